#include "article/date/elements.hpp"
#include "tests/article/dated_page.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::vector<DateCandidate> candidates(const std::string& html) {
  return find_dated_elements(testing::DatedPage(html).page());
}

DatePlace place(const std::string& element) {
  const auto found = candidates(element);
  EXPECT_EQ(found.size(), 1U) << element;
  return found.empty() ? DatePlace::count_ : found.front().place;
}

TEST(DateElements, ByTagAndByWhatTheyAreNamed) {
  using enum DatePlace;
  EXPECT_EQ(place("<time datetime='2024-03-04'></time>"), time_element);
  EXPECT_EQ(place("<time pubdate>4 March 2024</time>"), published_element);
  EXPECT_EQ(place("<span itemprop=datePublished content='2024-03-04'></span>"), published_element);
  EXPECT_EQ(place("<p class=entryPublished>4 March 2024</p>"), published_element);
  EXPECT_EQ(place("<p class=entryDate>4 March 2024</p>"), dated_element);
  EXPECT_EQ(place("<p data-testid=article-date>4 March 2024</p>"), dated_element);
  EXPECT_EQ(place("<time class=updated>4 March 2024</time>"), updated_element);
  EXPECT_TRUE(candidates("<p class=lead>4 March 2024</p>").empty());
}

TEST(DateElements, WhatStandsElsewhereSaysSo) {
  const auto elsewhere = [](const std::string& html) {
    const auto found = candidates(html);
    return !found.empty() && found.back().is_elsewhere;
  };
  const std::string time = "<time datetime='2024-03-04'>4 March</time>";
  EXPECT_TRUE(elsewhere("<p>TEXT</p><div class=comments>" + time + "</div>"));
  EXPECT_TRUE(elsewhere("<p>TEXT</p><footer>" + time + "</footer>"));
  EXPECT_FALSE(elsewhere("<div class=has-sidebar>" + time + "<p>TEXT</p></div>"));
  EXPECT_FALSE(elsewhere("<article><aside class=meta>" + time + "</aside><p>TEXT</p></article>"));
}

TEST(DateElements, ALongPageIsCutShort) {
  std::string html;
  for (int i = 0; i < 5'000; ++i)
    html += "<time datetime='2024-03-04'></time>";
  EXPECT_EQ(candidates(html).size(), 60U);
}

} // namespace
} // namespace article
