// The border to FTS5: what it is given to index, and what it is asked.
#pragma once
#include "news/arrival.hpp"
#include "search/query.hpp"
#include "store/sqlite/connection.hpp"
#include <span>
#include <string>

namespace store {

// Title and text. Where the script sets no spaces between words (Han, Kana, Thai) the words are set
// apart, as FTS5's tokenizer knows none there.
std::string indexed_text(const news::Arrival& arrival);

// An FTS5 expression that all articles with the query's words answer, and those with its phrases;
// "" where it has no words that FTS5 indexes. Nothing of the query is FTS5's grammar: it is cut up
// by FTS5's own tokenizer, and each token stands in quotation marks. (detail=none knows no order,
// so the order of phrases is for the caller to see.)
std::string match_expression(const Connection& connection, const search::Query& query);

// One that all articles with two of the words answer; "" where there are no two.
std::string two_of(const Connection& connection, std::span<const std::string> words);

// By which articles stand in an index: "pt" of "pt-BR", in small letters.
std::string primary_language(std::string_view tag);

} // namespace store
