// What HTML's rules say of each element (WHATWG HTML §12.1.2, §13.2.4, §13.2.6.4.7).
#pragma once
#include "web/html.hpp"
#include <cstdint>
#include <string_view>

namespace web {

// `name`: lower case.
Tag tag_named(std::string_view name);
std::string_view name_of(Tag tag); // "" of `other` and `text`

namespace trait {
inline constexpr std::uint16_t is_void = 1;        // has no end tag
inline constexpr std::uint16_t closes_p = 2;       // its start tag ends an open paragraph
inline constexpr std::uint16_t special = 4;        // an unknown end tag looks no further
inline constexpr std::uint16_t bounds_scope = 8;   // an end tag inside reaches no further
inline constexpr std::uint16_t bounds_button = 16; // a paragraph outside is not ended inside
inline constexpr std::uint16_t bounds_list = 32;   // a list item outside is not ended inside
inline constexpr std::uint16_t heading = 64;
inline constexpr std::uint16_t in_head = 128;
inline constexpr std::uint16_t ends_in_scope = 256; // its end tag ends all that is open inside it
inline constexpr std::uint16_t phrasing = 512;      // runs along in a line of text
} // namespace trait
std::uint16_t traits_of(Tag tag);
inline bool is(Tag tag, std::uint16_t traits) { return (traits_of(tag) & traits) != 0; }

} // namespace web
