#include "story/query.hpp"
#include "tests/story/told.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace story::testing {

namespace {

TEST(Query, RareTermsWeighMoreAndUnknownOnesStandLast) {
  Live live;
  for (std::uint64_t story = 1; story <= 300; ++story)
    add(live, story == 1 ? "Zorbl harbour" : "Harbour", story);
  const auto query = make_query(live, told("Unheard zorbl harbour"), day_one);
  const auto weight_of = [&](std::string_view word) {
    const auto key = key_of(Alphabet::words, text::stem_hash(word, "en"));
    return std::ranges::find(query.title, live.vocabulary().find(key), &Weighed::term)->weight;
  };
  ASSERT_EQ(query.title.size(), 3U);
  EXPECT_GT(weight_of("zorbl"), weight_of("harbour"));
  EXPECT_EQ(query.title.back().term, Vocabulary::unknown);
  EXPECT_TRUE(query.is_headline());
}

TEST(Query, OfAnArticleRememberedIsWhatItWasBefore) {
  Live live;
  const auto terms = told("Storm closes harbour", "The port of Lisbon was shut for 12 hours.");
  live.add(news::ArticleId{1}, terms, day_one, news::StoryId{1});
  const auto before = make_query(live, terms, day_one), after = make_query(live, live.article(1));
  EXPECT_EQ(before.date, after.date);
  EXPECT_FALSE(after.is_headline());
  for (const auto field : {&Query::title, &Query::text, &Query::names, &Query::numbers}) {
    EXPECT_EQ((before.*field).size(), (after.*field).size());
    EXPECT_FLOAT_EQ((before.*field).mass, (after.*field).mass);
    EXPECT_FLOAT_EQ((before.*field).length, (after.*field).length);
  }
}

TEST(Query, CountsAreDamped) {
  EXPECT_EQ(damped(1), 1);
  EXPECT_GT(damped(20), damped(10));
  EXPECT_LT(damped(20), 2 * damped(10));
  EXPECT_EQ(damped(1'000'000), damped(255));
}

} // namespace

} // namespace story::testing
