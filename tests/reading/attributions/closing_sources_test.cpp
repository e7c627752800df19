#include "reading/attributions/closing_sources.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

TEST(ClosingSources, UnnamedSpeakersAtTheEnd) {
  const TextOfTest read(
      "The two banks will merge in May, three people familiar with the talks told the Courier.");
  const auto found = closing_source(read.symbols, read.all());
  ASSERT_TRUE(found);
  EXPECT_EQ(read.at(found->content), "The two banks will merge in May");
  EXPECT_EQ(read.at(found->speaker), "three people familiar with the talks");
  EXPECT_EQ(read.at(found->cue), "told");
}

TEST(ClosingSources, ADatelineIsNoStatement) {
  const TextOfTest read("LONDON (Harbour Wire) — The two banks will merge, officials said.");
  const auto found = closing_source(read.symbols, read.all());
  ASSERT_TRUE(found);
  EXPECT_EQ(read.at(found->content), "The two banks will merge");
}

TEST(ClosingSources, NamedSpeakersAreTheTaggers) {
  for (const auto* text : {"The two banks will merge in May, Anna Holm said.",
                           "The two banks will merge in May, people hope.", "Officials said."}) {
    const TextOfTest read(text);
    EXPECT_FALSE(closing_source(read.symbols, read.all())) << text;
  }
}

} // namespace
} // namespace reading
