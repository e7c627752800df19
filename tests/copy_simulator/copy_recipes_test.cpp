// Copies that the simulator makes of real pages are found among them. Skips where Debian's wordnet
// or ../shared is missing.
#include "copy_recipes.hpp"
#include "reuse/match.hpp"
#include "tests/data_folder.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace {

const auto seed = testing_data::folder() / ".." / "seed.txt";

class Copier : public testing::Test {
protected:
  void SetUp() override {
    auto loaded = tools::Thesaurus::load(tools::debian_wordnet);
    if (!loaded)
      GTEST_SKIP() << text::to_string(loaded.error());
    thesaurus_ = *std::move(loaded);
    if (!std::filesystem::exists(seed))
      GTEST_SKIP() << seed << " is missing";
    std::ifstream file(seed);
    page_.id = "seed";
    page_.text.assign(std::istreambuf_iterator<char>(file), {});
  }

  static news::Fingerprint print_of(const std::string& text) {
    return reuse::fingerprint(text::tokenize(text, "en"), text);
  }

  tools::Thesaurus thesaurus_;
  tools::Original page_;
};

TEST_F(Copier, MakesTheSameFromTheSameSeed) {
  const auto made = [this] {
    return tools::Copier(thesaurus_, tools::Family::second, 5)
        .copy(page_, news::ReuseKind::reworded, page_)
        .article.text;
  };
  EXPECT_EQ(made(), made());
  EXPECT_NE(made(), page_.text);
}

TEST_F(Copier, TreesAreAsDeepAsTold) {
  const auto copies = tools::Copier(thesaurus_, tools::Family::first, 1).tree(page_, page_, 3, 8);
  ASSERT_FALSE(copies.empty());
  for (const auto& copy : copies) {
    std::size_t depth = 1;
    for (auto of = copy.of; of != page_.id; ++depth)
      of = std::ranges::find(copies, of, [](const auto& other) { return other.article.id; })->of;
    EXPECT_LE(depth, 3U);
  }
}

TEST_F(Copier, ItsCopiesOfTheSeedAreFound) {
  for (const auto family : {tools::Family::first, tools::Family::second}) {
    tools::Copier copier(thesaurus_, family, 1);
    reuse::Memory memory;
    memory.remember(news::ArticleId{1}, news::StoryId{1}, print_of(page_.text));
    const auto copy = copier.copy(page_, news::ReuseKind::reworded, page_);
    const auto found = memory.match(print_of(copy.article.text), copy.article.text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].match.kind, news::ReuseKind::reworded);
    EXPECT_FALSE(found[0].match.evidence.empty());
  }
}

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += std::string(i == 0       ? ""
                        : i % 8 == 0 ? "\n\n"
                                     : " ") +
            "The council of ward " + std::to_string(i) + " met again on Tuesday evening.";
  return text;
}

// Without other words to choose from, sentences stay as they are.
TEST(ReportTwice, EachHasMostForItself) {
  const tools::Thesaurus empty;
  tools::Copier copier(empty, tools::Family::second, 1);
  const tools::Original original{"a", "", sentences(30), "", "", {}};
  for (int i = 0; i < 20; ++i) {
    const auto [one, another] = copier.report_twice(original, original);
    std::vector<std::string> first, second, both;
    for (const auto& paragraph : tools::draft_of(one.text).paragraphs)
      first.insert(first.end(), paragraph.begin(), paragraph.end());
    for (const auto& paragraph : tools::draft_of(another.text).paragraphs)
      second.insert(second.end(), paragraph.begin(), paragraph.end());
    std::ranges::copy_if(first, std::back_inserter(both), [&](const std::string& sentence) {
      return std::ranges::find(second, sentence) != second.end();
    });
    EXPECT_EQ(first.size() + second.size() - both.size(), 30U);
    EXPECT_GE(both.size(), 3U);
    EXPECT_LE(both.size(), 12U);
    EXPECT_FALSE(std::ranges::is_sorted(second, {}, [&](const std::string& sentence) {
      return original.text.find(sentence);
    })) << "an order of its own";
  }
}

TEST(NearCopy, IsNeverTheOriginal) {
  const tools::Thesaurus empty;
  tools::Copier copier(empty, tools::Family::second, 1);
  const tools::Original original{"a", "", "One of the councils met again. The other one did not.",
                                 "",  "", {}};
  for (int i = 0; i < 100; ++i)
    EXPECT_NE(copier.copy(original, news::ReuseKind::near, original).article.text, original.text);
}

} // namespace
