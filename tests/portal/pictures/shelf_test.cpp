#include "portal/pictures/shelf.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

Picture picture(std::size_t bytes) { return {std::string(bytes, 'x'), "image/png"}; }

// What so many take that have names of one letter, and so many bytes together.
constexpr std::size_t room(std::size_t pictures, std::size_t bytes) {
  return pictures * (Shelf::keeping + 1) + bytes;
}

} // namespace

TEST(Shelf, the_one_asked_for_least_lately_makes_room) {
  Shelf shelf(room(3, 30));
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
  constexpr std::size_t most = 5 * Shelf::keeping;
  Shelf shelf(most);
  for (int i = 0; i < 1000; ++i) {
    shelf.put("n" + std::to_string(i % 37), picture(static_cast<std::size_t>(i * 7 % 60)));
    ASSERT_LE(shelf.bytes(), most);
    ASSERT_LE(shelf.size(), 4U) << "however small they are";
  }
  EXPECT_GT(shelf.bytes(), 0U);
}

TEST(Shelf, what_is_larger_than_all_of_it_leaves_the_others_alone) {
  Shelf shelf(room(1, 30));
  shelf.put("a", picture(20));
  shelf.put("b", picture(31));
  EXPECT_NE(shelf.find("a"), nullptr);
  EXPECT_EQ(shelf.find("b"), nullptr);
}

TEST(Shelf, another_of_the_name_takes_its_place) {
  Shelf shelf(room(1, 30));
  shelf.put("a", picture(20));
  const auto first = shelf.find("a");
  shelf.put("a", picture(25));
  EXPECT_EQ(shelf.find("a")->bytes.size(), 25U);
  EXPECT_EQ(shelf.bytes(), room(1, 25));
  EXPECT_EQ(first->bytes.size(), 20U) << "who has it keeps it";
}

} // namespace portal
