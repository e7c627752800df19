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

TEST_F(MutesTest, NobodyMutesNothing) { EXPECT_FALSE(Mutes(nullptr).hide("", "")); }

} // namespace portal
