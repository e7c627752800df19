#include "story/place.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace {

constexpr text::Time day_one = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};

struct Told {
  std::string title, text;
};

class Placing : public testing::Test {
protected:
  // Fills the memory with unrelated news, so that words have frequencies.
  void SetUp() override {
    for (std::uint64_t i = 0; i < 300; ++i)
      place(1000 + i, {fmt::format("Word{} subject{} thing{}", i, i * 3, i * 5), ""}, day_one);
  }

  static news::Terms terms(const Told& told) {
    return story::terms_of(told.title, "en", text::tokenize(told.text, "en"), {});
  }

  news::Placement place(std::uint64_t number, const Told& told, text::Time date,
                        std::optional<story::Copied> copied = {}) {
    const auto bags = terms(told);
    const auto placement = stories.place(news::ArticleId{number}, bags, date, copied);
    stories.remember(news::ArticleId{number}, bags, date, placement.story);
    return placement;
  }

  story::LiveStories stories;
};

const Told quake{"Strong earthquake shakes Vanuatu capital Port Vila",
                 "A strong earthquake shook Port Vila on Friday. Officials in Vanuatu said "
                 "buildings in the capital were damaged."};
const Told quake_too{"Vanuatu earthquake: Port Vila hospital damaged",
                     "The hospital in Port Vila was damaged when an earthquake struck Vanuatu, "
                     "officials said on Friday."};
const Told match{"Lisbon side beat Porto in late drama",
                 "A late goal gave the Lisbon side the points against Porto on Friday."};

TEST_F(Placing, AFormFilledInWithOtherNumbersIsNoCopy) {
  const auto first =
      place(1, {"Bank sees shortage of 800", "It drains 150, 425 and 360."}, day_one);
  const auto next_month = day_one + std::chrono::days(30);
  const story::Copied copied{news::ArticleId{1}, first.story};
  EXPECT_NE(
      place(2, {"Bank sees shortage of 450", "It drains 650, 200 and 50."}, next_month, copied)
          .story,
      first.story);
  EXPECT_EQ(place(3, {"Shortage of 800 seen", "It drains 150 and 425."}, next_month, copied).story,
            first.story);
}

TEST_F(Placing, ReportsOfOneEventMeet) {
  const auto first = place(1, quake, day_one);
  EXPECT_EQ(first.kind, news::PlacementKind::opened);
  EXPECT_EQ(std::to_underlying(first.story), 1U);
  const auto second = place(2, quake_too, day_one + std::chrono::hours(3));
  EXPECT_EQ(second.kind, news::PlacementKind::joined);
  EXPECT_EQ(second.story, first.story);
}

TEST_F(Placing, OtherEventsDoNot) {
  place(1, quake, day_one);
  EXPECT_EQ(place(2, match, day_one).kind, news::PlacementKind::opened);
}

TEST_F(Placing, FarApartInTimeOnlyCopiesMeet) {
  const auto first = place(1, quake, day_one);
  const auto later = day_one + std::chrono::days(40);
  EXPECT_EQ(place(2, quake_too, later).kind, news::PlacementKind::opened);
  EXPECT_EQ(place(3, quake, later, story::Copied{news::ArticleId{1}, first.story}).story,
            first.story);
}

TEST_F(Placing, AForgottenStoryComesBackByItsArticles) {
  const story::Earlier first{news::ArticleId{1}, terms(quake), day_one, news::StoryId{1}};
  const story::Earlier other{news::ArticleId{2}, terms(match), day_one, news::StoryId{2}};
  const auto place = [&](std::vector<story::Earlier> earlier, std::chrono::days later) {
    return stories.place(news::ArticleId{3}, terms(quake_too), day_one + later, {}, earlier).story;
  };
  const std::chrono::days one{1}, forty{40};
  EXPECT_EQ(place({}, one), news::StoryId{3});
  EXPECT_EQ(place({other, first}, one), news::StoryId{1});
  EXPECT_EQ(place({other}, one), news::StoryId{3});
  EXPECT_EQ(place({other, first}, forty), news::StoryId{3});
}

TEST_F(Placing, ForgottenArticlesAreSoughtByTheTitlesRareWords) {
  for (std::uint64_t i = 0; i < 200; ++i)
    place(2000 + i, {fmt::format("Officials warn city{} of flood{}", i, i), ""}, day_one);
  const auto sought = stories.seek(terms(quake_too), day_one);
  EXPECT_LE(sought.words.size(), 4U);
  for (const auto* word : {"Vanuatu", "Vila"})
    EXPECT_EQ(std::ranges::count(sought.words, text::stem_hash(word, "en")), 1) << word;
  EXPECT_EQ(sought.to - sought.from, std::chrono::days(28));
  const auto common = stories.seek(terms({"Officials warn", ""}), day_one);
  EXPECT_TRUE(common.words.empty());
}

TEST_F(Placing, HeadlinesAloneAreEnough) {
  const auto first = place(1, {quake.title, ""}, day_one);
  EXPECT_EQ(place(2, {quake_too.title, ""}, day_one).story, first.story);
}

TEST_F(Placing, NothingSaidJoinsNothing) {
  place(1, {"", ""}, day_one);
  EXPECT_EQ(place(2, {"", ""}, day_one).kind, news::PlacementKind::opened);
}

TEST(LiveStories, ForgetsStoriesBeyondTheWindow) {
  story::LiveStories stories({.window = 5});
  for (std::uint64_t i = 0; i < 40; ++i) {
    const auto terms =
        story::terms_of(fmt::format("Alpha{} beta{} gamma{}", i, i, i), "en", {}, {});
    stories.remember(news::ArticleId{i}, terms, day_one, news::StoryId{i});
    EXPECT_LE(stories.live(), 5U);
  }
  EXPECT_EQ(stories.live(), 5U);
}

TEST(LiveStories, StateIsThatOfTheLastArrivals) {
  story::LiveStories all({.window = 20}), last({.window = 20});
  const auto terms = [](std::uint64_t i) {
    return story::terms_of(
        fmt::format("Theme{} topic{} event{} town{}", i % 5, i % 5, i % 5, i % 11), "en", {}, {});
  };
  for (std::uint64_t i = 0; i < 100; ++i) {
    all.remember(news::ArticleId{i}, terms(i), day_one, news::StoryId{i % 5});
    if (i >= 80)
      last.remember(news::ArticleId{i}, terms(i), day_one, news::StoryId{i % 5});
  }
  for (std::uint64_t i = 0; i < 30; ++i) {
    const auto a = all.place(news::ArticleId{500 + i}, terms(i), day_one, {}),
               b = last.place(news::ArticleId{500 + i}, terms(i), day_one, {});
    EXPECT_EQ(a.story, b.story);
    EXPECT_FLOAT_EQ(a.score, b.score);
  }
}

} // namespace
