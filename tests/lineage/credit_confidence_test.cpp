#include "lineage/credit_confidence.hpp"
#include <gtest/gtest.h>

namespace lineage {
namespace {

using news::CreditKind;

TEST(CreditConfidence, ALineIsSurerThanAWayMark) {
  EXPECT_GT(credit_confidence({"AP", {0, 4}, CreditKind::agency_line}),
            credit_confidence({"AP", {0, 4}, CreditKind::reported}));
  EXPECT_GT(credit_confidence({"AP", {0, 4}, CreditKind::reported}),
            credit_confidence({"AP", {0, 4}, CreditKind::via}));
}

TEST(CreditConfidence, WhoeverSaysSoAtOnceTellsItAgain) {
  news::Article article;
  article.text = "The pier is shut, the Courier reported.\n\nBoats wait, as the Lens reported.";
  const news::Credit lead{"Courier", {18, 38}, CreditKind::reported},
      later{"Lens", {53, 71}, CreditKind::reported}, line{"AP", {53, 71}, CreditKind::agency_line};
  EXPECT_GT(derived_confidence(lead, article, 1), derived_confidence(later, article, 1));
  EXPECT_GT(derived_confidence(line, article, 1), derived_confidence(lead, article, 1))
      << "wherever it stands";
}

TEST(CreditConfidence, OfSeveralReportsAnyMayBeMeant) {
  news::Article article;
  article.text = "The pier is shut, the Courier reported.";
  const news::Credit credit{"Courier", {18, 38}, CreditKind::reported};
  EXPECT_FLOAT_EQ(derived_confidence(credit, article, 2),
                  derived_confidence(credit, article, 1) / 2);
  EXPECT_EQ(derived_confidence(credit, article, 0), derived_confidence(credit, article, 1));
}

} // namespace
} // namespace lineage
