#include "portal/coverage.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

using news::ReuseKind;

store::StoredArticle article(std::uint64_t id, std::vector<news::Match> matches = {}) {
  store::StoredArticle stored;
  stored.article.id = news::ArticleId{id};
  stored.matches = std::move(matches);
  return stored;
}

news::Match match(std::uint64_t of, ReuseKind kind) {
  return {news::ArticleId{of}, kind, 0.9F, {}};
}

news::Edge edge(std::uint64_t from, std::uint64_t to, news::EdgeKind kind) {
  return {news::ArticleId{from}, news::ArticleId{to}, {}, kind, 0.9F, 0.9F, {}};
}

std::vector<std::uint64_t> ids(const std::vector<Copy>& copies) {
  std::vector<std::uint64_t> all;
  for (const auto& copy : copies)
    all.push_back(static_cast<std::uint64_t>(copy.article->article.id));
  return all;
}

} // namespace

TEST(Coverage, copies_stand_under_the_first_of_their_chain) {
  const std::vector articles = {article(1), article(2), article(3, {match(1, ReuseKind::verbatim)}),
                                article(4, {match(3, ReuseKind::reworded)})};
  const auto reports = reports_of(articles);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].article, &articles[0]);
  EXPECT_EQ(ids(reports[0].copies), (std::vector<std::uint64_t>{3, 4}));
  EXPECT_EQ(reports[0].copies[0].kind, ReuseKind::verbatim);
  EXPECT_EQ(reports[0].copies[1].kind, ReuseKind::reworded);
  EXPECT_EQ(reports[0].copies[0].of, news::ArticleId{1});
  EXPECT_EQ(reports[0].copies[1].of, news::ArticleId{3});
  EXPECT_TRUE(reports[1].copies.empty());
}

TEST(Coverage, what_was_read_first_but_is_dated_later_is_the_copy) {
  // 1 is the older one by date, yet it was read later and matched against 2.
  const std::vector articles = {article(1, {match(2, ReuseKind::near)}), article(2)};
  const auto reports = reports_of(articles);
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].article, &articles[0]);
  EXPECT_EQ(ids(reports[0].copies), (std::vector<std::uint64_t>{2}));
  EXPECT_EQ(reports[0].copies[0].kind, ReuseKind::near);
}

TEST(Coverage, circles_end) {
  const std::vector articles = {article(1, {match(2, ReuseKind::near)}),
                                article(2, {match(1, ReuseKind::near)}),
                                article(3, {match(3, ReuseKind::near)})};
  const auto reports = reports_of(articles);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].copies.size(), 1U);
}

TEST(Coverage, passages_and_same_event_make_no_copy) {
  const std::vector articles = {
      article(1), article(2, {match(1, ReuseKind::partial)}),
      article(3, {match(1, ReuseKind::same_event), match(77, ReuseKind::verbatim)})};
  const auto reports = reports_of(articles);
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[1].part_of, news::ArticleId{1});
  EXPECT_FALSE(reports[2].part_of);
}

TEST(Coverage, follows_the_tree_and_not_the_dates) {
  // 1 is a copy that was dated back; what was recorded of 3 says otherwise.
  const std::vector articles = {article(1), article(2), article(3, {match(1, ReuseKind::near)}),
                                article(4)};
  const std::vector tree = {edge(1, 2, news::EdgeKind::reworded),
                            edge(3, 1, news::EdgeKind::verbatim),
                            edge(4, 2, news::EdgeKind::derived)};
  const auto reports = reports_of(articles, tree);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].article, &articles[1]);
  EXPECT_EQ(ids(reports[0].copies), (std::vector<std::uint64_t>{1, 3}));
  EXPECT_EQ(reports[0].copies[0].kind, ReuseKind::reworded);
  EXPECT_EQ(reports[1].article, &articles[3]);
}

TEST(Coverage, copies_of_what_is_not_here_stand_under_the_oldest_of_them) {
  const std::vector articles = {article(1), article(2), article(3)};
  const std::vector tree = {edge(1, 99, news::EdgeKind::near), edge(3, 99, news::EdgeKind::near),
                            edge(2, 98, news::EdgeKind::partial)};
  const auto reports = reports_of(articles, tree);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].article, &articles[0]);
  EXPECT_EQ(ids(reports[0].copies), std::vector<std::uint64_t>{3});
  EXPECT_EQ(reports[1].part_of, news::ArticleId{98});
}

TEST(Coverage, of_nothing_is_nothing) { EXPECT_TRUE(reports_of({}).empty()); }

TEST(Coverage, long_chains_cost_little) {
  std::vector<store::StoredArticle> articles;
  for (std::uint64_t id = 0; id < 20'000; ++id)
    articles.push_back(article(id, id == 0 ? std::vector<news::Match>{}
                                           : std::vector{match(id - 1, ReuseKind::near)}));
  const auto reports = reports_of(articles);
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].copies.size(), 19'999U);
}

} // namespace portal
