// Function words: what every text of a language has, whatever it is about.
#pragma once
#include <cstdint>
#include <string_view>

namespace text {

// `word_hash`: hash64 of the case-folded word; `language`: BCP 47 primary. False for languages without a list.
bool is_stop_word(std::uint64_t word_hash, std::string_view language);

} // namespace text
