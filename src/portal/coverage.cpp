#include "portal/coverage.hpp"
#include "story/independence.hpp"
#include <algorithm>
#include <unordered_map>
#include <utility>

namespace portal {

namespace {

using news::EdgeKind;
using news::ReuseKind;
using Places = std::unordered_map<std::uint64_t, std::size_t>;

Places places_of(std::span<const store::StoredArticle> articles) {
  Places places;
  for (std::size_t i = 0; i < articles.size(); ++i)
    places.emplace(std::to_underlying(articles[i].article.id), i);
  return places;
}

std::optional<EdgeKind> edge_kind(ReuseKind kind) {
  switch (kind) {
  case ReuseKind::verbatim:
    return EdgeKind::verbatim;
  case ReuseKind::near:
    return EdgeKind::near;
  case ReuseKind::reworded:
    return EdgeKind::reworded;
  case ReuseKind::partial:
    return EdgeKind::partial;
  default:
    return std::nullopt;
  }
}

std::vector<news::Edge> recorded(std::span<const store::StoredArticle> articles) {
  auto places = places_of(articles);
  std::vector<news::Edge> edges;
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (const auto& match : articles[i].matches) {
      const auto kind = edge_kind(match.kind);
      const auto own = articles[i].article.id;
      if (!kind || match.of == own)
        continue;
      const auto of = places.find(std::to_underlying(match.of));
      const bool is_older = *kind != EdgeKind::partial && of != places.end() && i < of->second;
      edges.push_back(
          {is_older ? match.of : own, is_older ? own : match.of, {}, *kind, match.score, 1, {}});
    }
  return edges;
}

} // namespace

std::optional<ReuseKind> reuse_kind(EdgeKind kind) {
  switch (kind) {
  case EdgeKind::verbatim:
    return ReuseKind::verbatim;
  case EdgeKind::near:
    return ReuseKind::near;
  case EdgeKind::reworded:
    return ReuseKind::reworded;
  case EdgeKind::partial:
    return ReuseKind::partial;
  default:
    return std::nullopt;
  }
}

std::vector<Report> reports_of(std::span<const store::StoredArticle> articles,
                               std::span<const news::Edge> lineage) {
  auto places = places_of(articles);
  const auto place_of = [&](news::ArticleId id) {
    return places.try_emplace(std::to_underlying(id), places.size()).first->second;
  };
  std::unordered_map<std::size_t, Copy> copied;
  std::unordered_map<std::size_t, news::ArticleId> part_of;
  std::vector<std::pair<std::size_t, std::size_t>> same_words;
  for (const auto& edge : lineage)
    if (edge.to) {
      const auto from = place_of(edge.from);
      const auto kind = reuse_kind(edge.kind);
      if (kind == ReuseKind::partial)
        part_of.try_emplace(from, *edge.to);
      else if (kind) { // of the whole, however worded
        const auto* copy = from < articles.size() ? &articles[from] : nullptr;
        copied.try_emplace(from, Copy{copy, *kind, edge.to});
        same_words.emplace_back(from, place_of(*edge.to));
      }
    }
  story::Groups groups(places.size());
  for (const auto& [copy, of] : same_words)
    groups.join(copy, of);

  std::vector<Report> reports;
  std::unordered_map<std::size_t, std::size_t> report_of;
  const auto add = [&](std::size_t i) {
    const auto [known, is_new] = report_of.try_emplace(groups.first_of(i), reports.size());
    if (!is_new) {
      const auto copy = copied.find(i);
      reports[known->second].copies.push_back(
          copy == copied.end() ? Copy{&articles[i], ReuseKind::near, std::nullopt} : copy->second);
      return;
    }
    const auto whole = part_of.find(i);
    reports.push_back(
        {&articles[i], {}, whole == part_of.end() ? std::nullopt : std::optional(whole->second)});
  };
  for (const bool are_copies : {false, true})
    for (std::size_t i = 0; i < articles.size(); ++i)
      if (copied.contains(i) == are_copies)
        add(i);
  std::ranges::sort(reports, {}, &Report::article);
  for (auto& report : reports)
    std::ranges::sort(report.copies, {}, &Copy::article);
  return reports;
}

std::vector<Report> reports_of(std::span<const store::StoredArticle> articles) {
  return reports_of(articles, recorded(articles));
}

} // namespace portal
