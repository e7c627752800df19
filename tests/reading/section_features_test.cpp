#include "reading/section_features.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

bool has_topic(const std::vector<model::Feature>& features, std::string_view word) {
  const auto hash = reading::stem_feature(reading::Field::topic, text::stem_hash(word, "en"));
  return std::ranges::find(features, hash, &model::Feature::hash) != features.end();
}

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

TEST(SectionFeatures, ASummaryIsNoArticle) {
  const auto title = text::tokenize("Parliament votes", "en");
  EXPECT_FALSE(has_topic(reading::section_features(title, words(40)), "harbour"));
  EXPECT_TRUE(has_topic(reading::section_features(title, words(200)), "harbour"));
}

TEST(SectionFeatures, FunctionWordsAndNumbersAreNotSeen) {
  EXPECT_TRUE(reading::lead_features(text::tokenize("of the 42", "en"), {}).empty());
}

} // namespace
