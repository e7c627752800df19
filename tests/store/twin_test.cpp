// The two stores beside each other, on streams that chance made.
#include "tests/engine/temporary_folder.hpp"
#include "tests/store/arrivals.hpp"
#include <gtest/gtest.h>
#include <random>

namespace store::testing {

namespace {

using Ids = std::vector<std::uint64_t>;

// Both stores are given one stream, in the same batches.
class TwinStores : public ::testing::Test {
protected:
  void fill(std::uint32_t seed, std::size_t size) {
    const auto stream = random_stream(seed, size);
    std::mt19937 random(seed);
    for (std::size_t at = 0; at < stream.size();) {
      const auto batch = std::span(stream).subspan(
          at, std::min<std::size_t>(1 + random() % 9, stream.size() - at));
      memory_->commit(batch);
      sqlite_->commit(batch);
      ASSERT_EQ(lines_of(sqlite_->headlines({})), lines_of(memory_->headlines({}))) << at;
      at += batch.size();
    }
  }

  TemporaryFolder folder_;
  std::unique_ptr<Store> memory_ = make_memory_store();
  std::unique_ptr<Store> sqlite_ = open_sqlite_store(folder_.path("news.db"));
};

TEST_F(TwinStores, AnswerTheSameAboutArticlesAndStories) {
  fill(1, 400);
  EXPECT_GT(memory_->articles_of(news::StoryId{1}).size(), 120U) << "long enough to be remembered";
  EXPECT_EQ(dump(*sqlite_), dump(*memory_));
  for (const auto section : news::sections)
    for (const auto hours : {0, 60, 150}) {
      const StoryFilter filter{
          .section = section, .since = noon + std::chrono::hours(hours), .limit = 3, .offset = 1};
      EXPECT_EQ(lines_of(sqlite_->headlines(filter)), lines_of(memory_->headlines(filter)));
    }
}

TEST_F(TwinStores, RecallTheSame) {
  fill(3, 250);
  for (const std::int64_t before : {40, 200, 1000}) {
    const Sought sought{{"storm", "harbour", "σεισμός", "ferry", "lava"},
                        before,
                        noon,
                        noon + std::chrono::days(3)};
    Ids ids, twin;
    for (const auto& trace : sqlite_->recall(sought))
      ids.push_back(std::to_underlying(trace.article));
    for (const auto& trace : memory_->recall(sought))
      twin.push_back(std::to_underlying(trace.article));
    EXPECT_EQ(ids, twin);
    EXPECT_FALSE(ids.empty());
  }
}

TEST_F(TwinStores, AnswerTheSameQueries) {
  fill(2, 250);
  const std::vector<std::string> queries = {"storm",
                                            "storms harbours",
                                            "\"σεισμός زلزال\"",
                                            "地震",
                                            "ferry -bridge",
                                            "section:sports",
                                            "orbit section:health",
                                            "outlet:outlet3.example",
                                            "-storm -ferry",
                                            "lava outlet:\"THE OUTLET 1\"",
                                            "bond from:2026-11-22 to:2026-11-24",
                                            "castle apple",
                                            "-\"storm harbour\"",
                                            "",
                                            "nowhere",
                                            "to:2026-11-21",
                                            "railway -\"signal cable\"",
                                            "storm sort:newest",
                                            "storm language:en only:originals",
                                            "only:originals outlet:outlet3.example"};
  for (const auto& query : queries)
    for (const std::size_t offset : {0, 3}) {
      auto asked = search::parse_query(query).value();
      asked.offset = offset;
      asked.limit = 50;
      EXPECT_EQ(lines_of(sqlite_->search(asked)), lines_of(memory_->search(asked))) << query;
    }
}

} // namespace

} // namespace store::testing
