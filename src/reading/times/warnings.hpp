// Where a page's times contradict each other or the day of its publication.
#pragma once
#include "reading/times/grammar.hpp"
#include <span>
#include <vector>

namespace reading {

std::vector<news::Warning> find_time_warnings(const news::Article& article, const Words& words,
                                              std::span<const ToldTime> told);

} // namespace reading
