#include "lineage/guess.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

const auto cut_pier = pier.substr(0, pier.find(" Repairs"));

float share_of_first(Told& told) {
  lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  const auto odds = lineage::guess(told.witnesses, story, own_parts).ways.odds(0, 1);
  return lineage::shares_of_ways({std::nullopt, 0U}, std::vector<double>{0, odds})[1];
}

TEST(Ways, EqualTextsOfOneTimeTellNothing) {
  Told told({pier, pier});
  told.articles[1].published = told.articles[0].published;
  told.witnesses[1].arrival = told.witnesses[0].arrival;
  EXPECT_NEAR(share_of_first(told), 0.5F, 1e-6);
}

TEST(Ways, WhatWasCutIsTheCopy) {
  Told told({pier, cut_pier});
  EXPECT_GT(share_of_first(told), 0.8F) << "a page and, an hour later, its first sentences";
  Told years({pier, cut_pier});
  *years.articles[1].published += std::chrono::days(365);
  EXPECT_GT(share_of_first(years), 0.8F) << "a year later";
}

TEST(Ways, AnEarlierDateSpeaksForTheUpstream) {
  Told told({pier, cut_pier}), turned({pier, cut_pier});
  *turned.articles[1].published -= std::chrono::minutes(90);
  EXPECT_GT(share_of_first(told), share_of_first(turned));
}

TEST(Ways, WhoIsCreditedIsTheUpstream) {
  Told told({pier, cut_pier}), credited({pier, cut_pier});
  credited.articles[0].outlet = {{}, "courier.example", "Courier"};
  credited.articles[1].outlet = {{}, "post.example", "Post"};
  const std::vector<news::Credit> credits = {
      {.outlet = "Courier", .phrase = {0, 10}, .kind = news::CreditKind::dateline}};
  credited.witnesses[1].credits = credits;
  EXPECT_GT(share_of_first(credited), share_of_first(told));
}

TEST(Ways, ATreeIsTurnedToItsRoot) {
  const auto slipped = std::string(pier).replace(pier.find("Antony"), 6, "Anthony");
  Told told({pier, slipped, cut_pier});
  lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  auto ways = lineage::guess(told.witnesses, story, own_parts).ways;
  const lineage::Parents upside_down = {1U, std::nullopt, 0U};
  EXPECT_EQ(ways.rooted(upside_down), (lineage::Parents{std::nullopt, 0U, 0U}));
}

TEST(Ways, ACreditOutweighsADate) {
  Told told({pier, reworded_pier});
  *told.articles[1].published -= std::chrono::days(3);
  EXPECT_LT(share_of_first(told), 0.5F) << "what is dated earlier";
  told.articles[0].outlet = {{}, "courier.example", "Courier"};
  told.articles[1].outlet = {{}, "post.example", "Post"};
  const std::vector<news::Credit> credits = {
      {.outlet = "Courier", .phrase = {0, 10}, .kind = news::CreditKind::republished}};
  told.witnesses[1].credits = credits;
  EXPECT_GT(share_of_first(told), 0.5F);
}

TEST(Ways, AnOutletsOwnLineSpeaksForIt) {
  Told told({pier, reworded_pier}), with_line({pier, reworded_pier});
  with_line.articles[0].outlet = {{}, "courier.example", "Courier"};
  const std::vector<news::Credit> credits = {
      {.outlet = "Courier", .phrase = {0, 10}, .kind = news::CreditKind::dateline}};
  with_line.witnesses[0].credits = credits;
  EXPECT_GT(share_of_first(with_line), share_of_first(told));
}

TEST(Ways, WhoManyHangByIsTheUpstream) {
  Told told({pier, pier, pier, pier});
  const lineage::Collation story(told.materials);
  lineage::OwnParts own_parts(told.materials);
  const lineage::Parents star = {std::nullopt, 0U, 0U, 0U};
  const lineage::Ways ways(story, own_parts, told.witnesses, lineage::Candidates(4), star);
  EXPECT_LT(ways.cost_by_others(0, 1), ways.cost_by_others(1, 0));
  EXPECT_NEAR(ways.cost_by_others(1, 2), ways.cost_by_others(2, 1), 1e-6);
}

TEST(Ways, HowSureOneIsTheRootDecides) {
  const lineage::Parents chain = {std::nullopt, 0U, 1U};
  const auto shares = lineage::shares_of_ways(chain, std::vector<double>{0, 0, 100});
  EXPECT_FLOAT_EQ(shares[0], 1);
  EXPECT_FLOAT_EQ(shares[1], 0.5F) << "either of the first two is the root";
  EXPECT_FLOAT_EQ(shares[2], 1) << "the last never is";
  EXPECT_FLOAT_EQ(lineage::shares_of_ways(chain, std::vector<double>{0, -900, -900})[1], 0);
}

} // namespace
