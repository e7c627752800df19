// Lines inside a text that lead elsewhere: "See also …", "Read more: …". They leave the text and
// are kept as links.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace article {

// What follows the words that lead elsewhere, if `paragraph` begins with such words and is a line
// only.
std::optional<std::string> see_also(std::string_view paragraph);

} // namespace article
