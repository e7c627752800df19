#include "portal/target.hpp"
#include "web/url.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(Target, decodes_path_and_parameters) {
  const auto target = parse_target("/search?q=rate+cut%20now&section=world&q=second");
  EXPECT_EQ(target.path, "/search");
  EXPECT_EQ(target.parameter("q"), "rate cut now");
  EXPECT_EQ(target.parameter("section"), "world");
  EXPECT_EQ(target.parameter("outlet"), "");
}

TEST(Target, plus_in_a_path_is_a_plus) {
  EXPECT_EQ(parse_target("/outlet/a+b%2Bc").path, "/outlet/a+b+c");
}

TEST(Target, stray_percent_stands_for_itself) {
  EXPECT_EQ(parse_target("/a%zz%4").path, "/a%zz%4");
  EXPECT_EQ(parse_target("/s?q=100%").parameter("q"), "100%");
  EXPECT_EQ(parse_target("/s?q=%").parameter("q"), "%");
}

TEST(Target, bytes_that_are_no_utf8_are_replaced) {
  EXPECT_EQ(parse_target("/s?q=%FFx").parameter("q"), "\xEF\xBF\xBDx");
}

TEST(Target, odd_forms) {
  EXPECT_EQ(parse_target("").path, "/");
  EXPECT_EQ(parse_target("*").path, "/*");
  EXPECT_EQ(parse_target("http://host/a?b=c").path, "/a");
  EXPECT_EQ(parse_target("http://host").path, "/");
  EXPECT_EQ(parse_target("http://host?b=c").parameter("b"), "c");
  EXPECT_EQ(parse_target("/a#b?c=d").path, "/a");
  EXPECT_TRUE(parse_target("/a?").parameters.empty());
  EXPECT_TRUE(parse_target("/a?&&").parameters.empty());
  EXPECT_EQ(parse_target("/a?b&c=").parameters.size(), 2U);
}

TEST(Target, parameters_are_bounded) {
  std::string target = "/a?";
  for (int i = 0; i < 1000; ++i)
    target += "x=1&";
  EXPECT_EQ(parse_target(target).parameters.size(), 32U);
}

TEST(Target, forms_are_read_as_queries_are) {
  const auto form = parse_parameters("i=1&word=rate+cut%26more&i=2&&x", 4);
  ASSERT_EQ(form.size(), 4U);
  EXPECT_EQ(value_of(form, "i"), "1");
  EXPECT_EQ(value_of(form, "word"), "rate cut&more");
  EXPECT_EQ(value_of(form, "absent"), "");
  EXPECT_EQ(parse_parameters("a&b&c", 2).size(), 2U);
}

TEST(Target, numbers_stay_in_bounds) {
  const auto page = [](std::string_view value) {
    return parse_target("/a?page=" + std::string(value)).number("page", 1, 1, 50);
  };
  EXPECT_EQ(page("7"), 7U);
  EXPECT_EQ(page("0"), 1U);
  EXPECT_EQ(page("51"), 50U);
  EXPECT_EQ(page("99999999999999999999999"), 50U);
  EXPECT_EQ(page("-3"), 1U);
  EXPECT_EQ(page("3x"), 1U);
  EXPECT_EQ(page(""), 1U);
}

TEST(Target, encoding_and_decoding_are_inverse) {
  const std::string words = "a b+c&d=e%f/ü\"'<>#?";
  EXPECT_EQ(parse_target("/s?q=" + web::percent_encode(words)).parameter("q"), words);
  EXPECT_EQ(web::percent_encode("aZ0-._~ é"), "aZ0-._~%20%C3%A9");
}

} // namespace portal
