#include "centroid.hpp"
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace eval {

namespace {

using Vector = std::unordered_map<std::uint64_t, double>;

double length(const Vector& vector) {
  double sum = 0;
  for (const auto& [term, weight] : vector)
    sum += weight * weight;
  return std::sqrt(sum);
}

double cosine(const Vector& left, const Vector& right) {
  double dot = 0;
  for (const auto& [term, weight] : left)
    if (const auto found = right.find(term); found != right.end())
      dot += weight * found->second;
  const auto lengths = length(left) * length(right);
  return lengths > 0 ? dot / lengths : 0;
}

} // namespace

std::vector<Grouped> cluster_by_centroid(const Stream& stream, double threshold) {
  std::unordered_map<std::uint64_t, double> holders; // of each term, articles so far
  std::vector<Vector> centroids;
  std::vector<Grouped> grouped;
  double articles = 0;
  for (const auto& article : stream.articles) {
    ++articles;
    for (const auto& term : article.terms.title)
      ++holders[term.id];
    Vector title;
    for (const auto& term : article.terms.title)
      title[term.id] =
          (1 + std::log(term.count)) * std::log((articles + 1) / (holders[term.id] + 0.5));
    std::size_t best = centroids.size();
    double highest = threshold;
    for (std::size_t i = 0; i < centroids.size(); ++i)
      if (const auto likeness = cosine(title, centroids[i]); likeness >= highest)
        highest = likeness, best = i;
    if (best == centroids.size())
      centroids.emplace_back();
    const auto norm = length(title);
    for (const auto& [term, weight] : title)
      centroids[best][term] += norm > 0 ? weight / norm : 0;
    grouped.push_back({article.story, std::to_string(best)});
  }
  return grouped;
}

} // namespace eval
