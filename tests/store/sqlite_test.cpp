// What is the SQLite store's own: files, processes, disks.
#include "arrivals.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "tests/engine/temporary_folder.hpp"
#include <atomic>
#include <csignal>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <thread>

namespace {

class Sqlite : public testing::Test {
protected:
  [[nodiscard]] std::string refusal(const std::string& path) const {
    try {
      (void)store::open_sqlite_store(path)->counts();
    } catch (const store::StoreFailure& failure) {
      return failure.what();
    }
    return "";
  }
  void execute(const char* sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
  }

  TemporaryFolder folder;
  std::string file = folder.path("news.db");
};

Told numbered(int i) {
  return {.url = outlet_url("a", i),
          .title = fmt::format("Title {}", i),
          .text = fmt::format("Text number {} of the store.", i)};
}

TEST_F(Sqlite, ComesBackAsItWas) {
  const auto arrival = arrival_of({});
  commit(*store::open_sqlite_store(file), arrival);
  const auto again = store::open_sqlite_store(file);
  EXPECT_EQ(again->article(arrival.article.id)->article.text, arrival.article.text);
  EXPECT_THROW(commit(*again, arrival), store::StoreFailure);
}

TEST_F(Sqlite, RefusesWhatIsNoStoreAndSaysWhy) {
  EXPECT_NE(refusal(folder.write("text.db", std::string(9000, 'x'))).find("no headwater store"),
            std::string::npos);
  execute("CREATE TABLE theirs (x)");
  EXPECT_NE(refusal(file).find("another program's"), std::string::npos);
  const auto absent = folder.path("none/news.db");
  EXPECT_TRUE(refusal(absent).starts_with(absent));
}

TEST_F(Sqlite, RefusesANewerSchema) {
  (void)store::open_sqlite_store(file);
  execute("PRAGMA user_version = 999");
  EXPECT_NE(refusal(file).find("newer headwater"), std::string::npos);
}

TEST_F(Sqlite, OldSchemaIsBroughtUpToDate) {
  {
    const auto store = store::open_sqlite_store(file);
    store::FeedState feed;
    feed.subscription.url = "https://a.example/feed";
    store->save_feed(feed);
  }
  execute("ALTER TABLE feed DROP COLUMN interval; ALTER TABLE feed DROP COLUMN since;"
          "ALTER TABLE feed DROP COLUMN found_at_first; ALTER TABLE feed DROP COLUMN gone;"
          "PRAGMA user_version = 1");
  EXPECT_EQ(store::open_sqlite_store(file)->feeds().size(), 1U);
}

TEST_F(Sqlite, ReadersSeeWholeCommitsWhileOneWrites) {
  const auto store = store::open_sqlite_store(file);
  std::atomic<bool> done = false;
  std::vector<std::jthread> readers;
  for (int reader = 0; reader < 2; ++reader)
    readers.emplace_back([&] {
      std::uint64_t before = 0;
      while (!done) {
        const auto counts = store->counts();
        EXPECT_EQ(counts.articles % 4, 0U);
        EXPECT_GE(counts.articles, before);
        before = counts.articles;
        for (const auto& story : store->headlines({}))
          EXPECT_TRUE(store->article(story.lead));
      }
    });
  for (int batch = 0; batch < 30; ++batch) {
    std::vector<news::Arrival> arrivals;
    for (int i = 0; i < 4; ++i)
      arrivals.push_back(arrival_of(numbered(batch * 4 + i)));
    store->commit(arrivals);
  }
  done = true;
}

TEST_F(Sqlite, KilledWriterLeavesAPrefixOfWholeCommits) {
  (void)store::open_sqlite_store(file);
  const auto child = fork();
  if (child == 0) {
    const auto store = store::open_sqlite_store(file);
    for (int batch = 0;; ++batch) {
      std::vector<news::Arrival> arrivals;
      for (int i = 0; i < 3; ++i)
        arrivals.push_back(arrival_of(numbered(batch * 3 + i)));
      store->commit(arrivals);
    }
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(150));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  const auto store = store::open_sqlite_store(file);
  const auto count = static_cast<int>(store->counts().articles);
  EXPECT_GT(count, 0);
  EXPECT_EQ(count % 3, 0);
  for (int i = 0; i < count; ++i)
    EXPECT_TRUE(store->has_article(arrival_of(numbered(i)).article.id)) << i;
}

TEST_F(Sqlite, FullDiskFailsAndWhatWasThereCanBeRead) {
  const auto store = store::open_sqlite_store(file, {.largest_file = 1 << 20});
  int stored = 0;
  const auto fill = [&] {
    for (; stored < 10'000; ++stored) {
      auto told = numbered(stored);
      for (int line = 0; line < 200; ++line)
        told.text += fmt::format(" {:x}", text::hash64(fmt::format("{} {}", stored, line)));
      commit(*store, arrival_of(told));
    }
  };
  EXPECT_THROW(fill(), store::StoreFailure);
  EXPECT_GT(stored, 10);
  EXPECT_EQ(store->counts().articles, static_cast<std::uint64_t>(stored));
  EXPECT_FALSE(store->headlines({}).empty());
}

} // namespace
