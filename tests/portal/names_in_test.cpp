#include "portal/names_in.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal {

namespace {

store::StoredArticle told(const std::string& outlet, const std::string& text) {
  store::StoredArticle stored;
  stored.article.outlet.name = outlet;
  stored.article.language = "en";
  stored.article.text = text;
  return stored;
}

const auto ferry = told("The Harbour Post",
                        "Mayor Alma Reyes opened the bridge on Monday. Reyes told the Harbour Post "
                        "that Tomas Brandt had built it. Brandt could not be reached.");
const auto budget = told("Daily", "The council met. Alma Reyes said that the budget was tight.");

std::vector<std::string> names(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const auto& named : all)
    names.push_back(named.name);
  return names;
}

} // namespace

TEST(NamesIn, those_of_more_articles_come_first) {
  const auto all = names_in(std::vector{ferry, budget});
  ASSERT_GE(all.size(), 2U);
  EXPECT_EQ(all[0].name, "Alma Reyes");
  EXPECT_EQ(all[0].articles, 2U);
  EXPECT_GE(all[0].times, 3U);
  EXPECT_EQ(all[0].kind, news::MentionKind::person);
  EXPECT_EQ(all[1].name, "Tomas Brandt");
}

TEST(NamesIn, capitals_of_a_dateline_are_not_the_name) {
  const auto dated = told("Daily", "KELMAR, Nov 20 (Daily) - Snow fell in Kelmar. In Kelmar, Alma "
                                   "Reyes said that it would melt.");
  const auto all = names(names_in(std::vector{&dated}));
  EXPECT_NE(std::ranges::find(all, "Kelmar"), all.end());
  EXPECT_EQ(std::ranges::find(all, "KELMAR"), all.end());
}

TEST(NamesIn, outlet_that_tells_it_is_not_news) {
  for (const auto& name : names(names_in(std::vector{&ferry})))
    EXPECT_EQ(name.find("Harbour Post"), std::string::npos) << name;
}

TEST(NamesIn, links_are_few_and_lead_to_what_is_known) {
  const std::vector<Named> all = {{.name = "Alma Reyes", .kind = news::MentionKind::person},
                                  {.name = "Something"},
                                  {.name = "A/B Corp", .kind = news::MentionKind::organisation},
                                  {.name = std::string(200, 'a'), .kind = news::MentionKind::place},
                                  {.name = "São Tomé", .kind = news::MentionKind::place},
                                  {.name = "Kelmar", .kind = news::MentionKind::place}};
  const auto links = links_to_names(all, 2);
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].data().get("address")->string_value(), "/name/Alma%20Reyes");
  EXPECT_EQ(links[1].data().get("address")->string_value(), "/name/S%C3%A3o%20Tom%C3%A9");
}

TEST(NamesIn, what_was_shortened_has_no_page) {
  EXPECT_TRUE(may_have_a_page("Alma Reyes"));
  EXPECT_FALSE(may_have_a_page("Alma Rey…"));
}

TEST(NamesIn, name_without_words_asks_for_nothing) {
  EXPECT_FALSE(naming(""));
  EXPECT_FALSE(naming(" … "));
  ASSERT_TRUE(naming("Alma  Reyes"));
  EXPECT_EQ(naming("Alma  Reyes")->phrases, std::vector<std::string>{"Alma Reyes"});
}

} // namespace portal
