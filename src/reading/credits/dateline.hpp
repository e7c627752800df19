// The dateline of a report: place, day and agency before its first dash.
#pragma once
#include "news/article.hpp"
#include "reading/credits/outlets.hpp"
#include <string_view>

namespace reading {

struct Dateline {
  news::Span span;   // "LONDON, Feb 24 (Reuters)"; empty where there is none
  news::Span outlet; // "Reuters"; empty where none is named
  const KnownOutlet* known = nullptr;
  bool has_place = false;
};

// Looks at the first paragraphs: a headline or a byline may stand before.
Dateline find_dateline(const Words& words, const OutletNames& outlets);

} // namespace reading
