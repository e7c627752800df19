// Person, organisation, place or none of these: points for what a name is made of and for what
// stands beside it.
#pragma once
#include "news/reading.hpp"
#include "reading/names/spans.hpp"

namespace reading {

struct KindPoints {
  int person = 0, organisation = 0, place = 0, other = 0;
  KindPoints& operator+=(const KindPoints& more);
  KindPoints& operator-=(const KindPoints& fewer);
};

// Of the words themselves, wherever they stand.
KindPoints points_of_words(const Words& words, const NameSpan& name);
// Of what stands around them here. `role`: found beside the name.
KindPoints points_of_place(const Words& words, const NameSpan& name, const news::Span& role);

struct KindJudged {
  news::MentionKind kind = news::MentionKind::name;
  int lead = 0; // points before the second
};
KindJudged judge(const KindPoints& points);

} // namespace reading
