// What every store promises: one suite, run over each of them.
#include "tests/store/both_stores.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace store::testing {

namespace {

class StoreContract : public BothStores {
protected:
  news::Story story(std::uint64_t id = 1) {
    return store_->story(news::StoryId{id}).value_or(news::Story{});
  }
  StoredArticle article(std::uint64_t id) {
    return store_->article(news::ArticleId{id}).value_or(StoredArticle{});
  }
};

OF_BOTH_STORES(StoreContract);

TEST_P(StoreContract, EmptyStoreAnswersWithNothing) {
  commit({});
  EXPECT_FALSE(store_->has_article(news::ArticleId{0}));
  EXPECT_FALSE(store_->has_address(""));
  EXPECT_FALSE(store_->article_at(""));
  EXPECT_FALSE(store_->article_with_text(0, 0));
  EXPECT_FALSE(store_->story(news::StoryId{0}));
  EXPECT_EQ(search("ferry"), Ids{});
  EXPECT_EQ(search(""), Ids{});
  EXPECT_EQ(dump(*store_), "0 articles, 0 stories, 0 outlets, 0 feeds\n");
}

TEST_P(StoreContract, MergedStoryIsFoundByItsOldId) {
  tell({.id = 1, .story = 1});
  tell({.id = 2, .story = 2, .minutes = 5});
  const news::StoryEvent merged{news::StoryEventKind::merged,
                                news::StoryId{2},
                                news::StoryId{1},
                                {news::ArticleId{2}, news::ArticleId{3}},
                                noon};
  store_->commit(std::vector{arrival({.id = 3, .story = 2, .minutes = 9})}, std::vector{merged});
  ASSERT_TRUE(store_->story(news::StoryId{2}));
  EXPECT_EQ(store_->story(news::StoryId{2})->id, news::StoryId{1});
  EXPECT_EQ(store_->story(news::StoryId{1})->articles, 3U);
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{2})), (Ids{1, 2, 3}));
  EXPECT_EQ(store_->counts().stories, 1U);
  EXPECT_EQ(store_->article(news::ArticleId{2})->story, news::StoryId{1});
  EXPECT_EQ(traces_of(*store_).back().story, news::StoryId{1});
  ASSERT_EQ(store_->events({}).size(), 1U);
  EXPECT_EQ(store_->events({}).front().from, news::StoryId{2});
}

TEST_P(StoreContract, SplitArticlesLeaveTheirStory) {
  for (std::uint64_t id = 1; id <= 5; ++id)
    tell({.id = id, .story = 1, .minutes = static_cast<int>(id)});
  const news::StoryEvent split{news::StoryEventKind::split,
                               news::StoryId{1},
                               news::StoryId{9},
                               {news::ArticleId{2}, news::ArticleId{4}},
                               noon};
  store_->commit({}, std::vector{split});
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{1})), (Ids{1, 3, 5}));
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{9})), (Ids{2, 4}));
  EXPECT_EQ(store_->story(news::StoryId{1})->articles, 3U);
  EXPECT_EQ(store_->story(news::StoryId{9})->articles, 2U);
  EXPECT_EQ(store_->events({}).front().articles, split.articles);
}

TEST_P(StoreContract, EveryFieldComesBack) {
  tell({.id = 1});
  tell({.id = 2});
  const auto given = full_arrival();
  commit({given});
  const StoredArticle expected{.sequence = 3,
                               .article = given.article,
                               .section = given.reading.section,
                               .dateline = given.reading.dateline,
                               .credits = given.reading.credits,
                               .story = given.placement.story,
                               .placement = given.placement,
                               .matches = given.matches};
  const auto stored = store_->article(given.article.id);
  ASSERT_TRUE(stored);
  EXPECT_EQ(line_of(*stored), line_of(expected));
  const auto at_canonical = store_->article_at(given.article.canonical);
  ASSERT_TRUE(at_canonical);
  EXPECT_EQ(line_of(*at_canonical), line_of(expected));
}

TEST_P(StoreContract, ArticleIsFoundByEachOfItsAddressesAndByItsText) {
  const auto given = full_arrival();
  tell({.id = 1});
  tell({.id = 2});
  commit({given});
  EXPECT_TRUE(store_->has_article(given.article.id));
  for (const auto* key : {"daily.example/a?b=c", "daily.example/a"})
    EXPECT_TRUE(store_->has_address(key)) << key;
  EXPECT_FALSE(store_->has_address("daily.example/b"));
  for (const auto* url : {"https://daily.example/a?b=c", "http://www.daily.example/a/",
                          "https://daily.example/a?utm_source=feed#top"})
    EXPECT_TRUE(store_->article_at(url)) << url;
  EXPECT_EQ(store_->article_with_text(given.fingerprint.exact_high, given.fingerprint.exact_low),
            given.article.id);
  EXPECT_FALSE(store_->article_with_text(given.fingerprint.exact_high, 1));
}

TEST_P(StoreContract, OfTheSameTextTheEarliestArrivalIsTold) {
  tell({.id = 9, .minutes = 60});
  tell({.id = 8, .minutes = 0});
  const auto print = arrival({}).fingerprint;
  EXPECT_EQ(store_->article_with_text(print.exact_high, print.exact_low), news::ArticleId{9});
}

TEST_P(StoreContract, OrderOfArrivalIsKept) {
  commit({arrival({.id = 30, .minutes = 5}), arrival({.id = 10, .minutes = 9})});
  tell({.id = 20, .minutes = 1});
  EXPECT_EQ(article(30).sequence, 1);
  EXPECT_EQ(article(10).sequence, 2);
  EXPECT_EQ(article(20).sequence, 3);
}

TEST_P(StoreContract, RevisionHidesWhatStoodAtItsAddress) {
  const std::string url = "https://daily.example/a";
  tell({.id = 1, .title = "Ferry sinks", .url = url});
  tell({.id = 2, .minutes = 5, .title = "Ferry afloat", .url = url});
  EXPECT_TRUE(article(1).superseded);
  EXPECT_FALSE(article(2).superseded);
  EXPECT_TRUE(store_->has_article(news::ArticleId{1}));
  EXPECT_TRUE(store_->has_article(news::ArticleId{2}));
  EXPECT_EQ(store_->article_at(url)->article.id, news::ArticleId{2});
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{1})), Ids{2});
  EXPECT_EQ(search("ferry"), Ids{2});
  EXPECT_EQ(search(""), Ids{2});
  EXPECT_EQ(story().articles, 1U);
  EXPECT_EQ(story().headline, "Ferry afloat");
  EXPECT_EQ(story().first_seen, noon + std::chrono::minutes(5));
  EXPECT_EQ(store_->counts().articles, 2U);
}

TEST_P(StoreContract, RevisionInTheSameBatchHidesTheOldOneToo) {
  const std::string url = "https://daily.example/a";
  commit({arrival({.id = 1, .url = url}), arrival({.id = 2, .url = url})});
  EXPECT_TRUE(article(1).superseded);
  EXPECT_EQ(story().lead, news::ArticleId{2});
}

TEST_P(StoreContract, StoryWhoseArticlesWereAllMovedElsewhereIsGone) {
  const std::string url = "https://daily.example/a";
  tell({.id = 1, .story = 1, .url = url});
  tell({.id = 2, .story = 2, .url = url});
  EXPECT_FALSE(store_->story(news::StoryId{1}));
  EXPECT_EQ(story(2).articles, 1U);
  EXPECT_EQ(store_->counts().stories, 1U);
}

TEST_P(StoreContract, IdThatIsStoredTakesNothingOfItsBatch) {
  tell({.id = 1});
  const auto before = dump(*store_);
  EXPECT_THROW(commit({arrival({.id = 2}), arrival({.id = 1})}), StoreFailure);
  EXPECT_EQ(dump(*store_), before);
  EXPECT_THROW(commit({arrival({.id = 3}), arrival({.id = 3})}), StoreFailure);
  EXPECT_EQ(dump(*store_), before);
  tell({.id = 2});
  EXPECT_EQ(article(2).sequence, 2);
  EXPECT_EQ(story().articles, 2U);
  EXPECT_EQ(search("ferry").size(), 2U);
}

TEST_P(StoreContract, StoryTellsWhatItsArticlesTell) {
  tell({.id = 1, .minutes = 30, .title = "Short", .section = news::Section::sports});
  tell({.id = 2,
        .minutes = 10,
        .outlet = "post.example",
        .title = "The fullest",
        .text = "A text that is longer than the others by far.",
        .section = news::Section::world});
  tell({.id = 3, .minutes = 50, .title = "Late", .section = news::Section::sports});
  const auto told = story();
  EXPECT_EQ(told.articles, 3U);
  EXPECT_EQ(told.independent, 2U) << "outlets, not articles";
  EXPECT_EQ(told.first_seen, noon + std::chrono::minutes(10));
  EXPECT_EQ(told.last_seen, noon + std::chrono::minutes(50));
  EXPECT_EQ(told.lead, news::ArticleId{2});
  EXPECT_EQ(told.headline, "The fullest");
  EXPECT_EQ(told.section, news::Section::sports) << "two votes to one";
  EXPECT_EQ(store_->counts().outlets, 2U);
}

TEST_P(StoreContract, CopiesCountOnce) {
  tell({.id = 1});
  commit({copying(arrival({.id = 2, .minutes = 5, .outlet = "post.example"}), 1)});
  commit({copying(arrival({.id = 3, .minutes = 6, .outlet = "echo.example"}), 1,
                  news::ReuseKind::reworded)});
  EXPECT_EQ(story().articles, 3U);
  EXPECT_EQ(story().independent, 1U);
  auto longer = copying(arrival({.id = 4, .minutes = 7, .outlet = "longer.example"}), 1,
                        news::ReuseKind::partial);
  commit({longer});
  EXPECT_EQ(story().independent, 1U) << "nobody told it anything";
  auto sourced = copying(arrival({.id = 5, .minutes = 8, .outlet = "sourced.example"}), 1,
                         news::ReuseKind::partial);
  sourced.reading.credits = {{"Sourced", {0, 2}, news::CreditKind::told}};
  commit({sourced});
  EXPECT_EQ(story().independent, 2U) << "words of its own, and sources";
}

TEST_P(StoreContract, OfTheSameWordsTheLaterDatedIsTheCopy) {
  tell({.id = 1, .minutes = 60});
  commit({copying(arrival({.id = 2, .minutes = 0, .outlet = "post.example"}), 1)});
  EXPECT_EQ(story().lead, news::ArticleId{2});
  EXPECT_EQ(story().independent, 1U);
}

TEST_P(StoreContract, CopyIsToldFromItsOriginalInALongStoryToo) {
  tell({.id = 1, .minutes = 60, .outlet = "echo.example"});
  for (std::uint64_t id = 2; id <= 150; ++id)
    tell({.id = id});
  EXPECT_EQ(story().independent, 2U);
  commit({copying(arrival({.id = 151, .minutes = 30}), 1)}); // dated before what it matches
  EXPECT_EQ(story().independent, 1U);
}

TEST_P(StoreContract, PagesOfOtherKindsDoNotCount) {
  auto listing = arrival({.id = 1, .minutes = 90});
  listing.article.is_article = false;
  commit({listing});
  EXPECT_FALSE(store_->story(news::StoryId{1}));
  EXPECT_EQ(store_->counts().stories, 0U);
  tell({.id = 2});
  EXPECT_EQ(story().articles, 1U);
  EXPECT_EQ(story().last_seen, noon);
}

TEST_P(StoreContract, ArticlesOfAStoryComeOldestFirst) {
  tell({.id = 1, .minutes = 30});
  tell({.id = 2, .minutes = 10});
  tell({.id = 3, .minutes = 30});
  tell({.id = 4, .story = 2});
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{1})), (Ids{2, 1, 3}));
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{1}, 2)), (Ids{2, 1}));
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{1}, 0)), Ids{});
  EXPECT_EQ(ids_of(store_->articles_of(news::StoryId{3})), Ids{});
}

TEST_P(StoreContract, CopiesComeOldestFirst) {
  tell({.id = 1});
  tell({.id = 2});
  commit({copying(arrival({.id = 3, .minutes = 30}), 1)});
  commit({copying(arrival({.id = 4, .minutes = 20}), 1, news::ReuseKind::partial)});
  commit({copying(arrival({.id = 5, .minutes = 10}), 1, news::ReuseKind::same_event)});
  commit({copying(copying(arrival({.id = 6, .minutes = 25}), 2), 1)});
  EXPECT_EQ(ids_of(store_->copies_of(news::ArticleId{1})), (Ids{4, 6, 3}));
  EXPECT_EQ(ids_of(store_->copies_of(news::ArticleId{2})), Ids{6});
  tell({.id = 7, .url = article(4).article.url});
  EXPECT_EQ(ids_of(store_->copies_of(news::ArticleId{1})), (Ids{6, 3})) << "4 is superseded";
}

TEST_P(StoreContract, OutletGoesByTheFirstNameThatIsOne) {
  tell({.id = 1}); // its name is its domain
  auto named = arrival({.id = 2});
  named.article.outlet.name = "The Daily";
  auto renamed = arrival({.id = 3});
  renamed.article.outlet.name = "Another Daily";
  commit({named, renamed});
  for (const std::uint64_t id : {1, 2, 3})
    EXPECT_EQ(article(id).article.outlet.name, "The Daily");
}

TEST_P(StoreContract, HeadlinesComeByRank) {
  tell({.id = 1, .story = 1, .minutes = 0});
  tell({.id = 2, .story = 2, .minutes = 60, .section = news::Section::sports});
  tell({.id = 3, .story = 3, .minutes = 30});
  tell({.id = 4, .story = 3, .minutes = 30, .outlet = "post.example"}); // two outlets: 8 h ahead
  EXPECT_EQ(ids_of(store_->headlines({})), (Ids{3, 2, 1}));
  EXPECT_EQ(ids_of(store_->headlines({.section = news::Section::sports})), Ids{2});
  EXPECT_EQ(ids_of(store_->headlines({.section = news::Section::health})), Ids{});
  const auto since = noon + std::chrono::minutes(30);
  EXPECT_EQ(ids_of(store_->headlines({.since = since})), (Ids{3, 2}));
  EXPECT_EQ(ids_of(store_->headlines({.since = since + std::chrono::seconds(1)})), Ids{2});
  EXPECT_EQ(ids_of(store_->headlines({.limit = 1, .offset = 1})), Ids{2});
  EXPECT_EQ(ids_of(store_->headlines({.limit = 0})), Ids{});
  EXPECT_EQ(ids_of(store_->headlines({.limit = SIZE_MAX, .offset = 2})), Ids{1});
  EXPECT_EQ(ids_of(store_->headlines({.limit = 9, .offset = SIZE_MAX})), Ids{});
}

TEST_P(StoreContract, WireThatIsCreditedCountsOnce) {
  const auto credited = [](Told told) {
    auto carried = arrival(told);
    carried.reading.credits = {{"Meridian Wire", {0, 2}, news::CreditKind::agency_line}};
    return carried;
  };
  commit({credited({.id = 1, .outlet = "post.example"}),
          credited({.id = 2, .outlet = "courier.example", .text = "Cut to fit."})});
  EXPECT_EQ(story().independent, 1U);
  tell({.id = 3, .outlet = "courier.example"});
  EXPECT_EQ(story().independent, 2U);
}

TEST_P(StoreContract, PartThatIsMostOfAnArticleMakesItNoVoice) {
  tell({.id = 1, .text = "No ferry left the harbour. The others were to follow on Monday."});
  auto brief = copying(arrival({.id = 2, .outlet = "post.example", .text = "No ferry left."}), 1,
                       news::ReuseKind::partial);
  brief.matches.front().score = 0.95F;
  commit({brief});
  EXPECT_EQ(story().independent, 1U);
}

TEST_P(StoreContract, StoriesOfManySectionsAreWeighedAtTheMomentOfAsking) {
  const auto hours = [](int count) { return noon + std::chrono::hours(count); };
  tell({.id = 1, .story = 1, .minutes = 0, .section = news::Section::science});
  tell({.id = 2, .story = 2, .minutes = 60, .section = news::Section::sports});
  tell({.id = 3, .story = 3, .minutes = -60 * 200});
  EXPECT_EQ(ids_of(store_->headlines({.now = hours(1)})), (Ids{2, 1, 3}));
  EXPECT_EQ(ids_of(store_->headlines({.now = hours(40)})), (Ids{2, 1, 3}))
      << "nothing has been heard since";
  tell({.id = 4, .story = 4, .minutes = 60 * 40});
  EXPECT_EQ(ids_of(store_->headlines({.now = hours(40)})), (Ids{4, 1, 2, 3}));
  EXPECT_EQ(ids_of(store_->headlines({.limit = 2, .offset = 1, .now = hours(40)})), (Ids{1, 2}));
  EXPECT_EQ(ids_of(store_->headlines({.now = hours(39)})), (Ids{4, 2, 1, 3}))
      << "what is dated ahead of its time does not age the others";
}

TEST_P(StoreContract, OutletThatPublishesMuchCountsLess) {
  for (std::uint64_t id = 10; id < 110; ++id)
    tell({.id = id, .story = id, .outlet = "agency.example"});
  const auto crime = news::Section::crime;
  tell({.id = 1, .story = 1, .minutes = 5, .outlet = "agency.example", .section = crime});
  tell({.id = 2, .story = 2, .minutes = 0, .outlet = "local.example", .section = crime});
  EXPECT_EQ(ids_of(store_->headlines({.section = crime})), (Ids{2, 1}));
}

TEST_P(StoreContract, BatchesMakeNoDifference) {
  const auto stream = random_stream(5, 200);
  store_->commit(stream);
  const auto one_by_one = make_memory_store();
  for (const auto& each : stream)
    one_by_one->commit({&each, 1});
  EXPECT_EQ(dump(*store_), dump(*one_by_one));
}

TEST_P(StoreContract, OutletsOfAStoryAreThoseThatCount) {
  tell({.id = 1, .story = 7, .outlet = "wire.example"});
  tell({.id = 2, .story = 7, .minutes = 1, .outlet = "echo.example"});
  tell({.id = 3, .story = 7, .minutes = 2, .outlet = "wire.example"});
  tell({.id = 4, .story = 8, .minutes = 3, .outlet = "other.example"});
  auto no_article = arrival({.id = 5, .story = 7, .minutes = 4, .outlet = "video.example"});
  no_article.article.is_article = false;
  commit({no_article});
  EXPECT_EQ(store_->outlets_of(news::StoryId{7}),
            (std::vector<std::string>{"echo.example", "wire.example"}));
  EXPECT_TRUE(store_->outlets_of(news::StoryId{9}).empty());
}

TEST_P(StoreContract, OutletsAreNamedByTheBeginningOfAWord) {
  for (const auto& [id, domain, name] : {std::tuple{1U, "post.example", "The Evening Post"},
                                         {2U, "poster.example", "Poster"},
                                         {3U, "rival.example", "Compost Weekly"},
                                         {4U, "percent.example", "100% News"}}) {
    auto told = arrival({.id = id, .outlet = domain});
    told.article.outlet.name = name;
    commit({told});
  }
  const auto named = [&](std::string_view beginning, std::size_t most) {
    std::vector<std::string> names;
    for (const auto& outlet : store_->outlets_named(beginning, most))
      names.push_back(outlet.name);
    return names;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(named("POST", 5), (Names{"Poster", "The Evening Post"}));
  EXPECT_EQ(named("post", 1), Names{"Poster"});
  EXPECT_EQ(named("evening p", 5), Names{"The Evening Post"});
  EXPECT_EQ(named("%", 5), Names{});
  EXPECT_EQ(named("", 5).size(), 4U);
}

TEST_P(StoreContract, ReplayGivesTheLastOldestFirst) {
  tell({.id = 1});
  tell({.id = 2});
  const auto given = full_arrival();
  commit({given});
  tell({.id = 3, .story = 9});
  const Trace expected{3,
                       given.article.id,
                       given.article.outlet.domain,
                       given.article.canonical,
                       given.article.date(),
                       given.fingerprint,
                       given.terms,
                       given.placement.story};
  const auto last = traces_of(*store_, 2);
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(line_of(last[0]), line_of(expected));
  EXPECT_EQ(last[1].sequence, 4);
  EXPECT_EQ(last[1].story, news::StoryId{9});
  EXPECT_EQ(traces_of(*store_, 0).size(), 0U);
  EXPECT_EQ(traces_of(*store_, SIZE_MAX).size(), 4U);
}

TEST_P(StoreContract, FeedsAreSavedReplacedAndRemoved) {
  FeedState full{
      .subscription = {"https://b.example/rss", "B", "https://b.example", "sports", "africa", "sw"},
      .etag = "\"e\"",
      .last_modified = "Fri, 20 Nov 2026 12:00:00 GMT",
      .last_success = noon,
      .next_try = noon + std::chrono::hours(1),
      .last_error = "timed out",
      .failures = 3,
      .entries = 0xFFFFFFFFFFFFFFFF,
      .interval = std::chrono::minutes(15),
      .since = noon - std::chrono::days(1),
      .found_at_first = 20,
      .gone = true,
      .push = {.hub = "https://hub.example/",
               .topic = "https://b.example/rss.xml",
               .token = "0a1b",
               .asked = noon,
               .until = noon + std::chrono::days(10)},
      .seen = {0, 0x8000000000000000, 0xFFFFFFFFFFFFFFFF}};
  FeedState plain;
  plain.subscription = {"https://z.example/rss", "A", "", "", "", ""};
  store_->save_feed(full);
  store_->save_feed(plain);
  EXPECT_EQ(lines_of(store_->feeds()), line_of(plain) + "\n" + line_of(full) + "\n") << "by title";

  full.subscription.title = "0";
  full.seen.clear();
  full.last_success.reset();
  full.last_error.clear();
  store_->save_feed(full);
  EXPECT_EQ(lines_of(store_->feeds()), line_of(full) + "\n" + line_of(plain) + "\n");
  EXPECT_EQ(store_->counts().feeds, 2U);

  EXPECT_TRUE(store_->remove_feed(full.subscription.url));
  EXPECT_FALSE(store_->remove_feed(full.subscription.url));
  EXPECT_EQ(lines_of(store_->feeds()), line_of(plain) + "\n");
}

} // namespace

} // namespace store::testing
