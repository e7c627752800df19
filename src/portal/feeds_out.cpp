// RSS 2.0 (rssboard.org/rss-specification, 2.0.11), with the address of the feed itself in Atom's
// link as the profile asks for.
#include "portal/cards.hpp"
#include "portal/hits.hpp"
#include "portal/pages.hpp"
#include "portal/searching.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_entries = 30;
constexpr std::size_t longest_name = 80; // bytes

// A description is HTML (specification, "Elements of <item>"), so plain words have to be escaped as
// such before the template escapes them as XML.
std::string as_html(const std::string& words) { return kainjow::mustache::html_escape(words); }

struct Channel {
  std::string title, description;
  std::string address, self; // from "/" on
};

Response feed(const Asked& asked, const Channel& channel, std::vector<View> entries) {
  View view;
  view.words("title", one_line(channel.title, longest_headline));
  view.words("description", one_line(channel.description, longest_headline));
  view.words("link", asked.origin + channel.address);
  view.words("self", asked.origin + channel.self);
  view.words("built", text::to_rfc822(asked.now));
  view.list("entries", std::move(entries));
  Response response;
  response.content_type = "application/rss+xml; charset=utf-8";
  response.body = asked.templates.render("feed", view);
  response.headers.emplace_back("Cache-Control", "max-age=300");
  return response;
}

View entry_of(const Asked& asked, const news::Story& story) {
  View view;
  const auto lead = asked.store.article(story.lead);
  const auto headline = one_line(story.headline, longest_headline);
  view.words("headline", headline.empty() ? "Untitled" : headline);
  view.words("address", asked.origin + address_of(story.id));
  view.words("id", text::to_hex(std::to_underlying(story.id)));
  view.words("category", std::string(news::name(story.section)));
  view.words("published", text::to_rfc822(story.first_seen));
  auto telling =
      lead ? opening(lead->article.text, lead->dateline, std::to_underlying(Telling::more)) : "";
  telling += (telling.empty() ? "" : " — ") +
             (lead ? one_line(lead->article.outlet.name, longest_name) + ", " : "") +
             count(story.articles, "report", "reports") + ", " + std::to_string(story.independent) +
             " independent.";
  view.words("telling", as_html(telling));
  return view;
}

View entry_of(const Asked& asked, const search::Hit& hit) {
  View view;
  const auto headline = one_line(hit.title, longest_headline);
  view.words("headline", headline.empty() ? "Untitled" : headline);
  view.words("address", asked.origin + address_of(hit.id));
  view.words("id", text::to_hex(std::to_underlying(hit.id)));
  view.words("category", "");
  view.words("published", text::to_rfc822(hit.date));
  view.words("telling", one_line(hit.outlet, longest_name) + ": " +
                            one_line(hit.snippet, longest_headline * 2));
  return view;
}

Response feed_of_stories(const Asked& asked, std::optional<news::Section> section,
                         const Channel& channel) {
  std::vector<View> entries;
  for (const auto& story :
       asked.store.headlines({.section = section, .limit = most_entries, .now = asked.now}))
    entries.push_back(entry_of(asked, story));
  return feed(asked, channel, std::move(entries));
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

Response feed_of_search(const Asked& asked) {
  const auto form = search_form(asked.target);
  auto query = query_of(form);
  if (!query || form.is_blank())
    return error_page(asked, 400, "A feed of which search?",
                      query ? "Say what to look for, as in /search/feed.xml?q=words."
                            : text::to_string(query.error()));
  query->limit = most_entries;
  std::vector<View> entries;
  for (const auto& hit : asked.store.search(*query))
    entries.push_back(entry_of(asked, hit));
  const auto asked_for = form.q.empty() ? form.outlet + form.section : form.q;
  return feed(asked,
              {"Headwater: " + asked_for, "Articles found by: " + asked_for,
               form.address("/search"), form.address("/search/feed.xml")},
              std::move(entries));
}

} // namespace portal
