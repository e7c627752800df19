#include "text/result.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0)
    return input_error("numbers.txt", "odd");
  return number / 2;
}
Result<int> quarter(int number) {
  const int halved = TRY(half(number));
  return TRY(half(halved));
}

TEST(Result, TryPassesTheErrorOn) {
  EXPECT_EQ(quarter(8), 2);
  ASSERT_FALSE(quarter(6));
  EXPECT_EQ(quarter(6).error(), (Error{ErrorKind::input, "numbers.txt", "odd"}));
}

TEST(Result, ErrorIsOneLine) {
  EXPECT_EQ(to_string(Error{ErrorKind::input, "a.xml", "empty"}), "a.xml: empty");
  EXPECT_EQ(to_string(Error{ErrorKind::limit, "a.xml", "too long", "raise limits.page"}),
            "a.xml: too long (raise limits.page)");
}

} // namespace
} // namespace text
