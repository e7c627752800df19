#include "article/statements/section_hint.hpp"
#include "tests/article/page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string hint(std::string_view html, const std::string& url = "https://a.example/x") {
  const auto document = testing::parse(html);
  return find_section_hint(document, read_statements(document), url);
}

TEST(SectionHint, StatedThenTrailThenFolders) {
  EXPECT_EQ(hint("<meta property='article:section' content='World'>"
                 "<ol class=breadcrumbs><li><a href='/'>Home</a><li><a href='/asia'>Asia</a></ol>",
                 "https://a.example/news/asia/x-y"),
            "World/Asia /news/asia");
}

TEST(SectionHint, BreadcrumbsOfJsonLd) {
  EXPECT_EQ(hint(R"(<script type='application/ld+json'>{"@type":"BreadcrumbList","itemListElement":[
    {"@type":"ListItem","position":1,"name":"Startseite"},
    {"@type":"ListItem","position":2,"item":{"@id":"/w","name":"Wirtschaft"}},
    {"@type":"ListItem","position":3,"name":"Die Schlagzeile"}]}</script>)"),
            "Wirtschaft");
}

TEST(SectionHint, AHeadlineIsNoFolder) {
  EXPECT_EQ(hint("", "https://a.example/news/ferry-runs-aground/"), "/news");
  EXPECT_EQ(hint("", "https://a.example/ferry-runs-aground/"), "");
}

TEST(SectionHint, AddressesAndNumbersAreNoSections) {
  EXPECT_EQ(hint("<meta property='article:section' content='https://a.example/world'>"), "");
  EXPECT_EQ(hint("<meta property='article:section' content='1234'>"), "");
}

} // namespace
} // namespace article
