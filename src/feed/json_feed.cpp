#include "feed/json_feed.hpp"
#include "feed/draft.hpp"
#include "feed/stamp.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include <utility>

namespace feed {

namespace {

using text::string_at;
namespace json = text::json;

const json::array* array_at(const json::object& object, std::string_view key) {
  const auto* member = object.if_contains({key.data(), key.size()});
  return member == nullptr ? nullptr : member->if_array();
}

// Ids should be text; numbers are seen too.
std::string id_at(const json::object& item) {
  const auto* id = item.if_contains("id");
  if (id == nullptr || id->is_object() || id->is_array() || id->is_null())
    return {};
  return id->is_string() ? std::string(id->get_string()) : json::serialize(*id);
}

void offer_authors(Draft& draft, const json::object& object) {
  if (const auto* authors = array_at(object, "authors"))
    for (const auto& author : *authors)
      if (const auto* person = author.if_object())
        draft.offer_author(string_at(*person, "name"), 2);
  if (const auto* author = object.if_contains("author");
      author != nullptr && author->is_object()) // version 1
    draft.offer_author(string_at(author->get_object(), "name"), 1);
}

// Version 1.1 knows "rssCloud" too, which is another protocol.
void offer_hub(Draft& about, const json::object& root) {
  if (const auto* hubs = array_at(root, "hubs"))
    for (const auto& hub : *hubs)
      if (const auto* told = hub.if_object();
          told != nullptr && text::equals_ignoring_case(string_at(*told, "type"), "websub"))
        about.hub.offer(string_at(*told, "url"), {}, 1);
}

void offer_time(DraftTime& time, std::string_view value, std::vector<std::string>& oddities) {
  constexpr std::size_t most_oddities = 5;
  if (const auto parsed = parse_stamp(value))
    time.offer(*parsed, 1);
  else if (!text::trim(value).empty() && oddities.size() < most_oddities)
    oddities.push_back("date not understood: " + text::shorten(value, 60));
}

Draft read_item(const json::object& item, std::vector<std::string>& oddities) {
  Draft draft;
  draft.id.offer(id_at(item), Markup::text, 1);
  draft.link.offer(string_at(item, "url"), {}, 3);
  draft.link.offer(string_at(item, "external_url"), {}, 2);
  draft.link.offer(draft.id.value.starts_with("http") ? draft.id.value : "", {}, 1);
  draft.title.offer(string_at(item, "title"), Markup::text, 1);
  draft.summary.offer(string_at(item, "summary"), Markup::text, 1);
  draft.content.offer(string_at(item, "content_html"), Markup::html, 2);
  draft.content.offer(string_at(item, "content_text"), Markup::text, 1);
  draft.image.offer(string_at(item, "image"), {}, 2);
  draft.image.offer(string_at(item, "banner_image"), {}, 1);
  offer_time(draft.published, string_at(item, "date_published"), oddities);
  offer_time(draft.updated, string_at(item, "date_modified"), oddities);
  offer_authors(draft, item);
  if (const auto* tags = array_at(item, "tags"))
    for (const auto& tag : *tags)
      if (tag.is_string())
        draft.add_category(tag.get_string());
  return draft;
}

} // namespace

text::Result<news::Feed> read_json_feed(std::string_view text, std::string_view url) {
  const auto value = TRY(text::parse_json(text, url));
  const auto* root = value.if_object();
  const auto* items = root == nullptr ? nullptr : array_at(*root, "items");
  if (items == nullptr)
    return text::input_error(std::string(url), "JSON, but not a feed: it has no items");

  Draft about;
  about.title.offer(string_at(*root, "title"), Markup::text, 1);
  about.summary.offer(string_at(*root, "description"), Markup::text, 1);
  about.link.offer(string_at(*root, "home_page_url"), {}, 1);
  about.language.offer(string_at(*root, "language"), Markup::text, 1);
  about.self.offer(string_at(*root, "feed_url"), {}, 1);
  offer_hub(about, *root);
  offer_authors(about, *root);
  const auto authors = about.authors;

  news::Feed feed;
  finish_feed(std::move(about), url, feed);
  const Place place{url, feed.link, Dialect::json};
  for (const auto& item : *items) {
    if (!item.is_object() || feed.entries.size() >= most_entries)
      continue;
    auto draft = read_item(item.get_object(), feed.oddities);
    if (draft.authors.empty())
      draft.authors = authors;
    feed.entries.push_back(finish_entry(std::move(draft), place));
  }
  return feed;
}

} // namespace feed
