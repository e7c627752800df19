#include "lineage/choice.hpp"
#include <gtest/gtest.h>

namespace {

lineage::Candidate candidate(std::uint32_t parent, std::uint32_t child, std::uint32_t shared) {
  lineage::Candidate candidate;
  candidate.kinship.parent = parent;
  candidate.kinship.child = child;
  candidate.kinship.shared = shared;
  return candidate;
}

// Each of three may come of either other.
const lineage::Candidates candidates = {{candidate(1, 0, 10), candidate(2, 0, 20)},
                                        {candidate(0, 1, 10), candidate(2, 1, 30)},
                                        {candidate(0, 2, 20), candidate(1, 2, 30)}};
const std::vector<double> alone = {100, 110, 110};

TEST(Choice, IsTheCheapestForAllAtOnce) {
  const lineage::Costs costs = {{5, 5}, {3, 1}, {2, 1}};
  EXPECT_EQ(lineage::cheapest_parents(candidates, costs, alone),
            (lineage::Parents{std::nullopt, 2, 0}));
}

TEST(Choice, SharesTheLikelihoodWithTheOthers) {
  const lineage::Costs costs = {{5, 5}, {2, 2}, {3, 1}};
  const lineage::Parents parents = {std::nullopt, 0, 1};
  const auto of_last = lineage::shares_of_parent(2, candidates, costs, parents);
  EXPECT_NEAR(of_last.of_all, 1 / (1 + std::exp(-2)), 1e-6);
  EXPECT_EQ(of_last.of_all, of_last.of_possible);
  const auto of_middle = lineage::shares_of_parent(1, candidates, costs, parents);
  EXPECT_NEAR(of_middle.of_all, 0.5, 1e-6);
  EXPECT_EQ(of_middle.of_possible, 1) << "the other is its own copy";
}

TEST(Choice, WhateverSpeaksForAnotherMakesItLessSure) {
  const auto surely = lineage::confidence_of({1, 1}, 1);
  EXPECT_LT(lineage::confidence_of({0.5, 1}, 1), surely);
  EXPECT_LT(lineage::confidence_of({0.5, 0.5}, 1), lineage::confidence_of({0.5, 1}, 1));
  EXPECT_LT(lineage::confidence_of({1, 1}, 0.5), 0.8F) << "it may as well be the other's copy";
}

TEST(Choice, OfTheSameWordsIsNoDoubt) {
  lineage::Candidates twins = candidates;
  twins[2] = {candidate(0, 2, 20), candidate(1, 2, 20)};
  const auto shares =
      lineage::shares_of_parent(2, twins, {{5, 5}, {2, 2}, {1, 1}}, {std::nullopt, 0, 0});
  EXPECT_EQ(shares.of_all, 1);
}

} // namespace
