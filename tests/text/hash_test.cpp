#include "text/hash.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

// The values of the XXH3 specification; ids in a store depend on them.
TEST(Hash, IsXxh3) {
  EXPECT_EQ(hash64(""), 0x2D06800538D394C2U);
  EXPECT_EQ(hash128("").high, 0x99AA06D3014798D8U);
  EXPECT_EQ(hash128("").low, 0x6001C324468D497FU);
}

TEST(Hash, DependsOnEveryByteAndTheSeed) {
  EXPECT_NE(hash64("news"), hash64("newt"));
  EXPECT_NE(hash64("news"), hash64("news", 1));
  EXPECT_NE(hash128("news"), hash128("newt"));
}

TEST(Hash, CombineDependsOnOrder) {
  EXPECT_NE(combine(combine(0, 1), 2), combine(combine(0, 2), 1));
  EXPECT_NE(combine(0, 0), 0U);
}

TEST(Hash, HexGoesThereAndBack) {
  EXPECT_EQ(to_hex(0), "0000000000000000");
  EXPECT_EQ(to_hex(0x00FEDCBA98765432U), "00fedcba98765432");
  std::uint64_t value = 0;
  ASSERT_TRUE(from_hex("00fedcba98765432", value));
  EXPECT_EQ(value, 0x00FEDCBA98765432U);
  ASSERT_TRUE(from_hex("F", value));
  EXPECT_EQ(value, 15U);
}

TEST(Hash, RefusesWhatIsNoHex) {
  std::uint64_t value = 0;
  for (const auto* digits : {"", "0x1", "12345678901234567", "12g", " 1", "-1", "+1"})
    EXPECT_FALSE(from_hex(digits, value)) << digits;
}

} // namespace
} // namespace text
