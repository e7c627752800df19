#include "article/byline/author_marks.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <optional>

namespace article {

namespace {

using web::Tag;

constexpr std::size_t most_marks = 24;
constexpr web::NodeIndex largest = 80; // nodes; a larger element is a page's column

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool stands_at(std::string_view value, std::size_t at, std::string_view word) {
  return value.substr(at).starts_with(word);
}

// "post-writer", "Writer", but no typewriter.
bool begins_at(std::string_view value, std::size_t at, std::string_view word) {
  return stands_at(value, at, word) && (at == 0 || value[at - 1] < 'a' || value[at - 1] > 'z');
}

// What is said of the author: a picture, a biography.
bool is_about(std::string_view part) {
  const auto lower = text::to_lower(part.substr(0, part.find(' ')));
  return std::ranges::any_of(std::to_array<std::string_view>(
                                 {"bio", "desc", "image", "avatar", "social", "title", "role"}),
                             [&](auto word) { return contains(lower, word); });
}

// One look at each letter: a page has ten thousands of them in its classes.
std::optional<MarkKind> kind_of_class(std::string_view value) {
  constexpr std::size_t longest = 240; // bytes; style systems write novels
  value = value.substr(0, longest);
  std::optional<MarkKind> kind;
  for (std::size_t i = 0; i < value.size(); ++i) {
    bool author = false;
    switch (value[i]) {
    case 'y':
      if (i > 0 && (value[i - 1] | 0x20) == 'b' &&
          (stands_at(value, i, "yline") || stands_at(value, i, "y-line") ||
           stands_at(value, i, "yLine")))
        return MarkKind::byline;
      break;
    case 'u': // no authorities, no authorizations
      author = (stands_at(value, i, "uthor") && !stands_at(value, i, "uthori")) ||
               (i > 0 && (begins_at(value, i - 1, "autor") || begins_at(value, i - 1, "auteur")));
      break;
    case 'w':
      author = begins_at(value, i, "writer");
      break;
    default:
      break;
    }
    if (author && !is_about(value.substr(i)))
      kind = MarkKind::classed;
    else if (author)
      return std::nullopt;
  }
  return kind;
}

bool is_author_page(std::string_view address) {
  if (!contains(address, "/aut") && !contains(address, "/contributor"))
    return false;
  return std::ranges::any_of(
      std::to_array<std::string_view>({"/author/", "/authors/", "/contributor/", "/contributors/",
                                       "/auteur/", "/autor/", "/autoren/", "/profile/author"}),
      [&](auto folder) {
        const auto at = address.find(folder);
        return at != address.npos && at + folder.size() < address.size();
      });
}

std::optional<MarkKind> kind_of(const web::Document& document, const web::Node& node) {
  std::optional<MarkKind> kind;
  for (const auto& [name, value] : document.attributes(node)) {
    if (value.size() < 6)
      continue;
    std::optional<MarkKind> said;
    if (name == "class" || name == "id" || name == "data-testid")
      said = kind_of_class(value);
    else if (name == "rel" || name == "itemprop")
      said = names_author(value) ? std::optional(MarkKind::stated) : std::nullopt;
    else if (name == "href" && node.tag == Tag::a && is_author_page(value))
      said = MarkKind::link;
    if (said && (!kind || *said > *kind))
      kind = said;
  }
  return kind;
}

enum class Where : std::uint8_t { here, aside, elsewhere };

// Comments, reviews and cards have authors of their own.
Where where(const web::Document& document, web::NodeIndex index) {
  constexpr int reach = 10;
  auto place = Where::here;
  for (int step = 0; step < reach && index != 0 && index != web::no_node; ++step) {
    const auto& node = document.node(index);
    if (node.tag == Tag::body || node.tag == Tag::main || node.tag == Tag::article)
      break;
    if (node.tag == Tag::nav || node.tag == Tag::footer || node.tag == Tag::aside)
      place = Where::aside;
    for (const auto attribute : {"class", "id"}) {
      const auto value = text::to_lower(document.attribute(node, attribute).substr(0, 240));
      for (const std::string_view word :
           {"comment", "testimonial", "related", "recommend", "reviewer", "carousel", "reply"})
        if (contains(value, word))
          return Where::elsewhere;
      for (const std::string_view word : {"footer", "sidebar", "card", "popular"})
        if (contains(value, word))
          place = Where::aside;
    }
    index = node.parent;
  }
  return place;
}

std::vector<std::string> lines_of(const web::Document& document, web::NodeIndex index) {
  std::vector<std::string> lines;
  const auto end = document.node(index).end;
  for (auto inside = index + 1; inside < end; ++inside) {
    const auto& node = document.node(inside);
    if (node.tag == Tag::button || node.tag == Tag::select || node.tag == Tag::form)
      inside = node.end - 1;
    else if (node.tag == Tag::text)
      if (auto line = text::collapse_spaces(node.text); !line.empty())
        lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace

bool speaks_of_author(std::string_view name) { return kind_of_class(name).has_value(); }
bool names_author(std::string_view value) { return value == "author" || value == "creator"; }

std::vector<AuthorMark> find_author_marks(const web::Document& document, const Labels& labels) {
  std::vector<AuthorMark> marks;
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 1; i < nodes.size() && marks.size() < most_marks; ++i) {
    const auto& node = nodes[i];
    if (node.attribute_count == 0 || node.end - i < 2 || node.end - i > largest ||
        node.tag == Tag::body)
      continue;
    if (!labels.has(i, label::author) && node.tag != Tag::a)
      continue;
    const auto kind = kind_of(document, node);
    if (!kind)
      continue;
    const auto place = where(document, i);
    if (place == Where::elsewhere)
      continue;
    if (auto lines = lines_of(document, i); !lines.empty())
      marks.push_back({*kind, place == Where::aside, i, node.end, std::move(lines)});
  }
  return marks;
}

} // namespace article
