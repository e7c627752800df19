#include "search/question.hpp"
#include <array>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

search::Answer ask(std::string_view query, std::string_view title, std::string_view text) {
  return search::Question(search::parse_query(query).value()).answer(title, text);
}

TEST(Question, AllWordsMustStandThereByStem) {
  EXPECT_TRUE(ask("ferries island", "Ferry", "To the islands").words);
  EXPECT_FALSE(ask("ferries glacier", "Ferry", "To the islands").words);
  EXPECT_FALSE(ask("ferry -islands", "Ferry", "To the island").words);
}

TEST(Question, PhrasesStandInARowAsTheyAre) {
  EXPECT_TRUE(ask("\"to the island\"", "", "A ferry to the island.").phrases);
  EXPECT_FALSE(ask("\"to the island\"", "", "The island to the north.").phrases);
  EXPECT_FALSE(ask("ferry -\"to the island\"", "", "A ferry to the island.").phrases);
}

TEST(Question, TitleWeighsMoreThanText) {
  EXPECT_GT(ask("ferry", "Ferry stopped", "Ice everywhere.").relevance,
            ask("ferry", "Ice everywhere", "Ferry stopped.").relevance);
}

TEST(Question, RankPutsTheNewerFirstOfEquals) {
  const text::Time noon{};
  std::array<search::Candidate, 3> block = {{{.sequence = 1, .date = noon - 240h, .relevance = 0.5},
                                             {.sequence = 2, .date = noon, .relevance = 0.5},
                                             {.sequence = 3, .date = noon, .relevance = 0.9}}};
  search::rank(block, noon);
  EXPECT_EQ(block[0].sequence, 3);
  EXPECT_EQ(block[1].sequence, 2);
  EXPECT_EQ(block[2].sequence, 1);
}

} // namespace
