// Which language is this text in? CLD2 on the text's start, middle and end.
#pragma once
#include <string>
#include <string_view>

namespace text {

// BCP 47 primary language ("en", "de", "zh"), or "und" where the text is too short or unclear.
// `declared`: what the page says of itself ("en-GB"), used where the text does not decide.
std::string detect_language(std::string_view text, std::string_view declared = {});

} // namespace text
