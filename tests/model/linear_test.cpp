#include "model/linear.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <stdexcept>

namespace model {
namespace {

TEST(Linear, ASavedModelScoresAsItWasTrained) {
  // four buckets, two classes
  const auto bytes = save_linear(std::vector<float>{0, 0, 1, -1, 0.5F, 2, 0, 0},
                                 std::vector<float>{0.25F, -0.25F}, 2);
  const auto linear = Linear::load(bytes, "test").value();
  ASSERT_EQ(linear.classes(), 2U);
  const auto scores = linear.scores(std::vector<Feature>{{1, 2}, {6, 1}}); // 6 falls into bucket 2
  EXPECT_NEAR(scores[0], 2.75F, 0.02);
  EXPECT_NEAR(scores[1], -0.25F, 0.04);
}

TEST(Linear, BrokenFilesAreErrors) {
  const auto bytes = save_linear(std::vector<float>(8), std::vector<float>(2), 2);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(Linear::load(std::string_view(bytes).substr(0, size), "test")) << size;
}

TEST(Linear, AnEmbeddedModelMustBeThereAndOfTheRightClasses) {
  EXPECT_NO_THROW(embedded_linear("models/kind/kind.linear", 2));
  EXPECT_THROW(embedded_linear("models/kind/kind.linear", 3), std::runtime_error);
  EXPECT_THROW(embedded_linear("models/none", 2), std::runtime_error);
}

TEST(Softmax, SumsToOne) {
  const auto probabilities = softmax(std::vector<float>{1, 2, 3});
  EXPECT_FLOAT_EQ(probabilities[0] + probabilities[1] + probabilities[2], 1);
  EXPECT_NEAR(probabilities[2] / probabilities[1], std::exp(1.0), 1e-4);
}

} // namespace
} // namespace model
