#include "article/plain_head.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

using Lines = std::vector<std::string>;
using Indices = std::vector<std::size_t>;

const std::string paragraph =
    "A passenger ferry with 312 people on board ran aground off the Greek island of Kythnos early "
    "on Friday, the coastguard said.";

PlainHead head_of(Lines lines) {
  lines.push_back(paragraph);
  return read_plain_head(lines, "en");
}

TEST(PlainHead, OfAHeadlineThatIsSaidTwiceIsAllBeforeIt) {
  const auto head = head_of({"November 20, 2026", "Solent Drain Services", "All about drains.",
                             "Ferry runs aground", "Ferry runs aground", "By Ilse Tarvan"});
  EXPECT_EQ(head.title, "Ferry runs aground");
  EXPECT_EQ(head.site, "Solent Drain Services");
  EXPECT_EQ(head.date, "November 20, 2026");
  EXPECT_EQ(head.byline, "Ilse Tarvan");
  EXPECT_EQ(head.lines, Indices({0, 1, 2, 3, 4, 5}));
}

TEST(PlainHead, AHeadlinesWordsAreSaidAgain) {
  const auto head = head_of({"Solent Drain Services", "Ferry aground off Kythnos",
                             "Ferry stood on rocks for hours", "By Ilse Tarvan and Jonas Wehr",
                             "20 November 2026"});
  EXPECT_EQ(head.title, "Ferry aground off Kythnos");
  EXPECT_EQ(head.byline, "Ilse Tarvan, Jonas Wehr");
  EXPECT_EQ(head.date, "20 November 2026");
  EXPECT_EQ(head.lines, Indices({1, 3, 4}));
}

TEST(PlainHead, ASentenceStaysInTheText) {
  for (const auto* sentence :
       {"It is hard to imagine a worse night.", "“The hull held,” he said, “and so did we.”",
        "KYTHNOS (AP) — The latest on the ferry (all times EET):", "(MW) — The ferry sailed",
        "ATHENS — A ferry", "渡轮在基斯诺斯岛附近触礁。"})
    EXPECT_TRUE(head_of({sentence, "Ferry aground"}).lines.empty()) << sentence;
  EXPECT_TRUE(head_of({"Nobody was hurt.", "Nobody was hurt."}).lines.empty());
}

TEST(PlainHead, ShortFirstSentencesServeAsTitles) {
  EXPECT_EQ(head_of({"A deal is near."}).title, "A deal is near.");
  EXPECT_EQ(head_of({"ATHENS — A ferry sank."}).title, "");
  EXPECT_EQ(head_of({}).title, "");
}

TEST(PlainHead, ADateBehindASentenceIsText) {
  const auto head = head_of({"Ferry aground", "Nobody was hurt.", "November 20, 2026"});
  EXPECT_EQ(head.date, "");
  EXPECT_EQ(head.lines, Indices({0}));
}

TEST(PlainHead, OfQuestionsAndNothing) {
  EXPECT_EQ(head_of({"Who steered the ferry?"}).title, "Who steered the ferry?");
  EXPECT_TRUE(head_of({}).lines.empty());
  EXPECT_EQ(read_plain_head({}, "en").title, "");
}

} // namespace
} // namespace article
