#include "clusters.hpp"
#include <map>
#include <utility>

namespace eval {

namespace {

struct Counts { // of articles
  std::map<std::string, double> gold, found;
  std::map<std::pair<std::string, std::string>, double> both;
};

Counts count(std::span<const Grouped> articles) {
  Counts counts;
  for (const auto& article : articles) {
    ++counts.gold[article.gold];
    ++counts.found[article.found];
    ++counts.both[{article.gold, article.found}];
  }
  return counts;
}

double pairs_within(const auto& groups) {
  double pairs = 0;
  for (const auto& [name, articles] : groups)
    pairs += articles * (articles - 1) / 2;
  return pairs;
}

double pairwise_f1(const Counts& counts) {
  return 2 * pairs_within(counts.both) / (pairs_within(counts.gold) + pairs_within(counts.found));
}

} // namespace

double pairwise_f1(std::span<const Grouped> articles) { return pairwise_f1(count(articles)); }

std::vector<Score> cluster_scores(const std::string& stage, const std::string& of,
                                  std::span<const Grouped> articles) {
  const auto counts = count(articles);
  double precision = 0, recall = 0;
  for (const auto& [groups, shared] : counts.both) {
    precision += shared * shared / counts.found.at(groups.second);
    recall += shared * shared / counts.gold.at(groups.first);
  }
  const auto all = static_cast<double>(articles.size());
  precision /= all, recall /= all;
  const auto n = articles.size();
  return {{stage, "BCubed F1, " + of, 2 * precision * recall / (precision + recall), 0, 0, n},
          {stage, "BCubed precision", precision, 0, 0, n},
          {stage, "BCubed recall", recall, 0, 0, n},
          {stage, "pairwise F1", pairwise_f1(counts), 0, 0, n},
          {stage, "stories found", static_cast<double>(counts.found.size()), 0, 0, n},
          {stage, "stories, gold", static_cast<double>(counts.gold.size()), 0, 0, n}};
}

} // namespace eval
