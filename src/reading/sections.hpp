// Which section does an article belong to: its words, the page's own section, its address and its
// feed.
#pragma once
#include "news/article.hpp"
#include "news/section.hpp"
#include "text/tokens.hpp"
#include <string_view>

namespace reading {

struct SectionGuess {
  news::Section section = news::Section::other;
  float score = 0; // probability
};

// `feed_section`: a news::Section name, or "".
SectionGuess guess_section(const news::Article& article, const text::Tokens& title,
                           const text::Tokens& body, std::string_view feed_section);

} // namespace reading
