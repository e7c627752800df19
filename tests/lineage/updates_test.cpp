#include "lineage/changes.hpp"
#include "lineage/updates.hpp"
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace lineage {
namespace {

constexpr auto hours = [](int count) {
  return text::Time(std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}) +
         std::chrono::hours(count);
};

news::Article article(std::string text, int at) {
  news::Article article;
  article.text = std::move(text);
  article.language = "en";
  article.published = hours(at);
  return article;
}

const std::string rest =
    "\n\nThe quake of magnitude 6.4 hit at four in the morning, when most people were asleep, the "
    "seismological institute in Torren said.\n\nRescuers were digging through the rubble of "
    "houses in the town of Melt, where a school has collapsed.";
const std::string more = "\n\nTwo field hospitals were put up in the afternoon, and neighbouring "
                         "Orsava offered blankets and generators.";
const std::string twelve =
    "At least 12 people were killed when an earthquake struck Karvan on Friday, officials said.";

// Whether the only change is an update.
bool is_update(const std::string& was, const std::string& is,
               const std::vector<news::Article>& reports = {}, int later = 9) {
  const auto upstream = article(was + rest, 6), copy = article(is, 6 + later);
  auto found = changes(wording_of(upstream.text, "en"), wording_of(copy.text, "en"));
  std::vector<const news::Article*> others;
  for (const auto& report : reports)
    others.push_back(&report);
  mark_updates(found, upstream, copy, others);
  EXPECT_EQ(found.size(), 1U) << is;
  return !found.empty() && found.front().is_update;
}

std::string with(std::string text, std::string_view was, std::string_view is) {
  return text.replace(text.find(was), was.size(), is);
}

TEST(Updates, AnotherReportTellsTheSame) {
  const auto twenty_one = with(twelve, "12", "21") + rest;
  EXPECT_FALSE(is_update(twelve, twenty_one)) << "nobody else does";
  EXPECT_TRUE(is_update(twelve, twenty_one,
                        {article("Friday's earthquake in Karvan has claimed 21 lives, the "
                                 "officials of the province told us.",
                                 12)}));
  EXPECT_FALSE(is_update(twelve, twenty_one,
                         {article("A ferry with 21 tourists has left the port of Torren.", 12)}))
      << "of something else";
  EXPECT_FALSE(is_update(twelve, twenty_one,
                         {article("At least 12 people died in an earthquake in Karvan on Friday, "
                                  "the officials say.",
                                  12)}));
}

TEST(Updates, TheSentenceSaysSo) {
  const std::string was = "The number of people killed by the earthquake in Karvan was 12 on "
                          "Friday, officials said.";
  EXPECT_TRUE(is_update(was, "The number of people killed by the earthquake in Karvan rose to 31 "
                             "on Friday, officials said." +
                                 rest));
  EXPECT_FALSE(is_update(was, with(was, "12", "31") + rest));
  const std::string rose = "The number of people killed by the earthquake in Karvan rose to 12 on "
                           "Friday, officials said.";
  EXPECT_FALSE(is_update(rose, with(rose, "12", "31") + rest)) << "the upstream's own word";
  EXPECT_FALSE(is_update(was, "The number of people killed by the earthquake in Karvan rose to 9 "
                              "on Friday, officials said." +
                                  rest))
      << "nothing rises from 12 to 9";
}

TEST(Updates, AFloorIsRaisedByWhoeverTellsMore) {
  const auto raised = with(twelve, "12", "31");
  EXPECT_TRUE(is_update(twelve, raised + rest + more));
  EXPECT_FALSE(is_update(twelve, raised + rest)) << "the page is but a copy";
  EXPECT_FALSE(is_update(with(twelve, "12", "31"), twelve + rest + more)) << "lowered";
  EXPECT_FALSE(is_update(with(twelve, "At least 12", "Some 12"),
                         with(twelve, "At least 12", "Some 31") + rest + more))
      << "no floor";
}

TEST(Updates, NothingIsOneBeforeItsUpstream) {
  EXPECT_FALSE(is_update(twelve, with(twelve, "12", "31") + rest + more, {}, -3));
}

TEST(Updates, NamesGoNowhere) {
  EXPECT_FALSE(is_update(twelve, with(twelve, "Karvan", "Torvan") + rest + more));
}

} // namespace
} // namespace lineage
