// The sentences of an article that can stand by themselves, away from their text.
#pragma once
#include "news/article.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace story {

struct Sentence {
  std::string_view words;           // of the article's text
  std::vector<std::uint64_t> stems; // without function words; each once, sorted
  std::size_t place = 0;            // among the sentences of the article
};

// In order, of the beginning of the text. Left out are: dateline, headings, lists, tables and
// quoted paragraphs; what does not end as a sentence does (bylines, "See also"); questions; mostly
// quotation; what speaks to the reader; what begins by pointing back ("He", "But", "Dies").
std::vector<Sentence> sentences_of(const news::Article& article, std::string_view dateline);

// Of the stems of the shorter, the share that the longer has: 1 says all of it again.
double containment(const Sentence& left, const Sentence& right);

} // namespace story
