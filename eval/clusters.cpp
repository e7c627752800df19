#include "clusters.hpp"
#include <map>
#include <utility>

namespace eval {

std::vector<Score> cluster_scores(const std::string& stage, const std::string& of,
                                  std::span<const Grouped> articles) {
  std::map<std::string, double> gold, found;
  std::map<std::pair<std::string, std::string>, double> both;
  for (const auto& article : articles) {
    ++gold[article.gold];
    ++found[article.found];
    ++both[{article.gold, article.found}];
  }
  double precision = 0, recall = 0;
  for (const auto& [groups, count] : both) {
    precision += count * count / found[groups.second];
    recall += count * count / gold[groups.first];
  }
  const auto all = static_cast<double>(articles.size());
  precision /= all, recall /= all;
  const auto pairs = [](double count) { return count * (count - 1) / 2; };
  double gold_pairs = 0, found_pairs = 0, both_pairs = 0;
  for (const auto& [name, count] : gold)
    gold_pairs += pairs(count);
  for (const auto& [name, count] : found)
    found_pairs += pairs(count);
  for (const auto& [groups, count] : both)
    both_pairs += pairs(count);
  const auto n = articles.size();
  return {{stage, "BCubed F1, " + of, 2 * precision * recall / (precision + recall), 0, 0, n},
          {stage, "BCubed precision", precision, 0, 0, n},
          {stage, "BCubed recall", recall, 0, 0, n},
          {stage, "pairwise F1", 2 * both_pairs / (gold_pairs + found_pairs), 0, 0, n},
          {stage, "stories found", static_cast<double>(found.size()), 0, 0, n},
          {stage, "stories, gold", static_cast<double>(gold.size()), 0, 0, n}};
}

} // namespace eval
