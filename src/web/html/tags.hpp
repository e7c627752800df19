// What HTML's rules say of each element (WHATWG HTML §13.1.2, §13.2.4.2, §13.2.6.4.7).
#pragma once
#include "web/html.hpp"
#include <cstdint>
#include <string_view>

namespace web {

// `name`: lower case.
Tag tag_named(std::string_view name);
std::string_view name_of(Tag tag); // "" of what is no element and of `other`

using Traits = std::uint16_t;
namespace trait {
inline constexpr Traits is_void = 1;        // has no end tag
inline constexpr Traits special = 2;        // an unknown end tag looks no further
inline constexpr Traits block = 4;          // a start tag ends a paragraph; an end tag all inside
inline constexpr Traits bounds_scope = 8;   // an end tag inside reaches no further
inline constexpr Traits bounds_button = 16; // a paragraph outside is not ended inside
inline constexpr Traits bounds_list = 32;   // a list item outside is not ended inside
inline constexpr Traits bounds_table = 64;  // a table's parts outside are not ended inside
inline constexpr Traits heading = 128;
inline constexpr Traits reopened = 256;    // a formatting element
inline constexpr Traits end_implied = 512; // its end tag may be left out
inline constexpr Traits end_implied_in_template = 1024;
inline constexpr Traits phrasing = 2048;   // runs along in a line of text
inline constexpr Traits holds_html = 4096; // foreign: an HTML integration point
inline constexpr Traits holds_text = 8192; // foreign: a MathML text integration point
} // namespace trait
Traits traits_of(Tag tag);
inline bool is(Tag tag, Traits traits) { return (traits_of(tag) & traits) != 0; }

} // namespace web
