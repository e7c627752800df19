#include "bench/feeds.hpp"
#include "feed/feed.hpp"
#include "text/json.hpp"
#include "text/time.hpp"
#include <algorithm>
#include <ctime>
#include <fmt/core.h>
#include <functional>
#include <string>
#include <vector>

namespace {

using news::Article;

constexpr std::size_t most_entries = 50, summary_bytes = 280;

std::string escaped(std::string_view text) {
  std::string xml;
  for (const char character : text)
    if (character == '&')
      xml += "&amp;";
    else if (character == '<')
      xml += "&lt;";
    else
      xml += character;
  return xml;
}

std::string summary_of(const Article& article) {
  const auto is_inside = [&](std::size_t at) {
    return at < article.text.size() &&
           (static_cast<unsigned char>(article.text[at]) & 0xC0U) == 0x80U;
  };
  auto end = summary_bytes;
  while (is_inside(end))
    ++end;
  return article.text.substr(0, end);
}

std::string rss_item(const Article& article) {
  return fmt::format("<item><title>{}</title><link>{}</link><pubDate>{}</pubDate>"
                     "<description>{}</description></item>\n",
                     escaped(article.title), escaped(article.canonical),
                     text::to_rfc822(article.fetched), escaped(summary_of(article)));
}

std::string whole_rss_item(const Article& article) {
  return fmt::format("<item><title>{}</title><link>{}</link><pubDate>{}</pubDate>"
                     "<content:encoded><![CDATA[<p>{}</p>]]></content:encoded></item>\n",
                     escaped(article.title), escaped(article.canonical),
                     text::to_rfc822(article.fetched), escaped(article.text));
}

// As weblogs' software writes it: all modules, and paragraphs with links, pictures and entities.
std::string blog_item(const Article& article) {
  std::string paragraphs;
  for (std::size_t at = 0; at < article.text.size();) {
    const auto end = std::min(article.text.find('\n', at), article.text.size());
    if (end > at)
      paragraphs += fmt::format("<p class=\"wp-block\"><a href=\"/tag/{0}\">More&#8230;</a> {1} "
                                "<em>&#8220;so&#8221;</em><img src=\"/i/{0}.jpg\" alt=\"\"/></p>\n",
                                at, escaped(article.text.substr(at, end - at)));
    at = end + 1;
  }
  return fmt::format(
      "<item>\n\t<title>{0}</title>\n\t<link>{1}</link>\n\t<comments>{1}#respond</comments>\n\t"
      "<dc:creator><![CDATA[{2}]]></dc:creator>\n\t<pubDate>{3}</pubDate>\n\t<category>"
      "<![CDATA[News]]></category>\n\t<guid isPermaLink=\"false\">{1}?p=1</guid>\n\t<description>"
      "<![CDATA[<p>{4}</p>\n<p>The post <a href=\"{1}\">{0}</a> appeared first.</p>]]>"
      "</description>\n\t<content:encoded><![CDATA[{5}]]></content:encoded>\n\t<media:thumbnail "
      "url=\"/i/t.jpg\" width=\"600\"/>\n</item>\n",
      escaped(article.title), escaped(article.canonical), escaped(article.byline),
      text::to_rfc822(article.fetched), escaped(summary_of(article)), paragraphs);
}

std::string rdf_item(const Article& article) {
  return fmt::format("<item rdf:about=\"{0}\"><title>{1}</title><link>{0}</link><dc:date>{2}"
                     "</dc:date><description>{3}</description></item>\n",
                     escaped(article.canonical), escaped(article.title),
                     text::to_iso(article.fetched), escaped(summary_of(article)));
}

std::string atom_entry(const Article& article) {
  return fmt::format("<entry><title>{}</title><link href=\"{}\"/><updated>{}</updated>"
                     "<summary type=\"html\">&lt;p&gt;{}&lt;/p&gt;</summary></entry>\n",
                     escaped(article.title), escaped(article.canonical),
                     text::to_iso(article.fetched), escaped(summary_of(article)));
}

std::string sitemap_url(const Article& article) {
  return fmt::format("<url><loc>{}</loc><lastmod>{}</lastmod></url>\n", escaped(article.canonical),
                     text::to_iso(article.fetched));
}

std::string json_item(const Article& article) {
  return text::json::serialize(
      text::json::object{{"id", article.canonical},
                         {"url", article.canonical},
                         {"title", article.title},
                         {"content_text", summary_of(article)},
                         {"date_published", text::to_iso(article.fetched)}});
}

struct Dialect {
  const char* name;
  const char *begin, *between, *end;
  std::function<std::string(const Article&)> entry;
};

const Dialect dialects[] = {
    {"RSS, summaries", "<rss version=\"2.0\"><channel><title>Bench</title>", "", "</channel></rss>",
     rss_item},
    {"RSS, whole texts",
     "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
     "<title>Bench</title>",
     "", "</channel></rss>", whole_rss_item},
    {"RSS, whole texts as HTML",
     "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
     "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Bench</title>",
     "", "</channel></rss>", blog_item},
    {"RDF, summaries",
     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
     "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
     "", "</rdf:RDF>", rdf_item},
    {"Atom, summaries", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bench</title>", "",
     "</feed>", atom_entry},
    {"sitemap", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "", "</urlset>",
     sitemap_url},
    {"JSON Feed, summaries",
     "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Bench\",\"items\":[", ",", "]}",
     json_item}};

std::vector<std::string> feeds_of(const Dialect& dialect, std::span<const news::Arrival> arrivals) {
  std::vector<std::string> feeds;
  while (!arrivals.empty()) {
    const auto entries = arrivals.first(std::min(arrivals.size(), most_entries));
    std::string feed = dialect.begin;
    for (const auto& arrival : entries)
      feed.append(&arrival == entries.data() ? "" : dialect.between)
          .append(dialect.entry(arrival.article));
    feeds.push_back(std::move(feed.append(dialect.end)));
    arrivals = arrivals.subspan(entries.size());
  }
  return feeds;
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Of processor time, so that it is the same on a busy machine; the median of five runs.
double megabytes_a_second(const std::vector<std::string>& feeds) {
  std::vector<double> runs;
  for (int run = 0; run < 5; ++run) {
    const auto begun = processor_seconds();
    std::size_t bytes = 0;
    while (processor_seconds() - begun < 0.2)
      for (const auto& feed : feeds) {
        if (!feed::parse(feed, "https://bench.example/feed"))
          return 0;
        bytes += feed.size();
      }
    runs.push_back(static_cast<double>(bytes) / 1e6 / (processor_seconds() - begun));
  }
  std::ranges::sort(runs);
  return runs[2];
}

} // namespace

void measure_feeds(std::span<const news::Arrival> arrivals) {
  fmt::print("{:<34} {:>10} {:>10}\n", "feed::parse", "KB/feed", "MB/s");
  for (const auto& dialect : dialects) {
    const auto feeds = feeds_of(dialect, arrivals);
    std::size_t bytes = 0;
    for (const auto& feed : feeds)
      bytes += feed.size();
    fmt::print("{:<34} {:>10.0f} {:>10.0f}\n", dialect.name,
               static_cast<double>(bytes) / 1000 / static_cast<double>(feeds.size()),
               megabytes_a_second(feeds));
  }
}
