// The reports of a story, and what copies what.
#pragma once
#include "store/store.hpp"
#include <optional>
#include <span>
#include <vector>

namespace portal {

struct Copy {
  const store::StoredArticle* article = nullptr;
  news::ReuseKind kind = news::ReuseKind::near;
};

// Words of its own, and the articles that carry the same.
struct Report {
  const store::StoredArticle* article = nullptr;
  std::vector<Copy> copies;          // oldest first
  std::optional<news::Match> partly; // passages shared with an earlier article, the most first
};

// Oldest first, as the articles came. Copies of copies stand under the first of them all, which is
// the oldest by date whatever was read first. The reports point into `articles`.
std::vector<Report> reports_of(std::span<const store::StoredArticle> articles);

} // namespace portal
