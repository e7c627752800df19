// Attributions on PolNeAR's dev part: the spans of the tagger to the byte, the words of contents,
// and for whole attributions as `read` gives them how often each degree of confidence is right.
#include "reading/attributions/attributions.hpp"
#include "polnear.hpp"
#include "reading/attributions/tagger.hpp"
#include "reading/names.hpp"
#include "stage.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace eval {

namespace {

bool overlap(const news::Span& left, const news::Span& right) {
  return left.begin < right.end && right.begin < left.end;
}

bool overlap(const news::Span& span, const std::vector<news::Span>& others) {
  return std::ranges::any_of(others, [&](const news::Span& other) { return overlap(span, other); });
}

// The same statement: cue, source and content all meet (or both have none).
bool is_right(const news::Attribution& found, const AttributedText& text) {
  return std::ranges::any_of(text.attributions, [&](const GoldAttribution& gold) {
    const bool has_source = found.speaker.begin < found.speaker.end;
    return overlap(found.content, gold.content) &&
           (found.cue.begin == found.cue.end || overlap(found.cue, gold.cue)) &&
           (has_source ? overlap(found.speaker, gold.source) : gold.source.empty());
  });
}

struct Bin {
  double right = 0, said = 0;
  std::size_t n = 0;
};

} // namespace

Scores evaluate_attributions(const std::filesystem::path& data) {
  const auto texts = TRY(read_polnear(data, "dev"));
  AttributionCounts counts;
  std::array<Bin, 5> bins;
  for (const auto& text : texts) {
    const auto tokens = text::tokenize(text.text, "en");
    const auto symbols = reading::symbols_of(text.text, tokens);
    count_attributions(text, symbols, reading::tag_attributions(text.text, symbols).tags, counts);
    const auto names = reading::find_names(text.text, tokens, "en");
    for (const auto& found :
         reading::find_attributions(reading::Words(text.text, tokens), tokens, names, "en")) {
      if (found.is_refusal)
        continue;
      auto& bin = bins[std::min<std::size_t>(4, static_cast<std::size_t>(found.confidence * 5))];
      bin.said += found.confidence;
      bin.right += is_right(found, text) ? 1 : 0;
      ++bin.n;
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
  for (std::size_t i = 0; i < bins.size(); ++i)
    if (bins[i].n > 0) {
      const auto n = static_cast<double>(bins[i].n);
      add(fmt::format("right, of those said to be at {:.2f}", bins[i].said / n), bins[i].right / n,
          bins[i].n);
    }
  return scores;
}

} // namespace eval
