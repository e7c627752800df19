#include "portal/summarised.hpp"
#include "tests/portal/newsroom.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

const auto saying = [](std::string text) {
  return [text = std::move(text)](news::Arrival& arrival) { arrival.article.text = text; };
};

TEST(SummaryOf, is_told_by_the_lead_and_by_reports_with_words_of_their_own) {
  Newsroom newsroom;
  const auto wire = newsroom.tell(0x1, "wire", 90, "Ferry with 200 on board runs aground",
                                  saying("A ferry with 200 people ran aground off Kythnos."));
  newsroom.tell(0x1, "echo", 80, "Ferry with 200 on board runs aground",
                [&](news::Arrival& arrival) {
                  arrival.article.text = "The echo carries the words of others every single day.";
                  copying(wire, news::ReuseKind::near)(arrival);
                });
  const auto post =
      newsroom.tell(0x1, "post", 70, "Captain of the ferry is questioned",
                    saying("Prosecutors questioned the captain about his long night watch."));
  const auto told = summary_of(newsroom.store(), *newsroom.store().story(news::StoryId{1}));
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].article, wire);
  EXPECT_EQ(told[1].article, post);
}

TEST(SummaryOf, has_the_lead_of_a_long_story) {
  Newsroom newsroom;
  for (int i = 0; i < 40; ++i)
    newsroom.tell(0x1, "outlet" + std::to_string(i), 4000 - i * 90,
                  "Ferry runs aground off Kythnos",
                  saying("The ferry ran aground off the island of Kythnos in the night."));
  const auto story = *newsroom.store().story(news::StoryId{1});
  const auto told = summary_of(newsroom.store(), story);
  ASSERT_EQ(told.size(), 1U) << "all of them say one thing";
  EXPECT_EQ(told[0].article, story.lead);
}

} // namespace

} // namespace portal::testing
