#include "portal/feed_formats.hpp"
#include "portal/words.hpp"
#include "text/json.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t longest_title = 240; // bytes
constexpr std::size_t longest_name = 80;

struct Format {
  std::string_view ending, content_type, page;
};
constexpr Format formats[] = {{".xml", "application/rss+xml; charset=utf-8", "feed"},
                              {".atom", "application/atom+xml; charset=utf-8", "feed_atom"},
                              {".json", "application/feed+json", ""}};

std::string title_of(const FeedEntry& entry) {
  auto title = one_line(entry.headline, longest_title);
  return title.empty() ? "Untitled" : title;
}

// An RSS description is HTML ("Elements of <item>"), so plain words have to be escaped as such
// before the template escapes them as XML.
std::string as_html(const std::string& words) { return kainjow::mustache::html_escape(words); }

View entry_view(const Asked& asked, const FeedEntry& entry) {
  View view;
  view.words("headline", title_of(entry));
  view.words("address", asked.origin + entry.address);
  view.words("id", entry.id);
  view.words("outlet", one_line(entry.outlet, longest_name));
  view.words("category", entry.category);
  view.words("language", language_tag(entry.language));
  view.words("published", text::to_rfc822(entry.published));
  view.words("iso", text::to_iso(entry.published));
  view.words("telling", running_text(entry.telling));
  view.words("content", entry.html);
  view.words("telling_html",
             entry.html.empty() ? as_html(running_text(entry.telling)) : entry.html);
  return view;
}

// Of an empty feed, that of the portal's clock.
text::Time newest(const std::vector<FeedEntry>& entries, text::Time now) {
  const auto last = std::ranges::max_element(entries, {}, &FeedEntry::published);
  return last == entries.end() ? now : last->published;
}

std::string as_xml(const Asked& asked, const Channel& channel, const Format& format,
                   const std::vector<FeedEntry>& entries) {
  View view;
  view.words("title", one_line(channel.title, longest_title));
  view.words("description", one_line(channel.description, longest_title));
  view.words("link", asked.origin + channel.address);
  view.words("self", asked.origin + feed_in(channel.self, format.ending));
  view.words("built", text::to_rfc822(asked.now));
  view.words("updated", text::to_iso(newest(entries, asked.now)));
  std::vector<View> items;
  items.reserve(entries.size());
  for (const auto& entry : entries)
    items.push_back(entry_view(asked, entry));
  view.list("entries", std::move(items));
  return asked.templates.render(std::string(format.page), view);
}

text::json::object as_json(const Asked& asked, const FeedEntry& entry) {
  text::json::object item{{"id", entry.id},
                          {"url", asked.origin + entry.address},
                          {"title", title_of(entry)},
                          {"content_text", running_text(entry.telling)},
                          {"date_published", text::to_iso(entry.published)}};
  if (!entry.html.empty())
    item["content_html"] = entry.html;
  if (const auto outlet = one_line(entry.outlet, longest_name); !outlet.empty())
    item["authors"] = text::json::array{text::json::object{{"name", outlet}}};
  if (!entry.category.empty())
    item["tags"] = text::json::array{text::json::value(entry.category)};
  if (const auto language = language_tag(entry.language); !language.empty())
    item["language"] = language;
  return item;
}

std::string as_json(const Asked& asked, const Channel& channel, const Format& format,
                    const std::vector<FeedEntry>& entries) {
  text::json::array items;
  for (const auto& entry : entries)
    items.push_back(as_json(asked, entry));
  return text::json::serialize(
             text::json::object{{"version", "https://jsonfeed.org/version/1.1"},
                                {"title", one_line(channel.title, longest_title)},
                                {"description", one_line(channel.description, longest_title)},
                                {"home_page_url", asked.origin + channel.address},
                                {"feed_url", asked.origin + feed_in(channel.self, format.ending)},
                                {"items", std::move(items)}}) +
         "\n";
}

} // namespace

Response write_feed(const Asked& asked, const Channel& channel,
                    const std::vector<FeedEntry>& entries) {
  const auto asked_for = std::ranges::find_if(
      formats, [&](const Format& format) { return asked.target.path.ends_with(format.ending); });
  const auto& format = asked_for == std::end(formats) ? formats[0] : *asked_for;
  Response response;
  response.content_type = format.content_type;
  response.body = format.page.empty() ? as_json(asked, channel, format, entries)
                                      : as_xml(asked, channel, format, entries);
  response.headers.emplace_back("Cache-Control", "max-age=300");
  return response;
}

std::string feed_in(const std::string& address, std::string_view ending) {
  const auto path_end = std::min(address.find('?'), address.size());
  const auto dot = address.rfind('.', path_end);
  return dot == std::string::npos
             ? address
             : address.substr(0, dot) + std::string(ending) + address.substr(path_end);
}

} // namespace portal
