// What both reader states promise.
#include "store/reader_state.hpp"
#include "store/sqlite/connection.hpp"
#include "tests/engine/temporary_folder.hpp"
#include "tests/store/arrivals.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <thread>

namespace store::testing {

namespace {

constexpr Item first{ItemKind::article, 1};
constexpr Item second{ItemKind::article, ~std::uint64_t{0}}; // ids have 64 bits
constexpr Item its_story{ItemKind::story, 1};

text::Time minute(int number) { return noon + std::chrono::minutes(number); }

class ReaderStateContract : public ::testing::TestWithParam<const char*> {
protected:
  ReaderStateContract() { open(); }

  void open() {
    state_ = std::string_view(GetParam()) == "sqlite"
                 ? open_sqlite_reader_state(folder_.path("news.db"))
                 : make_memory_reader_state();
  }
  void mark(Mark mark, Item item, int at = 0) {
    state_->mark(mark, std::span(&item, 1), minute(at));
  }
  bool has(Mark mark, Item item) { return state_->marked(mark, item).has_value(); }

  TemporaryFolder folder_;
  std::unique_ptr<ReaderState> state_;
};

INSTANTIATE_TEST_SUITE_P(States, ReaderStateContract, ::testing::Values("memory", "sqlite"),
                         [](const auto& kind) { return std::string(kind.param); });

TEST_P(ReaderStateContract, BeginsEmpty) {
  EXPECT_FALSE(has(Mark::read, first));
  EXPECT_TRUE(state_->latest(Mark::starred, 10).empty());
  EXPECT_TRUE(state_->mutes().empty());
  EXPECT_TRUE(state_->searches().empty());
  EXPECT_FALSE(state_->secret("key"));
}

TEST_P(ReaderStateContract, MarksAreOfAnItemAndTakenBack) {
  mark(Mark::read, first, 3);
  EXPECT_EQ(state_->marked(Mark::read, first), minute(3));
  EXPECT_FALSE(has(Mark::starred, first));
  EXPECT_FALSE(has(Mark::read, its_story));
  mark(Mark::read, first, 5);
  EXPECT_EQ(state_->marked(Mark::read, first), minute(5));
  state_->unmark(Mark::starred, std::vector{first});
  EXPECT_TRUE(has(Mark::read, first));
  state_->unmark(Mark::read, std::vector{first, second});
  EXPECT_FALSE(has(Mark::read, first));
}

TEST_P(ReaderStateContract, LatestMarksComeFirst) {
  mark(Mark::starred, first, 1);
  mark(Mark::starred, second, 3);
  mark(Mark::starred, its_story, 2);
  mark(Mark::read, first, 9);
  const auto latest = state_->latest(Mark::starred, 10);
  ASSERT_EQ(latest.size(), 3U);
  EXPECT_EQ(latest[0], (MarkedItem{second, minute(3)}));
  EXPECT_EQ(latest[1].item, its_story);
  EXPECT_EQ(latest[2].item, first);
  EXPECT_EQ(state_->latest(Mark::starred, 1).size(), 1U);
}

TEST_P(ReaderStateContract, WhatWasReadLongestAgoIsForgottenWhatIsStarredIsNot) {
  mark(Mark::starred, first, -1);
  mark(Mark::read, first, -1);
  std::vector<Item> many;
  for (std::uint64_t id = 2; id < most_read + 2; ++id)
    many.push_back({ItemKind::article, id});
  state_->mark(Mark::read, many, minute(0));
  EXPECT_FALSE(has(Mark::read, first));
  EXPECT_TRUE(has(Mark::starred, first));
  EXPECT_TRUE(has(Mark::read, many.front()));
  EXPECT_TRUE(has(Mark::read, many.back()));
}

TEST_P(ReaderStateContract, MutesAreASetInOrder) {
  EXPECT_TRUE(state_->mute({MuteKind::word, "golf"}));
  EXPECT_TRUE(state_->mute({MuteKind::outlet, "post.example"}));
  EXPECT_TRUE(state_->mute({MuteKind::word, "golf"}));
  EXPECT_EQ(state_->mutes(),
            (std::vector<Mute>{{MuteKind::outlet, "post.example"}, {MuteKind::word, "golf"}}));
  state_->unmute({MuteKind::outlet, "golf"});
  state_->unmute({MuteKind::word, "golf"});
  EXPECT_EQ(state_->mutes().size(), 1U);
}

TEST_P(ReaderStateContract, TooManyMutesAndSearchesAreRefused) {
  for (std::size_t i = 0; i < most_mutes; ++i)
    ASSERT_TRUE(state_->mute({MuteKind::word, std::to_string(i)}));
  EXPECT_FALSE(state_->mute({MuteKind::word, "one more"}));
  EXPECT_TRUE(state_->mute({MuteKind::word, "0"}));
  EXPECT_EQ(state_->mutes().size(), most_mutes);
  for (std::size_t i = 0; i < most_searches; ++i)
    ASSERT_TRUE(state_->save_search({"q=" + std::to_string(i), "n"}));
  EXPECT_FALSE(state_->save_search({"q=more", "n"}));
  EXPECT_EQ(state_->searches().size(), most_searches);
}

TEST_P(ReaderStateContract, SearchesAreKeptByQueryAndListedByName) {
  state_->save_search({"q=b", "Second"});
  state_->save_search({"q=a", "Third"});
  state_->save_search({"q=a", "'First'; DROP TABLE reader_search"});
  EXPECT_EQ(
      state_->searches(),
      (std::vector<SavedSearch>{{"q=a", "'First'; DROP TABLE reader_search"}, {"q=b", "Second"}}));
  state_->drop_search("q=b");
  EXPECT_EQ(state_->searches().size(), 1U);
}

TEST_P(ReaderStateContract, SecretsAreReplaced) {
  state_->keep_secret("key", "one");
  state_->keep_secret("key", "two");
  EXPECT_EQ(state_->secret("key"), "two");
}

TEST(SqliteReaderState, LivesInTheStoresFileBesideAWriter) {
  const TemporaryFolder folder;
  const auto path = folder.path("news.db");
  const auto store = open_sqlite_store(path);
  {
    const auto state = open_sqlite_reader_state(path);
    store->commit(std::vector{arrival({.id = 1})});
    state->mark(Mark::read, std::vector{first}, noon);
    store->commit(std::vector{arrival({.id = 2, .minutes = 1})});
  }
  EXPECT_TRUE(open_sqlite_reader_state(path)->marked(Mark::read, first));
  EXPECT_EQ(store->counts().articles, 2U);
}

TEST(SqliteReaderState, IsReadWhileAnotherWriteIsWaitedFor) {
  const TemporaryFolder folder;
  const auto path = folder.path("news.db");
  const auto store = open_sqlite_store(path);
  const auto state = open_sqlite_reader_state(path);
  Connection elsewhere(path, Access::read_write);
  std::optional<Transaction> writing(std::in_place, elsewhere, Purpose::writing);
  std::atomic<bool> is_marked = false;
  std::jthread marker([&] {
    state->mark(Mark::read, std::vector{first}, noon);
    is_marked = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100)); // it waits by now
  EXPECT_FALSE(state->marked(Mark::read, first));
  EXPECT_TRUE(state->latest(Mark::read, 1).empty());
  EXPECT_TRUE(state->mutes().empty());
  EXPECT_TRUE(state->searches().empty());
  EXPECT_FALSE(state->secret("key"));
  EXPECT_FALSE(is_marked);
  writing.reset();
  marker.join();
  EXPECT_TRUE(state->marked(Mark::read, first));
}

TEST(SqliteReaderState, NeedsAFile) {
  EXPECT_THROW(open_sqlite_reader_state(":memory:"), StoreFailure);
  EXPECT_THROW(open_sqlite_reader_state("/nowhere/at/all.db"), StoreFailure);
}

} // namespace

} // namespace store::testing
