#include "lineage/trace.hpp"
#include <gtest/gtest.h>

namespace {

using news::ReuseKind;

text::Time day(int number) {
  return std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} + std::chrono::days(number);
}

lineage::Witness witness(std::uint64_t id, std::string outlet, int at,
                         std::vector<news::Match> matches = {}) {
  return {news::ArticleId{id}, std::move(outlet), day(at), std::move(matches)};
}
news::Match match(std::uint64_t of, ReuseKind kind = ReuseKind::near, float score = 0.8F) {
  return {news::ArticleId{of}, kind, score, {"the same words"}};
}

TEST(Trace, ArticleThatCopiesNothingIsItsOwnRoot) {
  const std::vector<lineage::Witness> story = {witness(1, "a.example", 0),
                                               witness(2, "b.example", 1)};
  const auto lineage = lineage::trace(news::ArticleId{1}, story);
  EXPECT_TRUE(lineage.upstream.empty());
  EXPECT_EQ(lineage.roots, std::vector{news::ArticleId{1}});
  EXPECT_EQ(lineage.independent, 2U);
  EXPECT_TRUE(lineage.warnings.empty());
}

TEST(Trace, FollowsCopiesUpToTheFirst) {
  const std::vector<lineage::Witness> story = {
      witness(1, "a.example", 0), witness(2, "b.example", 1, {match(1)}),
      witness(3, "c.example", 2, {match(2, ReuseKind::verbatim, 1), match(1)})};
  const auto lineage = lineage::trace(news::ArticleId{3}, story);
  ASSERT_EQ(lineage.upstream.size(), 2U);
  EXPECT_EQ(lineage.upstream[0].to, news::ArticleId{2})
      << "the same words are nearer than nearly the same";
  EXPECT_EQ(lineage.upstream[1].to, news::ArticleId{1});
  EXPECT_EQ(lineage.roots, std::vector{news::ArticleId{1}});
  EXPECT_EQ(lineage.independent, 1U);
  EXPECT_EQ(lineage::trace(news::ArticleId{1}, story).copies.size(), 2U);
}

TEST(Trace, TheLaterDatedIsTheCopyEvenIfItCameFirst) {
  const std::vector<lineage::Witness> story = {witness(1, "copier.example", 9),
                                               witness(2, "first.example", 3, {match(1)})};
  const auto lineage = lineage::trace(news::ArticleId{1}, story);
  ASSERT_EQ(lineage.upstream.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].to, news::ArticleId{2});
  EXPECT_TRUE(lineage::trace(news::ArticleId{2}, story).upstream.empty());
}

TEST(Trace, OldNewsIsWarnedOf) {
  const std::vector<lineage::Witness> story = {witness(1, "a.example", 0),
                                               witness(2, "b.example", 365, {match(1)})};
  const auto lineage = lineage::trace(news::ArticleId{2}, story);
  ASSERT_EQ(lineage.warnings.size(), 1U);
  EXPECT_NE(lineage.warnings[0].find("365 days"), std::string::npos) << lineage.warnings[0];
}

TEST(Trace, SameSecondCopiesEndSomewhere) {
  const std::vector<lineage::Witness> story = {witness(1, "a.example", 0, {match(2)}),
                                               witness(2, "b.example", 0, {match(1)})};
  EXPECT_LE(lineage::trace(news::ArticleId{1}, story).upstream.size(), 1U);
  EXPECT_LE(lineage::trace(news::ArticleId{2}, story).upstream.size(), 1U);
}

} // namespace
