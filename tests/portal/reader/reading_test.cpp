#include "portal/reader/reading.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

class MutesTest : public ::testing::Test {
protected:
  bool hides(const std::string& word, std::string_view title) {
    const auto state = store::make_memory_reader_state();
    state->mute({store::MuteKind::word, word});
    return Mutes(state.get()).hide(title, "");
  }
};

} // namespace

TEST_F(MutesTest, WordsAreWholeAndOfAnyCase) {
  EXPECT_TRUE(hides("golf", "Golf: a cup is lost"));
  EXPECT_TRUE(hides("golf", "A cup of GOLF"));
  EXPECT_TRUE(hides("golf", "The “golf” affair"));
  EXPECT_FALSE(hides("golf", "Golfer lost"));
  EXPECT_FALSE(hides("golf", "Minigolf is back"));
  EXPECT_TRUE(hides("golf", "Minigolf and golf"));
  EXPECT_FALSE(hides("été", "Les étés"));
  EXPECT_TRUE(hides("world cup", "The World Cup begins"));
}

TEST_F(MutesTest, ScriptsWithoutSpacesHaveNoEndsOfWords) {
  EXPECT_TRUE(hides("選挙", "総選挙が始まる"));
  EXPECT_FALSE(hides("選挙", "総選が始まる"));
}

TEST_F(MutesTest, OutletsAreTheirDomains) {
  const auto state = store::make_memory_reader_state();
  state->mute({store::MuteKind::outlet, "post.example"});
  const Mutes mutes(state.get());
  EXPECT_TRUE(mutes.hide("Title", "post.example"));
  EXPECT_FALSE(mutes.hide("Title", "thepost.example"));
  EXPECT_FALSE(mutes.hide("post.example", ""));
}

TEST_F(MutesTest, StoriesAreHiddenWhereMutedOutletsAloneReport) {
  testing::Newsroom newsroom;
  for (int i = 0; i < 60; ++i)
    newsroom.tell(1, i % 2 == 0 ? "wire" : "echo", 60 - i, "Told " + std::to_string(i));
  const auto hides = [&] {
    return Mutes(&newsroom.reader())
        .hide(newsroom.store(), *newsroom.store().story(news::StoryId{1}));
  };
  newsroom.reader().mute({store::MuteKind::outlet, "wire.example"});
  EXPECT_FALSE(hides());
  newsroom.reader().mute({store::MuteKind::outlet, "echo.example"});
  EXPECT_TRUE(hides());
  newsroom.tell(1, "late", 0, "Told by another");
  EXPECT_FALSE(hides());
}

TEST_F(MutesTest, PagesAreFullOfWhatIsNotMuted) {
  testing::Newsroom newsroom;
  for (int i = 0; i < 100; ++i)
    newsroom.tell(static_cast<std::uint64_t>(i + 1), i % 10 == 0 ? "post" : "wire", i,
                  i % 10 == 0 ? "Post " + std::to_string(i) : "Golf");
  newsroom.reader().mute({store::MuteKind::word, "golf"});
  const Mutes mutes(&newsroom.reader());
  const auto told = [&](std::size_t offset, std::size_t limit) {
    search::Query query;
    query.offset = offset;
    query.limit = limit;
    std::string titles;
    for (const auto& hit : hits(newsroom.store(), mutes, query)) {
      titles += hit.title + "|";
      EXPECT_FALSE(hit.snippet.empty());
    }
    return titles;
  };
  EXPECT_EQ(told(0, 3), "Post 0|Post 10|Post 20|");
  EXPECT_EQ(told(3, 3), "Post 30|Post 40|Post 50|");
  EXPECT_EQ(told(8, 3), "Post 80|Post 90|");
  EXPECT_EQ(told(10, 3), "");
  EXPECT_EQ(headlines(newsroom.store(), mutes, {.limit = 4, .offset = 4}).size(), 4U);
  EXPECT_EQ(headlines(newsroom.store(), mutes, {.limit = 4, .offset = 8}).size(), 2U);
}

TEST_F(MutesTest, NobodyMutesNothing) { EXPECT_FALSE(Mutes(nullptr).hide("", "")); }

} // namespace portal
