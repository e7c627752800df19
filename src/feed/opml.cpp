// OPML 2.0 (opml.org/spec2.opml), its attributes in any case.
#include "feed/feed.hpp"
#include "feed/xml_reader.hpp"
#include "news/section.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace feed {

namespace {

using Event = XmlReader::Event;
using NamedSection = std::pair<std::string_view, news::Section>;

constexpr std::size_t largest_list = 32U << 20U; // bytes

// What readers call their folders, beside the sections' own names.
constexpr std::array<NamedSection, 14> folder_names = {{{"international", news::Section::world},
                                                        {"economy", news::Section::business},
                                                        {"finance", news::Section::business},
                                                        {"money", news::Section::business},
                                                        {"tech", news::Section::technology},
                                                        {"programming", news::Section::technology},
                                                        {"space", news::Section::science},
                                                        {"culture", news::Section::entertainment},
                                                        {"movies", news::Section::entertainment},
                                                        {"music", news::Section::entertainment},
                                                        {"sport", news::Section::sports},
                                                        {"football", news::Section::sports},
                                                        {"food", news::Section::lifestyle},
                                                        {"travel", news::Section::lifestyle}}};

// "South America" and "/world/south-america" name one region.
std::string as_name(std::string_view words) {
  auto name = text::to_lower(text::collapse_spaces(words));
  std::ranges::replace(name, ' ', '-');
  return name;
}

// A folder's section is its name's first word that is one: "Business & Economy".
std::optional<news::Section> section_of(std::string_view folder) {
  const auto name = text::to_lower(folder);
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find_first_of(" &/,:|-", at), name.size());
    const auto word = std::string_view(name).substr(at, end - at);
    if (const auto section = news::section_named(word))
      return section;
    if (const auto found = std::ranges::find(folder_names, word, &NamedSection::first);
        found != folder_names.end())
      return found->second;
    at = end + 1;
  }
  return std::nullopt;
}

// `category`: addresses like "/world/africa", commas between them; the first with a section counts.
void read_category(std::string_view category, news::Subscription& subscription) {
  for (std::size_t at = 0; at < category.size();) {
    const auto end = std::min(category.find(',', at), category.size());
    auto way = text::trim(category.substr(at, end - at));
    at = end + 1;
    if (!way.starts_with('/'))
      continue;
    way.remove_prefix(1);
    const auto slash = std::min(way.find('/'), way.size());
    const auto section = news::section_named(text::to_lower(way.substr(0, slash)));
    if (!section && slash > 0)
      continue;
    subscription.section = section ? news::name(*section) : std::string_view();
    subscription.region = as_name(way.substr(std::min(slash + 1, way.size())));
    return;
  }
}

// The innermost folder that is a section; a folder inside it is a region.
void read_folders(const std::vector<std::string>& folders, news::Subscription& subscription) {
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
    const auto section = section_of(*folder);
    if (!section)
      continue;
    subscription.section = news::name(*section);
    if (folder != folders.rbegin())
      subscription.region = as_name(*std::prev(folder));
    return;
  }
}

// feed: is what browsers once called a feed's address.
std::string feed_address(std::string_view stated) {
  std::string address(text::trim(stated));
  if (text::starts_with_ignoring_case(address, "feed://"))
    address.replace(0, 7, "http://");
  else if (text::starts_with_ignoring_case(address, "feed:"))
    address.erase(0, 5);
  return web::resolve(address).value_or("");
}

std::optional<news::Subscription> read_outline(const XmlReader& reader,
                                               const std::vector<std::string>& folders) {
  news::Subscription subscription;
  subscription.url = feed_address(reader.attribute("xmlurl"));
  if (subscription.url.empty())
    return std::nullopt;
  const auto text = reader.attribute("text");
  subscription.title = text::collapse_spaces(text.empty() ? reader.attribute("title") : text);
  if (subscription.title.empty())
    subscription.title = web::host(subscription.url);
  subscription.site = web::resolve(reader.attribute("htmlurl")).value_or("");
  subscription.language = text::trim(reader.attribute("language"));
  read_category(reader.attribute("category"), subscription);
  if (subscription.section.empty() && subscription.region.empty())
    read_folders(folders, subscription);
  return subscription;
}

std::string escaped(std::string_view value) {
  std::string result;
  for (const char c : value)
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '>':
      result += "&gt;";
      break;
    case '"':
      result += "&quot;";
      break;
    case '\n':
    case '\t':
      result += ' ';
      break;
    default:
      if (static_cast<unsigned char>(c) >= 0x20)
        result.push_back(c);
    }
  return result;
}

void write_attribute(std::string& opml, std::string_view name, std::string_view value) {
  if (!value.empty())
    opml.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string category_of(const news::Subscription& subscription) {
  if (subscription.section.empty() && subscription.region.empty())
    return {};
  return "/" + subscription.section +
         (subscription.region.empty() ? "" : "/" + subscription.region);
}

} // namespace

text::Result<std::vector<news::Subscription>> parse_opml(std::string_view bytes,
                                                         std::string_view input) {
  if (bytes.size() > largest_list)
    return text::limit_error(std::string(input), "larger than 32 MiB");
  const auto decoded = text::decode(bytes);
  XmlReader reader(decoded.utf8);
  std::vector<news::Subscription> subscriptions;
  std::vector<std::string> folders; // texts of the outlines around
  bool is_opml = false;
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::text)
      continue;
    is_opml = is_opml || reader.name() == "opml";
    if (!is_opml || reader.name() != "outline")
      continue;
    if (event == Event::end) {
      if (!folders.empty())
        folders.pop_back();
      continue;
    }
    if (auto subscription = read_outline(reader, folders))
      subscriptions.push_back(*std::move(subscription));
    const auto text = reader.attribute("text");
    folders.emplace_back(text.empty() ? reader.attribute("title") : text);
  }
  if (!is_opml)
    return text::input_error(std::string(input), "not OPML: there is no <opml> in it");
  return subscriptions;
}

std::string to_opml(const std::vector<news::Subscription>& subscriptions, std::string_view title) {
  std::string opml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>" +
      escaped(title) + "</title>\n  </head>\n  <body>\n";
  for (const auto& subscription : subscriptions) {
    opml += "    <outline type=\"rss\"";
    write_attribute(opml, "text",
                    subscription.title.empty() ? subscription.url : subscription.title);
    write_attribute(opml, "xmlUrl", subscription.url);
    write_attribute(opml, "htmlUrl", subscription.site);
    write_attribute(opml, "category", category_of(subscription));
    write_attribute(opml, "language", subscription.language);
    opml += "/>\n";
  }
  return opml + "  </body>\n</opml>\n";
}

} // namespace feed
