// What every store promises: one suite, run over each of them.
#include "tests/store/both_stores.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <random>

namespace store::testing {

namespace {

using Ids = std::vector<std::uint64_t>;

class StoreContract : public BothStores {
protected:
  void commit(std::vector<news::Arrival> arrivals) { store_->commit(arrivals); }
  void tell(const Told& told) { commit({arrival(told)}); }
  Ids search(std::string_view query) { return ids_of(found(*store_, query)); }
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
  commit({copying(arrival({.id = 4, .minutes = 7, .outlet = "own.example"}), 1,
                  news::ReuseKind::partial)});
  EXPECT_EQ(story().independent, 2U) << "who adds words of its own is no copy";
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

TEST_P(StoreContract, SearchFindsWordsInAnyFormAndPhrasesInTheirs) {
  tell({.id = 1, .title = "Heavy rain", .text = "The storm flooded the coast."});
  tell({.id = 2, .title = "Coast", .text = "Storms, and rain that was heavy."});
  tell({.id = 3, .title = "Budget", .text = "The minister spoke."});
  EXPECT_EQ(search("minister"), Ids{3});
  EXPECT_EQ(search("STORM flooding"), Ids{1});
  EXPECT_EQ(search("storm coast").size(), 2U);
  EXPECT_EQ(search("storm minister"), Ids{});
  EXPECT_EQ(search(R"("heavy rain")"), Ids{1});
  EXPECT_EQ(search(R"("rain that was heavy" storm)"), Ids{2});
  EXPECT_EQ(search("storm -flood"), Ids{2});
  EXPECT_EQ(search(R"(storm -"heavy rain")"), Ids{2});
  EXPECT_EQ(search("-storm"), Ids{3});
  EXPECT_EQ(search(R"(-"heavy rain")").size(), 2U);
  EXPECT_EQ(search("coast").front(), 2U) << "it stands in the title";
}

TEST_P(StoreContract, SearchPassesItsFilters) {
  auto named = arrival({.id = 1, .minutes = 0, .outlet = "post.example"});
  named.article.outlet.name = "The Evening Post";
  commit({named});
  tell({.id = 2, .minutes = 10, .section = news::Section::sports});
  EXPECT_EQ(search("section:sports ferry"), Ids{2});
  EXPECT_EQ(search("section:sports"), Ids{2});
  EXPECT_EQ(search("outlet:POST.example"), Ids{1});
  EXPECT_EQ(search(R"(outlet:"evening post" ferry)"), Ids{1});
  EXPECT_EQ(search("outlet:%"), Ids{});
  EXPECT_EQ(search("from:2026-11-20T12:10:00Z"), Ids{2});
  EXPECT_EQ(search("to:2026-11-20T12:10:00Z ferry"), Ids{1});
  EXPECT_EQ(search("to:2026-11-19"), Ids{});
}

TEST_P(StoreContract, SearchKnowsLanguagesAndTheirRegions) {
  for (const auto& [id, language] : {std::pair{1U, "pt-BR"}, {2U, "PT"}, {3U, "ptx"}, {4U, ""}}) {
    auto told = arrival({.id = id, .minutes = static_cast<int>(id)});
    told.article.language = language;
    commit({told});
  }
  EXPECT_EQ(search("language:pt"), (Ids{2, 1}));
  EXPECT_EQ(search("language:PT-br ferry"), Ids{1});
  EXPECT_EQ(search("language:p"), Ids{});
  EXPECT_EQ(search("language:%"), Ids{});
  EXPECT_EQ(found(*store_, "language:pt-br").front().language, "pt-BR");
}

TEST_P(StoreContract, SearchLeavesCopiesOutWhereOnlyOriginalsAreWanted) {
  tell({.id = 1, .minutes = 0});
  commit({copying(arrival({.id = 2, .minutes = 5}), 1)});
  commit({copying(arrival({.id = 3, .minutes = 9}), 1, news::ReuseKind::partial)});
  EXPECT_EQ(search("ferry").size(), 3U);
  EXPECT_EQ(search("only:originals"), (Ids{3, 1}));
  EXPECT_EQ(search("only:originals sort:newest ferry"), (Ids{3, 1}));
}

TEST_P(StoreContract, SearchPutsTheNewestFirstWhereThatIsWanted) {
  tell({.id = 1, .minutes = 30, .text = "A ferry."});
  tell({.id = 2, .minutes = 60, .title = "Ferry", .text = "A ferry, the ferry."});
  tell({.id = 3, .minutes = 90, .title = "Weather", .text = "One ferry among many words."});
  EXPECT_EQ(search("ferry sort:newest"), (Ids{3, 2, 1}));
  EXPECT_EQ(search("\"ferry\" sort:newest"), (Ids{3, 2, 1}));
  EXPECT_EQ(search("ferry").front(), 2U);
}

TEST_P(StoreContract, NewestIsByDateWhateverCameLast) {
  for (std::uint64_t id = 1; id <= 250; ++id) // more than are ranked at a time
    tell({.id = id, .minutes = id <= 240 ? 10 : -10, .text = "A ferry in harbour."});
  tell({.id = 251, .minutes = 60, .text = "A ferry."});
  tell({.id = 252, .minutes = -60, .text = "A ferry, much later read."});
  const auto hits = found(*store_, "ferry sort:newest");
  ASSERT_EQ(hits.size(), 20U);
  EXPECT_EQ(ids_of(hits).front(), 251U);
  EXPECT_EQ(ids_of(hits)[1], 240U);
  auto query = search::parse_query("ferry sort:newest").value();
  query.offset = 251;
  EXPECT_EQ(ids_of(store_->search(query)), Ids{252});
  query = search::parse_query("\"A ferry in\" sort:newest").value();
  query.offset = 240;
  EXPECT_EQ(ids_of(store_->search(query)).front(), 250U);
}

TEST_P(StoreContract, HitsHaveSnippetsWhereTheyAreWanted) {
  tell({.id = 1, .minutes = 30, .text = "A ferry."});
  auto query = search::parse_query("ferry").value();
  EXPECT_EQ(store_->search(query).at(0).snippet, "A ferry.");
  query.has_snippets = false;
  EXPECT_EQ(store_->search(query).at(0).snippet, "");
  EXPECT_EQ(store_->search(query).at(0).fetched, noon);
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

TEST_P(StoreContract, SearchWithoutWordsComesNewestFirstAPageAtATime) {
  for (const auto& [id, minutes] : {std::pair{1U, 20}, {2U, 40}, {3U, 10}, {4U, 40}})
    tell({.id = id, .minutes = minutes});
  EXPECT_EQ(search(""), (Ids{4, 2, 1, 3}));
  search::Query page;
  page.limit = 2;
  page.offset = 1;
  EXPECT_EQ(ids_of(store_->search(page)), (Ids{2, 1}));
  page.words = {"ferry"};
  EXPECT_EQ(ids_of(store_->search(page)), (Ids{2, 1})) << "equal but for their dates";
  page.offset = 4;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
  page.offset = SIZE_MAX;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
  page.offset = 0;
  page.limit = 0;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
}

TEST_P(StoreContract, HitShowsWhereItsWordsStand) {
  tell({.id = 1,
        .story = 7,
        .minutes = 3,
        .title = "Harbour",
        .text = "No ferry left. Ferries stayed.",
        .url = "https://daily.example/a"});
  const auto hits = found(*store_, "ferry");
  ASSERT_EQ(hits.size(), 1U);
  const auto& hit = hits.front();
  EXPECT_EQ(hit.id, news::ArticleId{1});
  EXPECT_EQ(hit.story, news::StoryId{7});
  EXPECT_EQ(hit.title, "Harbour");
  EXPECT_EQ(hit.outlet, "daily.example");
  EXPECT_EQ(hit.url, "https://daily.example/a");
  EXPECT_EQ(hit.date, noon + std::chrono::minutes(3));
  EXPECT_GT(hit.score, 0);
  EXPECT_EQ(hit.snippet, "No ferry left. Ferries stayed.");
  EXPECT_EQ(hit.marks, (std::vector<std::pair<std::size_t, std::size_t>>{{3, 8}, {15, 22}}));
}

TEST_P(StoreContract, SearchReadsEveryScript) {
  tell({.id = 1, .title = "Ισχυρός ΣΕΙΣΜΌΣ στην Κρήτη", .text = "Χωρίς θύματα."});
  tell({.id = 2, .title = "زلزال قوي يضرب الساحل", .text = "لا ضحايا."});
  tell({.id = 3, .title = "日本发生强烈地震", .text = "没有人员伤亡。"});
  EXPECT_EQ(search("σεισμός"), Ids{1});
  EXPECT_EQ(search("زلزال"), Ids{2});
  EXPECT_EQ(search("地震"), Ids{3});
  EXPECT_EQ(search("强烈地震"), Ids{3});
  EXPECT_EQ(search("„στην Κρήτη“"), Ids{1});
  EXPECT_EQ(search("地震 -日本"), Ids{});
}

TEST_P(StoreContract, NothingInAQueryIsTheBackendsGrammar) {
  tell({.id = 1, .title = "Near and not", .text = "text or a column: it's 100% there."});
  tell({.id = 2, .title = "Column", .text = "There."});
  EXPECT_EQ(search("NEAR(text column)"), Ids{1});
  EXPECT_EQ(search("text:column"), Ids{1});
  EXPECT_EQ(search("text OR column"), Ids{1});
  EXPECT_EQ(search("text AND column"), Ids{1});
  EXPECT_EQ(search("column NOT there"), Ids{1});
  EXPECT_EQ(search("col*"), Ids{});
  EXPECT_EQ(search("it's"), Ids{1});
  for (const auto* nothing : {"\"", "*", "\"\"\"", "--", "(", "^", "{}", "+", "\\", ";", "'"})
    EXPECT_EQ(search(nothing).size(), 2U) << nothing << " has no words";
  EXPECT_EQ(search("column\"; DROP TABLE article; --"), Ids{});
  EXPECT_EQ(search(std::string_view("text\0column", 11)), Ids{1});
  EXPECT_EQ(store_->counts().articles, 2U);
}

TEST_P(StoreContract, QueryThatNoParserMadeIsAnswered) {
  tell({.id = 1, .text = "storm"});
  search::Query many;
  for (int i = 0; i < 10'000; ++i)
    many.words.push_back(fmt::format("w{}", i));
  EXPECT_EQ(ids_of(store_->search(many)), Ids{});
  many.phrases = many.without = std::exchange(many.words, {"storm"});
  EXPECT_EQ(ids_of(store_->search(many)), Ids{});
  many.phrases.clear();
  EXPECT_EQ(ids_of(store_->search(many)), Ids{1});
  search::Query odd;
  odd.words = {std::string("st\0rm", 5), "\xFF\xFE", "\"", ""};
  odd.phrases = {"\" OR \"", "*"};
  odd.without = {"-", "\""};
  odd.outlet = std::string("'\0%_\"", 5);
  EXPECT_EQ(ids_of(store_->search(odd)), Ids{});
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
