#include "search/query.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <chrono>

namespace search {

namespace {

constexpr std::size_t longest = 1000; // bytes; a query is no article
constexpr std::size_t most_words = 24;

// A piece between blanks, or between quotation marks.
struct Piece {
  std::string text;
  bool quoted = false, negated = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  text = text.substr(0, longest);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') {
      ++at;
      continue;
    }
    Piece piece;
    if (text[at] == '-' && at + 1 < text.size() && text[at + 1] != ' ') {
      piece.negated = true;
      ++at;
    }
    const bool quoted = text[at] == '"';
    const auto end = quoted ? text.find('"', at + 1) : text.find_first_of(" \t\n", at);
    const auto stop = std::min(end, text.size());
    piece.quoted = quoted;
    piece.text = std::string(text.substr(quoted ? at + 1 : at, stop - at - (quoted ? 1 : 0)));
    at = quoted ? stop + 1 : stop;
    if (!text::trim(piece.text).empty())
      pieces.push_back(std::move(piece));
  }
  return pieces;
}

text::Result<text::Time> day_of(const std::string& value, std::string_view filter) {
  if (const auto parsed = text::parse_time(value))
    return parsed->time;
  return text::input_error(std::string(filter) + ":" + value, "not a date, as 2024-02-24");
}

// True where the piece is a filter, and was taken.
text::Result<bool> take_filter(Query& query, const std::string& piece) {
  const auto colon = piece.find(':');
  if (colon == std::string::npos || colon + 1 == piece.size())
    return false;
  const auto name = text::to_lower(piece.substr(0, colon)), value = piece.substr(colon + 1);
  if (name == "section") {
    query.section = news::section_named(text::to_lower(value));
    if (!query.section)
      return text::input_error(piece, "no such section");
  } else if (name == "outlet") {
    query.outlet = value;
  } else if (name == "from") {
    query.from = TRY(day_of(value, name));
  } else if (name == "to") {
    query.to = TRY(day_of(value, name)) + std::chrono::days(1);
  } else {
    return false;
  }
  return true;
}

void add_words(std::vector<std::string>& words, std::string_view text) {
  const auto tokens = text::tokenize(text, "");
  for (const auto& token : tokens.tokens)
    if (words.size() < most_words)
      words.emplace_back(text.substr(token.begin, token.end - token.begin));
}

} // namespace

text::Result<Query> parse_query(std::string_view text) {
  Query query;
  for (const auto& piece : pieces_of(text::is_valid_utf8(text) ? std::string(text) : text::repair_utf8(text))) {
    if (piece.quoted && !piece.negated) {
      query.phrases.push_back(text::collapse_spaces(piece.text));
      continue;
    }
    if (!piece.quoted && !piece.negated && TRY(take_filter(query, piece.text)))
      continue;
    add_words(piece.negated ? query.without : query.words, piece.text);
  }
  return query;
}

} // namespace search
