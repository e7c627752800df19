#include "lineage/nearest.hpp"
#include "tests/lineage/materials.hpp"
#include <gtest/gtest.h>

namespace {

using lineage::testing::materials;
using Places = std::vector<std::uint32_t>;

std::vector<Places> nearest(const lineage::Materials& texts, std::size_t most) {
  return lineage::nearest(lineage::Collation(texts), most);
}

TEST(Nearest, ShareMostPairs) {
  const auto story = materials({"Harbour master closed northern pier. Ferries leave Kalvos.",
                                "Harbour master shut northern pier. Ferries leave Kalvos.",
                                "Harbour master closed northern pier.",
                                "Pier, harbour and Kalvos: nothing in a row."});
  EXPECT_EQ(nearest(story, 2)[0], (Places{1, 2}));
  EXPECT_EQ(nearest(story, 1)[2], (Places{0}));
  EXPECT_EQ(nearest(story, 5)[3], (Places{}));
}

TEST(Nearest, JointsAreShared) {
  const auto story =
      materials({"Ferries leave Kalvos. Divers found cracks. Anglers grumble loudly.",
                 "Anglers grumble loudly. Ferries leave Kalvos. Divers found cracks.",
                 "Divers found cracks. Ferries leave Kalvos. Anglers grumble loudly."});
  EXPECT_EQ(nearest(story, 1)[0], (Places{1})) << "Kalvos, divers";
}

TEST(Nearest, OfTwoThatShareAsMuchItIsTheOneWithLessBesides) {
  const auto story =
      materials({"Ferries leave Kalvos.", "Ferries leave Kalvos. Divers found eleven cracks.",
                 "Ferries leave Kalvos. Divers found cracks."});
  EXPECT_EQ(nearest(story, 1)[0], (Places{2}));
}

TEST(Nearest, WhatMostOfManyHaveTellsToo) {
  constexpr std::uint32_t many = 200, whole = 100;
  lineage::Materials story;
  for (std::uint32_t i = 0; i < many; ++i)
    story.add(i < whole ? "Harbour master closed northern pier."
                        : "Harbour master closed northern pier. Ferries leave Kalvos.",
              "en");
  EXPECT_EQ(nearest(story, 1)[many - 1], (Places{whole}));
}

TEST(Nearest, OfNothingThereIsNothing) {
  const auto story = materials({"", ""});
  EXPECT_TRUE(nearest(story, 5)[0].empty());
  EXPECT_TRUE(nearest(materials({"Ferries leave.", "Ferries leave."}), 0)[0].empty());
}

} // namespace
