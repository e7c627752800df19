#include "reading/read.hpp"
#include "reading/attributions/attributions.hpp"
#include "reading/credits.hpp"
#include "reading/names.hpp"
#include "reading/sections.hpp"
#include "reading/times.hpp"
#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace reading {

namespace {

constexpr std::size_t longest_byline = 200, byline_within = 2'000; // bytes

// Where the text begins with its byline: the line, no sentence, that names its first author.
news::Span byline_in_text(const news::Article& article) {
  const std::string_view text = article.text, byline = article.byline;
  const auto author = byline.substr(0, byline.find(", "));
  const auto at = author.empty() ? text.npos : text.substr(0, byline_within).find(author);
  if (at == text.npos)
    return {};
  const auto begin = text.substr(0, at).rfind('\n') + 1; // npos + 1 is 0
  const auto end = std::min(text.find('\n', at), text.size());
  if (end - begin > longest_byline || text.substr(begin, end - begin).ends_with('.'))
    return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Who wrote it is nobody's "he".
std::vector<news::Mention> told_of(std::span<const news::Mention> mentions,
                                   const news::Article& article) {
  const auto byline = byline_in_text(article);
  std::vector<news::Mention> told;
  std::ranges::copy_if(mentions, std::back_inserter(told), [&](const news::Mention& mention) {
    return mention.span.begin < byline.begin || mention.span.begin >= byline.end;
  });
  return told;
}

} // namespace

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
  reading.attributions =
      find_attributions(words, tokens, told_of(reading.mentions, article), article.language);
  return reading;
}

} // namespace reading
