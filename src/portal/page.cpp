#include "portal/page.hpp"
#include "portal/embedded.hpp"
#include "portal/feed_formats.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace portal {

namespace {

constexpr std::size_t longest_title = 200; // bytes; of windows and results, which show some 70
constexpr std::size_t longest_description = 300;

// Changes whenever the file does, so that browsers may keep it for good.
std::string version_of(std::string_view path) { return text::to_hex(text::hash64(embedded(path))); }

std::vector<View> section_links(const std::optional<news::Section>& current) {
  std::vector<View> links;
  for (const auto section : news::sections) {
    if (section == news::Section::other)
      continue;
    links.emplace_back();
    links.back().words("address", "/section/" + std::string(news::name(section)));
    links.back().words("name", section_title(section));
    if (section == current)
      links.back().mark("is_current");
  }
  return links;
}

} // namespace

Response page(const Asked& asked, const std::string& name, View view, const Frame& frame) {
  const auto title = one_line(frame.title, longest_title);
  view.words("frame_title",
             title.empty() ? "Headwater: news traced to its source" : title + " · Headwater");
  view.words("frame_description", one_line(frame.description, longest_description));
  view.words("frame_query", one_line(frame.query, longest_title));
  view.words("frame_feed", frame.feed);
  view.words("frame_feed_atom", feed_in(frame.feed, ".atom"));
  view.words("frame_feed_json", feed_in(frame.feed, ".json"));
  view.words("frame_feed_title", one_line(frame.feed_title, longest_title));
  static const auto style = version_of("src/portal/static/style.css");
  static const auto script = version_of("src/portal/static/portal.js");
  view.words("style_version", style);
  view.words("script_version", script);
  view.words("today", long_date(asked.now));
  view.list("sections", section_links(frame.section));
  if (asked.visitor.state != nullptr)
    view.mark("is_reader");
  if (asked.settings.pictures != nullptr)
    view.mark("has_pictures");
  if (frame.indexing == Indexing::unwelcome)
    view.mark("no_index");
  Response response;
  response.status = frame.status;
  response.body = asked.templates.render(name, view);
  return response;
}

Response error_page(const Asked& asked, unsigned status, const std::string& headline,
                    const std::string& advice) {
  View view;
  view.words("status", std::to_string(status));
  view.words("headline", headline);
  view.words("advice", advice);
  Frame frame{.title = headline};
  frame.indexing = Indexing::unwelcome;
  frame.status = status;
  return page(asked, "error", std::move(view), frame);
}

Response plain(unsigned status, std::string words) {
  Response response{status, "text/plain; charset=utf-8", std::move(words), {}};
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

View time_view(text::Time time, text::Time now) {
  View view;
  view.words("iso", text::to_iso(time));
  view.words("absolute", date_and_clock(time));
  view.words("age", age(time, now));
  return view;
}

void add_paging(View& view, const std::string& address, std::size_t number, bool has_next) {
  const char join = address.find('?') == std::string::npos ? '?' : '&';
  if (number > 1)
    view.words("earlier_page",
               number == 2 ? address : fmt::format("{}{}page={}", address, join, number - 1));
  if (has_next)
    view.words("later_page", fmt::format("{}{}page={}", address, join, number + 1));
  if (number > 1 || has_next) {
    view.mark("is_paged");
    view.words("page_number", std::to_string(number));
  }
}

} // namespace portal
