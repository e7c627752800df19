#include "lineage/wording.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Wording, SentencesHaveTheirMarks) {
  const std::string text = "“It held,” she said. Nobody came!";
  const auto wording = lineage::wording_of(text, "en");
  ASSERT_EQ(wording.sentences.size(), 2U);
  EXPECT_EQ(wording.sentences[0].span.begin, 0U);
  EXPECT_EQ(text.substr(wording.sentences[1].span.begin), "Nobody came!");
  EXPECT_TRUE(lineage::wording_of("", "en").sentences.empty());
}

} // namespace
