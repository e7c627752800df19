#include "lineage/witness.hpp"
#include <gtest/gtest.h>

namespace {

TEST(Witness, AnOutletIsMeantByItsNameOrItsDomain) {
  const news::Outlet cnn{{}, "cnn.example", "CNN International"};
  EXPECT_TRUE(lineage::is_outlet("CNN", cnn));
  EXPECT_TRUE(lineage::is_outlet("cnn international", cnn));
  EXPECT_FALSE(lineage::is_outlet("Der Spiegel", cnn));
  EXPECT_FALSE(lineage::is_outlet("", cnn));
  EXPECT_TRUE(lineage::is_outlet("The Health Compass", {{}, "thehealthcompass.example", ""}));
}

TEST(Witness, OnlyLinesAtTheHeadClaimTheText) {
  EXPECT_TRUE(lineage::claims_the_text({"CNN", {}, news::CreditKind::dateline}));
  EXPECT_TRUE(lineage::claims_the_text({"CNN", {}, news::CreditKind::agency_line}));
  EXPECT_FALSE(lineage::claims_the_text({"CNN", {}, news::CreditKind::told}));
}

} // namespace
