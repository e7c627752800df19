#include "story/join.hpp"
#include <gtest/gtest.h>

namespace {

TEST(JoinModel, IsReadAsItWasPrinted) {
  story::JoinModel model;
  model.article.bias = -2.5F;
  model.headline.weights[3] = 1.25F;
  model.article.choice_lead = 0.5F;
  const auto read = story::JoinModel::parse(model.print(), "test");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->print(), model.print());
  EXPECT_FLOAT_EQ(read->headline.weights[3], 1.25F);
}

TEST(JoinModel, StrangeLinesAreRefused) {
  for (const auto* lines : {"article nonsense 1", "picture bias 1", "article bias one"})
    EXPECT_FALSE(story::JoinModel::parse(lines, "test")) << lines;
}

TEST(JoinModel, TheBestIsChosenAndOfEqualsTheLowerId) {
  story::JoinModel model;
  model.article.weights[0] = 1;
  const story::Comparison low{news::StoryId{9}, {0.2F}, false},
      high{news::StoryId{8}, {0.7F}, false}, too{news::StoryId{3}, {0.7F}, false};
  EXPECT_EQ(model.choose(std::vector{low, high})->story, news::StoryId{8});
  EXPECT_EQ(model.choose(std::vector{low, high, too})->story, news::StoryId{3});
  EXPECT_FALSE(model.choose({}));
}

TEST(JoinModel, ALeadOnlyAdds) {
  story::JoinModel model;
  model.article.weights[0] = 1;
  model.article.choice_bias = -5, model.article.choice_lead = 1;
  const story::Comparison one{news::StoryId{1}, {0.5F}, false},
      two{news::StoryId{2}, {0.5F}, false};
  EXPECT_FLOAT_EQ(model.choose(std::vector{one, two})->odds, 0.5F);
}

} // namespace
