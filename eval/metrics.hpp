// The measures of docs/evaluation.md, each as its field defines it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eval {

struct Score {
  std::string stage, metric;
  double value = 0, low = 0, high = 0; // with a 95 % bootstrap interval where there is one
  std::size_t n = 0;                   // what it is a mean over
};

// Hashes of the `\w+` runs of Python's re, in order.
enum class Letters : std::uint8_t { as_they_are, lower_case };
std::vector<std::uint64_t> words(std::string_view text, Letters letters);

struct Overlap {
  double precision = 0, recall = 0, f1 = 0;
};

// Bags of words, lower-cased (WCXB).
Overlap word_overlap(std::string_view found, std::string_view gold);

// Counts of 4-grams over words, case kept; tp, fp and fn divided by their sum
// (article-extraction-benchmark). Precision and recall are means over pages, F1 their harmonic
// mean.
struct ShingleCounts {
  double tp = 0, fp = 0, fn = 0;
};
ShingleCounts shingle_counts(std::string_view found, std::string_view gold);

// Mean of `values` with the 2.5 and 97.5 percentiles of 1,000 resamples (fixed seed).
Score mean_score(std::string stage, std::string metric, std::span<const double> values);

} // namespace eval
