// People, organisations and places, by their capitals, titles and what stands beside them; folded
// to the longest form in the document.
#pragma once
#include "news/reading.hpp"
#include "reading/words/words.hpp"
#include "text/tokens.hpp"
#include <string_view>
#include <vector>

namespace reading {

// For languages that write names, and not all nouns, with capitals; in German only names of several
// words, acronyms and those that are listed or known from a longer one; in scripts without capitals
// listed places.
std::vector<news::Mention> find_names(const Words& words, std::string_view language);
std::vector<news::Mention> find_names(std::string_view text, const text::Tokens& tokens,
                                      std::string_view language);

} // namespace reading
