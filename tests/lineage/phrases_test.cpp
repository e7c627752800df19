#include "lineage/phrases.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Phrases, AWordWithItsNeighbours) {
  const auto text = lineage::wording_of("Oil rose on Friday. Grain fell.", "en"),
             other = lineage::wording_of("Grain fell on Friday. Oil rises on Friday.", "en");
  lineage::Phrases phrases(text);
  EXPECT_TRUE(phrases.has_around(text, text.sentences[0], 1));
  EXPECT_TRUE(phrases.has_around(text, text.sentences[1], 5));
  EXPECT_FALSE(phrases.has_around(other, other.sentences[0], 1));
  EXPECT_FALSE(phrases.has_around(other, other.sentences[1], 5));
}

} // namespace
