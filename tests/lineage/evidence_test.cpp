#include "lineage/evidence.hpp"
#include <gtest/gtest.h>

namespace {

using news::CreditKind;

std::vector<news::Evidence> evidence_of(const news::Article& upstream, const news::Article& copy,
                                        const std::vector<news::Credit>& credits) {
  const auto of_upstream = lineage::wording_of(upstream.text, "en"),
             of_copy = lineage::wording_of(copy.text, "en");
  return lineage::evidence_of({&upstream, {}, {}, 1}, of_upstream, {&copy, credits, {}, 2}, of_copy,
                              lineage::align(of_upstream, of_copy));
}

TEST(Evidence, ACreditIsQuoted) {
  const auto evidence = lineage::evidence_of({"Der Spiegel", {3, 20}, CreditKind::first_reported});
  EXPECT_EQ(evidence.statement, "says that Der Spiegel had it first");
  EXPECT_EQ(evidence.words, (news::Span{3, 20}));
  EXPECT_EQ(lineage::evidence_of({"CNN", {}, CreditKind::dateline}).statement,
            "carries the line of CNN");
}

TEST(Evidence, NamesTheLikestSentencesTheCreditAndTheDates) {
  news::Article upstream, copy;
  upstream.text = "The harbour master closed the pier. Nobody agreed to pay.";
  upstream.outlet = {{}, "courier.example", "Courier"};
  copy.text = "As the Courier reported: The harbour master closed the pier.";
  copy.outlet = {{}, "post.example", "Post"};
  upstream.published = text::Time{} + std::chrono::days(10);
  copy.published = *upstream.published + std::chrono::days(361);
  const std::vector<news::Credit> credits = {{"Courier", {3, 23}, CreditKind::reported}};
  const auto evidence = evidence_of(upstream, copy, credits);
  ASSERT_EQ(evidence.size(), 3U);
  EXPECT_EQ(evidence[0].upstream_words, (news::Span{0, 35}));
  EXPECT_EQ(evidence[1].words, credits[0].phrase);
  EXPECT_NE(evidence[2].statement.find("361 days after"), std::string::npos)
      << evidence[2].statement;
}

TEST(Evidence, ALineOfAThirdIsShown) {
  news::Article upstream, copy;
  upstream.text = "The harbour master closed the pier.";
  upstream.outlet = {{}, "echo.example", "Echo"};
  copy.text = "(Courier) The harbour master closed the pier.";
  copy.outlet = {{}, "post.example", "Post"};
  upstream.published = text::Time{} + std::chrono::days(10);
  copy.published = *upstream.published + std::chrono::hours(42);
  const std::vector<news::Credit> credits = {{"Courier", {1, 8}, CreditKind::dateline}};
  const auto evidence = evidence_of(upstream, copy, credits);
  ASSERT_EQ(evidence.size(), 3U);
  EXPECT_EQ(evidence[1].statement, "carries the line of Courier");
  EXPECT_NE(evidence[2].statement.find("42 hours after"), std::string::npos);
}

} // namespace
