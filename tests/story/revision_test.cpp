#include "story/revision.hpp"
#include <gtest/gtest.h>

namespace story {
namespace {

TEST(Revision, HeadlinesSayWhatTheyAre) {
  for (const auto* headline :
       {"CORRECTED: Ferry runs aground", "Correction: Ferry runs aground",
        "CORRECTED-Ferry aground", "CORRECTED-UPDATE 1-Ferry aground",
        "Ferry runs aground (corrected)", "Korrektur: Fähre", "[Correction] Ferry", "Correction"})
    EXPECT_EQ(revision_in(headline), Revision::correction) << headline;
  for (const auto* headline :
       {"UPDATE 2-Ferry runs aground", "Update: Ferry", "UPDATED — Ferry",
        "Ferry runs aground [UPDATED]", "update 3 - Ferry", "Mise à jour : le ferry"})
    EXPECT_EQ(revision_in(headline), Revision::update) << headline;
}

TEST(Revision, HeadlinesAboutOneAreNone) {
  for (const auto* headline :
       {"Update on the bridge", "Correctional officers strike", "Update-heavy autumn for phones",
        "Market correction: what it means", "Updates to the law pass", "Ferry runs aground",
        "Ferry runs aground (pictures)", ""})
    EXPECT_FALSE(revision_in(headline)) << headline;
}

TEST(Revision, IsAnOutletsOwn) {
  news::Article first, again;
  first.outlet.domain = again.outlet.domain = "wire.example";
  again.title = "CORRECTED: Ferry";
  EXPECT_EQ(revision_of(first, again), Revision::correction);
  EXPECT_FALSE(revision_of(again, first)) << "the one that says so is the revision";
  again.outlet.domain = "echo.example";
  EXPECT_FALSE(revision_of(first, again));
  first.outlet.domain = again.outlet.domain = "";
  EXPECT_FALSE(revision_of(first, again)) << "nobody knows whose they are";
}

} // namespace
} // namespace story
