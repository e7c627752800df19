#include "metrics.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <numeric>
#include <random>
#include <unicode/uchar.h>
#include <unordered_map>

namespace eval {

namespace {

using Bag = std::unordered_map<std::uint64_t, int>;

Bag bag_of(std::span<const std::uint64_t> items) {
  Bag bag;
  for (const auto item : items)
    ++bag[item];
  return bag;
}

std::size_t in_common(const Bag& left, const Bag& right) {
  std::size_t common = 0;
  for (const auto& [item, count] : left)
    if (const auto found = right.find(item); found != right.end())
      common += static_cast<std::size_t>(std::min(count, found->second));
  return common;
}

std::vector<std::uint64_t> shingles(std::string_view text) {
  constexpr std::size_t size = 4;
  const auto all = words(text, Letters::as_they_are);
  std::vector<std::uint64_t> grams;
  if (all.empty())
    return grams;
  for (std::size_t i = 0; i + std::min(size, all.size()) <= all.size(); ++i) {
    std::uint64_t gram = 0;
    for (std::size_t k = i; k < std::min(i + size, all.size()); ++k)
      gram = text::combine(gram, all[k]);
    grams.push_back(gram);
  }
  return grams;
}

} // namespace

std::vector<std::uint64_t> words(std::string_view text, Letters letters) {
  const auto lowered = letters == Letters::lower_case ? text::to_lower(text) : std::string(text);
  std::vector<std::uint64_t> found;
  std::size_t begin = lowered.npos;
  for (std::size_t at = 0; at <= lowered.size();) {
    const auto point = text::decode_at(lowered, at);
    const bool inside =
        point.size > 0 && (point.value == '_' || u_isalnum(static_cast<UChar32>(point.value)) != 0);
    if (inside && begin == lowered.npos)
      begin = at;
    if (!inside && begin != lowered.npos) {
      found.push_back(text::hash64(std::string_view(lowered).substr(begin, at - begin)));
      begin = lowered.npos;
    }
    if (point.size == 0)
      break;
    at += point.size;
  }
  return found;
}

Overlap word_overlap(std::string_view found, std::string_view gold) {
  const auto a = words(found, Letters::lower_case), b = words(gold, Letters::lower_case);
  if (a.empty() || b.empty())
    return a.empty() && b.empty() ? Overlap{1, 1, 1} : Overlap{};
  const auto common = static_cast<double>(in_common(bag_of(a), bag_of(b)));
  Overlap overlap{common / static_cast<double>(a.size()), common / static_cast<double>(b.size()),
                  0};
  overlap.f1 = common == 0
                   ? 0
                   : 2 * overlap.precision * overlap.recall / (overlap.precision + overlap.recall);
  return overlap;
}

ShingleCounts shingle_counts(std::string_view found, std::string_view gold) {
  const auto a = shingles(found), b = shingles(gold);
  const auto tp = static_cast<double>(in_common(bag_of(a), bag_of(b)));
  ShingleCounts counts{tp, static_cast<double>(a.size()) - tp, static_cast<double>(b.size()) - tp};
  const auto sum = counts.tp + counts.fp + counts.fn;
  if (sum > 0)
    counts = {counts.tp / sum, counts.fp / sum, counts.fn / sum};
  return counts;
}

Score mean_score(std::string stage, std::string metric, std::span<const double> values) {
  Score score{std::move(stage), std::move(metric), 0, 0, 0, values.size()};
  if (values.empty())
    return score;
  const auto count = static_cast<double>(values.size());
  score.value = std::accumulate(values.begin(), values.end(), 0.0) / count;
  constexpr std::size_t resamples = 1000;
  std::mt19937_64 random(1);
  std::uniform_int_distribution<std::size_t> pick(0, values.size() - 1);
  std::vector<double> means(resamples);
  for (auto& mean : means) {
    for (std::size_t i = 0; i < values.size(); ++i)
      mean += values[pick(random)];
    mean /= count;
  }
  std::ranges::sort(means);
  score.low = means[resamples * 25 / 1000];
  score.high = means[resamples * 975 / 1000];
  return score;
}

} // namespace eval
