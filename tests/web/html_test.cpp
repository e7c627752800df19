#include "text/utf8.hpp"
#include "web/html.hpp"
#include <chrono>
#include <gtest/gtest.h>

namespace web {
namespace {

Document parse(std::string_view html) {
  auto document = parse_html(html, "test");
  EXPECT_TRUE(document.has_value());
  return *std::move(document);
}

// The tree as "div(p('a') 'b')".
void print(const Document& document, NodeIndex index, std::string& to) {
  const auto& node = document.node(index);
  if (node.tag == Tag::text) {
    to += "'" + std::string(node.text) + "'";
    return;
  }
  to += node.name;
  if (node.end == index + 1)
    return;
  to += '(';
  for (auto child = index + 1; child < node.end; child = document.node(child).end) {
    if (child > index + 1)
      to += ' ';
    print(document, child, to);
  }
  to += ')';
}

std::string tree(std::string_view html) {
  const auto document = parse(html);
  std::string printed;
  print(document, 0, printed);
  return printed;
}

NodeIndex find(const Document& document, Tag tag) {
  for (NodeIndex i = 0; i < document.nodes().size(); ++i)
    if (document.node(i).tag == tag)
      return i;
  return no_node;
}

TEST(Html, TreeOfAWellFormedPage) {
  EXPECT_EQ(tree("<!DOCTYPE html><html><head><title>T</title></head><body><p>a "
                 "<b>b</b></p></body></html>"),
            "html(head(title('T')) body(p('a ' b('b'))))");
}

// WHATWG HTML §13.2.6.4.7
TEST(Html, ParagraphsItemsAndHeadingsEndThemselves) {
  EXPECT_EQ(tree("<p>a<p>b<div>c</div>d"), "html(p('a') p('b') div('c') 'd')");
  EXPECT_EQ(tree("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"),
            "html(ul(li('a') li('b' ul(li('c'))) li('d')))");
  EXPECT_EQ(tree("<dl><dt>a<dd>b<dt>c</dl>"), "html(dl(dt('a') dd('b') dt('c')))");
  EXPECT_EQ(tree("<h1>a<h2>b</h1>c"), "html(h1('a') h2('b') 'c')");
  EXPECT_EQ(tree("<select><option>a<option>b</select>c"),
            "html(select(option('a') option('b')) 'c')");
}

TEST(Html, EndTagsCloseWhatIsOpenInside) {
  EXPECT_EQ(tree("<button><div></button>a"), "html(button(div) 'a')");
  EXPECT_EQ(tree("<div><span>a</div>b"), "html(div(span('a')) 'b')");
  EXPECT_EQ(tree("<div>a</span></section>b</div>c"), "html(div('a' 'b') 'c')");
  EXPECT_EQ(tree("<section><p>a</section>b"), "html(section(p('a')) 'b')");
  EXPECT_EQ(tree("<x-card><div>a</div></x-card>b"), "html(x-card(div('a')) 'b')");
}

TEST(Html, TablesFillInWhatIsMissing) {
  EXPECT_EQ(tree("<table><tr><td>a<td>b<tr><td>c</table>d"),
            "html(table(tr(td('a') td('b')) tr(td('c'))) 'd')");
  EXPECT_EQ(tree("<table><thead><tr><th>a<tbody><tr><td>b</table>"),
            "html(table(thead(tr(th('a'))) tbody(tr(td('b')))))");
  EXPECT_EQ(tree("<div><table><tr><td></div>a</table>b</div>c"),
            "html(div(table(tr(td('a'))) 'b') 'c')");
  EXPECT_EQ(tree("<td>a</td>"), "html('a')");
}

// The adoption agency, for links
TEST(Html, ALinkEndsWhereItsEndTagStands) {
  EXPECT_EQ(tree("<a>x<div>y</a>z</div>w"), "html(a('x' div('y')) div('z') 'w')");
  EXPECT_EQ(tree("<a>x<a>y</a>"), "html(a('x') a('y'))");
}

TEST(Html, TheHeadEndsWithItsLastElement) {
  EXPECT_EQ(tree("<head><meta charset=utf-8><p>a"), "html(head(meta) p('a'))");
  EXPECT_EQ(tree("<head><title>a</title> </head> <body>b"), "html(head(title('a')) ' ' body('b'))");
}

TEST(Html, UnseenThingsLeaveNoTrace) {
  EXPECT_EQ(
      tree("a<script>if (a < b) '</p>'</script>b<style>p{}</style>c<!-- <p> "
           "-->d<svg><text>x</text></svg>e"
           "<noscript><img></noscript>f<template><p>t</p></template>g<?php ?>h<![CDATA[x]]>i"),
      "html('a' 'b' 'c' 'd' 'e' 'f' 'g' 'h' 'i')");
}

TEST(Html, WhatIsNotClosedHidesNothing) {
  EXPECT_EQ(tree("a<!-- b"), "html('a' '<' '!-- b')");
  EXPECT_EQ(tree("<title>a<p>b"), "html(title('a' p('b')))");
  EXPECT_EQ(tree("<svg>a"), "html(svg('a'))");
  EXPECT_EQ(tree("<!-->a<!--->b<!-- -- > -->c"), "html('a' 'b' 'c')");
  EXPECT_EQ(tree("<p class=\"a>b</p>"), "html(p('b'))");
}

TEST(Html, TextThatLooksLikeTags) {
  EXPECT_EQ(tree("1 < 2 <3 <"), "html('1 ' '< 2 ' '<3 ' '<')");
  EXPECT_EQ(tree("<textarea><p>a</textarea>b"), "html(textarea('<p>a') 'b')");
  EXPECT_EQ(tree("a</>b</3>c"), "html('a' 'b' 'c')");
}

TEST(Html, Attributes) {
  const auto document = parse(
      "<A HREF='?a=1&amp;b=2&copy=3' Class=big data-x disabled title=\"&#x201C;q&#148;\"/>x</a>");
  const auto& link = document.node(find(document, Tag::a));
  EXPECT_EQ(document.attribute(link, "href"), "?a=1&b=2&copy=3");
  EXPECT_EQ(document.attribute(link, "class"), "big");
  EXPECT_EQ(document.attribute(link, "title"), "“q”");
  EXPECT_EQ(document.attribute(link, "missing"), "");
  EXPECT_EQ(document.attributes(link).size(), 5U);
  EXPECT_EQ(link.end, find(document, Tag::a) + 2);
}

TEST(Html, AttributesOfTheRoot) {
  const auto document = parse("<!DOCTYPE html>\n<html lang=de><body>a");
  EXPECT_EQ(document.attribute(document.node(0), "lang"), "de");
}

TEST(Html, JsonLdIsSetAside) {
  const auto document = parse("<script type='application/ld+json'> {\"a\": \"<b>\"} </script>"
                              "<script>x</script><SCRIPT TYPE=\"Application/LD+JSON\">[]</SCRIPT>");
  ASSERT_EQ(document.json_ld().size(), 2U);
  EXPECT_EQ(document.json_ld()[0], "{\"a\": \"<b>\"}");
  EXPECT_EQ(document.json_ld()[1], "[]");
}

TEST(Html, TextOfAnElement) {
  const auto document = parse(
      "<div><p>One <b>two</b>,\n three</p><p>four<sup>5</sup> &amp; six<br>seven</p></div>eight");
  EXPECT_EQ(document.text_of(find(document, Tag::div)), "One two, three four5 & six seven");
  EXPECT_EQ(document.text_of(0), "One two, three four5 & six seven eight");
}

TEST(Html, PlainText) {
  EXPECT_EQ(plain_text(" a  b\n"), "a b");
  EXPECT_EQ(plain_text("<p>Fish &amp; <em>chips</em></p><p>Peas"), "Fish & chips Peas");
  EXPECT_EQ(plain_text("AT&T &lt;b&gt;"), "AT&T <b>");
  EXPECT_EQ(plain_text(""), "");
}

TEST(Html, TheViewsOutliveTheInput) {
  std::string html = "<p class=a>bcd &eacute;</p>";
  auto document = parse(html);
  html.assign(html.size(), '#');
  const auto moved = std::move(document);
  EXPECT_EQ(moved.text_of(0), "bcd é");
  EXPECT_EQ(moved.attribute(moved.node(1), "class"), "a");
}

TEST(Html, LimitsAreErrors) {
  const auto large = parse_html(std::string(1000, 'a'), "big.html", {.largest_page = 999});
  ASSERT_FALSE(large.has_value());
  EXPECT_EQ(large.error().kind, text::ErrorKind::limit);
  EXPECT_EQ(large.error().input, "big.html");
  std::string many;
  for (int i = 0; i < 200; ++i)
    many += "<br>";
  EXPECT_FALSE(parse_html(many, "x", {.most_nodes = 100}).has_value());
  EXPECT_TRUE(parse_html(many, "x", {.most_nodes = 300}).has_value());
}

TEST(Html, DeepNestingIsLaidFlat) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<div>";
  deep += "core";
  for (int i = 0; i < 100'000; ++i)
    deep += "</div>";
  const auto document = parse(deep + "<p>after");
  std::size_t deepest = 0;
  std::vector<std::size_t> depths(document.nodes().size(), 0);
  for (NodeIndex i = 1; i < document.nodes().size(); ++i)
    deepest = std::max(deepest, depths[i] = depths[document.node(i).parent] + 1);
  EXPECT_LE(deepest, HtmlLimits{}.deepest);
  EXPECT_EQ(document.text_of(0), "core after");
  EXPECT_EQ(document.node(find(document, Tag::p)).parent, 0U);
}

// Each would take minutes if any of it were quadratic.
TEST(Html, HostilePagesTakeLinearTime) {
  const auto repeated = [](std::string_view part) {
    std::string page;
    while (page.size() < 1'000'000)
      page += part;
    return page;
  };
  const auto begun = std::chrono::steady_clock::now();
  for (const std::string_view part :
       {"<a>",      "<p>",      "<li>",          "<b>",       "<table>", "<td>",
        "</p>",     "</x>",     "<!--",          "<!",        "<svg>",   "<title>",
        "<style",   "</",       "<a b='",        "<a b=\"c",  "<a =",    "&",
        "&amp",     "&#",       "<script>",      "<form>",    "<h1>",    "<button>",
        "<a><div>", "<iframe>", "\xEF\xBF\xBD<", "<noscript>"})
    (void)parse_html(repeated(part), "hostile");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

TEST(Html, EveryTreeIsSound) {
  const std::string_view pieces[] = {
      "<p>",        "</p>",    "<div>",    "</div>",  "<a href=x>", "</a>",      "<table>",
      "</table>",   "<td>",    "<tr>",     "<li>",    "</li>",      "<ul>",      "</ul>",
      "<h1>",       "</h2>",   "<b>",      "</b>",    "<button>",   "</button>", "text ",
      "&amp;",      "<br>",    "<form>",   "</form>", "<head>",     "</head>",   "<body>",
      "<html a=b>", "<title>", "</title>", "<option>"};
  std::uint32_t random = 1;
  for (int round = 0; round < 2'000; ++round) {
    std::string html;
    for (int i = 0; i < 40; ++i) {
      random = random * 1'664'525 + 1'013'904'223;
      html += pieces[(random >> 16U) % std::size(pieces)];
    }
    const auto document = parse(html);
    const auto nodes = document.nodes();
    ASSERT_EQ(nodes[0].end, nodes.size());
    for (NodeIndex i = 1; i < nodes.size(); ++i) {
      ASSERT_LT(nodes[i].parent, i) << html;
      ASSERT_GT(nodes[i].end, i) << html;
      ASSERT_LE(nodes[i].end, nodes[nodes[i].parent].end) << html;
      ASSERT_NE(nodes[nodes[i].parent].tag, Tag::text) << html;
    }
  }
}

TEST(Html, NulBytesAreBlanks) {
  EXPECT_EQ(parse(std::string_view("<p>a\0b</p>", 10)).text_of(0), "a b");
}

} // namespace
} // namespace web
