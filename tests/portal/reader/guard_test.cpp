#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include "tests/portal/newsroom.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <string>
#include <thread>
#include <vector>

namespace portal {

namespace {

using testing::noon;
using namespace std::chrono_literals;

class GuardTest : public ::testing::Test {
protected:
  void set(std::string_view secret, std::string_view password) {
    state_->keep_secret(secret, hash_password(password));
  }

  std::unique_ptr<store::ReaderState> state_ = store::make_memory_reader_state();
  Guard guard_{*state_};
};

} // namespace

TEST_F(GuardTest, FormTokensAreOfAVisitorAndOutliveARestart) {
  const auto token = guard_.form_token("one");
  EXPECT_TRUE(guard_.is_form_token("one", token));
  EXPECT_FALSE(guard_.is_form_token("two", token));
  EXPECT_FALSE(guard_.is_form_token("one", ""));
  EXPECT_FALSE(guard_.is_form_token("", guard_.form_token("")));
  EXPECT_TRUE(Guard(*state_).is_form_token("one", token));
  EXPECT_FALSE(Guard(*store::make_memory_reader_state()).is_form_token("one", token));
}

TEST_F(GuardTest, TheLastTokenOfTheApiCountsAndOutlivesARestart) {
  EXPECT_FALSE(guard_.is_api_token(""));
  const auto first = guard_.draw_api_token(), second = Guard(*state_).draw_api_token();
  EXPECT_NE(first, second);
  EXPECT_FALSE(guard_.is_api_token(first));
  EXPECT_FALSE(guard_.is_api_token(""));
  EXPECT_TRUE(guard_.is_api_token(second));
  EXPECT_NE(state_->secret(api_token_secret), second) << "what is stored admits nobody";
}

TEST_F(GuardTest, WithoutAPasswordNobodySignsIn) {
  EXPECT_FALSE(guard_.has_password());
  EXPECT_FALSE(guard_.sign_in("", "client", noon));
  EXPECT_FALSE(guard_.admit("", "client", noon));
  EXPECT_FALSE(guard_.is_session("", noon));
  EXPECT_FALSE(guard_.is_admitted(""));
}

TEST_F(GuardTest, NobodyWaitsWhileAPasswordIsTried) {
  set(password_secret, "secret");
  std::atomic<int> turned_away = 0;
  {
    std::vector<std::jthread> guessers;
    for (int i = 0; i < 8; ++i)
      guessers.emplace_back([&, i] {
        const auto session = guard_.sign_in("guess", std::to_string(i), noon);
        if (!session && session.error().kind == text::ErrorKind::limit)
          ++turned_away;
      });
  }
  EXPECT_GT(turned_away, 0);
  EXPECT_TRUE(guard_.sign_in("secret", "client", noon));
}

TEST_F(GuardTest, SessionsEnd) {
  set(password_secret, "secret");
  const auto session = guard_.sign_in("secret", "client", noon);
  ASSERT_TRUE(session);
  EXPECT_TRUE(guard_.is_session(*session, noon + 24h * 29));
  EXPECT_FALSE(guard_.is_session(*session, noon + 24h * 31));
  auto longer = *session;
  longer.front() = '9';
  EXPECT_FALSE(guard_.is_session(longer, noon));
  set(password_secret, "another");
  EXPECT_FALSE(guard_.is_session(*session, noon));
}

TEST_F(GuardTest, ThePasswordsOfPagesAndProgramsAreTwo) {
  set(password_secret, "of pages");
  set(app_password_secret, "of programs");
  EXPECT_FALSE(guard_.sign_in("of programs", "client", noon));
  EXPECT_FALSE(guard_.admit("of pages", "client", noon));
  const auto token = guard_.admit("of programs", "client", noon);
  ASSERT_TRUE(token);
  EXPECT_TRUE(guard_.is_admitted(*token));
  EXPECT_FALSE(guard_.is_session(*token, noon));
}

TEST_F(GuardTest, WrongPasswordsAreBoundedInTime) {
  set(password_secret, "secret");
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(guard_.sign_in("guess", "a", noon).error().kind, text::ErrorKind::input);
  EXPECT_EQ(guard_.sign_in("secret", "a", noon + 11s).error().kind, text::ErrorKind::limit);
  EXPECT_TRUE(guard_.sign_in("secret", "a", noon + 12s));
}

TEST_F(GuardTest, WhoGuessesLocksOutNobodyElse) {
  set(password_secret, "of pages");
  set(app_password_secret, "of programs");
  for (int i = 0; i < 5; ++i)
    EXPECT_FALSE(guard_.sign_in("guess", "a", noon));
  EXPECT_EQ(guard_.sign_in("of pages", "a", noon).error().kind, text::ErrorKind::limit);
  EXPECT_TRUE(guard_.sign_in("of pages", "b", noon));
  EXPECT_TRUE(guard_.admit("of programs", "a", noon));
}

TEST_F(GuardTest, WhereThereIsNoPasswordNoneIsWrong) {
  for (int i = 0; i < 10; ++i)
    EXPECT_EQ(guard_.sign_in("guess", "a", noon).error().kind, text::ErrorKind::input);
  set(password_secret, "secret");
  EXPECT_TRUE(guard_.sign_in("secret", "a", noon));
}

} // namespace portal
