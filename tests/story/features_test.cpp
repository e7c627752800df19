#include "story/features.hpp"
#include "tests/story/told.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace story::testing {

namespace {

class FeaturesOf : public ::testing::Test {
protected:
  FeaturesOf() {
    for (std::uint64_t story = 100; story < 200; ++story)
      add(live, "Parliament, budget, harbour", story);
  }

  float of(Feature feature, const news::Terms& terms, text::Time date = day_one) {
    const auto query = make_query(live, terms, date);
    for (const auto& comparison : compare_with(live, query, finder.find(live, query)))
      if (comparison.story == news::StoryId{1})
        return comparison.features[static_cast<std::size_t>(feature)];
    return -1;
  }

  Live live;
  CandidateFinder finder;
};

TEST(FeatureNames, AreOneEach) {
  EXPECT_EQ(std::set<std::string_view>(feature_names.begin(), feature_names.end()).size(),
            feature_count);
}

TEST_F(FeaturesOf, TheSameTitleIsWhollyAlike) {
  add(live, "Volcano erupts in Iceland", 1);
  EXPECT_NEAR(of(Feature::title_best, told("Volcano erupts in Iceland")), 1, 1e-4);
  const auto part = of(Feature::title_best, told("Volcano erupts near the harbour"));
  EXPECT_GT(part, 0.1F);
  EXPECT_LT(part, 0.9F);
}

TEST_F(FeaturesOf, NumbersAreSharedOrApart) {
  const auto with = [&](const std::string& number) {
    return told("Volcano erupts in Iceland", "Lava ran from the volcano, and " + number +
                                                 " people fled their homes in Grindavik.");
  };
  live.add(news::ArticleId{500}, with("4100"), day_one, news::StoryId{1});
  EXPECT_EQ(of(Feature::numbers_apart, with("4100")), 0);
  EXPECT_GT(of(Feature::numbers_shared, with("4100")), 0);
  EXPECT_EQ(of(Feature::numbers_apart, with("23")), 1);
  EXPECT_EQ(of(Feature::numbers_shared, with("23")), 0);
}

TEST_F(FeaturesOf, TimePassesToTheNearestMember) {
  add(live, "Volcano erupts in Iceland", 1);
  add(live, "Volcano erupts in Iceland", 1, day_one + std::chrono::days(2));
  const auto title = told("Volcano erupts in Iceland");
  EXPECT_EQ(of(Feature::gap, title, day_one + std::chrono::minutes(30)), 0);
  EXPECT_LT(of(Feature::gap, title, day_one + std::chrono::days(3)),
            of(Feature::gap, title, day_one + std::chrono::days(5)));
  EXPECT_FLOAT_EQ(of(Feature::size, title), std::log(2.0F));
}

TEST_F(FeaturesOf, LikenessGrowsWithWhatIsShared) {
  add(live, "Volcano erupts in Iceland", 1);
  const auto like = [&](const std::string& title) {
    return likeness(live, make_query(live, told(title), day_one), live.article(live.next() - 1));
  };
  EXPECT_EQ(like("Tennis final"), 0);
  EXPECT_LT(like("Volcano film"), like("Volcano erupts"));
}

} // namespace

} // namespace story::testing
