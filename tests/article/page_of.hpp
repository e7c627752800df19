// Made-up pages for the tests of this room.
#pragma once
#include "news/page.hpp"
#include "web/html.hpp"
#include <chrono>
#include <string>
#include <string_view>

namespace article::testing {

inline web::Document parse(std::string_view html) { return *web::parse_html(html, "test"); }

inline text::Time day(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                               static_cast<int>(day)};
}

inline news::Page page_of(std::string html, std::string url = {}) {
  news::Page page;
  page.input = "test.html";
  page.bytes = std::move(html);
  page.url = std::move(url);
  page.fetched = day(2026, 11, 23);
  return page;
}

// A news page with all that stands around an article.
inline std::string ferry_page() {
  return R"(<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry runs aground off Kythnos – The Harbour Post</title>
<meta property="og:title" content="Ferry runs aground off Kythnos">
<meta property="og:site_name" content="The Harbour Post">
<meta property="og:type" content="article">
<meta property="og:image" content="/pictures/ferry.jpg">
<meta property="article:published_time" content="2026-11-20T09:15:00+02:00">
<meta property="article:section" content="World">
<link rel="canonical" href="https://www.harbourpost.example/world/2026/11/20/ferry-kythnos?utm_source=x">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Ferry runs aground off Kythnos","datePublished":"2026-11-20T09:15:00+02:00",
"dateModified":"2026-11-20T12:00:00+02:00","author":[{"@type":"Person","name":"Ilse Tarvan"}],
"publisher":{"@type":"Organization","name":"The Harbour Post"},}</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="article-body"><h1>Ferry runs aground off Kythnos</h1>
<div class="byline">By <a href="/authors/ilse-tarvan">Ilse Tarvan</a>, Athens correspondent</div><time datetime="2026-11-20T09:15:00+02:00">20 November 2026</time>
<p>A passenger ferry with 312 people on board ran aground off the Greek island of Kythnos early on Friday, the coastguard said.</p>
<p>Nobody was hurt when the vessel struck a reef in heavy winds, and all passengers were taken ashore by fishing boats and two patrol vessels.</p>
<p>See also: <a href="/world/storm">Storm closes ports across the Aegean</a></p>
<h2>Engine trouble</h2>
<p>The captain told the port police that the main engine had failed shortly before the ferry was to enter the harbour.</p>
<ul><li>The ferry left Piraeus at 7 p.m. on Thursday, two hours late.</li><li>The wind reached nine on the Beaufort scale during the night.</li></ul>
<p>Divers will look at the hull on Saturday, the shipping ministry said in a statement, and a public prosecutor has opened an inquiry.</p>
</article><aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Harbour cranes stand still</a></li><li><a href="/b">Islanders wait for bread</a></li></ul></aside></main>
<footer><p>© 2026 The Harbour Post. All rights reserved.</p><a href="/privacy">Privacy</a></footer></body></html>)";
}

} // namespace article::testing
