#include "portal/summarised.hpp"
#include "portal/words.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t most_sources = 12; // beyond, the centre of what is said moves no more

bool is_copied(const store::StoredArticle& stored) {
  return std::ranges::any_of(stored.matches, [](const auto& match) { return is_copy(match.kind); });
}

} // namespace

std::vector<story::Told> summary_of(std::span<const store::StoredArticle> articles,
                                    news::ArticleId lead) {
  std::vector<story::Source> sources;
  for (const auto& each : articles)
    if (each.article.id == lead)
      sources.push_back({&each.article, each.dateline});
  for (const auto& each : articles)
    if (sources.size() < most_sources && each.article.id != lead && each.article.is_article &&
        !is_copied(each))
      sources.push_back({&each.article, each.dateline});
  return story::summary(sources);
}

std::vector<story::Told> summary_of(const store::Store& store, const news::Story& story) {
  auto articles = store.articles_of(story.id, most_sources);
  const auto is_lead = [&](const auto& each) { return each.article.id == story.lead; };
  if (std::ranges::none_of(articles, is_lead))
    if (auto lead = store.article(story.lead))
      articles.push_back(*std::move(lead));
  return summary_of(articles, story.lead);
}

} // namespace portal
