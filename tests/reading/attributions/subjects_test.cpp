#include "reading/attributions/subjects.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

std::string subject(const TextOfTest& read, std::string_view at) {
  const auto* found = subject_before(read.symbols, read.mentions, read.symbol(at));
  return found == nullptr ? "" : found->name;
}

TEST(Subjects, TheFirstPersonOfTheSentenceBefore) {
  const TextOfTest read("Peter Lund left. Anna Holm waited for Mark Stone. “Cold,” she said.");
  EXPECT_EQ(subject(read, "she"), "Anna Holm");
}

TEST(Subjects, SentencesWithoutPeopleArePassedOver) {
  const TextOfTest read("Anna Holm waited all night. It rained on. “Cold,” she said.");
  EXPECT_EQ(subject(read, "she"), "Anna Holm");
}

TEST(Subjects, NotBeyondTheParagraphAndNotInQuotationMarks) {
  const TextOfTest read("Anna Holm waited.\n\n“Peter Lund knows.” It rained. “Cold,” she said.");
  EXPECT_EQ(subject(read, "she"), "");
}

TEST(Subjects, WhoeverAParagraphEndsWithIsIntroduced) {
  const TextOfTest read("Peter Lund left. Anna Holm waited for Mark Stone.\n\n“Cold.”");
  const auto* found = introduced_before(read.symbols, read.mentions, read.symbols.paragraphs[1]);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->name, "Anna Holm");
  EXPECT_EQ(introduced_before(read.symbols, read.mentions, 0), nullptr);
}

TEST(Subjects, WhoseANameIs) {
  const TextOfTest read("a lawyer for John Smith, and Anna Holm, met");
  ASSERT_EQ(read.mentions.size(), 2U);
  EXPECT_TRUE(belongs_to_another(read.symbols, read.mentions[0].span, 0));
  EXPECT_FALSE(belongs_to_another(read.symbols, read.mentions[1].span, 0));
}

std::string speaker(const std::string& text, std::string_view cue) {
  const TextOfTest read(text);
  return read.at(speaker_of_cue(read.symbols, read.mentions, read.symbol(cue)));
}

TEST(Subjects, TheSpeakerOfACue) {
  EXPECT_EQ(speaker("“Cold,” said Anna Holm of the Harbour Trust.", "said"), "Anna Holm");
  EXPECT_EQ(speaker("Anna Holm waited. “Cold,” he said to Peter Lund.", "said"), "he");
  EXPECT_EQ(speaker("Anna Holm waited. “Cold,” was told Peter Lund.", "told"), "Anna Holm");
}

} // namespace
} // namespace reading
