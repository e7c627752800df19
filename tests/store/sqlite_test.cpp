#include "store/sqlite/sqlite_store.hpp"
#include "tests/engine/temporary_folder.hpp"
#include "tests/store/arrivals.hpp"
#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <fmt/core.h>
#include <functional>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace store::testing {

namespace {

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void execute(const std::string& path, const char* sql) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
}

std::size_t count_rows(const std::string& path, const char* sql) {
  sqlite3* database = nullptr;
  std::size_t rows = 0;
  EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  const auto count = [](void* counted, int, char**, char**) {
    ++*static_cast<std::size_t*>(counted);
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(database, sql, count, &rows, nullptr), SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
  return rows;
}

// What it says when the store fails; "" where it does not.
std::string failure(const std::function<void()>& doing) {
  try {
    doing();
  } catch (const StoreFailure& failed) {
    return failed.what();
  }
  return "";
}

// Opening fails, for this reason, and says of which file.
void expect_refused(const std::string& path, std::string_view reason) {
  const auto message = failure([&] { open_sqlite_store(path); });
  EXPECT_TRUE(message.starts_with(path + ": ")) << message;
  EXPECT_TRUE(message.contains(reason)) << message;
}

// What `doing` returned in a process of its own; -1 where a signal ended it.
int in_child(const std::function<int()>& doing) {
  const auto child = fork();
  if (child == 0) {
    int code = 99; // an exception of another kind
    try {
      code = doing();
    } catch (...) {
    }
    _exit(code);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class SqliteStoreFile : public ::testing::Test {
protected:
  std::string make_store(std::size_t articles = 60) {
    const auto path = folder_.path("news.db");
    open_sqlite_store(path)->commit(random_stream(3, articles));
    return path;
  }

  TemporaryFolder folder_;
};

TEST_F(SqliteStoreFile, OpenedAgainItAnswersTheSame) {
  const auto path = folder_.path("news.db");
  const auto stream = random_stream(3, 200);
  const auto all = std::span(stream);
  const auto undisturbed = make_memory_store();
  undisturbed->commit(all);
  std::string before;
  {
    const auto store = open_sqlite_store(path);
    store->commit(all.first(150));
    before = dump(*store);
  }
  const auto store = open_sqlite_store(path);
  EXPECT_EQ(dump(*store), before);
  store->commit(all.subspan(150));
  EXPECT_EQ(dump(*store), dump(*undisturbed));
}

TEST_F(SqliteStoreFile, MemoryIsNoFile) {
  EXPECT_NE(failure([] { open_sqlite_store(":memory:"); }), "");
  EXPECT_NE(failure([] { open_sqlite_store(""); }), "");
}

TEST_F(SqliteStoreFile, WhatIsNoDatabaseIsRefusedAndLeftAlone) {
  for (const auto& content : {std::string("Not a database."), std::string(10'000, 'x')}) {
    const auto path = folder_.write("letter.txt", content);
    expect_refused(path, "no headwater store");
    EXPECT_TRUE(content_of(path) == content);
  }
}

TEST_F(SqliteStoreFile, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
  const auto path = folder_.path("other.db");
  execute(path, "CREATE TABLE notes (note TEXT); PRAGMA user_version = 1");
  const auto before = content_of(path);
  expect_refused(path, "another program's database");
  EXPECT_TRUE(content_of(path) == before);
}

TEST_F(SqliteStoreFile, NewerSchemaIsRefused) {
  const auto path = make_store();
  execute(path, "PRAGMA user_version = 99");
  expect_refused(path, "newer headwater (its schema is 99");
}

TEST_F(SqliteStoreFile, OlderSchemaIsBroughtUpToDate) {
  const auto path = make_store();
  FeedState feed;
  feed.subscription.url = "https://a.example/rss";
  open_sqlite_store(path)->save_feed(feed);
  const auto before = dump(*open_sqlite_store(path));
  execute(path, "CREATE TABLE ranked AS SELECT id, rank FROM story");
  execute(path,
          "ALTER TABLE feed DROP COLUMN interval; ALTER TABLE feed DROP COLUMN since;"
          "ALTER TABLE feed DROP COLUMN found_at_first; ALTER TABLE feed DROP COLUMN gone;"
          "ALTER TABLE feed DROP COLUMN hub; ALTER TABLE feed DROP COLUMN topic;"
          "ALTER TABLE feed DROP COLUMN push_token; ALTER TABLE feed DROP COLUMN push_asked;"
          "ALTER TABLE feed DROP COLUMN push_until;"
          "ALTER TABLE content DROP COLUMN kinds; ALTER TABLE content DROP COLUMN captions;"
          "ALTER TABLE content DROP COLUMN offers;"
          "ALTER TABLE article DROP COLUMN is_stub; ALTER TABLE article DROP COLUMN original;"
          "ALTER TABLE article DROP COLUMN agency; ALTER TABLE article DROP COLUMN weight;"
          "ALTER TABLE article DROP COLUMN title_terms;"
          "DROP INDEX article_of_language; ALTER TABLE article DROP COLUMN language;"
          "ALTER TABLE outlet DROP COLUMN output; ALTER TABLE outlet DROP COLUMN output_until;"
          "DROP TABLE event;"
          "DROP TABLE reader_mark; DROP TABLE reader_mute; DROP TABLE reader_search;"
          "DROP TABLE reader_secret;"
          "CREATE INDEX story_by_rank ON story (rank DESC, id); UPDATE story SET rank = 1e6;"
          "PRAGMA user_version = 1");
  std::ignore = open_sqlite_store(path);
  EXPECT_EQ(count_rows(path, "SELECT 1 FROM story s JOIN ranked r ON r.id = s.id "
                             "WHERE abs(s.rank - r.rank) > 4"),
            0U)
      << "new stories would not come up among the old ones";
  execute(path, "UPDATE story SET rank = (SELECT rank FROM ranked r WHERE r.id = story.id);"
                "DROP TABLE ranked");
  EXPECT_EQ(dump(*open_sqlite_store(path)), before);
  EXPECT_EQ(open_sqlite_store(path)->feeds().size(), 1U);
  EXPECT_FALSE(found(*open_sqlite_store(path), "language:en").empty());
}

TEST_F(SqliteStoreFile, FileCutShortIsRefused) {
  const auto path = make_store();
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  expect_refused(path, "malformed");
}

TEST_F(SqliteStoreFile, DamagedRowIsToldWithTheFile) {
  const auto path = make_store();
  execute(path, "UPDATE content SET text = x'FFFFFFFF'; UPDATE trace SET memory = x'00'");
  const auto store = open_sqlite_store(path);
  for (const auto& message : {failure([&] { std::ignore = store->article(news::ArticleId{1000}); }),
                              failure([&] { std::ignore = found(*store, ""); }),
                              failure([&] { std::ignore = found(*store, "-\"storm ferry\""); }),
                              failure([&] { std::ignore = traces_of(*store); })})
    EXPECT_TRUE(message.starts_with(path + ": the store is damaged: ")) << message;
}

TEST_F(SqliteStoreFile, PlaceWhereNoFileCanBeIsToldByName) {
  expect_refused(folder_.path("no/such/folder/news.db"), "unable to open");
  expect_refused(folder_.path(), "unable to open");
  if (geteuid() == 0)
    return; // who may write everywhere
  const auto locked = folder_.path("locked");
  std::filesystem::create_directory(locked);
  std::filesystem::permissions(locked, std::filesystem::perms::owner_read |
                                           std::filesystem::perms::owner_exec);
  expect_refused(locked + "/news.db", "unable to open");
}

TEST_F(SqliteStoreFile, SeveralMayCreateItAtOnce) {
  const auto path = folder_.path("news.db");
  std::atomic<int> opened = 0;
  {
    std::vector<std::jthread> openers;
    for (std::uint64_t i = 0; i < 4; ++i)
      openers.emplace_back([&, i] {
        EXPECT_EQ(failure([&] { open_sqlite_store(path)->commit({{arrival({.id = i})}}); }), "");
        ++opened;
      });
  }
  EXPECT_EQ(opened, 4);
  EXPECT_EQ(open_sqlite_store(path)->counts().articles, 4U);
}

TEST_F(SqliteStoreFile, WhatAnotherProcessWroteIsCounted) {
  const auto path = folder_.path("news.db");
  const auto here = open_sqlite_store(path), elsewhere = open_sqlite_store(path);
  const auto together = make_memory_store();
  const auto stream = random_stream(4, 400);
  for (std::size_t i = 0; i < stream.size(); ++i) {
    const auto one = std::span(stream).subspan(i, 1);
    (i % 7 == 0 ? elsewhere : here)->commit(one);
    together->commit(one);
  }
  EXPECT_EQ(dump(*here), dump(*together));
}

TEST_F(SqliteStoreFile, ReadersSeeWholeBatchesWhileOneWrites) {
  constexpr std::size_t batch = 3;
  const auto store = open_sqlite_store(folder_.path("news.db"));
  std::atomic<bool> done = false;
  std::atomic<int> readings = 0;
  const auto read = [&] {
    while (!done) {
      EXPECT_EQ(store->articles_of(news::StoryId{1}, 10'000).size() % batch, 0U);
      EXPECT_EQ(traces_of(*store).size() % batch, 0U);
      EXPECT_EQ(store->counts().articles % batch, 0U);
      search::Query query;
      query.words = {"ferry"};
      query.limit = 10'000;
      EXPECT_EQ(store->search(query).size() % batch, 0U);
      EXPECT_EQ(store->story(news::StoryId{1}).value_or(news::Story{}).articles % batch, 0U);
      ++readings;
    }
  };
  {
    const std::jthread first(read), second(read);
    for (std::uint64_t id = 1; id <= 100 * batch || readings < 4; id += batch)
      store->commit({{arrival({.id = id}), arrival({.id = id + 1}), arrival({.id = id + 2})}});
    done = true;
  }
  EXPECT_GE(store->counts().articles, 300U);
}

// Kills a process that commits the stream three at a time, once it has committed so many times.
void kill_while_writing(const std::string& path, const std::vector<news::Arrival>& stream,
                        int commits) {
  int pipe_ends[2];
  ASSERT_EQ(pipe(pipe_ends), 0);
  const auto child = fork();
  if (child == 0) {
    const auto store = open_sqlite_store(path);
    for (std::size_t at = 0; at + 3 <= stream.size(); at += 3) {
      store->commit(std::span(stream).subspan(at, 3));
      if (write(pipe_ends[1], "", 1) != 1)
        _exit(1);
    }
    pause();
  }
  char byte = 0;
  for (int i = 0; i < commits; ++i)
    ASSERT_EQ(read(pipe_ends[0], &byte, 1), 1);
  usleep(static_cast<useconds_t>(commits * 97 % 1000)); // into the next one
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}

// More than are sorted: all articles are walked through by date.
TEST_F(SqliteStoreFile, NewestOfWhatMostArticlesHoldIsByDate) {
  constexpr std::uint64_t many = 10'500;
  const auto minutes_of = [](std::uint64_t id) { return static_cast<int>(id * 7919 % many); };
  std::vector<news::Arrival> arrivals;
  std::vector<std::uint64_t> by_date(many);
  for (std::uint64_t id = 1; id <= many; ++id) {
    arrivals.push_back(arrival({.id = id,
                                .story = id,
                                .minutes = minutes_of(id),
                                .title = "Ferry",
                                .text = id % 100 == 0 ? "It rains." : "A harbour."}));
    by_date[static_cast<std::size_t>(minutes_of(id))] = id;
  }
  const auto store = open_sqlite_store(folder_.path("news.db"));
  store->commit(arrivals);
  std::ranges::reverse(by_date);
  std::vector<std::uint64_t> dry;
  std::ranges::copy_if(by_date, std::back_inserter(dry), [](auto id) { return id % 100 != 0; });
  const auto page = [&](std::string_view words, std::size_t offset) {
    auto query = search::parse_query(words).value();
    query.offset = offset;
    return ids_of(store->search(query));
  };
  const auto expected = [](const std::vector<std::uint64_t>& ids, std::size_t offset) {
    const auto first = ids.begin() + static_cast<std::ptrdiff_t>(offset);
    return std::vector(first, first + 20);
  };
  for (const std::size_t offset : {0, 190, 900}) {
    EXPECT_EQ(page("ferry sort:newest", offset), expected(by_date, offset));
    EXPECT_EQ(page("harbour sort:newest", offset), expected(dry, offset));
    EXPECT_EQ(page("ferry -rains sort:newest", offset), expected(dry, offset));
  }
  EXPECT_EQ(page("ferry rains sort:newest", 104).size(), 1U);
}

TEST_F(SqliteStoreFile, WriterKilledLeavesAPrefixOfWholeCommits) {
  const auto stream = random_stream(5, 300);
  for (const int commits : {1, 2, 7, 20, 41}) {
    const auto path = folder_.path(fmt::format("{}.db", commits));
    kill_while_writing(path, stream, commits);
    const auto store = open_sqlite_store(path);
    const auto stored = store->counts().articles;
    EXPECT_EQ(stored % 3, 0U);
    EXPECT_GE(stored, 3U * static_cast<std::size_t>(commits)) << "what was committed is lost";
    const auto undisturbed = make_memory_store();
    undisturbed->commit(std::span(stream).first(stored));
    EXPECT_EQ(dump(*store), dump(*undisturbed));
  }
}

TEST_F(SqliteStoreFile, FullDiskTakesNothingThatWasThere) {
  const auto path = folder_.path("news.db");
  const auto store = open_sqlite_store(path, {.largest_file = 400'000});
  const auto undisturbed = make_memory_store();
  const auto stream = random_stream(6, 3000);
  std::string message;
  for (std::size_t at = 0; at < stream.size() && message.empty(); at += 50) {
    const auto batch = std::span(stream).subspan(at, 50);
    message = failure([&] { store->commit(batch); });
    if (message.empty())
      undisturbed->commit(batch);
  }
  EXPECT_TRUE(message.starts_with(path + ": ")) << message;
  EXPECT_TRUE(message.contains("full")) << message;
  EXPECT_GE(store->counts().articles, 50U);
  EXPECT_EQ(dump(*store), dump(*undisturbed));
  EXPECT_EQ(dump(*open_sqlite_store(path)), dump(*undisturbed));
}

TEST_F(SqliteStoreFile, DiskThatIsFullIsToldAndReadOn) {
  const auto path = make_store();
  const auto before = dump(*open_sqlite_store(path));
  const auto code = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const auto store = open_sqlite_store(path);
    const auto size = std::filesystem::file_size(path);
    const rlimit limit{size, size};
    setrlimit(RLIMIT_FSIZE, &limit);
    auto large = arrival({.id = 1});
    for (int i = 0; i < 100'000; ++i)
      large.article.text += fmt::format(" {:x}", text::Time::duration(i * 7919).count());
    const auto message = failure([&] { store->commit({{large}}); });
    if (!message.starts_with(path + ": "))
      return 1;
    return dump(*store) == before ? 0 : 2;
  });
  EXPECT_EQ(code, 0);
  EXPECT_EQ(dump(*open_sqlite_store(path)), before);
}

} // namespace

} // namespace store::testing
