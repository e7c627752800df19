// Function words: those that say nothing of what a text is about.
#pragma once
#include <string_view>

namespace text {

// `language`: a primary subtag. Lists exist for de, en, es, fr, it, nl, pl, pt, ru and sv.
bool has_stop_words(std::string_view language);
bool is_stop_word(std::string_view folded_word, std::string_view language);

} // namespace text
