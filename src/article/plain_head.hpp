// What stands before the text of a plain text: date, site, headline, byline.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace article {

struct PlainHead {
  std::string date, site, title, byline;
  std::vector<std::size_t> lines; // that are no text, in order
};

// `lines`: of the whole text, trimmed, none empty. A sentence is text, even where
// it serves as the title.
PlainHead read_plain_head(std::span<const std::string> lines, std::string_view language);

} // namespace article
