#include "lineage/guess.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

TEST(Guess, KinAreEachOthersCandidates) {
  Told told({pier, reworded_pier, other_pier});
  lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  const auto guess = lineage::guess(told.witnesses, story, own_parts);
  ASSERT_EQ(guess.candidates[0].size(), 1U);
  ASSERT_EQ(guess.candidates[1].size(), 1U);
  EXPECT_EQ(guess.candidates[1][0].kinship.parent, 0U);
  EXPECT_TRUE(guess.candidates[2].empty());
}

TEST(Guess, ItIsDearToStandBesideTheFirstReport) {
  Told told({pier, reworded_pier});
  lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  const auto guess = lineage::guess(told.witnesses, story, own_parts);
  EXPECT_LT(guess.alone[0], guess.alone[1]);
}

TEST(Guess, WhatWasFoundWhenItCameIsKin) {
  Told told({pier, other_pier});
  const std::vector<news::Match> matches = {
      {.of = told.articles[0].id, .kind = news::ReuseKind::partial, .score = 1, .evidence = {}}};
  told.witnesses[1].matches = matches;
  lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  EXPECT_EQ(lineage::guess(told.witnesses, story, own_parts).candidates[1].size(), 1U);
}

} // namespace
