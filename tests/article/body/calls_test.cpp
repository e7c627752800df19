#include "article/body/calls.hpp"
#include <gtest/gtest.h>
#include <string>

namespace article {
namespace {

TEST(Calls, WordsByWhichAnOutletCallsOnItsReader) {
  EXPECT_EQ(count_calls("Subscribe to our newsletter"), 2U);
  EXPECT_EQ(count_calls("Alle Rechte vorbehalten. Jetzt Abonnent werden!"), 2U);
  EXPECT_EQ(count_calls("Подписка без рекламы: подписывайтесь"), 2U);
  EXPECT_EQ(count_calls("© 2026 The Harbour Post"), 1U);
}

TEST(Calls, WordsOfAStoryAreNone) {
  EXPECT_EQ(count_calls("The ferry ran aground off Kythnos on Tuesday with 87 people on board."),
            0U);
  EXPECT_EQ(count_calls(""), 0U);
}

TEST(Calls, OnlyTheBeginningOfALongText) {
  EXPECT_EQ(count_calls(std::string(5000, 'x') + " subscribe"), 0U);
}

} // namespace
} // namespace article
