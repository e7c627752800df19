#include "search/question.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

search::Question question(std::string_view text) {
  return search::Question(search::parse_query(text).value());
}

bool answers(std::string_view query, std::string_view text) {
  const auto answer = question(query).answer("", text);
  return answer.words && answer.phrases;
}

TEST(Question, AllWordsMustStandInSomeForm) {
  EXPECT_TRUE(answers("storms flooding", "The STORM flooded the coast."));
  EXPECT_FALSE(answers("storm fire", "The storm flooded the coast."));
  EXPECT_TRUE(question("storm coast").answer("Storm", "The coast.").words)
      << "one in the title, the other in the text";
}

TEST(Question, PhraseStandsInARowAsItIs) {
  EXPECT_TRUE(answers(R"("heavy rain")", "Then heavy rain fell."));
  EXPECT_TRUE(answers(R"("heavy rain")", "Heavy, rain"));
  EXPECT_FALSE(answers(R"("heavy rain")", "Rain, and heavy at that."));
  EXPECT_FALSE(answers(R"("heavy rain")", "heavy rains")) << "no stems in a phrase";
  EXPECT_FALSE(question(R"("heavy rain")").answer("Heavy", "rain").phrases)
      << "not across title and text";
}

TEST(Question, UnwantedWordsAndPhrasesExclude) {
  EXPECT_FALSE(answers("storm -rain", "A storm, and it rains."));
  EXPECT_TRUE(answers("storm -hail", "A storm, and it rains."));
  EXPECT_FALSE(answers(R"(storm -"heavy rain")", "A storm with heavy rain"));
  EXPECT_TRUE(answers(R"(storm -"heavy rain")", "A heavy storm with rain"));
}

TEST(Question, WithoutWordsEverythingAnswersAlike) {
  const auto open = question("section:sports -rain");
  EXPECT_TRUE(open.is_open());
  EXPECT_TRUE(open.has_unwanted());
  EXPECT_EQ(open.answer("Any", "thing").relevance, open.answer("", "").relevance);
  EXPECT_FALSE(open.answer("Any", "rain").words);
}

TEST(Question, TitleBeatsTextAndOftenBeatsOnce) {
  const auto storm = question("storm");
  const std::string rest = " The harbour was closed for a day and the ferries stayed.";
  const auto in_title = storm.answer("Storm at sea", "It passed." + rest).relevance;
  const auto in_text = storm.answer("News at sea", "A storm passed." + rest).relevance;
  const auto often = storm.answer("News at sea", "A storm passed, a storm came." + rest).relevance;
  EXPECT_GT(in_title, often);
  EXPECT_GT(often, in_text);
  EXPECT_GT(in_text, 0);
  EXPECT_LE(in_title, 1);
  EXPECT_GT(storm.relevance_by_title("Storm at sea"), storm.relevance_by_title("News at sea"));
}

TEST(Question, ShortTextBeatsLongOne) {
  std::string filler;
  for (int i = 0; i < 2000; ++i)
    filler += " word" + std::to_string(i);
  const auto storm = question("storm");
  EXPECT_GT(storm.answer("", "A storm.").relevance,
            storm.answer("", "A storm." + filler).relevance);
}

TEST(Question, NewerBeatsOlderOfTheSameRelevance) {
  const text::Time newest{1'700'000'000s};
  std::vector<search::Candidate> block = {
      {.sequence = 1, .date = newest - 240h, .relevance = 0.5},
      {.sequence = 2, .date = newest, .relevance = 0.5},
      {.sequence = 3, .date = newest - 24h, .relevance = 0.5},
      {.sequence = 4, .date = newest, .relevance = 0.5},
      {.sequence = 5, .date = newest - 24'000h, .relevance = 1}};
  search::rank(block, newest);
  std::vector<std::int64_t> order;
  for (const auto& candidate : block)
    order.push_back(candidate.sequence);
  EXPECT_EQ(order, (std::vector<std::int64_t>{4, 2, 3, 1, 5}));
}

TEST(Question, AgeNeverMakesAnArticleWorthless) {
  const text::Time newest{1'700'000'000s};
  std::vector<search::Candidate> block = {
      {.sequence = 1, .date = newest - 240'000h, .relevance = 1},
      {.sequence = 2, .date = newest, .relevance = 0.1}};
  search::rank(block, newest);
  EXPECT_EQ(block.front().sequence, 1);
  EXPECT_GT(block.front().score, 0.2);
}

TEST(Question, EndsBeforeALongTextDoes) {
  const std::string filler(search::Question::most_read, '.');
  EXPECT_TRUE(answers("storm", "storm " + filler));
  EXPECT_FALSE(answers("storm", filler + " storm"));
}

TEST(Question, TenThousandWordsAreAQuestion) {
  search::Query query;
  std::string text;
  for (int i = 0; i < 10'000; ++i) {
    query.words.push_back("w" + std::to_string(i));
    query.phrases.push_back("w" + std::to_string(i) + " w" + std::to_string(i + 1));
    query.without.push_back("x" + std::to_string(i));
    text += query.words.back() + " ";
  }
  const auto answer = search::Question(query).answer("", text);
  EXPECT_TRUE(answer.words);
  EXPECT_TRUE(answer.phrases);
}

} // namespace
