#include "article/title.hpp"
#include "page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string title(std::string_view html) {
  const auto document = testing::parse(html);
  return find_title(document, read_statements(document));
}

constexpr std::string_view site = "<meta property='og:site_name' content='The Harbour Post'>";

TEST(Title, TheSitesNameIsCut) {
  for (const std::string_view written :
       {"Ferry runs aground off Kythnos | The Harbour Post",
        "Ferry runs aground off Kythnos - World - The Harbour Post",
        "The Harbour Post: Ferry runs aground off Kythnos",
        "The Harbour Post | Ferry runs aground off Kythnos"})
    EXPECT_TRUE(title(std::string(site).append("<title>").append(written).append("</title>"))
                    .starts_with("Ferry runs aground off Kythnos"))
        << written;
  EXPECT_EQ(title(std::string(site).append("<title>Ferry aground – The Harbour Post</title>")),
            "Ferry aground");
}

TEST(Title, DashesInsideAHeadlineStay) {
  EXPECT_EQ(
      title(
          "<title>Northgate - Eastmere: a derby that nobody in the north will soon forget</title>"),
      "Northgate - Eastmere: a derby that nobody in the north will soon forget");
}

TEST(Title, TheHeadingThatTheHeadConfirms) {
  EXPECT_EQ(title("<title>Ferry runs aground off Kythnos | Post</title><h1>The Harbour "
                  "Post</h1><h1>Ferry runs aground off Kythnos</h1>"),
            "Ferry runs aground off Kythnos");
}

TEST(Title, AHeadingAboutSomethingElseIsNot) {
  EXPECT_EQ(title("<meta property='og:title' content='Ferry runs aground off Kythnos'><h1>A "
                  "message from our chief editor to you</h1>"),
            "Ferry runs aground off Kythnos");
}

TEST(Title, NoneIsEmpty) { EXPECT_EQ(title("<p>text</p>"), ""); }

} // namespace
} // namespace article
