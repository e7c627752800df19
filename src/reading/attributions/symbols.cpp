#include "reading/attributions/symbols.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <cctype>

namespace reading {

namespace {

constexpr std::size_t farthest_close = 6000; // bytes from a single mark to the one that closes it

// The mark that stands at a place between words, and what it closes where it opens.
struct Reading {
  Mark mark = Mark::other;
  bool straight = false;  // opens or closes, as it comes
  char32_t closes_by = 0; // of an opening one
};

Reading mark_of(char32_t c) {
  switch (c) {
  case U'"':
    return {Mark::opening, true, U'"'};
  case U'“':
    return {Mark::opening, false, U'”'};
  case U'„':
    return {Mark::opening, false, U'“'};
  case U'‘':
    return {Mark::opening, false, U'’'};
  case U'‚':
    return {Mark::opening, false, U'‘'};
  case U'«':
    return {Mark::opening, false, U'»'};
  case U'»':
    return {Mark::opening, false, U'«'};
  case U'「':
    return {Mark::opening, false, U'」'};
  case U'『':
    return {Mark::opening, false, U'』'};
  case U'”':
  case U'’':
  case U'」':
  case U'』':
    return {Mark::closing};
  case U',':
  case U'،':
  case U'、':
  case U'，':
    return {Mark::comma};
  case U'.':
  case U'!':
  case U'?':
  case U'…':
  case U'。':
  case U'！':
  case U'？':
  case U'؟':
    return {Mark::stop};
  case U':':
  case U';':
  case U'：':
  case U'；':
    return {Mark::colon};
  case U'-':
  case U'–':
  case U'—':
    return {Mark::dash};
  case U'(':
  case U')':
  case U'[':
  case U']':
    return {Mark::bracket};
  default:
    return {};
  }
}

bool ends_sentence(char byte) { return byte == ',' || byte == '.' || byte == '!' || byte == '?'; }

class Walk {
public:
  Walk(std::string_view text, const text::Tokens& tokens) : text_(text), tokens_(tokens) {
    walked_.symbols.reserve(tokens.tokens.size() * 5 / 4);
  }

  Symbols walk() && {
    std::uint32_t at = 0;
    std::size_t paragraph = 0;
    for (std::uint32_t i = 0; i < tokens_.tokens.size(); ++i) {
      const auto& token = tokens_.tokens[i];
      const bool begins =
          paragraph < tokens_.paragraphs.size() && tokens_.paragraphs[paragraph] == i;
      read_gap(at, token.begin, begins, token.starts_sentence);
      paragraph += begins ? 1 : 0;
      add_word(token);
      at = token.end;
    }
    read_gap(at, static_cast<std::uint32_t>(text_.size()), false, false);
    return std::move(walked_);
  }

private:
  void add_word(const text::Token& token) {
    Symbol symbol{token.begin, token.end,   token.word,    token.stem,     sentence_,
                  Mark::word,  token.shape, token.is_stop, closes_by_ != 0};
    walked_.symbols.push_back(symbol);
  }

  // Marks before a line's end belong to what stands before, the others to what follows.
  void read_gap(std::uint32_t begin, std::uint32_t end, bool ends_paragraph, bool ends_sentence) {
    const auto gap = text_.substr(begin, end - begin);
    const auto line = ends_paragraph ? gap.rfind('\n') : gap.npos;
    const auto parts = line == gap.npos ? 0 : line + 1;
    read_marks(begin, begin + static_cast<std::uint32_t>(parts));
    if (ends_paragraph) {
      walked_.paragraphs.push_back(static_cast<std::uint32_t>(walked_.symbols.size()));
      closes_by_ = 0;
    }
    const auto first = walked_.symbols.size();
    read_marks(begin + static_cast<std::uint32_t>(parts), end);
    if (!ends_sentence || (sentence_ == 0 && walked_.symbols.size() == first && first == 0))
      return;
    ++sentence_;
    // What opens, opens the new sentence.
    for (auto i = walked_.symbols.size(); i-- > first && walked_.symbols[i].mark == Mark::opening;)
      walked_.symbols[i].sentence = sentence_;
  }

  void read_marks(std::uint32_t begin, std::uint32_t end) {
    for (auto at = begin; at < end;) {
      const auto point = text::decode_at(text_, at);
      const auto size = std::max(point.size, 1U);
      if (point.value > ' ' && point.value != 0xA0 && point.value != 0xAD)
        read_mark(at, size, point.value);
      at += size;
    }
  }

  // Within straight single marks: "the dogs' bowl".
  [[nodiscard]] bool is_apostrophe(std::size_t at, char32_t c) const {
    return c == U'\'' && !ends_sentence(text_[at - 1]);
  }

  [[nodiscard]] bool is_blank(std::size_t at) const {
    return at >= text_.size() || static_cast<unsigned char>(text_[at]) <= ' ';
  }

  void read_mark(std::uint32_t at, std::uint32_t size, char32_t c) {
    auto [mark, straight, closes_by] =
        opens_single(at, c) ? Reading{Mark::opening, true, U'\''} : mark_of(c);
    if ((closes_by_ == c && !is_apostrophe(at, c)) ||
        (closes_by_ == U'”' && c == U'“' && is_blank(at + size)) || (closes_by_ != 0 && c == U'”'))
      mark = Mark::closing;
    else if (c == U'’' && closes_by_ != U'’')
      mark = Mark::other;
    else if (mark == Mark::opening && straight && is_blank(at + size) && at > 0 &&
             !is_blank(at - 1))
      mark = Mark::closing; // of one that we did not see open
    const bool closes = mark == Mark::closing;
    if (mark == Mark::opening && closes_by_ == 0 && closes_within(at + size, closes_by))
      closes_by_ = closes_by;
    Symbol symbol{at,
                  at + size,
                  text::combine(0x6d61726b, static_cast<std::uint64_t>(mark)),
                  0,
                  sentence_,
                  mark,
                  text::TokenShape::other,
                  false,
                  closes_by_ != 0};
    symbol.stem = symbol.word;
    walked_.symbols.push_back(symbol);
    if (closes && ((closes_by_ == c && mark == Mark::closing) || c == U'”' || c == U'“'))
      closes_by_ = 0;
  }

  // How far what closes a single mark is looked for.
  [[nodiscard]] std::size_t farthest_end(std::size_t at) const {
    const auto ahead = text_.substr(at, farthest_close);
    return at + std::min(ahead.find('\n'), ahead.size());
  }

  // A straight single mark opens before a word where another closes behind a sentence's mark: an
  // apostrophe does not.
  [[nodiscard]] bool opens_single(std::size_t at, char32_t c) {
    const auto is_alone = [&](std::size_t i) {
      return i >= text_.size() || std::isalnum(static_cast<unsigned char>(text_[i])) == 0;
    };
    if (c != U'\'' || closes_by_ != 0 || (at > 0 && !is_blank(at - 1)) || is_alone(at + 1) ||
        std::isdigit(static_cast<unsigned char>(text_[at + 1])) != 0)
      return false;
    const auto end = farthest_end(at);
    const auto reach = text_.substr(0, end);
    for (auto close = reach.find('\'', std::max(at + 1, no_straight_mark_until_));
         close != reach.npos; close = reach.find('\'', close + 1))
      if (ends_sentence(text_[close - 1]) && is_alone(close + 1))
        return true;
    no_straight_mark_until_ = std::max(no_straight_mark_until_, end);
    return false;
  }

  // A quotation that nothing closes runs to its paragraph's end; an apostrophe opens none.
  [[nodiscard]] bool closes_within(std::size_t at, char32_t closes_by) {
    if (closes_by != U'’' && closes_by != U'‘')
      return true;
    auto& no_end_until = closes_by == U'’' ? no_right_mark_until_ : no_left_mark_until_;
    std::string mark;
    text::append_utf8(mark, closes_by);
    const auto end = farthest_end(at);
    const auto reach = text_.substr(0, std::min(end + mark.size(), text_.size()));
    for (auto close = reach.find(mark, std::max(at, no_end_until)); close != reach.npos;
         close = reach.find(mark, close + 1))
      if (const auto next = close + mark.size();
          next >= text_.size() || !(std::isalnum(static_cast<unsigned char>(text_[next])) != 0))
        return true;
    no_end_until = std::max(no_end_until, end);
    return false;
  }

  std::string_view text_;
  const text::Tokens& tokens_;
  std::uint32_t sentence_ = 0;
  char32_t closes_by_ = 0; // of the quotation that is open
  // No such mark before it closes.
  std::size_t no_straight_mark_until_ = 0, no_right_mark_until_ = 0, no_left_mark_until_ = 0;
  Symbols walked_;
};

} // namespace

Symbols symbols_of(std::string_view text, const text::Tokens& tokens) {
  return Walk(text, tokens).walk();
}

std::size_t symbol_at(const Symbols& symbols, std::uint32_t byte) {
  const auto found = std::ranges::lower_bound(symbols.symbols, byte, {}, &Symbol::begin);
  return static_cast<std::size_t>(found - symbols.symbols.begin());
}

news::Span span_of(const Symbols& symbols, const Stretch& stretch) {
  return {symbols.symbols[stretch.first].begin, symbols.symbols[stretch.last - 1].end};
}

} // namespace reading
