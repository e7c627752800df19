#include "portal/api/access.hpp"
#include "portal/reader/secrets.hpp"
#include "tests/portal/newsroom.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal::api {

namespace {

using testing::Newsroom;

std::string header(const Response& response, std::string_view name) {
  const auto found = std::ranges::find(
      response.headers, name, [](const auto& each) { return std::string_view(each.first); });
  return found == response.headers.end() ? "" : found->second;
}

class Access : public ::testing::Test {
protected:
  Access() { fill(newsroom_); }
  Portal portal(const std::string& allow_origin, bool needs_token, bool is_exposed = true) {
    return Portal(newsroom_.store(), {.reader = &newsroom_.reader(),
                                      .is_exposed = is_exposed,
                                      .allow_origin = allow_origin,
                                      .api_needs_token = needs_token});
  }

  Newsroom newsroom_;
};

constexpr auto target = "/api/v1/headlines";

} // namespace

TEST_F(Access, is_closed_to_other_origins_unless_they_are_named) {
  const auto closed = portal("", false);
  const auto answer = closed.answer({.target = target, .origin = "https://a.example"});
  EXPECT_EQ(answer.status, 200U);
  EXPECT_EQ(header(answer, "Access-Control-Allow-Origin"), "");
  EXPECT_EQ(header(answer, "Vary"), "");
  EXPECT_EQ(
      closed.answer({.method = "OPTIONS", .target = target, .origin = "https://a.example"}).status,
      405U);
}

TEST_F(Access, named_origins_may_read_the_api_and_nothing_else) {
  const auto open = portal("https://a.example https://b.example:8443", false);
  for (const auto* origin : {"https://a.example", "https://b.example:8443"}) {
    const auto answer = open.answer({.target = target, .origin = origin});
    EXPECT_EQ(header(answer, "Access-Control-Allow-Origin"), origin);
    EXPECT_EQ(header(answer, "Access-Control-Allow-Credentials"), "") << "nobody is the reader";
    EXPECT_EQ(header(open.answer({.target = "/", .origin = origin}), "Access-Control-Allow-Origin"),
              "");
    const auto missing = open.answer({.target = "/api/v1/stories/99", .origin = origin});
    EXPECT_EQ(header(missing, "Access-Control-Allow-Origin"), origin) << "errors are answers";
    const auto before = open.answer({.method = "OPTIONS", .target = target, .origin = origin});
    EXPECT_EQ(before.status, 204U);
    EXPECT_EQ(header(before, "Access-Control-Allow-Origin"), origin);
    EXPECT_NE(header(before, "Access-Control-Allow-Headers").find("Authorization"),
              std::string::npos);
    EXPECT_EQ(open.answer({.method = "OPTIONS", .target = "/", .origin = origin}).status, 405U);
  }
  for (const auto* origin : {"https://c.example", "http://a.example", "https://a.example.c.example",
                             "https://b.example", "", "null", "*", "https://a.example "}) {
    const auto answer = open.answer({.target = target, .origin = origin});
    EXPECT_EQ(header(answer, "Access-Control-Allow-Origin"), "") << origin;
    EXPECT_EQ(header(answer, "Vary"), "Origin") << "whoever keeps it, keeps it for one origin";
    EXPECT_EQ(open.answer({.method = "OPTIONS", .target = target, .origin = origin}).status, 405U);
  }
  EXPECT_EQ(header(portal("*", false).answer({.target = target, .origin = "https://c.example"}),
                   "Access-Control-Allow-Origin"),
            "https://c.example");
}

TEST_F(Access, token_is_asked_for_where_one_is_needed) {
  const auto guarded = portal("", true);
  const auto bring = [&](const std::string& authorization, const char* where = target) {
    return guarded.answer({.target = where, .authorization = authorization}).status;
  };
  const auto refused = guarded.answer({.target = target});
  EXPECT_EQ(refused.status, 401U);
  EXPECT_EQ(header(refused, "WWW-Authenticate"), "Bearer");
  EXPECT_EQ(refused.content_type, "application/json");
  EXPECT_EQ(bring("Bearer "), 401U) << "none was drawn";

  const auto first = Guard(newsroom_.reader()).draw_api_token();
  EXPECT_EQ(bring("Bearer " + first), 200U);
  EXPECT_EQ(bring("bearer  " + first), 200U);
  for (const auto& wrong : {"Bearer " + first + "0", "Basic " + first, first, std::string("Bearer"),
                            "Bearer " + first.substr(1)})
    EXPECT_EQ(bring(wrong), 401U) << wrong;
  EXPECT_EQ(bring("", "/api/v1/stream"), 401U);
  EXPECT_EQ(bring("Bearer " + first, "/api/v1/stream"), 200U);
  EXPECT_EQ(bring("", "/api/v1/openapi.json"), 200U) << "which says how to ask";
  EXPECT_EQ(bring("", "/"), 200U);

  const auto second = Guard(newsroom_.reader()).draw_api_token();
  EXPECT_EQ(bring("Bearer " + first), 401U);
  EXPECT_EQ(bring("Bearer " + second), 200U);
}

TEST_F(Access, reader_needs_no_token) {
  const auto at_home = portal("", true, false);
  EXPECT_EQ(at_home.answer({.target = target, .host = "localhost:8080"}).status, 200U);
  EXPECT_EQ(at_home.answer({.target = target, .host = "elsewhere.example"}).status, 401U);
  newsroom_.reader().keep_secret(password_secret, hash_password("tide & mill"));
  const auto session =
      Guard(newsroom_.reader()).sign_in("tide & mill", "client", engine::SystemClock().now());
  EXPECT_EQ(portal("", true).answer({.target = target, .cookie = "session=" + *session}).status,
            200U);
}

} // namespace portal::api
