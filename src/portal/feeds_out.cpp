// What stands in the feed of each list.
#include "portal/cards.hpp"
#include "portal/feed_formats.hpp"
#include "portal/hits.hpp"
#include "portal/named.hpp"
#include "portal/names_in.hpp"
#include "portal/pages.hpp"
#include "portal/searching.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_entries = 30;
constexpr std::size_t most_reports = 300; // of one story
constexpr std::size_t longest_name = 80;  // bytes

FeedEntry entry_of(const Asked& asked, const news::Story& story) {
  const auto lead = asked.store.article(story.lead);
  FeedEntry entry;
  entry.headline = story.headline;
  entry.address = address_of(story.id);
  entry.id = text::to_hex(std::to_underlying(story.id));
  entry.category = news::name(story.section);
  entry.published = story.first_seen;
  if (lead) {
    entry.outlet = lead->article.outlet.name;
    entry.language = lead->article.language;
    entry.telling = opening(lead->article.text, lead->dateline, std::to_underlying(Telling::more));
  }
  entry.telling += (entry.telling.empty() ? "" : " — ") +
                   (lead ? one_line(lead->article.outlet.name, longest_name) + ", " : "") +
                   count(story.articles, "report", "reports") + ", " +
                   std::to_string(story.independent) + " independent.";
  return entry;
}

FeedEntry entry_of(const search::Hit& hit) {
  FeedEntry entry;
  entry.headline = hit.title;
  entry.address = address_of(hit.id);
  entry.id = text::to_hex(std::to_underlying(hit.id));
  entry.outlet = hit.outlet;
  entry.language = hit.language;
  entry.published = hit.date;
  entry.telling =
      one_line(hit.outlet, longest_name) + ": " + one_line(hit.snippet, longest_headline * 2);
  return entry;
}

FeedEntry entry_of(const store::StoredArticle& stored) {
  const auto& article = stored.article;
  FeedEntry entry;
  entry.headline = article.title;
  entry.address = address_of(article.id);
  entry.id = text::to_hex(std::to_underlying(article.id));
  entry.outlet = article.outlet.name;
  entry.language = article.language;
  entry.category = news::name(stored.section);
  entry.published = article.date();
  entry.telling = opening(article.text, stored.dateline, std::to_underlying(Telling::more));
  return entry;
}

Response feed_of_stories(const Asked& asked, std::optional<news::Section> section,
                         const Channel& channel) {
  std::vector<FeedEntry> entries;
  for (const auto& story :
       asked.store.headlines({.section = section, .limit = most_entries, .now = asked.now}))
    entries.push_back(entry_of(asked, story));
  return write_feed(asked, channel, entries);
}

Response feed_of_hits(const Asked& asked, search::Query query, const Channel& channel) {
  query.limit = most_entries;
  std::vector<FeedEntry> entries;
  for (const auto& hit : asked.store.search(query))
    entries.push_back(entry_of(hit));
  return write_feed(asked, channel, entries);
}

} // namespace

Response feed_of_all(const Asked& asked) {
  return feed_of_stories(asked, {},
                         {"Headwater", "Top stories, traced to their source", "/", "/feed.xml"});
}

Response feed_of_section(const Asked& asked) {
  const auto section = news::section_named(asked.name);
  if (!section)
    return error_page(asked, 404, "There is no such feed",
                      "Each section has one; it is linked on its page.");
  const auto title = section_title(*section);
  const auto address = "/section/" + std::string(news::name(*section));
  return feed_of_stories(
      asked, section,
      {"Headwater: " + title, title + ", traced to its source", address, address + "/feed.xml"});
}

Response feed_of_story(const Asked& asked) {
  const auto story = story_named(asked.store, asked.name);
  if (!story)
    return no_such_story(asked);
  auto articles = asked.store.articles_of(story->id, most_reports);
  std::ranges::reverse(articles);
  std::vector<FeedEntry> entries;
  for (const auto& stored : articles)
    if (entries.size() < most_entries && stored.article.is_article)
      entries.push_back(entry_of(stored));
  const auto address = address_of(story->id);
  return write_feed(asked,
                    {"Headwater: " + one_line(story->headline, longest_headline),
                     "The reports of one story, the latest first", address, address + "/feed.xml"},
                    entries);
}

Response feed_of_latest(const Asked& asked) {
  search::Query query;
  query.only_originals = asked.target.parameter("only") == "originals";
  const std::string choice = query.only_originals ? "?only=originals" : "";
  return feed_of_hits(asked, std::move(query),
                      {"Headwater: latest",
                       choice.empty() ? "Every article as it came" : "Every article but copies",
                       "/latest" + choice, "/latest/feed.xml" + choice});
}

Response feed_of_outlet(const Asked& asked) {
  const auto domain = one_line(asked.name, longest_domain);
  search::Query query;
  query.outlet = domain;
  const auto address = "/outlet/" + web::percent_encode(domain);
  return feed_of_hits(
      asked, std::move(query),
      {"Headwater: " + domain, "The latest articles of " + domain, address, address + "/feed.xml"});
}

Response feed_of_name(const Asked& asked) {
  const auto name = one_line(asked.name, longest_named);
  const auto query = naming(name);
  if (!query)
    return error_page(asked, 404, "This is no name", "A name has letters in it.");
  const auto address = address_of_name(name);
  return feed_of_hits(
      asked, *query,
      {"Headwater: " + name, "What is told of " + name, address, address + "/feed.xml"});
}

Response feed_of_search(const Asked& asked) {
  const auto form = search_form(asked.target);
  auto query = query_of(form);
  if (!query || form.is_blank())
    return error_page(asked, 400, "A feed of which search?",
                      query ? "Say what to look for, as in /search/feed.xml?q=words."
                            : text::to_string(query.error()));
  const auto filters = fmt::format("{} {} {}", form.outlet, form.section, form.language);
  const auto asked_for = form.q.empty() ? text::collapse_spaces(filters) : form.q;
  return feed_of_hits(asked, std::move(*query),
                      {"Headwater: " + asked_for, "Articles found by: " + asked_for,
                       form.address("/search"), form.address("/search/feed.xml")});
}

} // namespace portal
