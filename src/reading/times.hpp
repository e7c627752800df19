// When is what is told: expressions of time as intervals, and where they contradict each other.
#pragma once
#include "news/reading.hpp"
#include "reading/words/words.hpp"
#include <vector>

namespace reading {

struct Times {
  std::vector<news::TimeExpression> expressions; // in order, apart from each other
  std::vector<news::Warning> warnings;
};

// Against the day of publication in the zone in which it was written; where the page states none,
// against the day it was fetched; without either only whole dates and years are resolved.
Times find_times(const news::Article& article, const Words& words);

} // namespace reading
