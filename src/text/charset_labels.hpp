// The names of charsets on the web (WHATWG Encoding §4.2), and the only ones that are obeyed.
#pragma once
#include <string_view>

namespace text {

struct Charset {
  std::string_view name;      // WHATWG's, lower case
  std::string_view converter; // ICU's
};

// What the label means, blanks and case aside; null where the web knows no such label.
const Charset* find_charset(std::string_view label);

} // namespace text
