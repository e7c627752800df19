// Elements that say of themselves that they name the author: rel=author, itemprop=author, classes
// that speak of authors and bylines, links to authors' pages.
#pragma once
#include "article/labels.hpp"
#include "web/html.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace article {

enum class MarkKind : std::uint8_t {
  link,
  classed,
  byline,
  stated
}; // the later says it more clearly

struct AuthorMark {
  MarkKind kind = MarkKind::link;
  bool aside = false; // in a footer, a sidebar, a card
  web::NodeIndex begin = 0, end = 0;
  std::vector<std::string> lines; // the texts inside, one a text node, none empty
};

// In document order; of comments and of boxes about other articles none.
std::vector<AuthorMark> find_author_marks(const web::Document& document, const Labels& labels);

// Whether a class or an id speaks of the author.
bool speaks_of_author(std::string_view name);
// Of rel and itemprop.
bool names_author(std::string_view value);

} // namespace article
