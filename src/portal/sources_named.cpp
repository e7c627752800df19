#include "portal/sources_named.hpp"
#include "reading/credits/outlets.hpp"
#include "reading/read.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <ranges>
#include <unordered_map>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_articles = 20;
constexpr std::size_t longest_name = 120; // bytes
constexpr std::size_t most_statements = 12;

// "US officials" and "U.S. officials" are two; "the officials" and "officials" one.
std::string key_of(std::string_view name) {
  auto key = text::fold_case(text::collapse_spaces(name));
  for (const std::string_view article : {"the ", "a ", "an "})
    if (key.starts_with(article))
      return key.substr(article.size());
  return key;
}

// "the sources", "those officials": of the unnamed that the article spoke of before, the last who
// are called so.
std::string whom_it_means(std::string_view name, const std::vector<std::string>& before) {
  auto key = text::fold_case(text::collapse_spaces(name));
  const auto is_definite = std::ranges::any_of(std::array{"the ", "these ", "those "},
                                               [&](auto word) { return key.starts_with(word); });
  const auto last = key.substr(key.rfind(' ') + 1);
  if (is_definite)
    for (const auto& each : std::views::reverse(before))
      if ((" " + each + " ").contains(" " + last + " "))
        return each;
  return key_of(name);
}

bool lies_in(news::Span span, const std::string& text) {
  return span.begin < span.end && span.end <= text.size();
}

} // namespace

std::vector<NamedSource> sources_named(std::span<const store::StoredArticle* const> articles) {
  std::vector<NamedSource> sources;
  std::unordered_map<std::string, std::size_t> place;
  for (const auto* stored : articles.subspan(0, std::min(articles.size(), most_articles))) {
    const auto& article = stored->article;
    const auto reading = reading::read(article, text::tokenize(article.text, article.language), "");
    std::vector<std::string> unnamed;
    for (const auto& said : reading.attributions) {
      const bool is_itself = said.kind == news::SpeakerKind::outlet &&
                             reading::names_outlet(said.name, article.outlet);
      if (is_itself || said.kind == news::SpeakerKind::writer ||
          !lies_in(said.speaker, article.text))
        continue;
      auto name = text::shorten(said.name, longest_name);
      auto key = key_of(name);
      if (said.kind == news::SpeakerKind::unnamed) {
        key = whom_it_means(name, unnamed);
        unnamed.push_back(key);
      }
      const auto [known, is_new] = place.try_emplace(std::move(key), sources.size());
      if (is_new)
        sources.push_back({std::move(name), said.kind, {}});
      auto& source = sources[known->second];
      if (source.statements.size() < most_statements)
        source.statements.push_back({stored, said.speaker, said.cue, said.content,
                                     said.form == news::AttributionForm::direct, said.confidence});
    }
  }
  std::ranges::stable_sort(sources, std::greater{},
                           [](const NamedSource& source) { return source.statements.size(); });
  return sources;
}

} // namespace portal
