#include "engine/workers.hpp"
#include <gtest/gtest.h>
#include <stdexcept>
#include <thread>

namespace {

news::Page page_number(std::size_t number) {
  news::Page page;
  page.input = std::to_string(number);
  page.form = news::PageForm::article;
  page.bytes = R"({"id":)" + std::to_string(number) + R"(,"title":"Headline number )" +
               std::to_string(number) + "\"}";
  return page;
}

TEST(ReadInOrder, HandsOnInTheOrderOfTheInputs) {
  std::size_t brought = 0;
  std::vector<std::string> order;
  engine::read_in_order(
      [&]() -> std::optional<text::Result<news::Page>> {
        if (brought == 200)
          return std::nullopt;
        if (brought % 7 == 0)
          std::this_thread::sleep_for(std::chrono::microseconds(200));
        return page_number(brought++);
      },
      [&](engine::ReadPage&& page) { order.push_back(page.input); }, 4);
  ASSERT_EQ(order.size(), 200U);
  for (std::size_t i = 0; i < order.size(); ++i)
    EXPECT_EQ(order[i], std::to_string(i));
}

TEST(ReadInOrder, ErrorsTakeTheirPlace) {
  std::size_t brought = 0;
  std::vector<bool> read;
  engine::read_in_order(
      [&]() -> std::optional<text::Result<news::Page>> {
        if (brought == 3)
          return std::nullopt;
        if (brought++ == 1)
          return text::input_error("1", "broken");
        return page_number(brought);
      },
      [&](engine::ReadPage&& page) { read.push_back(page.arrival.has_value()); }, 2);
  EXPECT_EQ(read, (std::vector<bool>{true, false, true}));
}

TEST(ReadInOrder, NeverBringsMoreThanItMayHold) {
  std::size_t brought = 0, taken = 0, most = 0;
  engine::read_in_order(
      [&]() -> std::optional<text::Result<news::Page>> {
        if (brought == 300)
          return std::nullopt;
        return page_number(brought++);
      },
      [&](engine::ReadPage&&) {
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        ++taken;
        most = std::max(most, brought - taken);
      },
      2);
  EXPECT_EQ(taken, 300U);
  EXPECT_LE(most, 2 * 8 + 2U);
}

TEST(ReadInOrder, WhatASinkThrowsComesBack) {
  const auto endless = [number =
                            std::size_t{0}]() mutable -> std::optional<text::Result<news::Page>> {
    return page_number(number++);
  };
  EXPECT_THROW(engine::read_in_order(
                   endless, [](engine::ReadPage&&) { throw std::runtime_error("disk full"); }, 3),
               std::runtime_error);
}

TEST(ReadInOrder, WhatASourceThrowsComesBack) {
  EXPECT_THROW(
      engine::read_in_order(
          []() -> std::optional<text::Result<news::Page>> { throw std::runtime_error("gone"); },
          [](engine::ReadPage&&) {}, 2),
      std::runtime_error);
}

} // namespace
