#include "reading/attributions/attributions.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

std::vector<news::Attribution> attributions_in(const std::string& text) {
  const TextOfTest read(text);
  return find_attributions(read.words, read.tokens, read.mentions, "en");
}

std::string repeated(std::string_view words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i)
    text += words;
  return text;
}

TEST(Attributions, AQuotationWithItsSpeaker) {
  const auto found = attributions_in("“We close the harbour tonight,” said Anna Holm.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, "Anna Holm");
  EXPECT_EQ(found[0].form, news::AttributionForm::direct);
}

TEST(Attributions, AnAnnouncementMayEndTheParagraphBefore) {
  const auto found = attributions_in(
      "The port was busy on Monday.\n\nAnna Holm said:\n\n“We close the harbour tonight, and we "
      "will not open it again.”\n\n“I am sorry for all who waited in the rain.”");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "Anna Holm");
  EXPECT_EQ(found[1].name, "Anna Holm");
}

TEST(Attributions, AQuotationBehindWhomTheParagraphBeforeIntroduces) {
  const auto found = attributions_in("The port was busy. The pilot Anna Holm shrugged.\n\n“We will "
                                     "close the harbour tonight, as ever.”");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, "Anna Holm");
}

TEST(Attributions, APronounBeforeAQuotationSaysWhose) {
  const auto found = attributions_in("Anna Holm thanked Peter Lund. “I know that it was far from "
                                     "easy,” she told him.\n\nHe nodded. "
                                     "“It was the least that I could do for you.”");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.back().name, "Peter Lund");
}

TEST(Attributions, OneParagraphHasNoMoreThanAnArticle) {
  EXPECT_LE(attributions_in(repeated("“We close it tonight,” said Anna Holm. ", 1000)).size(),
            400U);
}

TEST(Attributions, AClauseThatNeverEndsNamesNobodyAtLength) {
  for (const auto& each : attributions_in(repeated("a miner who said that it was bad and ", 2000)))
    EXPECT_LT(each.name.size(), 200U);
}

} // namespace
} // namespace reading
