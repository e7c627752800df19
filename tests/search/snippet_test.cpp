#include "search/query.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace {

search::Hit snippet(std::string_view text, std::string_view query) {
  search::Hit hit;
  search::make_snippet(hit, text, search::parse_query(query).value());
  EXPECT_LE(hit.snippet.size(), 240U);
  EXPECT_EQ(text::repair_utf8(hit.snippet), hit.snippet) << "no character is cut";
  return hit;
}

std::vector<std::string> marked(const search::Hit& hit) {
  std::vector<std::string> words;
  for (const auto& [begin, end] : hit.marks)
    words.push_back(hit.snippet.substr(begin, end - begin));
  return words;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

TEST(Snippet, ShowsThePassageWithMostWords) {
  const auto text = repeated("Nothing of note happened on the sound. ", 30) +
                    "The ferry waits for the ice to drift. " +
                    repeated("Nothing of note happened later. ", 30);
  const auto hit = snippet(text, "ferry ice");
  EXPECT_EQ(marked(hit), (std::vector<std::string>{"ferry", "ice"}));
  EXPECT_TRUE(hit.snippet.starts_with("… "));
  EXPECT_TRUE(hit.snippet.ends_with(" …"));
}

TEST(Snippet, IsTheBeginningWhereNothingIsFound) {
  const auto hit = snippet("The ferry waits.\n\nIt is cold.", "glacier");
  EXPECT_EQ(hit.snippet, "The ferry waits. It is cold.");
  EXPECT_TRUE(hit.marks.empty());
}

TEST(Snippet, HoldsWhateverTheText) {
  EXPECT_EQ(marked(snippet("Η φωτιά καίει στην Εύβοια.", "φωτιά")),
            (std::vector<std::string>{"φωτιά"}));
  (void)snippet("", "ferry");
  (void)snippet(repeated("雪", 3000), "雪");
  (void)snippet(repeated("x", 100'000).append(" ferry"), "ferry");
  (void)snippet("\xff\xfe broken \xc3", "broken");
}

} // namespace
