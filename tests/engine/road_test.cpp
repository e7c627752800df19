#include "engine/road.hpp"
#include "temporary_folder.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <fstream>
#include <gtest/gtest.h>
#include <span>

namespace {

// Thirty articles in six stories; every fifth is a copy of the one five before it.
std::vector<news::Page> stream() {
  const std::vector<std::string> subjects = {
      "volcano eruption Reykjanes lava villages", "parliament budget vote Lisbon deficit",
      "striker transfer Turin club fee",          "vaccine trial malaria Nairobi doses",
      "satellite launch Kourou orbit rocket",     "festival film Trieste jury prize"};
  std::vector<news::Page> pages;
  for (std::size_t i = 0; i < 30; ++i) {
    const auto subject = i % 5 == 4 ? (i - 5) % subjects.size() : i % subjects.size();
    std::string body;
    for (std::size_t k = 0; k < 12; ++k)
      body += fmt::format("The {} was described on day {} by witness {} as a matter of {}. ",
                          subjects[subject], i % 5 == 4 ? (i + 25) % 30 : i, k,
                          k * (i % 5 == 4 ? subject : i));
    news::Page page;
    page.input = std::to_string(i);
    page.form = news::PageForm::article;
    page.bytes = fmt::format(
        R"({{"id":{},"url":"https://outlet{}.example/{}","title":"{} {}","date":"2026-11-{:02}T10:00:00Z","text":"{}"}})",
        i, i % 7, i, subjects[subject], i, 10 + i / 6, body);
    pages.push_back(std::move(page));
  }
  return pages;
}

engine::Outcome take(engine::Road& road, const news::Page& page) {
  auto arrival = engine::read(page);
  EXPECT_TRUE(arrival) << text::to_string(arrival.error());
  return road.take(*std::move(arrival));
}

// All that a store answers about its articles and stories.
std::string dump(const store::Store& store) {
  std::string all;
  std::vector<store::Trace> traces;
  store.replay(1'000'000, [&](store::Trace&& trace) { traces.push_back(std::move(trace)); });
  for (const auto& trace : traces) {
    const auto stored = store.article(trace.article).value();
    all += fmt::format("{} {} {} {} {} {:a}", trace.sequence, std::to_underlying(trace.article),
                       std::to_underlying(trace.story), stored.article.title, stored.superseded,
                       stored.placement.score);
    for (const auto& match : stored.matches)
      all += fmt::format(" {}:{}:{}", std::to_underlying(match.of), static_cast<int>(match.kind),
                         match.score);
    all += "\n";
  }
  for (const auto& story :
       store.headlines({.section = {}, .since = {}, .limit = 1000, .offset = 0}))
    all +=
        fmt::format("{} {} {} {} {} {}\n", std::to_underlying(story.id), story.headline,
                    story.articles, story.independent, std::to_underlying(story.lead), story.rank);
  return all;
}

constexpr std::string_view about_itself = "The Harbour Post has told the news since 1921.";
constexpr std::string_view of_another =
    "This article was originally published by the Mole Courier, since 1921.";

// Five stories of one outlet, each with the same words below.
std::vector<news::Page> with_a_refrain(std::string_view refrain = about_itself) {
  std::vector<news::Page> pages;
  for (int number = 0; number < 5; ++number) {
    news::Page page;
    page.form = news::PageForm::article;
    page.fetched = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
    page.input = page.url = fmt::format("https://harbourpost.example/{}", number);
    page.bytes = fmt::format(
        R"({{"url": "{0}", "title": "Vessel {1} aground", "text": "Vessel {1} ran aground off pier {1} early )"
        R"(on Friday with {1}00 people on board.\n\n{2}"}})",
        page.url, number + 1, refrain);
    pages.push_back(std::move(page));
  }
  return pages;
}

std::size_t with_the_refrain(const store::Store& store) {
  std::vector<news::ArticleId> ids;
  store.replay(100, [&](store::Trace&& trace) { ids.push_back(trace.article); });
  return static_cast<std::size_t>(std::ranges::count_if(
      ids, [&](auto id) { return store.article(id)->article.text.contains("since 1921"); }));
}

TEST(Road, WhatASiteSaysAgainAndAgainLeavesItsArticles) {
  const auto store = store::make_memory_store();
  engine::Road road(*store);
  for (const auto& page : with_a_refrain())
    take(road, page);
  road.commit();
  EXPECT_EQ(with_the_refrain(*store), 3U);
  for (const auto& page : with_a_refrain())
    EXPECT_EQ(take(road, page).status, engine::Status::known);
}

TEST(Road, WhoseTextItIsMayStandOnEveryPage) {
  const auto store = store::make_memory_store();
  engine::Road road(*store);
  for (const auto& page : with_a_refrain(of_another))
    take(road, page);
  road.commit();
  EXPECT_EQ(with_the_refrain(*store), 5U);
}

TEST(Road, ARestartKnowsASitesRefrain) {
  const auto store = store::make_memory_store();
  for (const auto& page : with_a_refrain()) {
    engine::Road road(*store);
    take(road, page);
    road.commit();
  }
  EXPECT_EQ(with_the_refrain(*store), 3U);
}

news::Page page_at(const std::string& address, std::string_view site, std::string_view text) {
  news::Page page;
  page.form = news::PageForm::html;
  page.fetched = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
  page.input = page.url = address;
  page.bytes = fmt::format(
      R"(<html lang="en"><head><meta property="og:site_name" content="{}">)"
      "<title>{}</title></head><body><article><h1>{}</h1><p>{}</p></article></body></html>",
      site, address, address, text);
  return page;
}

// An outlet that no list has is known from its first page on, by whoever goes on with the store.
TEST(Road, OutletsAreLearnedFromWhatIsTaken) {
  const auto told =
      page_at("https://copies.example/1", "Copies",
              "The owner of the Alma told the Mooring Line on Friday that the ferry would not "
              "sail again before the spring, and that all tickets were void.");
  const auto own =
      page_at("https://mooringline.example/1", "Mooring Line",
              "The Alma will not sail again before the spring. Its owner said on Friday that all "
              "of the tickets sold so far were void and would be paid back.");
  const auto credits_of = [](store::Store& store, news::ArticleId id) {
    std::string credited;
    const auto stored = store.article(id).value();
    for (const auto& credit : stored.credits)
      credited += credit.outlet + ";" + credit.domain;
    return credited;
  };
  for (const bool restart : {false, true}) {
    const auto store = store::make_memory_store();
    auto road = std::make_unique<engine::Road>(*store);
    const auto first = take(*road, told);
    take(*road, own);
    if (restart) {
      road->commit();
      road = std::make_unique<engine::Road>(*store);
    }
    auto again = told;
    again.input = again.url = "https://copies.example/2";
    const auto second = take(*road, again);
    road->commit();
    EXPECT_EQ(credits_of(*store, first.id), "");
    EXPECT_EQ(credits_of(*store, second.id), "Mooring Line;mooringline.example") << restart;
  }
}

TEST(Road, SecondRunAddsNothing) {
  const auto store = store::make_memory_store();
  for (int run = 0; run < 2; ++run) {
    engine::Road road(*store);
    for (const auto& page : stream())
      EXPECT_EQ(take(road, page).status, run == 0 ? engine::Status::stored : engine::Status::known);
    road.commit();
  }
  EXPECT_EQ(store->counts().articles, 30U);
}

TEST(Road, StoppedAnywhereAndStartedAgainEndsTheSame) {
  const auto pages = stream();
  for (const std::size_t window : {4, 12}) { // of 4, much comes back from the store
    const engine::RoadSettings settings{.window = window, .batch = 4};
    const auto undisturbed = store::make_memory_store();
    {
      engine::Road road(*undisturbed, settings);
      for (const auto& page : pages)
        take(road, page);
      road.commit();
    }
    for (std::size_t stop = 1; stop < pages.size(); stop += 3) {
      TemporaryFolder folder;
      const auto store = store::open_sqlite_store(folder.path("a.db"));
      {
        engine::Road road(*store, settings); // what is pending when it goes is lost
        for (std::size_t i = 0; i < stop; ++i)
          take(road, pages[i]);
      }
      engine::Road road(*store, settings);
      for (const auto& page : pages)
        take(road, page);
      road.commit();
      EXPECT_EQ(dump(*store), dump(*undisturbed)) << "stopped after " << stop;
    }
  }
}

news::Page report(std::string_view name, std::string_view title, std::string_view text) {
  news::Page page;
  page.form = news::PageForm::article;
  page.input = page.url = fmt::format("https://{0}.example/{0}", name);
  page.bytes =
      fmt::format(R"({{"url": "{}", "title": "{}", "text": "{}", "date": "2026-11-20T10:00:00Z"}})",
                  page.url, title, text);
  return page;
}

TEST(Road, AStoryForgottenIsTakenUpWhenItIsToldAnew) {
  const auto store = store::make_memory_store();
  const engine::RoadSettings settings{.window = 12, .batch = 4};
  engine::Road before(*store, settings);
  const auto first = take(
      before, report("first", "Strong earthquake shakes Vanuatu capital Port Vila",
                     "A strong earthquake shook Port Vila on Friday. Officials in Vanuatu said "
                     "buildings in the capital were damaged."));
  for (const auto& page : stream())
    take(before, page);
  before.commit();
  engine::Road road(*store, settings);
  const auto anew = take(road, report("anew", "Vanuatu earthquake: Port Vila hospital damaged",
                                      "The hospital in Port Vila was damaged when an earthquake "
                                      "struck Vanuatu, officials said on Friday."));
  EXPECT_EQ(anew.story, first.story);
  const auto other = take(road, report("other", "Lisbon side beat Porto in late drama",
                                       "A late goal gave the Lisbon side the points."));
  EXPECT_EQ(std::to_underlying(other.story), std::to_underlying(other.id));
}

// Enough for two passes of repair, which find much to do: our streams and copies of them, the
// latest first.
std::vector<news::Arrival> long_stream() {
  std::vector<news::Arrival> arrivals;
  for (const auto* id : {"of-", "copy-of-"})
    for (const auto* name : {"harbour", "summit"}) {
      std::ifstream lines(fmt::format("{}/eval/streams/{}.jsonl", SOURCE_DIR, name));
      for (std::string line; std::getline(lines, line);) {
        news::Page page;
        page.input = name;
        page.form = news::PageForm::article;
        page.bytes = line.insert(line.find(name), id);
        arrivals.push_back(engine::read(page).value());
      }
    }
  std::ranges::reverse(arrivals);
  return arrivals;
}

std::string events_of(const store::Store& store) {
  std::string all;
  for (const auto& event : store.events({.limit = 1000})) {
    all += fmt::format("{} {} {} {}", static_cast<int>(event.kind), std::to_underlying(event.from),
                       std::to_underlying(event.to), text::to_iso(event.at));
    for (const auto article : event.articles)
      all += fmt::format(" {}", std::to_underlying(article));
    all += "\n";
  }
  return all;
}

TEST(Road, StoppedAroundARepairAndStartedAgainEndsTheSame) {
  const auto arrivals = long_stream();
  const engine::RoadSettings settings{.window = 200, .batch = 64};
  const auto run = [&](std::size_t stop) {
    TemporaryFolder folder;
    const auto store = store::open_sqlite_store(folder.path("a.db"));
    {
      engine::Road road(*store, settings); // what is pending when it goes is lost
      for (const auto& arrival : std::span(arrivals).first(stop))
        road.take(arrival);
    }
    engine::Road road(*store, settings);
    std::string placed; // after the last stop
    for (std::size_t i = 0; i < arrivals.size(); ++i)
      if (const auto outcome = road.take(arrivals[i]); i >= 520)
        placed += fmt::format("{} ", std::to_underlying(outcome.story));
    road.commit();
    return placed + dump(*store) + events_of(*store);
  };
  const auto undisturbed = run(0);
  ASSERT_NE(undisturbed.find("\n0 "), std::string::npos) << "nothing was merged";
  for (const std::size_t stop : {130, 255, 256, 257, 512})
    EXPECT_EQ(run(stop), undisturbed) << "stopped after " << stop;
}

TEST(Road, NewTextAtAnAddressSupersedesTheOld) {
  const auto store = store::make_memory_store();
  engine::Road road(*store);
  auto page = stream()[0];
  const auto first = take(road, page);
  road.commit();
  const auto at = page.bytes.find("witness 3");
  page.bytes.replace(at, 9, "witness X");
  const auto second = take(road, page);
  road.commit();
  EXPECT_EQ(second.status, engine::Status::revised);
  EXPECT_EQ(second.story, first.story);
  EXPECT_TRUE(store->article(first.id)->superseded);
  EXPECT_TRUE(store->article(second.id)->matches.empty()) << "a revision is no copy";
  EXPECT_EQ(store->articles_of(first.story, 10).size(), 1U);
}

TEST(Road, CopyJoinsTheStoryOfItsOriginalWhateverItsDate) {
  const auto store = store::make_memory_store();
  engine::Road road(*store);
  auto page = stream()[0];
  const auto original = take(road, page);
  const auto replace = [&](std::string_view what, std::string_view with) {
    page.bytes.replace(page.bytes.find(what), what.size(), with);
  };
  replace("outlet0.example/0", "copier.example/9");
  replace("\"id\":0", "\"id\":99");
  replace("2026-11-10", "2027-11-11");
  const auto copy = take(road, page);
  road.commit();
  EXPECT_EQ(copy.story, original.story);
  const auto stored = store->article(copy.id).value();
  ASSERT_EQ(stored.matches.size(), 1U);
  EXPECT_EQ(stored.matches[0].of, original.id);
  EXPECT_EQ(stored.matches[0].kind, news::ReuseKind::verbatim);
  EXPECT_EQ(store->story(copy.story)->independent, 1U);
}

TEST(Road, VerbatimCopyIsFoundBeyondTheWindow) {
  const auto store = store::make_memory_store();
  engine::Road road(*store, {.window = 2, .batch = 1});
  const auto pages = stream();
  const auto original = take(road, pages[0]);
  for (std::size_t i = 1; i < 6; ++i)
    take(road, pages[i]);
  auto page = pages[0];
  page.bytes.replace(page.bytes.find("outlet0.example/0"), 17, "copier.example/99");
  EXPECT_EQ(take(road, page).story, original.story);
}

TEST(Road, WhatNoArticleHasIsCutOff) {
  news::Page page;
  page.form = news::PageForm::article;
  std::string much;
  while (much.size() < 3U << 20U)
    much += "The ferry ran aground. ";
  page.bytes =
      R"({"title": ")" + much + R"(", "outlet": ")" + much + R"(", "text": ")" + much + "\"}";
  const auto arrival = engine::read(page);
  ASSERT_TRUE(arrival);
  EXPECT_LE(arrival->article.title.size(), 1'000U);
  EXPECT_LE(arrival->article.outlet.name.size(), 1'000U);
  EXPECT_LE(arrival->article.text.size(), 1U << 20U);
  EXPECT_GE(arrival->article.text.size(), 1'000'000U);
}

TEST(Road, PageWithoutTextIsAnError) {
  news::Page page;
  page.input = "empty.html";
  page.bytes = "<html><body><script>x()</script></body></html>";
  const auto arrival = engine::read(page);
  ASSERT_FALSE(arrival);
  EXPECT_EQ(arrival.error().input, "empty.html");
}

} // namespace
