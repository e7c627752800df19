// XML's names, blanks and characters, byte by byte.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace feed {

inline constexpr std::string_view blanks = " \t\r\n";

bool begins_name(std::string_view text);

// Where the name ends that goes on at `at`, and where something else than blanks comes.
std::size_t name_end(std::string_view text, std::size_t at);
std::size_t skip_blanks(std::string_view text, std::size_t at);

// Prefix, or "", and local name.
std::pair<std::string_view, std::string_view> split_name(std::string_view written);

// Equal for names that are equal but for their case.
unsigned char likeness_of(std::string_view name);

void set_lower(std::string& lower, std::string_view name);
std::string lower(std::string_view name);

// Control characters that XML does not allow, and "\r", of which append_wanted makes line ends.
bool has_unwanted(std::string_view raw);
void append_wanted(std::string& text, std::string_view raw);

// Whether behind a value's end a tag may go on so: with its end, or with another attribute.
bool ends_value(std::string_view rest);

} // namespace feed
