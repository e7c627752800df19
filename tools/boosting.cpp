#include "boosting.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace tools {

namespace {

constexpr std::size_t bins = 64;

struct Sum {
  double gradient = 0, hessian = 0;
  Sum& operator+=(const Sum& other) {
    gradient += other.gradient, hessian += other.hessian;
    return *this;
  }
};

class Trainer {
public:
  Trainer(const Table& table, std::span<const std::uint32_t> rows, const Boosting& settings)
      : table_(table), rows_(rows.begin(), rows.end()), settings_(settings),
        random_(settings.seed) {
    cut_into_bins();
  }

  model::Trees train() {
    double positive = 0, all = 0;
    for (const auto row : rows_) {
      all += table_.weights[row];
      positive += table_.weights[row] * table_.labels[row];
    }
    const auto bias = static_cast<float>(std::log((positive + 1) / (all - positive + 1)));
    scores_.assign(rows_.size(), bias);
    model::Trees trees(table_.features, settings_.depth, bias);
    for (std::size_t i = 0; i < settings_.trees; ++i)
      grow(trees);
    return trees;
  }

private:
  void cut_into_bins() {
    constexpr std::size_t most_looked_at = 20'000;
    borders_.resize(table_.features);
    binned_.resize(rows_.size() * table_.features);
    const auto step = std::max<std::size_t>(1, rows_.size() / most_looked_at);
    for (std::size_t feature = 0; feature < table_.features; ++feature) {
      std::vector<float> values;
      for (std::size_t i = 0; i < rows_.size(); i += step)
        values.push_back(value(rows_[i], feature));
      std::ranges::sort(values);
      auto& borders = borders_[feature];
      for (std::size_t bin = 1; bin < bins; ++bin)
        borders.push_back(values[values.size() * bin / bins]);
      borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
      for (std::size_t i = 0; i < rows_.size(); ++i)
        binned_[i * table_.features + feature] = static_cast<std::uint8_t>(
            std::ranges::lower_bound(borders, value(rows_[i], feature)) - borders.begin());
    }
  }

  [[nodiscard]] float value(std::uint32_t row, std::size_t feature) const {
    return table_.values[row * table_.features + feature];
  }

  void grow(model::Trees& trees) {
    const std::size_t leaves = std::size_t{1} << settings_.depth;
    std::vector<model::Trees::Split> splits(leaves - 1);
    std::vector<std::uint8_t> cuts(leaves - 1);
    std::vector<std::uint16_t> node(rows_.size(), 0);
    sample_gradients();
    for (std::size_t level = 0; level < settings_.depth; ++level) {
      const std::size_t first = (std::size_t{1} << level) - 1, count = first + 1;
      choose_splits(first, count, node, splits, cuts);
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto at = node[i];
        const bool right = binned_[i * table_.features + splits[at].feature] > cuts[at];
        node[i] = static_cast<std::uint16_t>(2 * at + 1 + (right ? 1 : 0));
      }
    }
    std::vector<Sum> sums(leaves);
    for (const auto i : sampled_)
      sums[node[i] + 1U - leaves] += gradients_[i];
    std::vector<float> values(leaves);
    for (std::size_t leaf = 0; leaf < leaves; ++leaf)
      values[leaf] =
          static_cast<float>(-sums[leaf].gradient / (sums[leaf].hessian + settings_.penalty)) *
          settings_.rate;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      scores_[i] += values[node[i] + 1U - leaves];
    trees.add(splits, values);
  }

  void sample_gradients() {
    std::uniform_real_distribution<float> chance;
    sampled_.clear();
    gradients_.resize(rows_.size());
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      const double p = model::probability(scores_[i]), weight = table_.weights[rows_[i]];
      gradients_[i] = {weight * (p - table_.labels[rows_[i]]), weight * p * (1 - p)};
      if (chance(random_) < settings_.sample)
        sampled_.push_back(i);
    }
  }

  void choose_splits(std::size_t first, std::size_t count, const std::vector<std::uint16_t>& node,
                     std::vector<model::Trees::Split>& splits,
                     std::vector<std::uint8_t>& cuts) const {
    std::vector<Sum> histogram(count * table_.features * bins);
    for (const auto i : sampled_) {
      auto* sums = &histogram[(node[i] - first) * table_.features * bins];
      const auto* binned = &binned_[i * table_.features];
      for (std::size_t feature = 0; feature < table_.features; ++feature)
        sums[feature * bins + binned[feature]] += gradients_[i];
    }
    for (std::size_t at = 0; at < count; ++at)
      choose_split(&histogram[at * table_.features * bins], splits[first + at], cuts[first + at]);
  }

  void choose_split(const Sum* histogram, model::Trees::Split& split, std::uint8_t& cut) const {
    const auto gain = [this](const Sum& sum) {
      return sum.gradient * sum.gradient / (sum.hessian + settings_.penalty);
    };
    Sum all;
    for (std::size_t bin = 0; bin < bins; ++bin)
      all += histogram[bin];
    double best = gain(all) + 1e-6;
    split = {0, std::numeric_limits<float>::max()}; // all go left
    cut = bins;
    for (std::size_t feature = 0; feature < table_.features; ++feature) {
      Sum left;
      for (std::size_t bin = 0; bin < borders_[feature].size(); ++bin) {
        left += histogram[feature * bins + bin];
        const Sum right{all.gradient - left.gradient, all.hessian - left.hessian};
        if (left.hessian * 4 < settings_.least_weight || right.hessian * 4 < settings_.least_weight)
          continue;
        if (const double both = gain(left) + gain(right); both > best) {
          best = both;
          split = {static_cast<std::uint16_t>(feature), borders_[feature][bin]};
          cut = static_cast<std::uint8_t>(bin);
        }
      }
    }
  }

  const Table& table_;
  std::vector<std::uint32_t> rows_;
  Boosting settings_;
  std::mt19937_64 random_;
  std::vector<std::vector<float>> borders_;
  std::vector<std::uint8_t> binned_;
  std::vector<float> scores_;
  std::vector<std::uint32_t> sampled_;
  std::vector<Sum> gradients_;
};

} // namespace

model::Trees train(const Table& table, std::span<const std::uint32_t> rows,
                   const Boosting& settings) {
  return Trainer(table, rows, settings).train();
}

} // namespace tools
