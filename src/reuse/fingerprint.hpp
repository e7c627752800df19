// What is kept of an article's words.
#pragma once
#include "news/match.hpp"
#include "text/tokens.hpp"
#include <string_view>

namespace reuse {

inline constexpr std::size_t most_words = 1024, most_sentences = 128; // kept of one article
inline constexpr std::size_t fewest_words = 24; // with fewer, forms filled in are alike by chance

// Words and sentences only: what two articles are aligned by, not what they are found by.
news::Fingerprint sentence_prints(const text::Tokens& tokens, std::string_view text);

news::Fingerprint fingerprint(const text::Tokens& tokens, std::string_view text);

} // namespace reuse
