#include "reading/section_features.hpp"
#include <gtest/gtest.h>

namespace {

text::Tokens words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "harbour ";
  return text::tokenize(text, "en");
}

TEST(SectionFeatures, LeadAndTopicHaveLengthOne) {
  const auto title = text::tokenize("Parliament votes on harbour", "en");
  for (const auto& features :
       {reading::lead_features(title, words(9)), reading::topic_features(title, words(9))}) {
    float squares = 0;
    for (const auto& feature : features)
      squares += feature.value * feature.value;
    EXPECT_NEAR(squares, 1, 1e-5);
  }
}

TEST(SectionFeatures, AStemThatStandsTwiceIsOneFeature) {
  const auto features = reading::lead_features(text::tokenize("Harbours", "en"), words(3));
  ASSERT_EQ(features.size(), 1U);
  EXPECT_EQ(features[0].hash, text::stem_hash("harbour", "en"));
}

TEST(SectionFeatures, TheTopicReadsOnWhereTheLeadStops) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "harbour ";
  const auto body = text::tokenize(text + "lighthouse", "en");
  EXPECT_EQ(reading::lead_features({}, body).size(), 1U);
  EXPECT_EQ(reading::topic_features({}, body).size(), 2U);
}

TEST(SectionFeatures, ASummaryIsNoArticle) {
  EXPECT_EQ(reading::article_share(words(40)), 0);
  EXPECT_GT(reading::article_share(words(200)), 0.5F);
  EXPECT_EQ(reading::article_share(words(900)), 1);
}

TEST(SectionFeatures, FunctionWordsAndNumbersAreNotSeen) {
  EXPECT_TRUE(reading::lead_features(text::tokenize("of the 42", "en"), {}).empty());
}

} // namespace
