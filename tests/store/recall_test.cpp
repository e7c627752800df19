// Articles that are sought by what they tell, in each store.
#include "tests/store/both_stores.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace store::testing {

namespace {

class Recall : public BothStores {
protected:
  void tell(std::uint64_t id, const std::string& title, int minutes = 0,
            const std::string& url = "") {
    BothStores::tell({.id = id,
                      .story = id,
                      .minutes = minutes,
                      .title = title,
                      .text = "What was said of " + title + ".",
                      .url = url});
  }

  [[nodiscard]] Ids recall(std::vector<std::string> words, std::int64_t before = 1'000'000) const {
    Ids ids;
    for (const auto& trace : store_->recall({std::move(words), before, noon - day, noon + day}))
      ids.push_back(std::to_underlying(trace.article));
    return ids;
  }

  static constexpr std::chrono::days day{1};
};

OF_BOTH_STORES(Recall);

TEST_P(Recall, TwoOfTheWordsAreEnoughTheLatestFirst) {
  tell(1, "Ferry aground off Velmark");
  tell(2, "Ferry timetable");
  tell(3, "Velmark votes as ferries stay away");
  EXPECT_EQ(recall({"ferry", "Velmark", "captain"}), (Ids{3, 1}));
  EXPECT_EQ(recall({"captain", "harbour", "ferry"}), Ids{});
  EXPECT_EQ(recall({"ferry"}), Ids{});
  EXPECT_EQ(recall({}), Ids{});
}

TEST_P(Recall, OnlyWhatCameBeforeAndIsDatedSo) {
  tell(1, "Ferry aground off Velmark", -2 * 24 * 60);
  tell(2, "Ferry aground off Velmark");
  tell(3, "Ferry aground off Velmark");
  EXPECT_EQ(recall({"aground", "Velmark"}, 3), Ids{2});
}

TEST_P(Recall, TheTraceIsThatOfTheReplay) {
  tell(1, "Ferry aground off Velmark");
  const auto found = store_->recall({{"ferry", "aground"}, 9, noon, noon});
  const auto replayed = traces_of(*store_);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].sequence, replayed[0].sequence);
  EXPECT_EQ(found[0].story, replayed[0].story);
  EXPECT_EQ(found[0].terms.title, replayed[0].terms.title);
  EXPECT_EQ(found[0].terms.text, replayed[0].terms.text);
}

TEST_P(Recall, ASupersededArticleToldItToo) {
  tell(1, "Ferry aground off Velmark", 0, "https://daily.example/ferry");
  tell(2, "Nothing of the kind", 0, "https://daily.example/ferry");
  EXPECT_EQ(recall({"ferry", "aground"}), Ids{1});
}

TEST_P(Recall, WordsAreNoGrammar) {
  tell(1, "Ferry aground off Velmark");
  EXPECT_EQ(recall({"\" OR \"ferry", "NOT aground) --", "*"}), Ids{});
  EXPECT_EQ(recall({"ferry*", "aground\""}), Ids{1});
  EXPECT_EQ(recall({"*", "ferry"}), Ids{});
  std::string many = "a";
  for (int i = 0; i < 100; ++i)
    many += "_a";
  EXPECT_EQ(recall({many, "ferry", "aground"}), Ids{1});
}

TEST_P(Recall, OfManyTheLatestFew) {
  for (std::uint64_t id = 1; id <= 60; ++id)
    tell(id, "Ferry aground off Velmark");
  const auto found = recall({"ferry", "aground"});
  ASSERT_EQ(found.size(), 40U);
  EXPECT_EQ(found.front(), 60U);
  EXPECT_EQ(found.back(), 21U);
}

} // namespace

} // namespace store::testing
