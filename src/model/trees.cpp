#include "model/trees.hpp"
#include "model/embedded.hpp"
#include "model/file_numbers.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace model {

static_assert(std::endian::native == std::endian::little, "the file is little-endian");

namespace {

constexpr std::string_view magic = "HWTR";
constexpr std::uint32_t version = 1;

} // namespace

Trees::Trees(std::size_t features, std::size_t depth, float bias)
    : features_(features), depth_(depth), bias_(bias) {}

void Trees::add(std::span<const Split> splits, std::span<const float> leaves) {
  splits_.insert(splits_.end(), splits.begin(), splits.end());
  leaves_.insert(leaves_.end(), leaves.begin(), leaves.end());
}

float Trees::score(std::span<const float> features) const { return score_rows(features).front(); }

std::vector<float> Trees::score_rows(std::span<const float> rows, float decided) const {
  constexpr std::size_t trees_a_stage = 20;
  const std::size_t count = rows.size() / features_;
  std::vector<float> sums(count, bias_);
  std::vector<std::uint32_t> open(count);
  std::iota(open.begin(), open.end(), 0U);
  for (std::size_t first = 0, last = 0; first < trees(); first = last) {
    last = std::min(first + trees_a_stage, trees());
    score_open(rows.data(), open, {first, last}, sums);
    std::erase_if(open, [&](auto row) { return std::abs(sums[row]) > decided; });
  }
  return sums;
}

// Tree by tree, so that a tree stays in the nearest cache while all rows go down it; several rows
// at once, so that the processor need not wait for one.
void Trees::score_open(const float* rows, std::span<const std::uint32_t> open, Stage stage,
                       std::span<float> sums) const {
  constexpr std::size_t together = 8;
  for (auto tree = stage.first; tree < stage.last; ++tree) {
    std::size_t row = 0;
    for (; row + together <= open.size(); row += together)
      descend<together>(tree, rows, open.data() + row, sums);
    for (; row < open.size(); ++row)
      descend<1>(tree, rows, open.data() + row, sums);
  }
}

template <std::size_t Rows>
void Trees::descend(std::size_t tree, const float* rows, const std::uint32_t* open,
                    std::span<float> sums) const {
  const std::size_t leaves = std::size_t{1} << depth_;
  const auto* split = splits_.data() + tree * (leaves - 1);
  const auto* leaf = leaves_.data() + tree * leaves;
  std::array<std::size_t, Rows> at{};
  std::array<const float*, Rows> row{};
  for (std::size_t k = 0; k < Rows; ++k)
    row[k] = rows + open[k] * features_;
  for (std::size_t level = 0; level < depth_; ++level)
#pragma GCC unroll 8 // so that all of them stay in registers
    for (std::size_t k = 0; k < Rows; ++k) {
      const auto& [feature, threshold] = split[at[k]];
      at[k] = 2 * at[k] + 1 + static_cast<std::size_t>(row[k][feature] > threshold);
    }
  for (std::size_t k = 0; k < Rows; ++k)
    sums[open[k]] += leaf[at[k] + 1 - leaves];
}

std::string Trees::save() const {
  std::string bytes(magic);
  put(bytes, version);
  put(bytes, static_cast<std::uint32_t>(features_));
  put(bytes, static_cast<std::uint32_t>(depth_));
  put(bytes, static_cast<std::uint32_t>(leaves_.size() >> depth_));
  put(bytes, bias_);
  for (const auto& split : splits_) {
    put(bytes, split.feature);
    put(bytes, split.threshold);
  }
  for (const float leaf : leaves_)
    put(bytes, leaf);
  return bytes;
}

text::Result<Trees> Trees::load(std::string_view bytes, std::string_view input) {
  constexpr std::size_t header = 4 + 4 * 4 + 4;
  if (bytes.size() < header || !bytes.starts_with(magic))
    return text::input_error(std::string(input), "not a file of trees");
  bytes.remove_prefix(magic.size());
  if (const auto found = take<std::uint32_t>(bytes); found != version)
    return text::input_error(std::string(input),
                             "trees of version " + std::to_string(found) + ", not 1");
  Trees trees;
  trees.features_ = take<std::uint32_t>(bytes);
  trees.depth_ = take<std::uint32_t>(bytes);
  const std::size_t count = take<std::uint32_t>(bytes);
  trees.bias_ = take<float>(bytes);
  if (trees.depth_ > 12 || trees.features_ == 0 || trees.features_ > 65'535)
    return text::input_error(std::string(input), "trees of an impossible size");
  const std::size_t leaves = count << trees.depth_, splits = leaves - count;
  if (bytes.size() != splits * 6 + leaves * 4)
    return text::input_error(std::string(input), "trees cut short");
  trees.splits_.reserve(splits);
  for (std::size_t i = 0; i < splits; ++i) {
    const auto feature = take<std::uint16_t>(bytes);
    const auto threshold = take<float>(bytes);
    if (feature >= trees.features_)
      return text::input_error(std::string(input), "a split on a feature that there is not");
    trees.splits_.push_back({feature, threshold});
  }
  for (std::size_t i = 0; i < leaves; ++i)
    trees.leaves_.push_back(take<float>(bytes));
  return trees;
}

Trees embedded_trees(const std::string& path, std::size_t features) {
  auto trees = Trees::load(embedded(path), path);
  if (!trees)
    throw std::runtime_error(text::to_string(trees.error()));
  if (trees->features() != features)
    throw std::runtime_error(path + ": made for other features; train it again");
  return *std::move(trees);
}

float probability(float log_odds) { return 1.0F / (1.0F + std::exp(-log_odds)); }

} // namespace model
