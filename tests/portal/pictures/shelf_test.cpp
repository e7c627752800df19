#include "portal/pictures/shelf.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

Picture picture(std::size_t bytes) { return {std::string(bytes, 'x'), "image/png"}; }

} // namespace

TEST(Shelf, the_one_asked_for_least_lately_makes_room) {
  Shelf shelf(30);
  for (const auto* name : {"a", "b", "c"})
    shelf.put(name, picture(10));
  EXPECT_NE(shelf.find("a"), nullptr);
  shelf.put("d", picture(10));
  EXPECT_EQ(shelf.find("b"), nullptr);
  for (const auto* name : {"a", "c", "d"})
    EXPECT_NE(shelf.find(name), nullptr) << name;
  EXPECT_EQ(shelf.size(), 3U);
}

TEST(Shelf, never_holds_more_than_it_may) {
  Shelf shelf(100);
  for (int i = 0; i < 1000; ++i) {
    shelf.put("n" + std::to_string(i % 37), picture(static_cast<std::size_t>(i * 7 % 60)));
    ASSERT_LE(shelf.bytes(), 100U);
  }
  EXPECT_GT(shelf.bytes(), 0U);
}

TEST(Shelf, what_is_larger_than_all_of_it_leaves_the_others_alone) {
  Shelf shelf(30);
  shelf.put("a", picture(20));
  shelf.put("b", picture(31));
  EXPECT_NE(shelf.find("a"), nullptr);
  EXPECT_EQ(shelf.find("b"), nullptr);
}

TEST(Shelf, another_of_the_name_takes_its_place) {
  Shelf shelf(30);
  shelf.put("a", picture(20));
  const auto first = shelf.find("a");
  shelf.put("a", picture(25));
  EXPECT_EQ(shelf.find("a")->bytes.size(), 25U);
  EXPECT_EQ(shelf.bytes(), 25U);
  EXPECT_EQ(first->bytes.size(), 20U) << "who has it keeps it";
}

} // namespace portal
