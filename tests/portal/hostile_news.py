"""Writes what hostile strangers send: pages, given articles and a feed whose every field says the same."""
import html, json, pathlib

LONG = "Harbour " * (10 << 17)  # 10 MB
WORDS = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)\" x=' onfocus='alert(1)",
    "template": "{{{title}}} {{> head}} </title></textarea></style>--><b>]]>&amp;",
    "address": "javascript:alert(1)//",
    "sql": "'; DROP TABLE articles; -- \" OR 1=1",
    "override": "\u202esgnihT era\u2067 ton\u202d tahw yeht mees",
    "controls": "nul \0 bell \a escape \x1b[2J del \x7f next \x85 mark \ufeff none \ufffe",
}
LONG_FIELDS = ["title", "outlet", "byline", "language", "section", "image", "caption", "related", "text"]
SENTENCE = "The harbour master said a ferry had run aground before dawn and that nobody was hurt. "


def given(name, of):
    url = of("url") if name == "address" else f"https://{name}.example/given"
    return json.dumps({"id": of("id"), "url": url, "title": of("title") + " ferry", "outlet": of("outlet"),
                       "byline": of("byline"), "section": of("section"), "language": of("language"),
                       "date": "2026-11-20T10:00:00Z", "text": f"{of('text')}\n\n{of('said')}"}) + "\n"


def page(name, of):
    stated = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": of("title"),
              "datePublished": "2026-11-20T09:00:00Z", "author": {"@type": "Person", "name": of("byline")},
              "publisher": {"@type": "Organization", "name": of("outlet")}, "image": of("image"),
              "articleSection": of("section")}
    said = {field: html.escape(of(field)) for field in ["title", "outlet", "byline", "language", "section", "image",
                                                        "caption", "related", "text", "url"]}
    return f"""<!doctype html><html lang="{said['language']}"><head><title>{said['title']}</title>
<link rel="canonical" href="https://{name}.example/page"><meta property="og:title" content="{said['title']}">
<meta property="og:site_name" content="{said['outlet']}"><meta property="og:image" content="{said['image']}">
<meta name="author" content="{said['byline']}"><meta property="article:section" content="{said['section']}">
<script type="application/ld+json">{json.dumps(stated).replace('<', chr(92) + 'u003c')}</script></head>
<body><article><h1>{said['title']}</h1><p class="byline">By {said['byline']}</p>
<figure><img src="{said['image']}"><figcaption>{said['caption']}</figcaption></figure><p>{SENTENCE * 4}</p>
<p>{said['text']}</p><p>"We saw it," {said['byline']} told CNN. {SENTENCE * 3}</p>
<p>See also: <a href="{said['url']}">{said['related']}</a></p><p>{SENTENCE * 3}</p></article></body></html>"""


def feed(name, of):
    words = html.escape(of("title")).translate({code: None for code in [*range(32), 0xFFFE]})
    return f"""<?xml version="1.0"?><rss version="2.0"><channel><title>{words}</title>
<link>https://{name}.example/</link><language>{words}</language>
<item><title>{words}</title><link>https://{name}.example/item</link><author>{words}</author><category>{words}</category>
<description>{words} {SENTENCE * 3}</description><pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate></item></channel></rss>"""


def write(folder):
    quiet = {"title": "Council passes budget by one vote", "id": "quiet", "section": "politics",
             "text": "Councillors argued about a swimming pool until midnight, and a budget was passed by one vote."}
    pathlib.Path(folder, "quiet.jsonl").write_text(given("quiet", lambda field: quiet.get(field, "Quiet")))
    for name, words in WORDS.items():
        for ending, form in [("jsonl", given), ("html", page), ("xml", feed)]:
            text = form(name, lambda field: SENTENCE * 3 if field == "said" else words)
            pathlib.Path(folder, f"{name}.{ending}").write_text(text, encoding="utf-8")
    for field in LONG_FIELDS:
        # A page says it up to four times, and of more than 24 MB nothing is read.
        for ending, form, words in [("jsonl", given, LONG), ("html", page, LONG[:5 << 20])]:
            text = form("long-" + field, lambda asked: {"said": SENTENCE * 3, field: words}.get(asked, "Harbour"))
            pathlib.Path(folder, f"long-{field}.{ending}").write_text(text, encoding="utf-8")
