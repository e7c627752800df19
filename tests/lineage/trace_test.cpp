#include "lineage/trace.hpp"
#include <deque>
#include <gtest/gtest.h>

namespace {

using news::ArticleId;
using news::CreditKind;
using news::EdgeKind;

text::Time day(int number) {
  return std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} + std::chrono::days(number);
}

const std::string pier =
    "The harbour master Antony Morrow closed the northern pier of Kalvos on Monday after "
    "divers found cracks in eleven of its wooden posts. Ferries to Merrin will "
    "leave from the fish market until the summer, the port authority said. Repairs "
    "cost three million crowns, and nobody has agreed to pay them.";
const std::string other_pier =
    "Passengers bound for Merrin must board beside the fish hall: inspectors do not "
    "trust the old landing stage any more. Shopkeepers along the promenade "
    "fear an empty season, and the town council meets tomorrow night.";

// The articles of one story, with what belongs to them.
class Newsroom {
public:
  ArticleId add(const std::string& outlet, int at, std::string text,
                std::vector<news::Credit> credits = {}) {
    auto& article = articles_.emplace_back();
    article.id = ArticleId{articles_.size()};
    article.outlet = {{}, outlet + ".example", outlet};
    article.language = "en";
    article.text = std::move(text);
    article.published = day(at);
    credits_.push_back(std::move(credits));
    return article.id;
  }
  [[nodiscard]] lineage::Story story() const {
    std::vector<lineage::Witness> witnesses;
    for (std::size_t i = 0; i < articles_.size(); ++i)
      witnesses.push_back({&articles_[i], credits_[i], {}, static_cast<std::int64_t>(i)});
    return lineage::Story(std::move(witnesses));
  }

private:
  std::deque<news::Article> articles_;
  std::deque<std::vector<news::Credit>> credits_;
};

std::string with(std::string text, const std::string& words, const std::string& others) {
  return text.replace(text.find(words), words.size(), others);
}

TEST(Trace, ArticleThatCopiesNothingIsItsOwnRoot) {
  Newsroom room;
  const auto one = room.add("courier", 0, pier);
  room.add("post", 1, other_pier);
  const auto story = room.story();
  const auto lineage = story.trace(one);
  EXPECT_TRUE(lineage.upstream.empty());
  EXPECT_EQ(lineage.roots, std::vector{one});
  EXPECT_EQ(lineage.independent, 2U);
  EXPECT_TRUE(lineage.warnings.empty());
  EXPECT_EQ(story.graph().first, one);
}

TEST(Trace, ACopyHangsUnderTheOneWhoseSlipsItShares) {
  Newsroom room;
  const auto first = room.add("courier", 0, pier);
  const auto slipped = room.add("post", 1, with(pier, "Antony", "Anthony"));
  room.add("globe", 1, with(pier, "eleven", "twelve"));
  const auto copied =
      room.add("echo", 2, with(with(pier, "Antony", "Anthony"), "summer", "autumn"));
  const auto story = room.story();
  const auto lineage = story.trace(copied);
  ASSERT_EQ(lineage.upstream.size(), 2U);
  EXPECT_EQ(lineage.upstream[0].to, slipped);
  EXPECT_EQ(lineage.upstream[1].to, first);
  EXPECT_EQ(lineage.roots, std::vector{first});
  EXPECT_EQ(lineage.independent, 1U);
  EXPECT_FALSE(lineage.upstream[0].evidence.empty());
  EXPECT_EQ(story.trace(first).copies.size(), 3U) << "copies of copies among them";
  const auto changed = story.trace(slipped).changes;
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].kind, news::ChangeKind::name);
}

TEST(Trace, AMadeUpDateMovesNothing) {
  Newsroom room;
  const auto first = room.add("courier", 0, pier);
  const auto redated = room.add(
      "post", 365, with(with(pier, "Antony", "Anthony"), "the fish market", "the market hall"));
  const auto copied = room.add(
      "echo", 2,
      with(with(with(pier, "Antony", "Anthony"), "the fish market", "the market hall"),
           "Repairs cost three million crowns", "Costs of three million crowns are expected"));
  const auto story = room.story();
  EXPECT_EQ(story.trace(copied).upstream.at(0).to, redated);
  EXPECT_EQ(story.trace(redated).upstream.at(0).to, first);
  EXPECT_EQ(story.graph().roots, std::vector{first});
}

TEST(Trace, OldNewsIsWarnedOf) {
  Newsroom room;
  room.add("courier", 0, pier);
  const auto late = room.add("post", 365, with(pier, "Antony", "Anthony"));
  const auto warnings = room.story().trace(late).warnings;
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_NE(warnings[0].statement.find("365 days"), std::string::npos) << warnings[0].statement;
  EXPECT_FALSE(warnings[0].evidence.empty());
  EXPECT_GT(warnings[0].confidence, 0);
  ASSERT_EQ(room.story().warnings(late).size(), 1U);
  EXPECT_EQ(room.story().warnings(late)[0].statement, warnings[0].statement);
}

TEST(Trace, CreditsLeadToReportsThatAreNotHere) {
  Newsroom room;
  const auto text = "KALVOS (Meridian Wire) - " + pier;
  const auto carried =
      room.add("post", 1, text, {{"Meridian Wire", {0, 22}, CreditKind::agency_line}});
  const auto lineage = room.story().trace(carried);
  ASSERT_EQ(lineage.upstream.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].kind, EdgeKind::credit);
  EXPECT_EQ(lineage.upstream[0].to, std::nullopt);
  EXPECT_EQ(lineage.upstream[0].outlet, "Meridian Wire");
  ASSERT_EQ(lineage.upstream[0].evidence.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].evidence[0].words, (news::Span{0, 22}));
}

// A report of its own that mentions another one, far from its head: no descent.
TEST(Trace, CreditsLeadToReportsThatAreHere) {
  Newsroom room;
  const auto first = room.add("Courier", 0, pier);
  const std::string text = other_pier + " The fish market closes as well, the Courier reported.";
  const auto at = static_cast<std::uint32_t>(text.find("the Courier"));
  const news::Credit credit{"Courier", {at, at + 20}, CreditKind::reported};
  const auto own = room.add("Post", 1, text, {credit});
  const auto early = room.add("Gazette", -1, "Snow fell all night on the hills. " + text.substr(at),
                              {{"Courier", {38, 54}, CreditKind::reported}});
  const auto story = room.story();
  const auto lineage = story.trace(own);
  ASSERT_EQ(lineage.upstream.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].kind, EdgeKind::credit);
  EXPECT_EQ(lineage.upstream[0].to, first);
  ASSERT_EQ(lineage.upstream[0].evidence.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].evidence[0].words, credit.phrase);
  EXPECT_EQ(lineage.roots, std::vector{own});
  EXPECT_TRUE(lineage.changes.empty());
  EXPECT_TRUE(lineage.warnings.empty());
  EXPECT_TRUE(story.trace(first).copies.empty());
  EXPECT_TRUE(story.trace(early).upstream.empty()) << "what it knew came before it";
}

TEST(Trace, WhoOnlyTellsWhatAnotherReportedIsNotIndependent) {
  Newsroom room;
  const auto first = room.add("Courier", 0, pier);
  const auto text = "The landing stage is shut, the Courier reported. " + other_pier;
  const auto derived = room.add("Post", 1, text, {{"Courier", {27, 47}, CreditKind::reported}});
  const auto story = room.story();
  EXPECT_EQ(story.independent({}), 1U);
  const auto lineage = story.trace(derived);
  ASSERT_EQ(lineage.upstream.size(), 1U);
  EXPECT_EQ(lineage.upstream[0].kind, EdgeKind::derived);
  EXPECT_EQ(lineage.upstream[0].to, first);
  EXPECT_TRUE(story.trace(first).copies.empty()) << "own words are no copy";
}

TEST(Trace, TwoThatCreditEachOtherEndSomewhere) {
  Newsroom room;
  const auto one = room.add("Courier", 0, "As the Post reported: " + pier,
                            {{"Post", {3, 20}, CreditKind::reported}});
  const auto two = room.add("Post", 0, "As the Courier reported: " + other_pier,
                            {{"Courier", {3, 23}, CreditKind::reported}});
  const auto story = room.story();
  EXPECT_LE(story.trace(one).upstream.size(), 1U);
  EXPECT_LE(story.trace(two).upstream.size(), 1U);
  EXPECT_EQ(story.graph().roots.size(), 1U);
}

TEST(Trace, EmptyTextsAreNobodysCopies) {
  Newsroom room;
  const auto one = room.add("courier", 0, "");
  room.add("post", 0, "");
  EXPECT_TRUE(room.story().trace(one).upstream.empty());
}

} // namespace
