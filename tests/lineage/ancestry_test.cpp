#include "lineage/ancestry.hpp"
#include "tests/lineage/witnesses.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lineage::testing; // NOLINT(google-build-using-namespace)

std::string with(std::string text, const std::string& words, const std::string& others) {
  return text.replace(text.find(words), words.size(), others);
}

std::vector<std::optional<lineage::Parent>> parents_of(const std::vector<std::string>& texts) {
  const Told told(texts);
  return lineage::parents_of(told.witnesses, told.materials);
}

TEST(Ancestry, SharedSlipsTellAndNotTheOrder) {
  const auto slipped = with(with(pier, "Antony", "Anthony"), "wooden posts", "timber piles");
  const auto parents = parents_of(
      {pier, slipped, with(pier, "eleven", "twelve"), with(slipped, "the summer", "next summer")});
  EXPECT_FALSE(parents[0]);
  EXPECT_EQ(parents.at(1).value().kinship.parent, 0U);
  EXPECT_EQ(parents.at(2).value().kinship.parent, 0U);
  EXPECT_EQ(parents.at(3).value().kinship.parent, 1U);
}

TEST(Ancestry, AReportAroundACopyHasWordsOfItsOwn) {
  std::string own;
  for (const auto* sentence :
       {"Passengers must board beside the fish hall while inspectors distrust old landing stages. ",
        "Shopkeepers along the promenade fear an empty season without tourists or trains. ",
        "Tomorrow night the town council meets to debate emergency loans for hotel owners. ",
        "Fishermen welcome quieter waters but complain about fuel prices and quotas. ",
        "Schools rearranged their timetables because pupils arrive late from the islands. ",
        "Weather forecasters expect storms before the weekend along the whole coast. "})
    own += sentence;
  const auto parents =
      parents_of({pier, own + pier +
                            " Nobody asked the gulls of the bay, who breed below the planks. "
                            "Grandmothers knit scarves for the lifeboat crew."});
  EXPECT_EQ(parents.at(1).value().kind, news::EdgeKind::partial);
  EXPECT_GT(parents.at(1).value().own_part, 0.5F);
}

news::EdgeKind kind_of_copy(const std::string& original, const std::string& copy) {
  return parents_of({original, copy}).at(1).value().kind;
}

TEST(Ancestry, TheWordsSayWhatKindOfCopyItIs) {
  using enum news::EdgeKind;
  EXPECT_EQ(kind_of_copy(pier, pier), verbatim);
  EXPECT_EQ(kind_of_copy(pier, with(pier, "eleven", "twelve")), near);
  const auto first_sentence = pier.substr(0, pier.find(". ") + 1);
  EXPECT_EQ(kind_of_copy(pier, first_sentence), near) << "all of it is the original's";
  EXPECT_EQ(kind_of_copy(pier, reworded_pier), reworded);
}

TEST(Ancestry, WordsOutweighWhatWasRecorded) {
  Told told({pier, reworded_pier});
  const std::vector matches = {news::Match{told.articles[0].id, news::ReuseKind::near, 0.9F, {}}};
  told.witnesses[1].matches = matches;
  const auto parents = lineage::parents_of(told.witnesses, told.materials);
  EXPECT_EQ(parents.at(1).value().kind, news::EdgeKind::reworded);
}

TEST(Ancestry, ConfidenceSinksWhereAnotherWouldDoNearlyAsWell) {
  const auto sure = parents_of({pier, with(pier, "eleven", "twelve")});
  const auto unsure = parents_of({pier, with(pier, "Antony", "Anthony"),
                                  with(pier, "crowns", "coins"), with(pier, "crowns", "francs")});
  EXPECT_GT(sure.at(1).value().confidence, unsure.at(3).value().confidence);
}

} // namespace
