// How an outlet comes by its reports: in words of its own, or from others and how much later.
#pragma once
#include "portal/page.hpp"
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace portal {

struct Taken {
  store::StoredArticle article, original;
  news::ReuseKind kind = news::ReuseKind::near;
  std::chrono::seconds later{0}; // below zero: dated before it
};

struct Originality {
  std::size_t reports = 0;  // its latest, at most 100
  std::vector<Taken> taken; // those that carry another outlet's words; the newest first
  std::optional<std::chrono::seconds> later; // the median of those dated so
};

// By the lineage of each report's story, as its own page shows it; in stories of more than 100
// articles, by that of those which were found to share its words.
Originality originality_of(const store::Store& store, std::string_view domain);

// For the template `originality`: what share is whose, and each article that was taken, so that the
// numbers can be counted again.
View originality_view(const Asked& asked, const Originality& outlet);

} // namespace portal
