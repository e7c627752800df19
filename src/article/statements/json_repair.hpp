// JSON as it is seen in pages and is none: wrapped in comments or CDATA, HTML-escaped, with line
// breaks, bare quotes or wrong escapes in strings, without commas or with too many, several values
// in one script, brackets left open or closed twice, words without quotes.
#pragma once
#include <string>
#include <string_view>

namespace article {

// What was probably meant; linear in the length. Whether it is JSON now is for a parser to say.
std::string repair_json(std::string_view broken);

} // namespace article
