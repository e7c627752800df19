// Attributions on PolNeAR's dev part: the spans of the tagger to the byte, the words of contents,
// and for whole attributions as `read` gives them how often each degree of confidence is right.
#include "reading/attributions/attributions.hpp"
#include "polnear.hpp"
#include "reading/attributions/tagger.hpp"
#include "reading/names.hpp"
#include "reliability.hpp"
#include "stage.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <iterator>

namespace eval {

Scores evaluate_attributions(const std::filesystem::path& data) {
  const auto texts = TRY(read_polnear(data, "dev"));
  AttributionCounts counts;
  Reliability reliability;
  for (const auto& text : texts) {
    const auto tokens = text::tokenize(text.text, "en");
    const auto symbols = reading::symbols_of(text.text, tokens);
    count_attributions(text, symbols, reading::tag_attributions(text.text, symbols).tags, counts);
    const auto names = reading::find_names(text.text, tokens, "en");
    for (const auto& found :
         reading::find_attributions(reading::Words(text.text, tokens), tokens, names, "en")) {
      if (!found.is_refusal)
        reliability.add(found.confidence, is_told(text, found.speaker, found.cue, found.content));
    }
  }
  std::vector<Score> scores;
  const auto add = [&](std::string metric, double value, std::size_t n) {
    scores.push_back({"attributions", std::move(metric), value, 0, 0, n});
  };
  const auto gold = [](const Counted& counted) { return static_cast<std::size_t>(counted.gold); };
  add("source, exact span F1, PolNeAR dev", counts.spans[0].f1(), gold(counts.spans[0]));
  add("cue, exact span F1", counts.spans[1].f1(), gold(counts.spans[1]));
  add("content, word F1", counts.words[2].f1(), gold(counts.words[2]));
  add("content, exact span F1", counts.spans[2].f1(), gold(counts.spans[2]));
  std::ranges::move(reliability.scores("attributions", "whole"), std::back_inserter(scores));
  return scores;
}

} // namespace eval
