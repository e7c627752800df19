#include "article/statements/json_repair.hpp"
#include "text/json.hpp"
#include <gtest/gtest.h>
#include <string>

namespace article {
namespace {

std::string repaired(std::string_view broken) {
  const auto parsed = text::parse_json(repair_json(broken), "test");
  return parsed ? text::json::serialize(*parsed) : "no JSON";
}

TEST(JsonRepair, Wrapped) {
  for (const auto* script :
       {"<!-- {\"a\":1} -->", "<![CDATA[ {\"a\":1} ]]>", "//<![CDATA[\n{\"a\":1}\n//]]>",
        "/*<![CDATA[*/{\"a\":1}/*]]>*/", "{\"a\":1};", "{&quot;a&quot;:1}"})
    EXPECT_EQ(repaired(script), R"({"a":1})") << script;
}

TEST(JsonRepair, Strings) {
  EXPECT_EQ(repaired("{\"a\":\"one\ntwo\"}"), R"({"a":"one two"})");
  EXPECT_EQ(repaired(R"({"a":"it\'s"})"), R"({"a":"it's"})");
  EXPECT_EQ(repaired(R"({"a":"he said "no" twice","b":2})"),
            R"({"a":"he said \"no\" twice","b":2})");
  EXPECT_EQ(repaired(R"({"a":Jane Roe,"b":true})"), R"({"a":"Jane Roe","b":true})");
}

TEST(JsonRepair, CommasAndBrackets) {
  EXPECT_EQ(repaired(R"({"a":1,,"b":[1,2,],})"), R"({"a":1,"b":[1,2]})");
  EXPECT_EQ(repaired("{\"a\":\"x\"\n\"b\":\"y\"}"), R"({"a":"x","b":"y"})");
  EXPECT_EQ(repaired(R"({"a":{"b":1)"), R"({"a":{"b":1}})");
  EXPECT_EQ(repaired(R"({"a":1}})"), R"({"a":1})");
  EXPECT_EQ(repaired(R"({"a":1}{"b":2})"), R"([{"a":1},{"b":2}])");
}

TEST(JsonRepair, WhatIsJsonStaysTheSame) {
  for (const auto* script :
       {R"({"a":[1,-2.5e3,null,true,"x\u00e9\"y\\"],"b":{}})", R"(["a","b"])", R"([])"})
    EXPECT_EQ(repaired(script), text::json::serialize(*text::parse_json(script, "test"))) << script;
}

TEST(JsonRepair, HostileTextEnds) {
  EXPECT_EQ(repair_json(""), "");
  (void)repair_json(std::string(100'000, '['));
  (void)repair_json(std::string(100'000, '"'));
  (void)repair_json(std::string(100'000, '}'));
  (void)repair_json("\"\\");
}

} // namespace
} // namespace article
