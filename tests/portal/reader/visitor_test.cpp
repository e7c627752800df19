#include "portal/reader/secrets.hpp"
#include "portal/reader/visitor.hpp"
#include "tests/portal/newsroom.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

using testing::noon;

class VisitorTest : public ::testing::Test {
protected:
  bool is_reader(const Request& request, bool is_exposed = false, const std::string& client = "") {
    Settings settings;
    settings.reader = state_.get();
    settings.is_exposed = is_exposed;
    return visitor_of(request, client, settings, &guard_, noon).state != nullptr;
  }
  static Request at(const std::string& host) {
    Request request;
    request.host = host;
    return request;
  }

  std::unique_ptr<store::ReaderState> state_ = store::make_memory_reader_state();
  Guard guard_{*state_};
};

} // namespace

TEST_F(VisitorTest, OfThisMachineIsTheReader) {
  for (const auto* host :
       {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.9.9.9", "[::1]:80", "[::1]"})
    EXPECT_TRUE(is_reader(at(host))) << host;
}

TEST_F(VisitorTest, OfAPageThatPretendsToBeUsIsNot) {
  for (const auto* host : {"", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example",
                           "127.0.0.1@evil.example", "[::1].evil.example", "[::2]"})
    EXPECT_FALSE(is_reader(at(host))) << host;
}

TEST_F(VisitorTest, WhomAProxyBringsIsNot) {
  EXPECT_FALSE(is_reader(at("127.0.0.1:8080"), false, "\x01\x02\x03\x04"));
  EXPECT_FALSE(is_reader(at("localhost"), false, "?"));
}

TEST_F(VisitorTest, WherePortalIsExposedASessionIsNeeded) {
  EXPECT_FALSE(is_reader(at("localhost"), true));
  state_->keep_secret(password_secret, hash_password("secret"));
  EXPECT_FALSE(is_reader(at("localhost"))); // a password was set: it is wanted here too
  auto request = at("news.example");
  request.cookie = "a=b; session=" + *guard_.sign_in("secret", "", noon);
  EXPECT_TRUE(is_reader(request, true));
  request.cookie += "0";
  EXPECT_FALSE(is_reader(request, true));
}

TEST_F(VisitorTest, StrangeCookiesAreReplaced) {
  Settings settings;
  Request request;
  const auto cookie = [&](const std::string& header) {
    request.cookie = header;
    return visitor_of(request, "", settings, &guard_, noon).cookie;
  };
  const std::string good(32, 'a');
  EXPECT_EQ(cookie("visitor=" + good), good);
  for (const auto& header : {std::string(), "visitor=" + good + "a", std::string("visitor=<b>")}) {
    EXPECT_EQ(cookie(header).size(), 32U);
    EXPECT_NE(cookie(header), cookie(header));
  }
}

TEST(Cookies, AreFoundByTheirWholeName) {
  EXPECT_EQ(cookie_named("a=1; b=2;c=3", "b"), "2");
  EXPECT_EQ(cookie_named("a=1; b=2;c=3", "c"), "3");
  EXPECT_EQ(cookie_named("ab=1; b=", "b"), "");
  EXPECT_EQ(cookie_named(";;= ;a", "a"), "");
}

TEST(Cookies, AreForThisSiteAlone) {
  Settings settings;
  EXPECT_EQ(cookie_header(settings, "a", "b"), "a=b; Path=/; HttpOnly; SameSite=Strict");
  settings.public_address = "https://news.example";
  EXPECT_TRUE(cookie_header(settings, "a", "b").ends_with("; Secure"));
}

} // namespace portal
