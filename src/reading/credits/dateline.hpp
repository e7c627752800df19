// The dateline of a report: place, day and agency before its first dash.
#pragma once
#include "news/article.hpp"
#include "reading/credits/outlets.hpp"
#include <string_view>

namespace reading {

struct Dateline {
  news::Span span; // "LONDON, Feb 24 (Reuters)"; empty where there is none
  struct Outlet {
    news::Span span; // "Reuters"
    const KnownOutlet* known = nullptr;
  };
  std::vector<Outlet> outlets; // "AP, Reuters" are two
  bool has_place = false;
};

// Looks at the first paragraphs: a headline or a byline may stand before.
Dateline find_dateline(const Words& words, const OutletNames& outlets);

} // namespace reading
