#include "portal/api/trace.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal::api {
namespace {

using namespace std::chrono;

store::StoredArticle report(std::uint64_t id, std::string host, text::Time date) {
  store::StoredArticle stored;
  auto& article = stored.article;
  article.id = news::ArticleId{id};
  article.language = "en";
  article.canonical = article.url = "https://" + host + "/ferry";
  article.outlet = {news::OutletId{id}, host, host};
  article.published = date;
  article.date_source = "meta";
  article.text =
      "“The hull is open along eleven metres,” said the harbour master, Ilse Brandt, of Kythnos. "
      "The Capital Ledger first reported the leak on Thursday evening. Divers went down to the "
      "wreck at dawn and counted four cracks between the frames. Nobody on board was hurt, the "
      "coastguard said, and all 312 passengers were taken ashore in fishing boats before noon.";
  const std::string credit = "The Capital Ledger first reported";
  const auto at = static_cast<std::uint32_t>(article.text.find(credit));
  stored.credits.push_back({"Capital Ledger",
                            {at, at + static_cast<std::uint32_t>(credit.size())},
                            news::CreditKind::first_reported});
  return stored;
}

// Of a copy, told so long after its upstream.
text::json::object trace_after(hours later) {
  const auto first = sys_days(2026y / November / 20) + 9h;
  const auto copy = report(2, "copies.example", first + later);
  const Family family({report(1, "wire.example", first), copy});
  return trace(family, copy);
}

bool states(const text::json::value& evidence, std::string_view statement) {
  return std::ranges::any_of(evidence.as_array(), [&](const text::json::value& one) {
    return one.at("statement").as_string() == statement;
  });
}

TEST(Trace, WarningsSayWhatTheyAreAndOnWhatTheirDatesRest) {
  const auto told = trace_after(days(100));
  const auto& warnings = told.at("warnings").as_array();
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].at("kind").as_string(), "old_news");
  EXPECT_EQ(warnings[0].at("says"), warnings[0].at("warning"));
  const auto& evidence = warnings[0].at("evidence");
  EXPECT_TRUE(states(evidence, "dated 2027-02-28T09:00:00Z, as its metadata say"));
  EXPECT_TRUE(states(evidence, "the other is dated 2026-11-20T09:00:00Z, as its metadata say"));
}

TEST(Trace, WhatIsAssertedHasAConfidence) {
  const auto told = trace_after(1h);
  EXPECT_TRUE(told.at("warnings").as_array().empty());
  const auto& origin = told.at("origins").as_array().at(0);
  EXPECT_EQ(origin.at("url").as_string(), "https://wire.example/ferry");
  EXPECT_EQ(origin.at("confidence"), told.at("upstream").as_array().at(0).at("confidence"));
  const auto& first = told.at("first_reported").as_array().at(0);
  EXPECT_GT(first.at("confidence").to_number<double>(), 0.5);
  for (const auto& source : told.at("sources").as_array()) {
    EXPECT_GT(source.at("confidence").to_number<double>(), 0);
    for (const auto& said : source.at("statements").as_array())
      EXPECT_LE(said.at("confidence").to_number<double>(),
                source.at("confidence").to_number<double>());
  }
  EXPECT_FALSE(told.at("sources").as_array().empty());
}

TEST(Trace, AnOutletsOwnCorrectionIsNoCopy) {
  const auto first = sys_days(2026y / November / 20) + 9h;
  auto original = report(1, "wire.example", first),
       corrected = report(2, "wire.example", first + 1h),
       copy = report(3, "echo.example", first + 2h);
  corrected.article.title = "CORRECTED: Ferry";
  corrected.article.canonical = corrected.article.url = "https://wire.example/ferry-again";
  auto& text = corrected.article.text;
  text.replace(text.find("312"), 3, "321");
  copy.article.title = "CORRECTED: Ferry";
  copy.article.text = text;
  const Family family({original, corrected, copy});
  const auto told = trace(family, original);
  EXPECT_EQ(told.at("copies").as_array(), (text::json::array{"https://echo.example/ferry"}));
  const auto of_corrected = trace(family, corrected);
  EXPECT_EQ(of_corrected.at("upstream").as_array().at(0).at("revision"), "correction");
  EXPECT_TRUE(of_corrected.at("changes").as_array().at(0).at("update").as_bool());
  const auto of_copy = trace(family, copy);
  EXPECT_TRUE(of_copy.at("upstream").as_array().at(0).at("revision").is_null());
  const auto shown = trace_for_people(family, original);
  EXPECT_NE(shown.find("corrected by"), std::string::npos) << shown;
  EXPECT_NE(shown.find("copied by"), std::string::npos) << shown;
}

TEST(Trace, ASlipIsNoUpdate) {
  const auto first = sys_days(2026y / November / 20) + 9h;
  const auto original = report(1, "wire.example", first);
  auto copy = report(2, "echo.example", first + 1h);
  copy.article.text.replace(copy.article.text.find("312"), 3, "321");
  const auto told = trace(Family({original, copy}), copy);
  EXPECT_FALSE(told.at("changes").as_array().at(0).at("update").as_bool());
}

TEST(Trace, AnArticleThatCopiesNothingIsItsOwnOrigin) {
  const auto alone = report(1, "wire.example", sys_days(2026y / November / 20));
  const Family family({alone});
  const auto told = trace(family, alone);
  EXPECT_TRUE(told.at("origins").as_array().at(0).at("confidence").is_null());
}

} // namespace
} // namespace portal::api
