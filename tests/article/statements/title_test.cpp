#include "article/statements/title.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string title(std::string_view html, std::string_view url = {}) {
  const auto document = testing::parse(html);
  const auto statements = read_statements(document);
  return find_title(document, statements, SiteNames(statements, url), url);
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

TEST(Title, TheSitesNameIsCutFromHeadingsToo) {
  EXPECT_EQ(title(std::string(site) + "<h1>Ferry runs aground off Kythnos – The Harbour Post</h1>"),
            "Ferry runs aground off Kythnos");
}

TEST(Title, TheDomainIsTheSitesName) {
  EXPECT_EQ(title("<title>Harbour Post: Ferry runs aground off Kythnos</title>",
                  "https://harbourpost.example/a"),
            "Ferry runs aground off Kythnos");
}

TEST(Title, ScriptsWithoutBlanks) {
  EXPECT_EQ(title("<title>渡轮在基斯诺斯岛附近海域搁浅乘客全部获救-港口报</title>"),
            "渡轮在基斯诺斯岛附近海域搁浅乘客全部获救");
  EXPECT_EQ(title("<meta property='og:title' "
                  "content='渡轮搁浅乘客获救'><h1>渡轮在基斯诺斯岛搁浅乘客获救</h1>"),
            "渡轮在基斯诺斯岛搁浅乘客获救");
}

TEST(Title, WhatReadersSeeBeforeWhatMachinesAreTold) {
  EXPECT_EQ(title("<meta property='og:title' content='Ferry off Kythnos: what we know'>"
                  "<h1>Ferry runs aground off Kythnos in heavy winds</h1>"),
            "Ferry runs aground off Kythnos in heavy winds");
}

TEST(Title, ADateInTheHeadingIsNoHeadline) {
  EXPECT_EQ(
      title("<meta property='og:title' content='Ferry runs aground off Kythnos'><h1>4 March 2024 "
            "Ferry runs aground off Kythnos</h1>"),
      "Ferry runs aground off Kythnos");
}

TEST(Title, TheAddressDecidesBetweenHeadings) {
  EXPECT_EQ(title("<h1>Storm closes all the ports</h1><h1>Ferry runs aground off Kythnos</h1>",
                  "https://a.example/ferry-runs-aground-off-kythnos"),
            "Ferry runs aground off Kythnos");
}

TEST(Title, NoneIsEmpty) { EXPECT_EQ(title("<p>text</p>"), ""); }

} // namespace
} // namespace article
