#include "text/json.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

TEST(Json, ReadsAValueInOrder) {
  const auto value = parse_json(R"({"b": 1, "a": [true, null]})", "x.json");
  ASSERT_TRUE(value);
  EXPECT_EQ(json::serialize(*value), R"({"b":1,"a":[true,null]})");
}

TEST(Json, ForgivesCommentsAndTrailingCommas) {
  const auto value = parse_json("/* seen */ {\"a\": [1, 2,], // so\n}", "x.json");
  ASSERT_TRUE(value);
  EXPECT_EQ(json::serialize(*value), R"({"a":[1,2]})");
}

TEST(Json, RefusalNamesTheInput) {
  for (const auto* text : {"", "{", "{\"a\" 1}", "[1] 2", "\"\xFF\"", "nul"}) {
    const auto value = parse_json(text, "feed.json");
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.error().kind, ErrorKind::input);
    EXPECT_EQ(value.error().input, "feed.json");
    EXPECT_TRUE(value.error().reason.starts_with("not JSON: ")) << value.error().reason;
  }
}

TEST(Json, DepthIsBounded) {
  EXPECT_TRUE(parse_json(std::string(60, '[') + std::string(60, ']'), "x"));
  EXPECT_FALSE(parse_json(std::string(100'000, '['), "x"));
  EXPECT_FALSE(parse_json(std::string(100, '[') + std::string(100, ']'), "x"));
}

TEST(Json, StringAtIsEmptyWhereThereIsNoString) {
  const auto value = parse_json(R"({"a": "é", "n": 5})", "x");
  ASSERT_TRUE(value);
  EXPECT_EQ(string_at(value->get_object(), "a"), "é");
  EXPECT_EQ(string_at(value->get_object(), "n"), "");
  EXPECT_EQ(string_at(value->get_object(), "none"), "");
}

} // namespace
} // namespace text
