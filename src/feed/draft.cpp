#include "feed/draft.hpp"
#include "feed/address.hpp"
#include "feed/plain_text.hpp"
#include "feed/xml_reader.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace feed {

namespace {

constexpr std::size_t most_names = 64;          // authors or categories of one entry
constexpr std::size_t picture_within = 1 << 16; // bytes of content that are searched for one

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A tag or an entity somewhere, not only a "<" or "&".
bool looks_like_html(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '<' && text[at] != '&')
      continue;
    const auto rest = text.substr(at + 1, 12);
    if (rest.empty())
      return false;
    if (text[at] == '<' ? is_letter(rest[0]) || rest[0] == '/' || rest[0] == '!'
                        : (is_letter(rest[0]) || rest[0] == '#') && rest.find(';') != rest.npos)
      return true;
  }
  return false;
}

std::string plain(std::string_view value, Markup markup) {
  const bool is_html =
      markup == Markup::html || (markup == Markup::unsure && looks_like_html(value));
  return is_html ? plain_text(value) : text::collapse_spaces(value);
}

std::string plain(const DraftText& text) { return plain(text.value, text.markup); }

// "desk@example.org (Jane Doe)" and "Jane Doe <desk@example.org>" are Jane Doe.
std::string_view name_of(std::string_view author) {
  author = text::trim(author);
  const auto at_sign = author.find('@');
  const auto open = author.find_first_of("(<[");
  if (at_sign == author.npos || open == author.npos)
    return author;
  if (open < at_sign)
    return open == 0 ? author : text::trim(author.substr(0, open));
  const auto close = author.find_first_of(")>]", open);
  const auto name = text::trim(author.substr(open + 1, close - open - 1));
  return name.empty() ? author : name;
}

std::string resolve_at(const DraftAddress& address, std::initializer_list<std::string_view> bases) {
  if (address.value.empty())
    return {};
  for (const auto base : bases)
    if (auto resolved = base.empty() ? std::nullopt : resolve(address.value, base))
      return *std::move(resolved);
  return resolve(address.value).value_or("");
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names)
    all.append(all.empty() ? "" : ", ").append(name);
  return all;
}

// The first picture that is more than a dot that counts readers.
DraftAddress picture_in(std::string_view html) {
  DraftAddress picture;
  html = html.substr(0, picture_within);
  if (html.find("<img") == html.npos && html.find("<IMG") == html.npos)
    return picture;
  XmlReader reader(html);
  for (auto event = reader.next(); event != XmlReader::Event::finish && picture.rank == 0;
       event = reader.next())
    if (event == XmlReader::Event::start && reader.name() == "img" &&
        reader.attribute("width") != "1" && reader.attribute("height") != "1")
      picture.offer(reader.attribute("src"), {}, 1);
  return picture;
}

} // namespace

void DraftText::offer(std::string_view offered, Markup offered_markup, std::uint8_t offered_rank) {
  offered = text::trim(offered);
  if (offered.empty() || offered_rank <= rank)
    return;
  value = offered;
  markup = offered_markup;
  rank = offered_rank;
}

void DraftText::take(std::string&& offered, Markup offered_markup, std::uint8_t offered_rank) {
  const auto trimmed = text::trim(offered);
  if (trimmed.empty() || offered_rank <= rank)
    return;
  if (trimmed.size() == offered.size())
    value = std::move(offered);
  else
    value = trimmed;
  markup = offered_markup;
  rank = offered_rank;
}

void DraftAddress::offer(std::string_view offered, std::string_view offered_base,
                         std::uint32_t offered_rank) {
  offered = text::trim(offered);
  if (offered.empty() || offered_rank <= rank)
    return;
  value = offered;
  base = offered_base;
  rank = offered_rank;
}

void DraftTime::offer(text::Time offered, std::uint8_t offered_rank) {
  if (offered_rank < rank)
    return;
  value = offered;
  rank = offered_rank;
}

void Draft::offer_author(std::string_view name, std::uint8_t offered_rank) {
  if (text::trim(name).empty() || offered_rank < author_rank)
    return;
  if (offered_rank > author_rank)
    authors.clear();
  author_rank = offered_rank;
  auto cleaned = plain(name_of(name), Markup::unsure);
  if (!cleaned.empty() && authors.size() < most_names &&
      std::ranges::find(authors, cleaned) == authors.end())
    authors.push_back(std::move(cleaned));
}

void Draft::add_category(std::string_view name) {
  auto cleaned = plain(name, Markup::unsure);
  if (!cleaned.empty() && categories.size() < most_names &&
      std::ranges::find(categories, cleaned) == categories.end())
    categories.push_back(std::move(cleaned));
}

void finish_feed(Draft&& draft, std::string_view url, news::Feed& feed) {
  feed.url = url;
  feed.id = std::move(draft.id.value);
  feed.author = joined(draft.authors);
  feed.published = draft.published.value;
  feed.title = plain(draft.title);
  feed.description = plain(draft.summary);
  feed.link = resolve_at(draft.link, {draft.link.base, url});
  feed.hub = resolve_at(draft.hub, {draft.hub.base, url});
  feed.self = resolve_at(draft.self, {draft.self.base, url});
  feed.language = std::move(draft.language.value);
  std::ranges::replace(feed.language, '_', '-');
  feed.updated = draft.updated.value ? draft.updated.value : draft.published.value;
}

news::Entry finish_entry(Draft&& draft, const Place& place) {
  const auto first = place.dialect == Dialect::rss ? place.site : place.url;
  const auto second = place.dialect == Dialect::rss ? place.url : place.site;
  const auto resolve = [&](const DraftAddress& address) {
    return resolve_at(address, {address.base, first, second});
  };

  news::Entry entry;
  entry.url = resolve(draft.link);
  entry.id = draft.id.value.empty() ? (entry.url.empty() ? draft.link.value : entry.url)
                                    : std::move(draft.id.value);
  entry.title = plain(draft.title);
  entry.summary = plain(draft.summary);
  if (draft.image.value.empty())
    draft.image =
        picture_in(draft.content.value.empty() ? draft.summary.value : draft.content.value);
  entry.image = resolve(draft.image);
  entry.content = draft.content.markup == Markup::text ? as_html(draft.content.value)
                                                       : std::move(draft.content.value);
  if (draft.content.markup != Markup::text)
    resolve_inside(entry.content,
                   std::array<std::string_view, 3>{draft.content_base, first, second});
  entry.author = joined(draft.authors);
  entry.categories = std::move(draft.categories);
  entry.published = draft.published.value;
  entry.updated = draft.updated.value;
  return entry;
}

std::string as_html(std::string_view text) {
  std::string html;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find("\n\n", at), text.size());
    if (const auto paragraph = text::trim(text.substr(at, end - at)); !paragraph.empty()) {
      html += "<p>";
      for (const char c : paragraph)
        if (c == '<')
          html += "&lt;";
        else if (c == '&')
          html += "&amp;";
        else
          html.push_back(c);
      html += "</p>";
    }
    at = end + 2;
  }
  return html;
}

} // namespace feed
