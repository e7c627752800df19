// Character references (WHATWG HTML §13.2.5.72–80), all of the standard's names.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace web {

enum class Place : std::uint8_t { text, attribute };

// Appends `text` with its references decoded.
void append_decoded(std::string& to, std::string_view text, Place place);

} // namespace web
