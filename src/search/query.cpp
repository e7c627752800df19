#include "search/query.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <chrono>

namespace search {

namespace {

constexpr std::size_t longest = 1000; // bytes; a query is no article
constexpr std::size_t most_words = 24;
constexpr std::size_t most_phrases = 8;

// A run between blanks, or between quotation marks.
struct Piece {
  std::string text;
  bool quoted = false, unwanted = false;
};

struct Sign {
  char32_t written;
  char meant;
};

// What keyboards and word processors make of the grammar's three signs.
constexpr std::array<Sign, 12> signs = {{{U'“', '"'},
                                         {U'”', '"'},
                                         {U'„', '"'},
                                         {U'‟', '"'},
                                         {U'«', '"'},
                                         {U'»', '"'},
                                         {U'＂', '"'},
                                         {U'−', '-'},
                                         {U'－', '-'},
                                         {U'：', ':'},
                                         {U'\u00A0', ' '},
                                         {U'\u3000', ' '}}};

// The beginning of the query in the grammar's own signs.
std::string in_plain_signs(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, size] = text::decode_at(text, at);
    const auto sign = std::ranges::find(signs, character, &Sign::written);
    if (sign != signs.end())
      plain.push_back(sign->meant);
    else if (character < 0x20 || character == 0x7F)
      plain.push_back(' ');
    else
      plain.append(text.substr(at, size));
    at += std::max(size, 1U);
  }
  return plain;
}

// The piece that begins at `at`, which moves behind it. A quotation that is never closed is none.
Piece take_piece(std::string_view text, std::size_t& at) {
  Piece piece;
  if (text[at] == '-') {
    piece.unwanted = true;
    ++at;
  }
  const auto quotation = [&]() -> std::optional<std::string> {
    const auto end = text.find('"', at + 1);
    if (end == text.npos)
      return std::nullopt;
    auto inside = std::string(text.substr(at + 1, end - at - 1));
    at = end + 1;
    return inside;
  };
  if (at < text.size() && text[at] == '"') {
    if (auto inside = quotation()) {
      piece.quoted = true;
      piece.text = std::move(*inside);
      return piece;
    }
    ++at;
  }
  const auto end = std::min(text.find_first_of(" \"", at), text.size());
  piece.text = text.substr(at, end - at);
  at = end;
  if (at < text.size() && text[at] == '"' && piece.text.ends_with(':'))
    piece.text += quotation().value_or(""); // outlet:"The Daily"
  return piece;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ')
      ++at;
    else
      pieces.push_back(take_piece(text, at));
  }
  return pieces;
}

text::Result<text::ParsedTime> date_of(const std::string& piece, const std::string& value) {
  if (const auto parsed = text::parse_time(value))
    return *parsed;
  auto error = text::input_error(piece, "not a date");
  error.error().hint = "write it as 2024-02-24";
  return error;
}

text::Result<news::Section> section_of(const std::string& piece, const std::string& value) {
  if (const auto section = news::section_named(text::to_lower(value)))
    return *section;
  auto error = text::input_error(piece, "no such section");
  for (const auto section : news::sections)
    error.error().hint.append(error.error().hint.empty() ? "" : ", ").append(news::name(section));
  return error;
}

// True where the piece is a filter, and was taken.
text::Result<bool> take_filter(Query& query, const std::string& piece) {
  const auto colon = piece.find(':');
  if (colon == std::string::npos)
    return false;
  const auto name = text::to_lower(piece.substr(0, colon));
  const auto value = std::string(text::trim(std::string_view(piece).substr(colon + 1)));
  if (value.empty())
    return false;
  if (name == "section") {
    query.section = TRY(section_of(piece, value));
  } else if (name == "outlet") {
    query.outlet = value;
  } else if (name == "language") {
    query.language = text::to_lower(value);
  } else if (name == "only" && value == "originals") {
    query.only_originals = true;
  } else if (name == "sort" && (value == "newest" || value == "best")) {
    query.order = value == "newest" ? Order::newest : Order::best;
  } else if (name == "from") {
    query.from = TRY(date_of(piece, value)).time;
  } else if (name == "to") {
    const auto to = TRY(date_of(piece, value));
    query.to = to.has_clock ? to.time : to.time + std::chrono::days(1);
  } else {
    return false;
  }
  return true;
}

// The words in a piece; of "don't!" it is one, of "covid-19" two.
std::vector<std::string> words_in(std::string_view piece) {
  std::vector<std::string> words;
  for (const auto& token : text::tokenize(piece, "").tokens)
    words.emplace_back(piece.substr(token.begin, token.end - token.begin));
  return words;
}

} // namespace

text::Result<Query> parse_query(std::string_view text) {
  Query query;
  const auto valid = text::repair_utf8(text.substr(0, longest));
  for (const auto& piece : pieces_of(in_plain_signs(valid))) {
    if (!piece.quoted && !piece.unwanted && TRY(take_filter(query, piece.text)))
      continue;
    auto words = words_in(piece.text);
    if (words.empty())
      continue;
    if (piece.unwanted && query.without.size() < most_words)
      query.without.push_back(words.size() == 1 ? words.front()
                                                : text::collapse_spaces(piece.text));
    else if (!piece.unwanted && piece.quoted && query.phrases.size() < most_phrases)
      query.phrases.push_back(text::collapse_spaces(piece.text));
    else if (!piece.unwanted && !piece.quoted)
      for (auto& word : words)
        if (query.words.size() < most_words)
          query.words.push_back(std::move(word));
  }
  return query;
}

} // namespace search
