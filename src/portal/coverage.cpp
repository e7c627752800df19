#include "portal/coverage.hpp"
#include "portal/words.hpp"
#include "story/independence.hpp"
#include <unordered_map>
#include <utility>

namespace portal {

std::vector<Report> reports_of(std::span<const store::StoredArticle> articles) {
  std::unordered_map<std::uint64_t, std::size_t> place;
  for (std::size_t i = 0; i < articles.size(); ++i)
    place.emplace(std::to_underlying(articles[i].article.id), i);

  story::Groups groups(articles.size());
  std::vector<std::optional<news::ReuseKind>> kinds(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (const auto& match : articles[i].matches) {
      const auto of = place.find(std::to_underlying(match.of));
      if (of == place.end() || of->second == i || !is_copy(match.kind))
        continue;
      groups.join(i, of->second);
      for (const auto end : {i, of->second})
        if (!kinds[end])
          kinds[end] = match.kind;
      break;
    }

  std::vector<Report> reports;
  std::unordered_map<std::size_t, std::size_t> report_of;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto first = groups.first_of(i);
    if (first != i) {
      reports[report_of.at(first)].copies.push_back(
          {&articles[i], kinds[i].value_or(news::ReuseKind::near)});
      continue;
    }
    report_of.emplace(i, reports.size());
    reports.push_back({&articles[i], {}, {}});
    for (const auto& match : articles[i].matches)
      if (match.kind == news::ReuseKind::partial && !reports.back().partly)
        reports.back().partly = match;
  }
  return reports;
}

} // namespace portal
