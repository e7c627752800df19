// The reports of a story, and what copies what.
#pragma once
#include "news/lineage.hpp"
#include "store/store.hpp"
#include <optional>
#include <span>
#include <vector>

namespace portal {

struct Copy {
  const store::StoredArticle* article = nullptr;
  news::ReuseKind kind = news::ReuseKind::near;
  std::optional<news::ArticleId> of; // what it was made of; none: of what is not here
};

// Words of its own, and the articles that carry the same.
struct Report {
  const store::StoredArticle* article = nullptr;
  std::vector<Copy> copies;               // oldest first
  std::optional<news::ArticleId> part_of; // it shares passages with that one
};

// How the words of an edge between two articles were taken; nothing where they were not.
std::optional<news::ReuseKind> reuse_kind(news::EdgeKind kind);

// `articles`: oldest first, and so are the reports, which point into them. Copies of copies stand
// under that of them all which was made from none; where that is not here, under the oldest.
std::vector<Report> reports_of(std::span<const store::StoredArticle> articles,
                               std::span<const news::Edge> lineage);

// By what was found when each article came; of two the older by date counts as the original,
// whatever was read first.
std::vector<Report> reports_of(std::span<const store::StoredArticle> articles);

} // namespace portal
