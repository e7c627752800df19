#include "text/utf8.hpp"
#include "web/html.hpp"
#include <chrono>
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>

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

NodeIndex find(const Document& document, Tag tag) {
  for (NodeIndex i = 0; i < document.nodes().size(); ++i)
    if (document.node(i).tag == tag)
      return i;
  return no_node;
}

std::string page_tree(std::string_view html) {
  const auto document = parse(html);
  std::string printed;
  print(document, 0, printed);
  return printed;
}

// What is inside of the body.
std::string tree(std::string_view html) {
  const auto document = parse(html);
  std::string printed;
  const auto body = find(document, Tag::body);
  for (auto child = body + 1; child < document.node(body).end; child = document.node(child).end) {
    printed += child > body + 1 ? " " : "";
    print(document, child, printed);
  }
  return printed;
}

TEST(Html, TreeOfAWellFormedPage) {
  EXPECT_EQ(page_tree("<!DOCTYPE html><html><head><title>T</title></head><body><p>a "
                      "<b>b</b></p></body></html>"),
            "html(head(title('T')) body(p('a ' b('b'))))");
}

// WHATWG HTML §13.2.6.4.7
TEST(Html, ParagraphsItemsAndHeadingsEndThemselves) {
  EXPECT_EQ(tree("<p>a<p>b<div>c</div>d"), "p('a') p('b') div('c') 'd'");
  EXPECT_EQ(tree("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"),
            "ul(li('a') li('b' ul(li('c'))) li('d'))");
  EXPECT_EQ(tree("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt('a') dd('b') dt('c'))");
  EXPECT_EQ(tree("<h1>a<h2>b</h1>c"), "h1('a') h2('b') 'c'");
  EXPECT_EQ(tree("<select><option>a<option>b</select>c"), "select(option('a') option('b')) 'c'");
}

TEST(Html, EndTagsCloseWhatIsOpenInside) {
  EXPECT_EQ(tree("<button><div></button>a"), "button(div) 'a'");
  EXPECT_EQ(tree("<div><q>a</div>b"), "div(q('a')) 'b'");
  EXPECT_EQ(tree("<div>a</span></section>b</div>c"), "div('a' 'b') 'c'");
  EXPECT_EQ(tree("<section><p>a</section>b"), "section(p('a')) 'b'");
  EXPECT_EQ(tree("<x-card><q>a</x-card>b"), "x-card(q('a')) 'b'");
}

// §13.2.6.4.9–15
TEST(Html, TablesFillInWhatIsMissing) {
  EXPECT_EQ(tree("<table><tr><td>a<td>b<tr><td>c</table>d"),
            "table(tbody(tr(td('a') td('b')) tr(td('c')))) 'd'");
  EXPECT_EQ(tree("<table><thead><tr><th>a<tbody><tr><td>b</table>"),
            "table(thead(tr(th('a'))) tbody(tr(td('b'))))");
  EXPECT_EQ(tree("<div><table><tr><td></div>a</table>b</div>c"),
            "div(table(tbody(tr(td('a')))) 'b') 'c'");
  EXPECT_EQ(tree("<td>a</td>"), "'a'");
}

// §13.2.6.1
TEST(Html, WhatMayNotStandInATableStandsBeforeIt) {
  EXPECT_EQ(tree("<table><p>a</p><tr>b<td>c</table>d"), "p('a') 'b' table(tbody(tr(td('c')))) 'd'");
}

// The adoption agency (§13.2.6.4.7)
TEST(Html, AFormattingElementEndsWhereItsEndTagStands) {
  EXPECT_EQ(tree("<a>x<div>y</a>z</div>w"), "a('x') div(a('y') 'z') 'w'");
  EXPECT_EQ(tree("<a>x<a>y</a>"), "a('x') a('y')");
  EXPECT_EQ(tree("<b>x<p>y</b>z"), "b('x') p(b('y') 'z')");
  EXPECT_EQ(tree("<p><b>x<p>y"), "p(b('x')) p(b('y'))");
}

// §13.2.6.4.3–6
TEST(Html, HeadAndBodyAreImplied) {
  EXPECT_EQ(page_tree("a"), "html(head body('a'))");
  EXPECT_EQ(page_tree("<head><meta charset=utf-8><p>a"), "html(head(meta) body(p('a')))");
  EXPECT_EQ(page_tree("<head><title>a</title> </head> <body>b"),
            "html(head(title('a') ' ') ' ' body('b'))");
  EXPECT_EQ(page_tree("<head></head><link><p>a</body>b"), "html(head(link) body(p('a' 'b')))");
}

TEST(Html, UnseenThingsLeaveNoTrace) {
  EXPECT_EQ(
      tree("a<script>if (a < b) '</p>'</script>b<style>p{}</style>c<!-- <p> "
           "-->d<svg><text>x</text></svg>e"
           "<noscript><img></noscript>f<template><p>t</p></template>g<?php ?>h<![CDATA[x]]>i"),
      "'a' 'b' 'c' 'd' 'e' 'f' 'g' 'h' 'i'");
}

TEST(Html, WhatIsNotClosed) {
  EXPECT_EQ(tree("a<!-- b"), "'a'");
  EXPECT_EQ(page_tree("<title>a<p>b"), "html(head(title('a<p>b')) body)");
  EXPECT_EQ(tree("<svg>a<p>b"), "p('b')");
  EXPECT_EQ(tree("<!-->a<!--->b<!-- -- > -->c"), "'a' 'b' 'c'");
  EXPECT_EQ(tree("a<p class=\"b>c</p>"), "'a'");
}

TEST(Html, TextThatLooksLikeTags) {
  EXPECT_EQ(tree("1 < 2 <3 <"), "'1 < 2 <3 <'");
  EXPECT_EQ(tree("<textarea><p>a</textarea>b"), "textarea('<p>a') 'b'");
  EXPECT_EQ(tree("a</>b</3>c"), "'a' 'b' 'c'");
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

// WHATWG HTML §13.2.6.4.7
TEST(Html, ASecondTagAddsWhatTheFirstHasNot) {
  const auto document = parse("<html a=1 b=2><p><html b=3 c=4><body d=5><p><html a=6>");
  const auto& root = document.node(0);
  EXPECT_EQ(document.attributes(root).size(), 3U);
  EXPECT_EQ(document.attribute(root, "b"), "2");
  EXPECT_EQ(document.attribute(root, "c"), "4");
  EXPECT_EQ(document.attribute(document.node(find(document, Tag::body)), "d"), "5");
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
  EXPECT_EQ(moved.attribute(moved.node(find(moved, Tag::p)), "class"), "a");
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

// Where one more would be too deep, the innermost is closed.
TEST(Html, DeepNestingEnds) {
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
  EXPECT_EQ(document.node(find(document, Tag::p)).parent, find(document, Tag::body));
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
  for (const std::string_view part : {"<a>",
                                      "<p>",
                                      "<li>",
                                      "<b>",
                                      "<table>",
                                      "<td>",
                                      "</p>",
                                      "</x>",
                                      "<!--",
                                      "<!",
                                      "<svg>",
                                      "<title>",
                                      "<style",
                                      "</",
                                      "<a b='",
                                      "<a b=\"c",
                                      "<a =",
                                      "&",
                                      "&amp",
                                      "&#",
                                      "<script>",
                                      "<form>",
                                      "<h1>",
                                      "<button>",
                                      "<a><div>",
                                      "<iframe>",
                                      "\xEF\xBF\xBD<",
                                      "<noscript>",
                                      "<b><p>",
                                      "<b></p>",
                                      "<table>a",
                                      "<tr>a<td>b",
                                      "<template>",
                                      "<object>",
                                      "<object></b>",
                                      "<select>",
                                      "<math><mi>",
                                      "<svg><desc>",
                                      "<frameset>",
                                      "<i><table>",
                                      "</b><i><div>",
                                      "<b><div></b>",
                                      "<q><x>",
                                      "<script><!--<script>",
                                      "<html a>",
                                      "<body b=c>",
                                      "<nobr><p>",
                                      "&CounterClockwis",
                                      "--><!--",
                                      "<a><table>",
                                      "<table><b>a</table>",
                                      "<x\0>",
                                      "\r\n",
                                      "<ruby><rt>"})
    for (const auto content : {HtmlContent::for_readers, HtmlContent::everything})
      (void)parse_html(repeated(part), "hostile", {}, {content});
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

void expect_sound(const Document& document, std::string_view html) {
  const auto nodes = document.nodes();
  ASSERT_EQ(nodes[0].end, nodes.size());
  for (NodeIndex i = 1; i < nodes.size(); ++i) {
    ASSERT_LT(nodes[i].parent, i) << html;
    ASSERT_GT(nodes[i].end, i) << html;
    ASSERT_LE(nodes[i].end, nodes[nodes[i].parent].end) << html;
    ASSERT_NE(nodes[nodes[i].parent].tag, Tag::text) << html;
  }
}

TEST(Html, EveryTreeIsSound) {
  const std::string_view pieces[] = {
      "<p>",        "</p>",        "<div>",    "</div>",    "<a href=x>", "</a>",       "<table>",
      "</table>",   "<td>",        "<tr>",     "<li>",      "</li>",      "<ul>",       "</ul>",
      "<h1>",       "</h2>",       "<b>",      "</b>",      "<button>",   "</button>",  "text ",
      "&amp;",      "<br>",        "<form>",   "</form>",   "<head>",     "</head>",    "<body>",
      "<html a=b>", "<title>",     "</title>", "<option>",  "<svg>",      "</svg>",     "<desc>",
      "<template>", "</template>", "<select>", "</select>", "<caption>",  "<math>",     "<mi>",
      "<i>",        "</i>",        "<!-- -->", "</body>",   "</html>",    "<frameset>", "<col>"};
  std::uint32_t random = 1;
  for (int round = 0; round < 4'000; ++round) {
    std::string html;
    for (int i = 0; i < 40; ++i) {
      random = random * 1'664'525 + 1'013'904'223;
      html += pieces[(random >> 16U) % std::size(pieces)];
    }
    expect_sound(parse(html), html);
    expect_sound(*parse_html(html, "test", {.deepest = 8 + random % 4}), html);
    expect_sound(*parse_html(html, "test", {}, {HtmlContent::everything}), html);
  }
}

// §13.2.6.4.7
TEST(Html, NulBytesAreNoCharacters) {
  EXPECT_EQ(parse(std::string_view("<p>a\0b</p>", 10)).text_of(0), "ab");
}

TEST(Html, Everything) {
  const auto document = *parse_html("<!doctype html><!--a--><p>b<svg viewbox=c><path/></svg>",
                                    "test", {}, {HtmlContent::everything});
  std::string printed;
  print(document, 0, printed);
  EXPECT_EQ(printed, "(html  html(head body(p('b' svg(path)))))");
  EXPECT_EQ(document.node(0).tag, Tag::document);
  EXPECT_EQ(document.node(1).tag, Tag::doctype);
  EXPECT_EQ(document.node(2).text, "a");
  const auto& svg = document.node(find(document, Tag::svg));
  EXPECT_EQ(svg.ns, Namespace::svg);
  EXPECT_EQ(document.attributes(svg)[0].name, "viewBox");
}

std::string libxml2_text(std::string_view html) {
  auto* document = htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "utf-8",
                                  HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  auto* content = xmlNodeGetContent(xmlDocGetRootElement(document));
  const std::string text(reinterpret_cast<const char*>(content));
  xmlFree(content);
  xmlFreeDoc(document);
  return text;
}

TEST(Html, WellFormedPagesReadAsLibxml2ReadsThem) {
  constexpr std::string_view names[] = {"div", "section", "p", "span", "em", "ul", "blockquote"};
  std::uint32_t random = 7;
  const auto draw = [&](std::size_t below) {
    random = random * 1'664'525 + 1'013'904'223;
    return (random >> 16U) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::string html = "<!DOCTYPE html><html><head><title>t</title></head><body>";
    std::vector<std::string_view> open;
    for (int i = 0; i < 60; ++i) {
      const auto choice = draw(4);
      const bool is_full = !open.empty() && (open.back() == "p" || open.back() == "em" ||
                                             open.back() == "span" || open.size() > 20);
      if (choice == 0 && !is_full) {
        open.push_back(names[draw(std::size(names))]);
        html.append("<").append(open.back()).append(" class='a &lt; b'>");
      } else if (choice == 1 && !open.empty()) {
        html.append("</").append(open.back()).append(">");
        open.pop_back();
      } else {
        html += choice == 2 ? "caf&eacute; &amp; <br>&#8220;" : "words\nand <!-- no --> words";
      }
    }
    for (; !open.empty(); open.pop_back())
      html.append("</").append(open.back()).append(">");
    html += "</body></html>";
    std::string text;
    const auto document = parse(html);
    for (const auto& node : document.nodes())
      text += node.text;
    EXPECT_EQ(text, libxml2_text(html)) << html;
  }
}

TEST(Html, WhatIsLeftOutLeavesItsSurroundingsInOrder) {
  EXPECT_EQ(tree("a<b>c<svg><desc>x</desc></svg>d</b>e"), "'a' b('c' 'd') 'e'");
  EXPECT_EQ(tree("a<template><b>x</template>y"), "'a' 'y'");
  EXPECT_EQ(tree("<table><svg></svg><tr><td>a</table>"), "table(tbody(tr(td('a'))))");
  EXPECT_EQ(tree("<p>a<svg><path><p>b"), "p('a') p('b')");
}

// §13.4
TEST(Html, Fragments) {
  const auto row = *parse_html_fragment("<td>a<td>b", {"tr"}, "test");
  std::string printed;
  print(row, 0, printed);
  EXPECT_EQ(printed, "html(td('a') td('b'))");
}

} // namespace
} // namespace web
