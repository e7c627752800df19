#include "model/trees.hpp"
#include <array>
#include <gtest/gtest.h>

namespace model {
namespace {

// Of two features: +1 where the first is above 0.5, else −1; twice that where the second is
// above 3.
Trees sample() {
  Trees trees(2, 2, 0.25F);
  const std::array<Trees::Split, 3> splits = {{{1, 3}, {0, 0.5F}, {0, 0.5F}}};
  const std::array<float, 4> leaves = {-1, 1, -2, 2};
  trees.add(splits, leaves);
  return trees;
}

float score(const Trees& trees, std::array<float, 2> row) { return trees.score(row); }

TEST(Trees, ScoresAreBiasAndLeaves) {
  const auto trees = sample();
  EXPECT_FLOAT_EQ(score(trees, {0, 0}), -0.75F);
  EXPECT_FLOAT_EQ(score(trees, {1, 0}), 1.25F);
  EXPECT_FLOAT_EQ(score(trees, {0.5F, 4}), -1.75F);
  EXPECT_FLOAT_EQ(score(trees, {1, 4}), 2.25F);
}

TEST(Trees, ManyRowsAsEachAlone) {
  const auto scores = sample().score_rows(std::array<float, 6>{0, 0, 1, 0, 1, 4});
  EXPECT_EQ(scores, (std::vector<float>{-0.75F, 1.25F, 2.25F}));
  EXPECT_TRUE(sample().score_rows({}).empty());
}

TEST(Trees, SavedAndLoaded) {
  const auto loaded = Trees::load(sample().save(), "x");
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->features(), 2U);
  EXPECT_FLOAT_EQ(score(*loaded, {1, 4}), 2.25F);
}

TEST(Trees, BrokenFilesAreErrors) {
  const auto good = sample().save();
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(Trees::load(std::string_view(good).substr(0, size), "x").has_value()) << size;
  EXPECT_FALSE(Trees::load(good + "x", "x").has_value());
  auto other = good;
  other[0] = 'X';
  EXPECT_FALSE(Trees::load(other, "x").has_value());
  auto feature = good;
  feature[24] = 9; // of the first split
  EXPECT_FALSE(Trees::load(feature, "x").has_value());
  auto huge = good;
  for (std::size_t at = 16; at < 20; ++at)
    huge[at] = '\xFF';
  EXPECT_FALSE(Trees::load(huge, "x").has_value());
}

TEST(Trees, Probability) {
  EXPECT_FLOAT_EQ(probability(0), 0.5F);
  EXPECT_GT(probability(5), 0.99F);
  EXPECT_FLOAT_EQ(probability(-200), 0);
}

TEST(Trees, WhatIsNotEmbeddedThrows) {
  EXPECT_THROW(embedded_trees("models/none.trees", 1), std::runtime_error);
}

} // namespace
} // namespace model
