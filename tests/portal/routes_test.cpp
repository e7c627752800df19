#include "portal/routes.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

std::string route(std::string_view path) {
  std::string name;
  const auto* found = find_route(path, name);
  return found == nullptr ? "none" : std::string(found->pattern) + (name.empty() ? "" : " " + name);
}

} // namespace

TEST(Routes, find_their_page) {
  EXPECT_EQ(route("/"), "/");
  EXPECT_EQ(route("/section/world"), "/section/: world");
  EXPECT_EQ(route("/section/world/"), "/section/: world");
  EXPECT_EQ(route("/section/world/feed.xml"), "/section/:/feed world");
  EXPECT_EQ(route("/name/Dana Vesela/feed.atom"), "/name/:/feed Dana Vesela");
  EXPECT_EQ(route("/feed.json"), "/feed");
  EXPECT_EQ(route("/search"), "/search");
  EXPECT_EQ(route("/search/feed.xml"), "/search/feed");
  EXPECT_EQ(route("/api/v1/articles/00aa"), "/api/v1/articles/: 00aa");
  EXPECT_EQ(route("/reader/api/0/stream/contents"), "/reader/api/0/stream/contents");
  EXPECT_EQ(route("/reader/api/0/stream/contents/user/-/label/World"),
            "/reader/api/0/stream/contents/* user/-/label/World");
}

TEST(Routes, what_stands_nowhere_is_none) {
  for (const auto* path : {"/section", "/section/", "///", "/section//feed.xml", "/feed",
                           "/feed.txt", "/section/world/feed", "/story/1/2", "/searching", "/api",
                           "/Search", "/../etc/passwd", "/static/../portal.cpp", "/static/a/b"})
    EXPECT_EQ(route(path), "none") << path;
}

} // namespace portal
