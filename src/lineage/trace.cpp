#include "lineage/trace.hpp"
#include <algorithm>
#include <chrono>
#include <fmt/core.h>
#include <map>
#include <set>

namespace lineage {

namespace {

constexpr auto old_news = std::chrono::days(30);

// Who came first: by date, and by id where two are of the same second.
bool precedes(const Witness& left, const Witness& right) {
  return left.date != right.date ? left.date < right.date : left.id < right.id;
}

class Tracer {
public:
  explicit Tracer(std::span<const Witness> witnesses) {
    for (const auto& witness : witnesses)
      by_id_.emplace(witness.id, &witness);
    // A match holds both ways; the later of the two is the copy, whichever we met first.
    for (const auto& witness : witnesses)
      for (const auto& match : witness.matches)
        if (const auto other = by_id_.find(match.of);
            other != by_id_.end() && match.kind != news::ReuseKind::same_event) {
          const bool own = precedes(*other->second, witness);
          const auto& later = own ? witness : *other->second;
          const auto& earlier = own ? *other->second : witness;
          edges_[later.id].push_back(
              {later.id, earlier.id, match.kind, match.score, match.evidence});
        }
    for (auto& [id, edges] : edges_)
      std::ranges::sort(edges, [this](const news::Edge& left, const news::Edge& right) {
        return nearer(left, right);
      });
  }

  [[nodiscard]] news::Lineage trace(news::ArticleId article) const {
    news::Lineage lineage;
    lineage.article = article;
    std::set<news::ArticleId> seen{article};
    for (auto at = edges_.find(article); at != edges_.end();) {
      const auto& nearest = at->second.front();
      if (!seen.insert(nearest.to).second)
        break;
      lineage.upstream.push_back(nearest);
      at = edges_.find(nearest.to);
    }
    lineage.roots.push_back(lineage.upstream.empty() ? article : lineage.upstream.back().to);
    for (const auto& [later, edges] : edges_)
      if (std::ranges::find(edges, article, &news::Edge::to) != edges.end())
        lineage.copies.push_back(later);
    lineage.independent = count_independent();
    warn(lineage);
    return lineage;
  }

private:
  // The same words before nearly the same; the earlier copy's source before a later copy of it.
  [[nodiscard]] bool nearer(const news::Edge& left, const news::Edge& right) const {
    if (left.kind != right.kind)
      return left.kind < right.kind;
    if (left.score != right.score)
      return left.score > right.score;
    return precedes(*by_id_.at(left.to), *by_id_.at(right.to));
  }

  // Outlets with words of their own: an article that takes a part has the rest for itself.
  [[nodiscard]] std::uint32_t count_independent() const {
    std::set<std::string_view> outlets;
    for (const auto& [id, witness] : by_id_) {
      const auto edges = edges_.find(id);
      if (edges == edges_.end() || std::ranges::all_of(edges->second, [](const news::Edge& edge) {
            return edge.kind == news::ReuseKind::partial;
          }))
        outlets.insert(witness->outlet_domain);
    }
    return std::max(1U, static_cast<std::uint32_t>(outlets.size()));
  }

  void warn(news::Lineage& lineage) const {
    if (lineage.upstream.empty())
      return;
    const auto later = by_id_.at(lineage.article)->date,
               earlier = by_id_.at(lineage.roots.front())->date;
    if (later - earlier > old_news)
      lineage.warnings.push_back(fmt::format(
          "old news: dated {}, {} days after what it copies ({})", text::to_iso_date(later),
          std::chrono::floor<std::chrono::days>(later - earlier).count(),
          text::to_iso_date(earlier)));
  }

  std::map<news::ArticleId, const Witness*> by_id_;
  std::map<news::ArticleId, std::vector<news::Edge>> edges_; // of the later article
};

} // namespace

news::Lineage trace(news::ArticleId article, std::span<const Witness> witnesses) {
  return Tracer(witnesses).trace(article);
}

} // namespace lineage
