// Character references (WHATWG HTML §13.2.5.72–80). Of the names those of HTML 4 and a few later
// ones; the rest of the standard's 2,231 no newspaper writes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace web {

enum class Place : std::uint8_t { text, attribute };

// Appends `text` with its references decoded.
void append_decoded(std::string& to, std::string_view text, Place place);

} // namespace web
