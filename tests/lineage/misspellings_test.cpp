#include "lineage/misspellings.hpp"
#include <gtest/gtest.h>
#include <string>

namespace {

using lineage::almost_alike;

std::size_t misspelt(const std::string& upstream, const std::string& copy) {
  const auto was = lineage::wording_of(upstream, "en"), is = lineage::wording_of(copy, "en");
  return lineage::misspellings(was, was.sentences[0], lineage::ProperNames(was), is,
                               is.sentences[0])
      .size();
}

TEST(Misspellings, AreAlmostAlike) {
  EXPECT_TRUE(almost_alike("antony", "anthony"));
  EXPECT_TRUE(almost_alike("russell", "russel"));
  EXPECT_TRUE(almost_alike("kalvos", "klavos")) << "neighbours swapped";
  EXPECT_TRUE(almost_alike("marston", "mraxton")) << "two edits";
  EXPECT_TRUE(almost_alike("orloff", "lorlof")) << "one before, one behind";
  EXPECT_FALSE(almost_alike("marston", "mraxtin"));
  EXPECT_FALSE(almost_alike("marta", "mraxa")) << "two edits of a short one";
  EXPECT_FALSE(almost_alike("russia", "russian"));
  EXPECT_FALSE(almost_alike("orban", "orban"));
  EXPECT_FALSE(almost_alike("ann", "any"));
  EXPECT_FALSE(almost_alike(std::string(100'000, 'a'), std::string(100'000, 'b')));
}

TEST(Misspellings, OfNamesThatTheUpstreamNeverHas) {
  EXPECT_EQ(misspelt("Then Antony Morrow left.", "Then Anthony Morrow left."), 1U);
  EXPECT_EQ(misspelt("Then Antony left. So did Anthony.", "Then Anthony left."), 0U);
  EXPECT_EQ(misspelt("Then Antony left.", "Then Anthony left Antony."), 0U) << "it is not gone";
}

TEST(Misspellings, AreNotLookedForInLists) {
  std::string list = "Then came";
  for (int i = 0; i < 100; ++i)
    list += std::string(" Ab") + static_cast<char>('a' + i / 10) + static_cast<char>('a' + i % 10);
  EXPECT_EQ(misspelt("Antony" + list, "Anthony" + list), 1U);
  EXPECT_EQ(misspelt(list + " Antony.", "Then Anthony came."), 0U);
}

} // namespace
