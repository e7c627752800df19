#include "tests/portal/newsroom.hpp"
#include "text/json.hpp"
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

std::string cache_control(const Response& response) {
  for (const auto& [key, value] : response.headers)
    if (key == "Cache-Control")
      return value;
  return "";
}

} // namespace

TEST(PlainFiles, style_is_kept_for_good_under_its_version) {
  const Newsroom newsroom;
  const auto page = newsroom.get("/").body;
  const auto at = page.find("/static/style.css?v=");
  ASSERT_NE(at, std::string::npos);
  const auto style = newsroom.get(page.substr(at, page.find('"', at) - at));
  EXPECT_EQ(style.status, 200U);
  EXPECT_EQ(style.content_type, "text/css; charset=utf-8");
  EXPECT_EQ(cache_control(style), "max-age=31536000, immutable");
  EXPECT_EQ(cache_control(newsroom.get("/static/style.css")), "max-age=3600");
  EXPECT_EQ(newsroom.get("/static/mark.svg").content_type, "image/svg+xml");
}

TEST(PlainFiles, what_the_manifest_names_is_there) {
  const Newsroom newsroom;
  const auto answer = newsroom.get("/static/manifest.webmanifest");
  EXPECT_EQ(answer.content_type, "application/manifest+json");
  const auto manifest = text::parse_json(answer.body, "manifest").value();
  EXPECT_EQ(newsroom.get(std::string(manifest.at("start_url").as_string())).status, 200U);
  for (const auto& icon : manifest.at("icons").as_array()) {
    const auto file = newsroom.get(std::string(icon.at("src").as_string()));
    EXPECT_EQ(file.status, 200U) << icon.at("src");
    EXPECT_EQ(file.content_type, std::string_view(icon.at("type").as_string()));
  }
  const auto page = newsroom.get("/").body;
  for (const std::string_view link :
       {"/static/portal.js", "/static/icon-180.png", "/static/manifest"})
    EXPECT_NE(page.find(link), std::string::npos) << link;
  EXPECT_EQ(newsroom.get("/static/icon-180.png").content_type, "image/png");
}

TEST(PlainFiles, nothing_else_is_served) {
  const Newsroom newsroom;
  for (const auto* target : {"/static/head.mustache", "/static/..%2Ftemplates%2Fhead.mustache",
                             "/static/.css", "/static/openapi.json"})
    EXPECT_EQ(newsroom.get(target).status, 404U) << target;
}

TEST(PlainFiles, health_counts) {
  Newsroom newsroom;
  fill(newsroom);
  const auto response = newsroom.get("/healthz");
  const auto state = text::parse_json(response.body, "healthz");
  ASSERT_TRUE(state);
  EXPECT_EQ(state->at("status").as_string(), "ok");
  EXPECT_EQ(state->at("articles").to_number<int>(), 14);
  EXPECT_EQ(state->at("stories").to_number<int>(), 7);
  EXPECT_EQ(cache_control(response), "no-store");
}

TEST(PlainFiles, what_names_no_icon_has_one) {
  const Newsroom newsroom;
  const auto response = newsroom.get("/favicon.ico");
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(response.content_type, "image/png");
  EXPECT_TRUE(response.body.starts_with("\x89PNG"));
}

TEST(PlainFiles, robots_are_kept_from_other_peoples_texts) {
  const Newsroom newsroom;
  EXPECT_NE(newsroom.get("/robots.txt").body.find("Disallow: /article/"), std::string::npos);
}

} // namespace portal::testing
