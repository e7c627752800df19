#include "article/byline/people.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

using Names = std::vector<std::string>;

Names names(std::string_view written) { return read_names(written).names; }

TEST(People, Lists) {
  EXPECT_EQ(names("By Jane Roe and John Doe"), (Names{"Jane Roe", "John Doe"}));
  EXPECT_EQ(names("Jane Roe, John Doe & Ann Poe"), (Names{"Jane Roe", "John Doe", "Ann Poe"}));
  EXPECT_EQ(names("Von Katrin Böhnlein und Jörg Künzle"),
            (Names{"Katrin Böhnlein", "Jörg Künzle"}));
  EXPECT_EQ(names("Par Jeanne Dupré et Luc Morel"), (Names{"Jeanne Dupré", "Luc Morel"}));
  EXPECT_EQ(names("Por Ana Ruiz y Luis Vega"), (Names{"Ana Ruiz", "Luis Vega"}));
  EXPECT_EQ(names("Автор: Иван Петров и Анна Белова"), (Names{"Иван Петров", "Анна Белова"}));
  EXPECT_EQ(names("作者：王小明、李小红"), (Names{"王小明", "李小红"}));
  EXPECT_EQ(names("Maria & Katerina"), (Names{"Maria", "Katerina"}));
}

TEST(People, DegreesStayRolesGo) {
  EXPECT_EQ(names("Jane Roe, MD, and John Doe, Ph.D."), (Names{"Jane Roe, MD", "John Doe, Ph.D."}));
  EXPECT_EQ(names("Jane Roe, Science Correspondent"), Names{"Jane Roe"});
  EXPECT_EQ(names("Jane Roe, Dietitian"), Names{"Jane Roe"});
  EXPECT_EQ(names("Jane Roe | The Harbour Post"), Names{"Jane Roe"});
  EXPECT_EQ(names("Jane Roe in Athens"), Names{"Jane Roe"});
  EXPECT_EQ(names("Jane Roe @janeroe"), Names{"Jane Roe"});
}

TEST(People, AFullStopGoesUnlessItAbbreviates) {
  EXPECT_EQ(names("Jane Winter."), Names{"Jane Winter"});
  EXPECT_EQ(names("Jane Roe Jr."), Names{"Jane Roe Jr."});
}

TEST(People, DatesGo) {
  EXPECT_EQ(names("By Jane Roe December 2, 2025"), Names{"Jane Roe"});
  EXPECT_EQ(names("by Jane Roe on 2 December 2025"), Names{"Jane Roe"});
  EXPECT_EQ(names("4 March 2024 by Jane Roe"), Names{"Jane Roe"});
  EXPECT_EQ(names("4 March 2024"), Names{});
}

TEST(People, AnInstitutionIsOneName) {
  EXPECT_EQ(names("Center for Reefs and Tides"), Names{"Center for Reefs and Tides"});
  EXPECT_EQ(read_names("Center for Reefs and Tides").naming, Naming::organisation);
}

TEST(People, Introduced) {
  EXPECT_TRUE(read_names("By Jane Roe").introduced);
  EXPECT_FALSE(read_names("Jane Roe").introduced);
}

TEST(People, NobodyIsNamed) {
  for (const auto* written :
       {"", ", and ", "、、", "Reviewed by Jane Roe", "Staff", "by the time they came it was late"})
    EXPECT_EQ(read_names(written).naming, Naming::nobody) << written;
  EXPECT_EQ(names(std::string(1'000, 'x')), Names{});
}

} // namespace
} // namespace article
