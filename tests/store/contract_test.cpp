// What store.hpp promises, of both stores.
#include "arrivals.hpp"
#include "search/query.hpp"
#include "tests/engine/temporary_folder.hpp"
#include <functional>
#include <gtest/gtest.h>
#include <random>

namespace {

using namespace std::chrono_literals;

struct Kind {
  const char* name;
  std::function<std::unique_ptr<store::Store>(const TemporaryFolder&)> make;
};
const Kind kinds[] = {
    {"Memory", [](const auto&) { return store::make_memory_store(); }},
    {"Sqlite", [](const auto& folder) { return store::open_sqlite_store(folder.path("a.db")); }}};

class Contract : public testing::TestWithParam<Kind> {
protected:
  news::ArticleId put(const Told& told) {
    const auto arrival = arrival_of(told);
    commit(*store, arrival);
    return arrival.article.id;
  }
  [[nodiscard]] std::vector<std::string> find(const std::string& words) const {
    auto query = search::parse_query(words).value();
    std::vector<std::string> titles;
    for (const auto& hit : store->search(query))
      titles.push_back(hit.title);
    return titles;
  }

  TemporaryFolder folder;
  std::unique_ptr<store::Store> store = GetParam().make(folder);
};

INSTANTIATE_TEST_SUITE_P(Stores, Contract, testing::ValuesIn(kinds),
                         [](const auto& kind) { return std::string(kind.param.name); });

using Titles = std::vector<std::string>;

TEST_P(Contract, GivesAnArticleBackAsItCame) {
  const auto earlier = put({.url = "https://wire.example/1", .text = "Earlier.", .outlet = "Wire"});
  auto arrival = arrival_of({});
  auto& article = arrival.article;
  article.canonical = "https://post.example/one";
  article.byline = "Ana Fox, Li Wei";
  article.image = "https://post.example/1.jpg";
  article.section_hint = "World/Europe";
  article.related = {{"https://post.example/2", "Ice \"thicker\" than ever"}};
  article.modified = noon + 2h;
  article.date_source = "json-ld";
  arrival.reading.dateline = "OSLO (Wire)";
  arrival.reading.credits = {{"Wire", {0, 4}, news::CreditKind::told}};
  arrival.matches = {{earlier, news::ReuseKind::near, 0.75F, {"one", "two"}}};
  arrival.placement.score = 0.5F;
  commit(*store, arrival);

  const auto stored = store->article(article.id);
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->sequence, 2);
  EXPECT_EQ(stored->article.url, article.url);
  EXPECT_EQ(stored->article.canonical, article.canonical);
  EXPECT_EQ(stored->article.outlet, article.outlet);
  EXPECT_EQ(stored->article.title, article.title);
  EXPECT_EQ(stored->article.byline, article.byline);
  EXPECT_EQ(stored->article.language, article.language);
  EXPECT_EQ(stored->article.text, article.text);
  EXPECT_EQ(stored->article.image, article.image);
  EXPECT_EQ(stored->article.section_hint, article.section_hint);
  ASSERT_EQ(stored->article.related.size(), 1U);
  EXPECT_EQ(stored->article.related[0].title, article.related[0].title);
  EXPECT_EQ(stored->article.published, article.published);
  EXPECT_EQ(stored->article.modified, article.modified);
  EXPECT_EQ(stored->article.fetched, article.fetched);
  EXPECT_EQ(stored->article.date_source, article.date_source);
  EXPECT_EQ(stored->section, news::Section::world);
  EXPECT_EQ(stored->dateline, "OSLO (Wire)");
  ASSERT_EQ(stored->credits.size(), 1U);
  EXPECT_EQ(stored->credits[0].outlet, "Wire");
  EXPECT_EQ(stored->credits[0].phrase, (news::Span{0, 4}));
  ASSERT_EQ(stored->matches.size(), 1U);
  EXPECT_EQ(stored->matches[0].of, earlier);
  EXPECT_EQ(stored->matches[0].evidence, (Titles{"one", "two"}));
  EXPECT_EQ(stored->placement.score, 0.5F);
  EXPECT_FALSE(stored->superseded);

  EXPECT_TRUE(store->has_article(article.id));
  EXPECT_FALSE(store->has_article(news::ArticleId{1}));
  EXPECT_EQ(store->article_at(article.canonical)->article.id, article.id);
  EXPECT_FALSE(store->article_at("https://post.example/none"));
  EXPECT_EQ(store->article_with_text(arrival.fingerprint.exact_high, arrival.fingerprint.exact_low),
            article.id);
  EXPECT_FALSE(store->article_with_text(1, 2));
}

TEST_P(Contract, IdThatIsStoredRefusesTheWholeBatch) {
  put({});
  const news::Arrival batch[] = {arrival_of({.url = "https://post.example/2", .text = "New."}),
                                 arrival_of({})};
  EXPECT_THROW(store->commit(batch), store::StoreFailure);
  EXPECT_EQ(store->counts().articles, 1U);
  EXPECT_FALSE(store->article_at("https://post.example/2"));
}

TEST_P(Contract, NewVersionHidesTheOld) {
  const auto first = put({.text = "The ferry was stopped."});
  const auto second = put(
      {.text = "The ferry sails again.", .date = noon + 1h, .story = std::to_underlying(first)});
  EXPECT_TRUE(store->article(first)->superseded);
  EXPECT_EQ(store->article_at("https://post.example/1")->article.id, second);
  const news::StoryId story{std::to_underlying(first)};
  EXPECT_EQ(store->story(story)->articles, 1U);
  ASSERT_EQ(store->articles_of(story).size(), 1U);
  EXPECT_EQ(store->articles_of(story)[0].article.id, second);
  EXPECT_EQ(find("ferry").size(), 1U);
  EXPECT_TRUE(find("stopped -sails").empty() || find("stopped -sails") == Titles{"Ferry stopped"});
}

TEST_P(Contract, StoryCountsOutletsWithWordsOfTheirOwn) {
  const auto first = put({.url = outlet_url("a", 1), .outlet = "a"});
  const auto story = std::to_underlying(first);
  put({.url = outlet_url("b", 1),
       .text = "B's own report.",
       .outlet = "b",
       .section = news::Section::science,
       .date = noon - 2h,
       .story = story});
  auto copy = arrival_of({.url = outlet_url("c", 1),
                          .text = "The ferry to the island, copied.",
                          .outlet = "c",
                          .section = news::Section::science,
                          .date = noon + 3h,
                          .story = story});
  copy.matches = {{first, news::ReuseKind::near, 0.9F, {}}};
  commit(*store, copy);
  auto listing = arrival_of(
      {.url = outlet_url("d", 1), .text = "All about ferries.", .outlet = "d", .story = story});
  listing.article.is_article = false;
  commit(*store, listing);

  const auto found = store->story(news::StoryId{story});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->articles, 3U) << "a listing does not count";
  EXPECT_EQ(found->independent, 2U) << "a copy does not count";
  EXPECT_EQ(found->first_seen, noon - 2h);
  EXPECT_EQ(found->last_seen, noon + 3h);
  EXPECT_EQ(found->section, news::Section::science) << "by the vote of its articles";
  const auto articles = store->articles_of(news::StoryId{story});
  ASSERT_GE(articles.size(), 3U);
  EXPECT_EQ(articles[0].article.outlet.name, "b") << "the oldest first";
  ASSERT_EQ(store->copies_of(first).size(), 1U);
  EXPECT_EQ(store->copies_of(first)[0].article.outlet.name, "c");
  EXPECT_EQ(store->counts().outlets, 4U);
}

TEST_P(Contract, StoryWithoutArticlesIsNone) {
  auto listing = arrival_of({});
  listing.article.is_article = false;
  commit(*store, listing);
  EXPECT_FALSE(store->story(listing.placement.story));
  EXPECT_TRUE(store->headlines({}).empty());
}

TEST_P(Contract, HeadlinesAreRankedFilteredAndCut) {
  for (int i = 0; i < 6; ++i)
    put({.url = outlet_url("a", i),
         .title = fmt::format("Story {}", i),
         .text = fmt::format("Text {}.", i),
         .outlet = "a",
         .section = i % 2 == 0 ? news::Section::sports : news::Section::world,
         .date = noon + std::chrono::hours(i)});
  const auto all = store->headlines({});
  ASSERT_EQ(all.size(), 6U);
  for (std::size_t i = 1; i < all.size(); ++i)
    EXPECT_GE(all[i - 1].rank, all[i].rank);
  store::StoryFilter filter;
  filter.section = news::Section::sports;
  EXPECT_EQ(store->headlines(filter).size(), 3U);
  filter = {};
  filter.since = noon + 4h;
  EXPECT_EQ(store->headlines(filter).size(), 2U);
  filter = {};
  filter.limit = 2;
  filter.offset = 1;
  const auto page = store->headlines(filter);
  ASSERT_EQ(page.size(), 2U);
  EXPECT_EQ(page[0].id, all[1].id);
}

TEST_P(Contract, FindsWordsPhrasesAndFilters) {
  put({.url = outlet_url("north", 1),
       .title = "Ice on the sound",
       .text = "Ferries wait while the ice drifts south.",
       .outlet = "north"});
  put({.url = outlet_url("south", 1),
       .title = "South of the ice",
       .text = "A drifting boat was found; no ferry waited.",
       .outlet = "south",
       .section = news::Section::crime,
       .date = noon + 24h});
  EXPECT_EQ(find("ferry"), (Titles{"South of the ice", "Ice on the sound"})) << "by stem";
  EXPECT_EQ(find("\"ice drifts south\""), Titles{"Ice on the sound"});
  EXPECT_EQ(find("ice -boat"), Titles{"Ice on the sound"});
  EXPECT_EQ(find("ice section:crime"), Titles{"South of the ice"});
  EXPECT_EQ(find("ice outlet:north"), Titles{"Ice on the sound"});
  EXPECT_EQ(find("ice from:2026-11-21"), Titles{"South of the ice"});
  EXPECT_EQ(find("ice to:2026-11-20"), Titles{"Ice on the sound"});
  EXPECT_EQ(find("outlet:south.example"), Titles{"South of the ice"});
  EXPECT_EQ(find("ice glacier"), Titles{});
}

TEST_P(Contract, FindsInEveryScript) {
  put({.url = outlet_url("a", 1),
       .title = "Φωτιά στην Εύβοια",
       .text = "Η φωτιά καίει ακόμη.",
       .language = "el"});
  put({.url = outlet_url("a", 2),
       .title = "زلزال في الساحل",
       .text = "وقع زلزال قوي صباح اليوم.",
       .language = "ar"});
  put({.url = outlet_url("a", 3),
       .title = "北京下雪",
       .text = "北京今天下了大雪。",
       .language = "zh"});
  EXPECT_EQ(find("φωτιά"), Titles{"Φωτιά στην Εύβοια"});
  EXPECT_EQ(find("زلزال"), Titles{"زلزال في الساحل"});
  EXPECT_EQ(find("北京"), Titles{"北京下雪"});
}

TEST_P(Contract, HostileQueriesAreOnlyWords) {
  put({});
  for (const auto& query :
       {std::string("\""), std::string("*"), std::string("NEAR(ferry island)"),
        std::string("title:ferry"), std::string("ferry AND OR NOT"), std::string("ferry'; --"),
        std::string("\0ferry\0", 7), std::string(10'000, '"'), std::string("- - -"),
        std::string("\xff\xfe ferry"), std::string("(((((")}) {
    const auto parsed = search::parse_query(query);
    if (parsed) {
      EXPECT_NO_THROW((void)store->search(*parsed)) << query;
    }
  }
  std::string many;
  for (int i = 0; i < 10'000; ++i)
    many += "word" + std::to_string(i) + " ";
  EXPECT_NO_THROW((void)store->search(search::parse_query(many).value()));
}

TEST_P(Contract, PagesOfHitsFitTogether) {
  for (int i = 0; i < 25; ++i)
    put({.url = outlet_url("a", i),
         .title = fmt::format("Ferry {}", i),
         .text = fmt::format("Ferry number {} was seen.", i),
         .date = noon + std::chrono::hours(i)});
  auto query = search::parse_query("ferry").value();
  query.limit = 100;
  const auto all = store->search(query);
  ASSERT_EQ(all.size(), 25U);
  Titles paged;
  query.limit = 10;
  for (query.offset = 0; query.offset < 30; query.offset += 10)
    for (const auto& hit : store->search(query))
      paged.push_back(hit.title);
  ASSERT_EQ(paged.size(), 25U);
  for (std::size_t i = 0; i < paged.size(); ++i)
    EXPECT_EQ(paged[i], all[i].title);
  for (const auto& hit : all)
    for (const auto& [begin, end] : hit.marks) {
      EXPECT_LT(begin, end);
      EXPECT_LE(end, hit.snippet.size());
    }
}

TEST_P(Contract, ReplaysTheLastArrivalsToTheBit) {
  std::vector<news::Arrival> arrivals;
  for (int i = 0; i < 5; ++i)
    arrivals.push_back(arrival_of({.url = outlet_url("a", i), .text = fmt::format("{}.", i)}));
  store->commit(arrivals);
  std::vector<store::Trace> traces;
  store->replay(3, [&](store::Trace&& trace) { traces.push_back(std::move(trace)); });
  ASSERT_EQ(traces.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& arrival = arrivals[i + 2];
    EXPECT_EQ(traces[i].sequence, static_cast<std::int64_t>(i) + 3);
    EXPECT_EQ(traces[i].article, arrival.article.id);
    EXPECT_EQ(traces[i].story, arrival.placement.story);
    EXPECT_EQ(traces[i].date, arrival.article.date());
    EXPECT_EQ(traces[i].outlet_domain, arrival.article.outlet.domain);
    EXPECT_EQ(traces[i].fingerprint.minhash, arrival.fingerprint.minhash);
    EXPECT_EQ(traces[i].fingerprint.exact_high, arrival.fingerprint.exact_high);
    EXPECT_EQ(traces[i].terms.body, arrival.terms.body);
    EXPECT_EQ(traces[i].terms.names, arrival.terms.names);
  }
}

TEST_P(Contract, RemembersFeeds) {
  store::FeedState feed;
  feed.subscription = {
      "https://b.example/feed", "Beta", "https://b.example", "world", "africa", "fr"};
  feed.etag = "\"x\"";
  feed.last_modified = "Fri, 20 Nov 2026 12:00:00 GMT";
  feed.last_success = noon;
  feed.next_try = noon + 15min;
  feed.last_error = "no answer";
  feed.failures = 3;
  feed.entries = 70;
  feed.interval = 15min;
  feed.since = noon - 24h;
  feed.found_at_first = 20;
  feed.gone = true;
  feed.seen = {1, 0xFFFFFFFFFFFFFFFF};
  store->save_feed(feed);
  store::FeedState other;
  other.subscription.url = "https://a.example/feed";
  other.subscription.title = "Alpha";
  store->save_feed(other);

  auto feeds = store->feeds();
  ASSERT_EQ(feeds.size(), 2U);
  EXPECT_EQ(feeds[0].subscription.title, "Alpha");
  EXPECT_FALSE(feeds[0].next_try);
  const auto& kept = feeds[1];
  EXPECT_EQ(kept.subscription.region, "africa");
  EXPECT_EQ(kept.subscription.language, "fr");
  EXPECT_EQ(kept.etag, feed.etag);
  EXPECT_EQ(kept.last_modified, feed.last_modified);
  EXPECT_EQ(kept.last_success, feed.last_success);
  EXPECT_EQ(kept.next_try, feed.next_try);
  EXPECT_EQ(kept.last_error, feed.last_error);
  EXPECT_EQ(kept.failures, 3U);
  EXPECT_EQ(kept.entries, 70U);
  EXPECT_EQ(kept.interval, feed.interval);
  EXPECT_EQ(kept.since, feed.since);
  EXPECT_EQ(kept.found_at_first, 20U);
  EXPECT_TRUE(kept.gone);
  EXPECT_EQ(kept.seen, feed.seen);

  feed.failures = 0;
  store->save_feed(feed);
  EXPECT_EQ(store->counts().feeds, 2U) << "one an address";
  EXPECT_TRUE(store->remove_feed("https://b.example/feed"));
  EXPECT_FALSE(store->remove_feed("https://b.example/feed"));
  EXPECT_EQ(store->feeds().size(), 1U);
}

// Whatever comes, both say the same.
TEST(BothStores, AnswerAlike) {
  const TemporaryFolder folder;
  const auto memory = store::make_memory_store();
  const auto sqlite = store::open_sqlite_store(folder.path("a.db"));
  std::mt19937 random(1); // NOLINT(bugprone-random-generator-seed): the same stream each time
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  // Few enough answers a word that SQLite, too, weighs each by its text.
  const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const auto* begin : {"ice", "ferry", "storm", "vote", "goal", "bank", "court", "rain"})
      for (const auto* end : {"land", "house", "time", "line", "work"})
        all.push_back(std::string(begin) + end);
    return all;
  }();
  const auto word = [&] {
    return words[static_cast<std::size_t>(below(static_cast<unsigned>(words.size())))];
  };
  std::vector<news::ArticleId> ids;
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (int k = 0; k < 8; ++k)
      text += word() + " ";
    const auto outlet = fmt::format("o{}", below(9));
    auto arrival = arrival_of({.url = outlet_url(outlet, below(60)),
                               .title = fmt::format("{} {}", word(), i),
                               .text = text + std::to_string(i),
                               .outlet = outlet,
                               .section = news::sections[static_cast<std::size_t>(below(11))],
                               .date = noon + std::chrono::minutes(below(10'000)),
                               .story = 1 + static_cast<std::uint64_t>(below(40))});
    if (i % 4 == 3)
      arrival.matches = {{ids[static_cast<std::size_t>(below(static_cast<unsigned>(ids.size())))],
                          static_cast<news::ReuseKind>(below(5)),
                          0.5F,
                          {}}};
    arrival.article.is_article = i % 11 != 5;
    ids.push_back(arrival.article.id);
    commit(*memory, arrival);
    commit(*sqlite, arrival);
  }
  const auto tell = [&](const store::Store& store) {
    std::string told;
    for (std::uint64_t id = 1; id <= 40; ++id)
      if (const auto story = store.story(news::StoryId{id}))
        told += fmt::format("{} {} {} {} {} {} {:.6f}\n", id, story->headline, story->articles,
                            story->independent, std::to_underlying(story->lead),
                            static_cast<int>(story->section), story->rank);
    for (const auto* query :
         {"iceland", "iceland ferryline", "\"stormtime goalwork\"", "votehouse -bankline",
          "outlet:o3 rainwork", "section:world", "courttime from:2026-11-22"})
      for (const auto& hit : store.search(search::parse_query(query).value()))
        told += fmt::format("{} {} {:.6f} {}\n", query, hit.title, hit.score, hit.snippet);
    for (const auto id : ids)
      for (const auto& copy : store.copies_of(id))
        told += fmt::format("{} ", copy.sequence);
    return told;
  };
  EXPECT_TRUE(tell(*memory) == tell(*sqlite));
}

} // namespace
