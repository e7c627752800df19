#include "reading/read.hpp"
#include "reading/attributions/attributions.hpp"
#include "reading/credits.hpp"
#include "reading/names.hpp"
#include "reading/sections.hpp"
#include "reading/times.hpp"

namespace reading {

news::Reading read(const news::Article& article, const text::Tokens& tokens,
                   std::string_view section_hint) {
  news::Reading reading;
  const auto guess =
      guess_section(article, text::tokenize(article.title, article.language), tokens, section_hint);
  reading.section = guess.section;
  reading.section_score = guess.score;
  const Words words(article.text, tokens);
  reading.mentions = find_names(words, article.language);
  auto credits = find_credits(article, words, reading.mentions);
  reading.dateline = std::move(credits.dateline);
  reading.credits = std::move(credits.credits);
  auto times = find_times(article, words);
  reading.times = std::move(times.expressions);
  reading.warnings = std::move(times.warnings);
  reading.attributions = find_attributions(words, tokens, reading.mentions, article.language);
  return reading;
}

} // namespace reading
