// What travels the road: each stage fills its own field and touches no earlier one.
#pragma once
#include "news/article.hpp"
#include "news/match.hpp"
#include "news/page.hpp"
#include "news/reading.hpp"
#include "news/story.hpp"
#include "text/tokens.hpp"
#include <vector>

namespace news {

struct Arrival {
  Page page; // its bytes are dropped once read
  Article article;
  text::Tokens tokens;
  Reading reading;
  Fingerprint fingerprint;
  Terms terms;
  std::vector<Match> matches; // the best first
  Placement placement;
};

} // namespace news
