#include "reading/attributions/refusals.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

std::vector<std::string> refusing(const std::string& text, std::string_view language = "en") {
  const TextOfTest read(text, language);
  std::vector<std::string> all;
  for (const auto& found : find_refusals(read.words, read.symbols, read.mentions)) {
    EXPECT_TRUE(found.is_refusal);
    EXPECT_LT(found.cue.begin, found.cue.end);
    EXPECT_EQ(found.content.begin, found.content.end);
    all.push_back(read.at(found.speaker));
  }
  return all;
}

using Names = std::vector<std::string>;

TEST(Refusals, WhoDeclinedToComment) {
  EXPECT_EQ(refusing("The port grew. A spokesman for the port declined to comment."),
            Names{"A spokesman for the port"});
  EXPECT_EQ(refusing("Anna Holm has not responded to questions."), Names{"Anna Holm"});
}

TEST(Refusals, TwoNamesAreTwo) {
  EXPECT_EQ(refusing("Anna Holm and Peter Lund declined to comment."),
            (Names{"Anna Holm", "Peter Lund"}));
}

TEST(Refusals, OtherLanguages) {
  EXPECT_EQ(refusing("Anna Holm wollte sich nicht äußern.", "de"), Names{"Anna Holm"});
  EXPECT_EQ(refusing("Anna Holm n'a pas répondu.", "fr"), Names{"Anna Holm"});
}

TEST(Refusals, WithoutASubjectNobodyIsNamed) {
  EXPECT_EQ(refusing("Declined to comment."), Names{""});
}

TEST(Refusals, CommentsAreNone) { EXPECT_EQ(refusing("Anna Holm commented on it."), Names{}); }

} // namespace
} // namespace reading
