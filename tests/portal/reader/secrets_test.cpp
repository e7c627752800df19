#include "portal/reader/secrets.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(Secrets, SignaturesDependOnKeyAndOnWhereWordsEnd) {
  EXPECT_EQ(sign("key", {"a", "b"}), sign("key", {"a", "b"}));
  EXPECT_NE(sign("key", {"a", "b"}), sign("other", {"a", "b"}));
  EXPECT_NE(sign("key", {"a", "b"}), sign("key", {"ab", ""}));
  EXPECT_NE(sign("key", {"a", "b"}), sign("key", {"a"}));
  EXPECT_EQ(sign("", {}).size(), 64U);
}

TEST(Secrets, RandomWordsDiffer) {
  EXPECT_EQ(random_hex(16).size(), 32U);
  EXPECT_NE(random_hex(16), random_hex(16));
}

TEST(Secrets, EqualMeansEqual) {
  EXPECT_TRUE(are_equal("", ""));
  EXPECT_TRUE(are_equal("abc", "abc"));
  EXPECT_FALSE(are_equal("abc", "abd"));
  EXPECT_FALSE(are_equal("abc", "ab"));
}

TEST(Secrets, PasswordsAreSaltedAndVerified) {
  const auto hash = hash_password("correct horse");
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_NE(hash, hash_password("correct horse"));
  EXPECT_TRUE(is_password(hash, "correct horse"));
  EXPECT_FALSE(is_password(hash, "correct horsf"));
  EXPECT_FALSE(is_password("", ""));
  EXPECT_FALSE(is_password("no hash", "correct horse"));
}

} // namespace portal
