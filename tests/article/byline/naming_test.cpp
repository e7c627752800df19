#include "article/byline/naming.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(Naming, People) {
  for (const auto* name : {"Jane Roe", "J. R. Roe", "Dr. Jane Roe", "Katrin Böhnlein",
                           "Anna de la Cruz", "Иван Петров", "Γιώργος Παπαδόπουλος", "王小明",
                           "محمد علي", "Anna Stafford", "Sean McDonald", "Jean-Luc Aufranc (Jay)"})
    EXPECT_EQ(naming_of(name), Naming::person) << name;
  EXPECT_EQ(naming_of("Jane"), Naming::single);
}

TEST(Naming, Organisations) {
  for (const auto* name : {"The Harbour Post Team", "Ministry of Health", "Harbour Post Staff",
                           "News Desk", "Redaktion Hafenblatt", "98 Harbour Street",
                           "Center for Reefs and Tides", "harbourpost.example"})
    EXPECT_EQ(naming_of(name), Naming::organisation) << name;
}

TEST(Naming, Handles) {
  for (const auto* name : {"jroe77", "jane roe", "jroe"})
    EXPECT_EQ(naming_of(name), Naming::handle) << name;
}

TEST(Naming, Nobody) {
  for (const auto* name :
       {"", "•", "Staff", "Editor", "admin", "Staff Writer", "Редакция", "記者", "jane@example.org",
        "@janeroe", "https://example.org/jane", "Read More", "12",
        "a whole sentence that somebody wrote about the sea and its many ferries"})
    EXPECT_EQ(naming_of(name), Naming::nobody) << name;
}

TEST(Naming, AnOccupationIsNoPerson) {
  EXPECT_NE(naming_of("Science Correspondent"), Naming::person);
  EXPECT_NE(naming_of("Lead Reviewer"), Naming::person);
}

TEST(Naming, Degrees) {
  for (const auto* part : {"MD", "Ph.D.", "RN", "CFP®", "Jr."})
    EXPECT_TRUE(is_degree(part)) << part;
  for (const auto* part : {"Jane", "Jane Roe", "Editor", ""})
    EXPECT_FALSE(is_degree(part)) << part;
}

} // namespace
} // namespace article
