#include "tests/portal/newsroom.hpp"
#include "text/json.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

std::vector<std::string> suggested(const Newsroom& newsroom, const std::string& typed) {
  const auto answer = newsroom.get("/suggest?q=" + typed);
  EXPECT_EQ(answer.content_type, "application/x-suggestions+json");
  std::vector<std::string> completions;
  const auto parsed = text::parse_json(answer.body, "suggestions").value();
  for (const auto& each : parsed.as_array().at(1).as_array())
    completions.emplace_back(each.as_string());
  return completions;
}

using Completions = std::vector<std::string>;

} // namespace

TEST(Suggestions, are_names_outlets_and_headlines) {
  Newsroom newsroom;
  newsroom.tell(1, "courier", 5, "Couric opens the bridge", [](news::Arrival& arrival) {
    arrival.article.text = "Mayor Jane Couric opened the bridge on Monday, with Tomas Brandt.";
  });
  EXPECT_EQ(suggested(newsroom, "COUR"),
            (Completions{"\"Jane Couric\"", "outlet:\"The courier\"", "Couric opens the bridge"}));
  EXPECT_EQ(suggested(newsroom, "opens+the"), Completions{"Couric opens the bridge"});
  newsroom.tell(2, "wire", 5, "Tennis-Vesela wins");
  EXPECT_EQ(suggested(newsroom, "vesela+w"), Completions{"Tennis-Vesela wins"});
  EXPECT_EQ(suggested(newsroom, "ridge"), Completions{}) << "no word begins so";
}

TEST(Suggestions, lead_to_what_they_name) {
  Newsroom newsroom;
  fill(newsroom);
  for (const std::string typed : {"sule", "wire", "comet"}) {
    const auto completions = suggested(newsroom, typed);
    ASSERT_FALSE(completions.empty()) << typed;
    for (const auto& each : completions) {
      const auto parsed = search::parse_query(each);
      ASSERT_TRUE(parsed) << each;
      EXPECT_FALSE(newsroom.store().search(*parsed).empty()) << each;
    }
  }
}

TEST(Suggestions, need_something_to_go_by) {
  Newsroom newsroom;
  fill(newsroom);
  for (const auto* nothing : {"", "s", "%20", "%FF", "zeppelin"})
    EXPECT_EQ(suggested(newsroom, nothing), Completions{}) << nothing;
}

} // namespace portal::testing
