#include "tests/lineage/materials.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <tuple>

namespace {

using lineage::testing::materials;

std::vector<std::uint32_t> numbers(const lineage::Material& material, std::size_t kind) {
  const auto numbers = material.numbers(kind);
  return {numbers.begin(), numbers.end()};
}

TEST(Material, PairsEndWithTheirSentence) {
  const auto apart = materials({"The harbour closed. Ferries left."});
  EXPECT_EQ(apart[0].count(0), 4U);
  EXPECT_EQ(apart[0].count(1), 2U) << "not: closed ferries";
  EXPECT_EQ(apart[0].count(2), 1U);
  EXPECT_EQ(apart[0].sentences(), 2U);
}

TEST(Material, StandsOnceWhereItFirstStands) {
  const auto twice = materials({"Ferries left Kalvos. Ferries left Merrin."});
  EXPECT_EQ(twice[0].numbers(0, 0).size(), 3U);
  EXPECT_EQ(twice[0].numbers(0, 1).size(), 1U) << "Merrin";
  EXPECT_EQ(twice[0].numbers(1, 1).size(), 1U) << "left Merrin";
  EXPECT_EQ(twice[0].words_again(1).size(), 2U) << "Ferries left";
  EXPECT_TRUE(twice[0].words_again(0).empty());
}

TEST(Material, IsNumberedAsItIsFirstMet) {
  const auto story = materials({"Ferries left.", "Anglers left.", "Ferries left."});
  EXPECT_EQ(numbers(story[0], 0), (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(numbers(story[1], 0), (std::vector<std::uint32_t>{2, 1}));
  EXPECT_EQ(numbers(story[2], 0), numbers(story[0], 0));
  EXPECT_EQ(story.distinct(0), 3U);
}

TEST(Material, AParagraphReadsTheSameInEveryText) {
  const auto story = materials({"One ferry left Kalvos.\n\nTwo divers came.",
                                "Two divers came.\n\nOne ferry left Kalvos.",
                                "Two divers came. One ferry left Kalvos."});
  for (const auto kind : {0U, 1U}) {
    auto one = numbers(story[0], kind), other = numbers(story[1], kind);
    EXPECT_EQ(other, numbers(story[2], kind));
    std::ranges::sort(one), std::ranges::sort(other);
    EXPECT_EQ(one, other);
  }
  EXPECT_EQ(numbers(story[1], 2), numbers(story[2], 2)) << "came, one";
  EXPECT_NE(numbers(story[0], 2), numbers(story[1], 2));
}

TEST(Material, KeepsTheTokensOfTheWholeText) {
  constexpr const auto* text = "\n“One ferry left Kalvos,” said Mr.\n\nMorrow. Two\n \ndivers "
                               "came.\n\n\n\n— 3.\n\nTwo\n \ndivers came.";
  const auto story = materials({"Morrow. Two\n \ndivers came.", text});
  const auto kept = story.tokens(1), read = text::tokenize(text, "en");
  EXPECT_EQ(kept.paragraphs, read.paragraphs);
  const auto parts = [](const text::Token& token) {
    return std::tuple(token.begin, token.end, token.word, token.stem, token.shape,
                      token.starts_sentence, token.is_stop);
  };
  EXPECT_TRUE(std::ranges::equal(kept.tokens, read.tokens, {}, parts, parts));
}

TEST(Material, OfNothingThereIsNothing) {
  const auto empty = materials({"", "\n\n  \n\n"});
  EXPECT_EQ(empty[0].size(), 0U);
  EXPECT_EQ(empty[1].sentences(), 0U);
}

} // namespace
