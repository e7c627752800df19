#include "reliability.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace eval {

void Reliability::add(double confidence, bool is_right) {
  const auto place = static_cast<std::size_t>(std::max(0.0, confidence) * 5);
  auto& bin = bins_[std::min(place, bins_.size() - 1)];
  bin.said += confidence;
  bin.right.push_back(is_right ? 1 : 0);
}

std::vector<Score> Reliability::scores(const std::string& stage, const std::string& of) const {
  std::vector<Score> scores;
  for (const auto& bin : bins_)
    if (!bin.right.empty())
      scores.push_back(mean_score(stage,
                                  fmt::format("{}: right, of those said to be at {:.2f}", of,
                                              bin.said / static_cast<double>(bin.right.size())),
                                  bin.right));
  return scores;
}

} // namespace eval
