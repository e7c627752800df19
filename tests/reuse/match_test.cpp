#include "reuse/match.hpp"
#include "reuse/minhash.hpp"
#include "text/hash.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace {

std::string text_of(int seed, int words = 200) {
  std::string text;
  for (int i = 0; i < words; ++i)
    text += fmt::format("w{} ", text::hash64(fmt::format("{} {}", seed, i)) % 5000);
  return text;
}

news::Fingerprint print_of(std::string_view text) {
  return reuse::fingerprint(text::tokenize(text, "en"), text);
}

// An unbiased estimate of the Jaccard similarity.
double share_of_equal_bins(const std::vector<std::uint32_t>& left,
                           const std::vector<std::uint32_t>& right) {
  double equal = 0;
  for (std::size_t i = 0; i < left.size(); ++i)
    equal += left[i] == right.at(i) ? 1 : 0;
  return equal / static_cast<double>(left.size());
}
news::ArticleId id(std::uint64_t number) { return news::ArticleId{number}; }
news::StoryId story(std::uint64_t number) { return news::StoryId{number}; }

TEST(Fingerprint, SpacingAndPunctuationDoNotMatter) {
  const auto a = print_of("The mayor resigned on Monday, after a vote."),
             b = print_of("The  mayor resigned on Monday  after a vote");
  EXPECT_EQ(a.exact_high, b.exact_high);
  EXPECT_EQ(a.exact_low, b.exact_low);
  EXPECT_NE(a.exact_low, print_of("The mayor resigned on Tuesday, after a vote.").exact_low);
}

TEST(MinHash, EstimatesJaccard) {
  // 1,000 shingles each, 500 in common: Jaccard 1/3.
  std::vector<std::uint64_t> left, right;
  for (std::uint64_t i = 0; i < 1000; ++i) {
    left.push_back(i * 0x9E3779B97F4A7C15U);
    right.push_back((i + 500) * 0x9E3779B97F4A7C15U);
  }
  EXPECT_NEAR(share_of_equal_bins(reuse::minhash(left), reuse::minhash(right)), 1.0 / 3, 0.18);
  EXPECT_EQ(share_of_equal_bins(reuse::minhash(left), reuse::minhash(left)), 1);
  EXPECT_TRUE(reuse::minhash({}).empty());
}

TEST(MinHash, FewShinglesFillAllBins) {
  const std::vector<std::uint64_t> one = {42};
  EXPECT_EQ(reuse::minhash(one).size(), reuse::signature_size);
  EXPECT_EQ(share_of_equal_bins(reuse::minhash(one), reuse::minhash(one)), 1);
}

TEST(Memory, FindsVerbatimNearAndNothingElse) {
  reuse::Memory memory;
  memory.remember(id(1), story(1), print_of(text_of(1)));
  memory.remember(id(2), story(2), print_of(text_of(2)));
  const auto same = memory.match(print_of(text_of(1)));
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].match.kind, news::ReuseKind::verbatim);
  EXPECT_EQ(same[0].story, story(1));

  auto changed = text_of(1);
  changed.replace(100, 3, "zzz");
  const auto near = memory.match(print_of(changed));
  ASSERT_EQ(near.size(), 1U);
  EXPECT_EQ(near[0].match.kind, news::ReuseKind::near);
  EXPECT_GT(near[0].match.score, 0.9F);
  EXPECT_TRUE(memory.match(print_of(text_of(3))).empty());
}

TEST(Memory, ShortTextsMatchOnlyVerbatimAndEmptyOnesNothing) {
  reuse::Memory memory;
  memory.remember(id(1), story(1), print_of("Markets closed higher today"));
  memory.remember(id(2), story(2), print_of(""));
  EXPECT_EQ(memory.match(print_of("Markets closed higher today")).size(), 1U);
  EXPECT_TRUE(memory.match(print_of("Markets closed lower today")).empty());
  EXPECT_TRUE(memory.match(print_of("")).empty());
}

TEST(Memory, ForgetsBeyondTheWindow) {
  reuse::Memory memory({.window = 10});
  for (int i = 0; i < 50; ++i)
    memory.remember(id(static_cast<std::uint64_t>(i)), story(1), print_of(text_of(i)));
  EXPECT_TRUE(memory.match(print_of(text_of(39))).empty());
  EXPECT_EQ(memory.match(print_of(text_of(40))).size(), 1U);
}

TEST(Memory, StateIsThatOfTheLastArrivals) {
  reuse::Memory all({.window = 10}), last({.window = 10});
  for (int i = 0; i < 40; ++i) {
    const auto print = print_of(text_of(i % 7));
    all.remember(id(static_cast<std::uint64_t>(i)), story(1), print);
    if (i >= 30)
      last.remember(id(static_cast<std::uint64_t>(i)), story(1), print);
  }
  for (int i = 0; i < 7; ++i) {
    const auto a = all.match(print_of(text_of(i))), b = last.match(print_of(text_of(i)));
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k)
      EXPECT_EQ(a[k].id, b[k].id);
  }
}

} // namespace
