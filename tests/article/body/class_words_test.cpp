#include "article/body/class_words.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

TEST(ClassWords, PartedByCapitalsAndByWhatIsNoLetter) {
  EXPECT_TRUE(read_class_words("articleBody").content);
  EXPECT_TRUE(read_class_words("c-entry__content").content);
  EXPECT_TRUE(read_class_words("commentsWrap").comments);
  EXPECT_TRUE(read_class_words("x relatedStories y").others);
  EXPECT_TRUE(read_class_words("SITE-FOOTER").around);
  EXPECT_TRUE(read_class_words("standfirst").lead);
}

TEST(ClassWords, ShortWordsAreWhole) {
  EXPECT_TRUE(read_class_words("ad").around);
  EXPECT_TRUE(read_class_words("top-ads").around);
  EXPECT_FALSE(read_class_words("adagio").around);
  EXPECT_FALSE(read_class_words("badge shadow").around);
}

TEST(ClassWords, NothingSaid) {
  const auto words = read_class_words("css-1x2y3z flex p-4");
  EXPECT_FALSE(words.content || words.lead || words.comments || words.others || words.around);
}

} // namespace
} // namespace article
