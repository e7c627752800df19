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
    "written by ", "posted by ", "published by ", "story by ", "words by ", "reviewed by ", "author: ", "author ", "authors: ",
    "by: ",        "by ",        "von ",          "par ",      "por ",      "di ",          "door ",    "af ",     "av ",
    "от ",         "автор: ",    "autor: ",       "auteur : "};

constexpr std::array<std::string_view, 24> never_names = {
    "http", "www.", "@",    ".com",   "admin", "editor", "staff", "team", "redaktion", "rédaction", "redacción", "newsroom",
    "guest", "unknown", "anonymous", "associated press", "subscribe", "share", "read more", "min read", "updated", "comment",
    "published", "author"};

// Parts of a byline that are no name: "Jane Roe, Science Correspondent | The Post".
std::string first_part(std::string_view name) {
  for (const std::string_view end : {" | ", " - ", " – ", " — ", " · ", " • ", "(", " / ", " for ", ", Updated", " on "})
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
  if (std::ranges::any_of(never_names, [&](auto never) { return lower.find(never) != lower.npos; }))
    return false;
  if (std::ranges::any_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '?' || c == '!' || c == '{'; }))
    return false;
  return std::ranges::count(name, ' ') <= 5;
}

// "Jane Roe and John Doe, Ann Poe" is three people; a part that is no name ends the list.
void add_people(std::vector<std::string>& people, std::string_view written, const std::string& site) {
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

bool has_word(std::string_view value, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return text::contains_ignoring_case(value, word); });
}

// Elements that say of themselves that they name the author.
std::vector<std::string> marked_authors(const web::Document& document) {
  std::vector<std::string> found;
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 0; i < nodes.size() && found.size() < 6; ++i) {
    const auto& node = nodes[i];
    if (node.attribute_count == 0 || node.tag == web::Tag::meta || node.tag == web::Tag::body || node.tag == web::Tag::link)
      continue;
    const auto itemprop = document.attribute(node, "itemprop"), rel = document.attribute(node, "rel");
    const auto classes = document.attribute(node, "class");
    const bool marked = itemprop == "author" || rel == "author" ||
                        (node.end - i < 24 && has_word(classes, {"byline", "author-name", "author_name", "authorname", "article-author",
                                                                 "post-author", "entry-author", "author__name"})) ||
                        (node.end - i < 8 && classes == "author");
    if (!marked)
      continue;
    auto text = document.text_of(i);
    if (text.size() > 2 && text.size() < 200)
      found.push_back(std::move(text));
  }
  return found;
}

} // namespace

std::string find_byline(const web::Document& document, const Statements& statements, std::span<const Block> blocks,
                        std::size_t text_begins) {
  const auto& site = statements.og_site_name.empty() ? statements.publisher : statements.og_site_name;
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
  // A short block that begins with "By", around the beginning of the text.
  constexpr std::size_t reach = 12;
  const auto first = text_begins > reach ? text_begins - reach : 0;
  for (std::size_t i = first; people.empty() && i < std::min(text_begins + 3, blocks.size()); ++i) {
    const auto& text = blocks[i].text;
    const bool opened = std::ranges::any_of(openings, [&](auto opening) { return text::starts_with_ignoring_case(text, opening); });
    if (opened && text.size() < 150)
      add_people(people, text, site);
  }
  std::string byline;
  for (const auto& person : people)
    byline += (byline.empty() ? "" : ", ") + person;
  return byline;
}

} // namespace article
