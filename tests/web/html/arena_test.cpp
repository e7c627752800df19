#include "web/html/arena.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace web {
namespace {

TEST(HtmlArena, WhatIsKeptStaysWhereItIs) {
  HtmlArena arena;
  std::vector<std::string_view> views;
  for (int i = 0; i < 2'000; ++i)
    views.push_back(arena.keep(std::string(static_cast<std::size_t>(i), 'a')));
  const auto moved = std::move(arena);
  for (std::size_t i = 0; i < views.size(); ++i)
    ASSERT_EQ(views[i], std::string(i, 'a'));
}

TEST(HtmlArena, ATextOfItsOwnGrows) {
  HtmlArena arena;
  auto& text = arena.own("a");
  arena.own("b");
  text += "c";
  EXPECT_EQ(text, "ac");
}

} // namespace
} // namespace web
