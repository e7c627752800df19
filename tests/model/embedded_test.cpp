#include "model/embedded.hpp"
#include <gtest/gtest.h>

namespace model {
namespace {

TEST(Embedded, TheModelsAreThere) {
  EXPECT_TRUE(embedded("models/blocks/blocks.trees").starts_with("HWTR"));
  EXPECT_TRUE(embedded("models/kind/kind.trees").starts_with("HWTR"));
  EXPECT_EQ(embedded("models/none"), "");
}

} // namespace
} // namespace model
