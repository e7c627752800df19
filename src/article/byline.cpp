#include "article/byline.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace article {

namespace {

constexpr std::size_t longest = 60; // bytes of one name

// "By" in the languages whose newspapers put it before the name.
constexpr std::array<std::string_view, 22> openings = {
    "written by ", "posted by ", "published by ", "story by ", "words by ", "reviewed by ",
    "author: ",    "author ",    "authors: ",     "by: ",      "by ",       "von ",
    "par ",        "por ",       "di ",           "door ",     "af ",       "av ",
    "от ",         "автор: ",    "autor: ",       "auteur : "};

constexpr auto never_parts = std::to_array<std::string_view>(
    {"http", "www.", "@", ".com", "associated press", "read more", "min read", "©"});
constexpr auto never_words = std::to_array<std::string_view>(
    {"admin",      "editor",    "editors",   "editorial", "staff",    "team",     "redaktion",
     "rédaction",  "redacción", "redazione", "redakcja",  "newsroom", "guest",    "unknown",
     "anonymous",  "subscribe", "share",     "updated",   "comment",  "comments", "published",
     "author",     "authors",   "view",      "all",       "posts",    "follow",   "contributor",
     "about",      "profile",   "written",   "reviewed",  "date",     "bio",      "email",
     "submitting", "policy",    "agency",    "agentur",   "редакция", "null",     "undefined"});

// Parts of a byline that are no name: "Jane Roe, Science Correspondent | The Post".
std::string first_part(std::string_view name) {
  for (const std::string_view end : {" | ", " - ", " – ", " — ", " · ", " • ", "(", " / ", " for ",
                                     ", Updated", " on ", " in ", " at "})
    if (const auto at = name.find(end); at != name.npos && at > 0)
      name = name.substr(0, at);
  return std::string(text::trim(name));
}

std::string without_opening(std::string name) {
  for (bool again = true; again;) {
    again = false;
    for (const auto opening : openings)
      if (text::starts_with_ignoring_case(name, opening) && name.size() > opening.size()) {
        name = std::string(text::trim(std::string_view(name).substr(opening.size())));
        again = true;
      }
  }
  return name;
}

bool looks_like_name(std::string_view name) {
  if (name.size() < 3 || name.size() > longest)
    return false;
  const auto lower = text::to_lower(name);
  if (std::ranges::any_of(never_parts, [&](auto part) { return lower.find(part) != lower.npos; }))
    return false;
  for (std::size_t at = 0; at < lower.size();) {
    const auto end = std::min(lower.find_first_of(" :.", at), lower.size());
    if (std::ranges::find(never_words, std::string_view(lower).substr(at, end - at)) !=
        never_words.end())
      return false;
    at = end + 1;
  }
  if (std::ranges::any_of(name, [](char c) {
        return (c >= '0' && c <= '9') || c == '?' || c == '!' || c == '{' || c == ':';
      }))
    return false;
  return std::ranges::count(name, ' ') <= 5;
}

// "Jane Roe and John Doe, Ann Poe" is three people; a part that is no name ends the list.
void add_people(std::vector<std::string>& people, std::string_view written,
                const std::string& site) {
  auto rest = without_opening(text::collapse_spaces(written));
  for (const std::string_view conjunction : {" and ", " & ", " und ", " et ", " y ", ";"})
    for (auto at = rest.find(conjunction); at != rest.npos; at = rest.find(conjunction))
      rest.replace(at, conjunction.size(), ", ");
  bool first = true;
  for (std::size_t at = 0; at < rest.size() && people.size() < 12;) {
    const auto end = std::min(rest.find(", ", at), rest.size());
    const auto name = first_part(without_opening(rest.substr(at, end - at)));
    // After a comma often stands a role or a title; a person has two names.
    const bool person = looks_like_name(name) && (first || std::ranges::count(name, ' ') >= 1) &&
                        !(text::equals_ignoring_case(name, site));
    if (!person)
      break;
    if (std::ranges::find(people, name) == people.end())
      people.push_back(name);
    first = false;
    at = end + 2;
  }
}

bool find_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

// Begins as names do; scripts without capitals pass.
bool is_capitalised(std::string_view name) {
  return !name.empty() && !(name.front() >= 'a' && name.front() <= 'z') &&
         !(name.front() >= '0' && name.front() <= '9');
}

bool is_marked(const web::Document& document, web::NodeIndex index) {
  const auto& node = document.node(index);
  const auto inside = node.end - index;
  if (node.attribute_count == 0 || node.tag == web::Tag::meta || node.tag == web::Tag::link ||
      inside < 2 || inside > 24)
    return false;
  for (const auto& [name, value] : document.attributes(node)) {
    if ((name == "itemprop" || name == "rel") && value == "author")
      return true;
    if (name == "href" && node.tag == web::Tag::a &&
        (value.find("/author/") != value.npos || value.find("/authors/") != value.npos))
      return true;
    if (name == "class" && value.size() < 200 &&
        (value.find("author") != value.npos || value.find("byline") != value.npos) &&
        value.find("comment") == value.npos)
      return true;
  }
  return false;
}

// A name and no role: of several texts inside the links', else the first that is more than "By".
std::string named_inside(const web::Document& document, web::NodeIndex index) {
  auto whole = document.text_of(index);
  if (std::ranges::count(whole, ' ') < 4)
    return whole;
  std::string links, first;
  for (auto inside = index + 1; inside < document.node(index).end; ++inside) {
    const auto& node = document.node(inside);
    if (node.tag == web::Tag::a)
      links += (links.empty() ? "" : ", ") + document.text_of(inside);
    else if (node.tag == web::Tag::text && first.empty())
      if (auto text = text::collapse_spaces(node.text);
          looks_like_name(without_opening(text + " ")))
        first = std::move(text);
  }
  return !links.empty() ? links : !first.empty() ? first : whole;
}

// Elements that say of themselves that they name the author, in order.
std::vector<std::string> marked_authors(const web::Document& document) {
  std::vector<std::string> found;
  for (web::NodeIndex i = 0; i < document.nodes().size() && found.size() < 6; ++i)
    if (document.node(i).tag != web::Tag::text && is_marked(document, i))
      if (auto text = named_inside(document, i);
          text.size() > 2 && text.size() < 120 && is_capitalised(without_opening(text)))
        found.push_back(std::move(text));
  return found;
}

// What follows "By" in a line about the article: "By Jane Roe", "4 March 2024 by Jane Roe", or the
// next line where "Written by" stands alone.
std::string named_in(std::span<const Block> blocks, std::size_t at) {
  constexpr std::size_t longest_line = 150;
  const auto& text = blocks[at].text;
  if (text.size() > longest_line)
    return {};
  for (const auto opening : openings) {
    if (text::equals_ignoring_case(text, text::trim(opening)))
      return at + 1 < blocks.size() && blocks[at + 1].text.size() < longest ? blocks[at + 1].text
                                                                            : std::string();
    if (text::starts_with_ignoring_case(text, opening))
      return without_opening(text);
  }
  const auto by = text.find(" by ");
  return by != text.npos && find_digit(text) ? text.substr(by + 4) : std::string();
}

} // namespace

std::string find_byline(const web::Document& document, const Statements& statements,
                        std::span<const Block> blocks, std::size_t text_begins) {
  const auto& site =
      statements.og_site_name.empty() ? statements.publisher : statements.og_site_name;
  std::vector<std::string> people;
  const auto add_all = [&](const std::vector<std::string>& written) {
    for (const auto& one : written)
      add_people(people, one, site);
  };
  add_all(statements.authors);
  if (people.empty())
    add_all(statements.meta_authors);
  if (people.empty())
    for (const auto& marked : marked_authors(document)) {
      add_people(people, marked, site);
      if (!people.empty())
        break;
    }
  // Around the beginning of the text.
  constexpr std::size_t reach = 12;
  const auto first = text_begins > reach ? text_begins - reach : 0;
  for (std::size_t i = first; people.empty() && i < std::min(text_begins + 3, blocks.size()); ++i)
    if (const auto named = named_in(blocks, i); is_capitalised(named))
      add_people(people, named, site);
  std::string byline;
  for (const auto& person : people)
    byline += (byline.empty() ? "" : ", ") + person;
  return byline;
}

} // namespace article
