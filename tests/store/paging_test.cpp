// Lists are walked by places, not by offsets: what comes meanwhile moves nothing.
#include "tests/store/both_stores.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace store::testing {

namespace {

class Paging : public BothStores {
protected:
  // Stories of three sections, each of an article or two; later ids are newer.
  void tell(std::uint64_t first, std::uint64_t count) {
    std::vector<news::Arrival> arrivals;
    for (auto id = first; id < first + count; ++id)
      arrivals.push_back(arrival({.id = id,
                                  .story = id / 2 + 1,
                                  .minutes = static_cast<int>(id),
                                  .outlet = fmt::format("outlet{}.example", id % 7),
                                  .title = fmt::format("Storm number {}", id),
                                  .section = static_cast<news::Section>(id / 2 % 3 * 4)}));
    store_->commit(arrivals);
  }

  // All pages of a search; between two of them news come.
  Ids walk(const std::string& words, std::size_t limit, std::uint64_t newcomers) {
    auto query = search::parse_query(words).value();
    query.limit = limit;
    Ids all;
    for (auto hits = store_->search(query); !hits.empty(); hits = store_->search(query)) {
      std::ranges::copy(ids_of(hits), std::back_inserter(all));
      query.after = hits.back().place;
      if (newcomers > 0)
        tell(newcomers += 2, 2);
    }
    return all;
  }
};

OF_BOTH_STORES(Paging);

TEST_P(Paging, HeadlinesOfAllPagesAreThoseOfOne) {
  tell(1, 60);
  const auto whole = ids_of(store_->headlines({.limit = 1000}));
  ASSERT_EQ(whole.size(), 31U);
  for (const std::size_t limit : {1, 4, 30, 31}) {
    Ids paged;
    StoryFilter filter{.limit = limit};
    const auto moment = store_->moment(text::Time::max());
    for (auto page = store_->headlines(filter); !page.empty(); page = store_->headlines(filter)) {
      std::ranges::copy(ids_of(page), std::back_inserter(paged));
      const auto& last = page.back();
      filter.after = {moment, last.section, last.rank, last.id};
    }
    EXPECT_EQ(paged, whole) << limit;
  }
}

TEST_P(Paging, HeadlinesStayWhereTheyAreWhileNewsCome) {
  tell(1, 60);
  const auto whole = ids_of(store_->headlines({.section = news::Section::world, .limit = 1000}));
  StoryFilter filter{.section = news::Section::world, .since = noon, .limit = 3};
  const auto moment = store_->moment(text::Time::max());
  Ids paged;
  std::uint64_t id = 1000;
  for (auto page = store_->headlines(filter); !page.empty(); page = store_->headlines(filter)) {
    std::ranges::copy(ids_of(page), std::back_inserter(paged));
    filter.after = {moment, page.back().section, page.back().rank, page.back().id};
    tell(id += 12, 12);
  }
  EXPECT_EQ(paged, whole);
}

TEST_P(Paging, HeadlinesOfOneRankComeOnce) {
  std::vector<news::Arrival> arrivals;
  for (std::uint64_t id = 1; id <= 9; ++id)
    arrivals.push_back(arrival({.id = id,
                                .story = 0x9000000000000000 * (id % 2) + id,
                                .outlet = fmt::format("outlet{}.example", id)}));
  store_->commit(arrivals);
  const auto whole = store_->headlines({});
  ASSERT_EQ(whole.front().rank, whole.back().rank);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    StoryFilter filter;
    filter.after = {noon, whole[at].section, whole[at].rank, whole[at].id};
    const auto rest = ids_of(store_->headlines(filter));
    const std::vector<news::Story> behind(whole.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                          whole.end());
    EXPECT_EQ(rest, ids_of(behind));
  }
}

// A store reads so many texts for a phrase and no more, wherever a page begins.
TEST_P(Paging, APhraseOfFewAmongManyComesOnce) {
  std::vector<news::Arrival> arrivals;
  for (std::uint64_t id = 1; id <= 4500; ++id)
    arrivals.push_back(arrival({.id = id,
                                .story = id,
                                .minutes = static_cast<int>(id * 7919 % 4500),
                                .title = id % 9 == 0 ? "Mill fire at night" : "Fire at the mill"}));
  store_->commit(arrivals);
  auto paged = walk("\"mill fire\"", 30, 0);
  const auto count = paged.size();
  EXPECT_GE(count, 200U);
  std::ranges::sort(paged);
  const auto [begin, end] = std::ranges::unique(paged);
  EXPECT_EQ(begin, end) << count;
}

TEST_P(Paging, MomentIsTheNewestArticleThatIsNotOfTheFuture) {
  EXPECT_EQ(store_->moment(noon), noon);
  tell(1, 9);
  EXPECT_EQ(store_->moment(text::Time::max()), noon + std::chrono::minutes(9));
  EXPECT_EQ(store_->moment(noon + std::chrono::seconds(150)), noon + std::chrono::minutes(2));
}

TEST_P(Paging, HitsOfAllPagesAreThoseOfOne) {
  tell(1, 450); // blocks are of 200
  for (const auto* words :
       {"storm", "", "storm sort:newest", "section:world", "\"storm number\""}) {
    auto query = search::parse_query(words).value();
    query.limit = 1000;
    const auto whole = ids_of(store_->search(query));
    EXPECT_GT(whole.size(), 100U) << words;
    for (const std::size_t limit : {7, 200, 201})
      EXPECT_EQ(walk(words, limit, 0), whole) << words << " by " << limit;
  }
}

TEST_P(Paging, HitsStayWhereTheyAreWhileNewsCome) {
  tell(1, 230);
  for (const auto* words : {"storm", "", "storm sort:newest"}) {
    auto query = search::parse_query(words).value();
    query.limit = 10'000;
    const auto whole = ids_of(store_->search(query));
    EXPECT_EQ(walk(words, 30, whole.size() * 10), whole) << words;
  }
}

TEST_P(Paging, ReportsOfAStoryGoOnBehindAPlace) {
  std::vector<news::Arrival> arrivals;
  for (std::uint64_t id = 1; id <= 7; ++id)
    arrivals.push_back(arrival({.id = id, .minutes = static_cast<int>(id / 3) * 5}));
  store_->commit(arrivals);
  Ids all;
  std::optional<ReportPlace> after;
  for (auto page = store_->articles_of(news::StoryId{1}, 2); !page.empty();
       page = store_->articles_of(news::StoryId{1}, 2, after)) {
    std::ranges::copy(ids_of(page), std::back_inserter(all));
    after = {page.back().article.date(), page.back().sequence};
  }
  EXPECT_EQ(all, (Ids{1, 2, 3, 4, 5, 6, 7}));
}

TEST_P(Paging, HitsGoOnBehindAnArticleThatWasReplaced) {
  tell(1, 20);
  search::Query query;
  query.limit = 5;
  const auto first = store_->search(query);
  query.after = first.back().place;
  auto revision = arrival({.id = 90, .minutes = 90, .url = first.back().url});
  store_->commit(std::span(&revision, 1));
  EXPECT_EQ(ids_of(store_->search(query)), (Ids{15, 14, 13, 12, 11}));
}

} // namespace

} // namespace store::testing
