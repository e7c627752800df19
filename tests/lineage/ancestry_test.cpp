#include "lineage/ancestry.hpp"
#include <deque>
#include <gtest/gtest.h>

namespace {

const std::string pier =
    "The harbour master Antony Morrow closed the northern pier of Kalvos on Monday after divers "
    "found cracks in eleven of its wooden posts. Ferries to Merrin will leave from the fish market "
    "until the summer, the port authority said. Repairs cost three million crowns, and nobody has "
    "agreed to pay them.";

std::string with(std::string text, const std::string& words, const std::string& others) {
  return text.replace(text.find(words), words.size(), others);
}

std::vector<std::optional<lineage::Parent>> parents_of(const std::vector<std::string>& texts) {
  std::deque<news::Article> articles;
  std::vector<lineage::Witness> witnesses;
  lineage::Materials materials;
  for (const auto& text : texts) {
    auto& article = articles.emplace_back();
    article.id = news::ArticleId{articles.size()};
    article.text = text;
    article.published = text::Time{} + std::chrono::hours(articles.size());
    witnesses.push_back({&article, {}, {}, static_cast<std::int64_t>(articles.size())});
    materials.add(text, "en");
  }
  return lineage::parents_of(witnesses, materials);
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
  const auto parents = parents_of({pier, own + pier});
  EXPECT_EQ(parents.at(1).value().kind, news::EdgeKind::partial);
  EXPECT_GT(parents.at(1).value().own_part, 0.5F);
}

TEST(Ancestry, ConfidenceSinksWhereAnotherWouldDoNearlyAsWell) {
  const auto sure = parents_of({pier, with(pier, "eleven", "twelve")});
  const auto unsure = parents_of({pier, with(pier, "Antony", "Anthony"),
                                  with(pier, "crowns", "coins"), with(pier, "crowns", "francs")});
  EXPECT_GT(sure.at(1).value().confidence, unsure.at(3).value().confidence);
}

} // namespace
