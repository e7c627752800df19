#include "model/linear.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Linear, SaysWhatItWasSavedWith) {
  const std::vector<float> weights = {1, -2, 0, 0, 0.5F, 4, 0, 0}; // four buckets, two classes
  const std::vector<float> biases = {0.25F, -0.25F};
  const auto bytes = model::save_linear(weights, biases, 2);
  const auto linear = model::Linear::load(bytes, "test");
  ASSERT_TRUE(linear);
  const std::vector<model::Feature> features = {{0, 1}, {6, 2}}; // 6 lies in bucket 2
  const auto scores = linear->scores(features);
  ASSERT_EQ(scores.size(), 2U);
  EXPECT_NEAR(scores[0], 1 + 2 * 0.5 + 0.25, 0.02);
  EXPECT_NEAR(scores[1], -2 + 2 * 4 - 0.25, 0.06);
}

TEST(Linear, RefusesWhatIsNoModel) {
  const auto bytes = model::save_linear(std::vector<float>(8, 1.0F), std::vector<float>(2), 2);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(model::Linear::load(std::string_view(bytes).substr(0, size), "test")) << size;
  EXPECT_FALSE(model::Linear::load(bytes + "x", "test"));
}

TEST(Softmax, SumsToOneAndBearsLargeScores) {
  const auto probabilities = model::softmax(std::vector<float>{1000, 999, -1000});
  EXPECT_NEAR(probabilities[0] + probabilities[1] + probabilities[2], 1, 1e-6);
  EXPECT_NEAR(probabilities[0], 0.7311, 1e-3);
}

} // namespace
