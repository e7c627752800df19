#include "tests/story/told.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace story::testing {

namespace {

bool holds(const std::vector<news::Term>& terms, std::string_view word) {
  return std::ranges::count(terms, text::stem_hash(word, "en"), &news::Term::id) == 1;
}

TEST(Terms, StopWordsAreLeftOutAndTheTitleIsText) {
  const auto terms = told("Storm over the harbour", "It closed the port of Lisbon for 12 hours.");
  EXPECT_TRUE(holds(terms.title, "storm"));
  EXPECT_FALSE(holds(terms.title, "the"));
  EXPECT_FALSE(holds(terms.title, "port"));
  for (const auto* word : {"storm", "harbour", "port", "hours"})
    EXPECT_TRUE(holds(terms.text, word)) << word;
  EXPECT_FALSE(terms.names.empty());
  EXPECT_EQ(terms.numbers.size(), 1U);
}

TEST(Terms, AreSortedAndFew) {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += fmt::format("Subject{} met Person{} at {} o'clock. ", i, i, i);
  const auto terms = told("Storm over the harbour", text);
  for (const auto* field : {&terms.title, &terms.text, &terms.names, &terms.numbers}) {
    EXPECT_TRUE(std::ranges::is_sorted(*field, {}, &news::Term::id));
    EXPECT_LE(field->size(), 200U);
  }
  EXPECT_TRUE(holds(terms.text, "storm"));
}

TEST(Terms, NothingSaidHasNone) {
  const auto terms = told("", "");
  EXPECT_TRUE(terms.title.empty() && terms.text.empty() && terms.names.empty() &&
              terms.numbers.empty());
}

} // namespace

} // namespace story::testing
