// Words after UAX #29, with these departures: an apostrophe parts words in languages that elide
// (l'homme), a full stop joins single letters only (U.S), a soft hyphen is not there.
#include "text/tokens.hpp"
#include "text/characters.hpp"
#include "text/lexicon.hpp"
#include "text/line_ends.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <memory>
#include <optional>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace text {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }

bool is_letter(CharacterKind kind) {
  return kind == CharacterKind::lower || kind == CharacterKind::upper ||
         kind == CharacterKind::letter;
}

bool is_in_word(CharacterKind kind) {
  return is_letter(kind) || kind == CharacterKind::digit || kind == CharacterKind::mark;
}

struct Character {
  char32_t value = 0;
  std::uint32_t size = 0; // 0 at the end of the text
  CharacterKind kind = CharacterKind::other;
};

// What a word's letters look like, one after the other.
class ShapeSeen {
public:
  void add(CharacterKind kind) {
    switch (kind) {
    case CharacterKind::upper:
      starts_upper_ |= letters_ == 0, ++letters_, ++upper_, in_ending_ = false;
      break;
    case CharacterKind::lower:
      add_lower(1);
      break;
    case CharacterKind::letter:
      caseless_ = true;
      break;
    case CharacterKind::digit:
      has_digit_ = true, starts_digit_ |= letters_ == 0;
      break;
    default:
      break;
    }
  }
  void add_lower(std::size_t count) {
    letters_ += count;
    lower_ += in_ending_ ? 0 : count;
  }
  // "NATO's" looks like NATO, "O'Neill" like Neill.
  void add_apostrophe() { in_ending_ = letters_ > 0; }

  [[nodiscard]] TokenShape shape() const {
    if (caseless_)
      return TokenShape::other;
    if (letters_ == 0)
      return has_digit_ ? TokenShape::number : TokenShape::other;
    if (starts_digit_)
      return TokenShape::other;
    if (upper_ == 0)
      return TokenShape::lower;
    if (!starts_upper_)
      return TokenShape::other;
    return lower_ == 0 && upper_ > 1 ? TokenShape::upper : TokenShape::capitalised;
  }

private:
  std::size_t letters_ = 0, upper_ = 0, lower_ = 0;
  bool starts_upper_ = false, starts_digit_ = false, has_digit_ = false, caseless_ = false,
       in_ending_ = false;
};

class Reader {
public:
  Reader(std::string_view text, std::string_view language, Paragraphs apart)
      : text_(text), table_(character_table()), lexicon_(Lexicon::of(language)),
        sentences_(split_sentences(text)) {
    read_.tokens.reserve(text.size() / 6);
    if (apart == Paragraphs::by_line_end)
      line_ends_.emplace(text);
  }

  Tokens read() && {
    for (std::size_t at = 0; at < text_.size();) {
      const auto character = character_at(at);
      if (is_letter(character.kind) || character.kind == CharacterKind::digit)
        at = read_word(at);
      else if (character.kind == CharacterKind::unspaced)
        at = read_unspaced(at);
      else
        at = read_gap(at, character);
    }
    return std::move(read_);
  }

private:
  [[nodiscard]] Character character_at(std::size_t at) const {
    if (at >= text_.size())
      return {};
    if (const auto byte = static_cast<unsigned char>(text_[at]); byte < 0x80)
      return {byte, 1, table_.kinds[byte]};
    const auto point = decode_at(text_, at);
    return {point.value, point.size,
            point.value < CharacterTable::size ? table_.kinds[point.value] : kind_of(point.value)};
  }

  // A blank line, of white space at most, ends the paragraph.
  std::size_t read_gap(std::size_t at, const Character& character) {
    if (character.value == '\n') {
      in_new_paragraph_ |= line_is_blank_ || (line_ends_ && line_ends_->ends_paragraph(at));
      line_is_blank_ = true;
    } else if (character.value == 0x2029) {
      in_new_paragraph_ = true;
    } else if (character.kind != CharacterKind::space) {
      line_is_blank_ = false;
    }
    return at + character.size;
  }

  void add(std::size_t begin, std::size_t end, TokenShape shape, const WordForms& forms) {
    line_is_blank_ = false;
    const auto index = static_cast<std::uint32_t>(read_.tokens.size());
    bool starts_sentence = false;
    for (; sentence_ < sentences_.size() && sentences_[sentence_].begin <= begin; ++sentence_)
      starts_sentence = true;
    if (in_new_paragraph_)
      read_.paragraphs.push_back(index);
    starts_sentence |= in_new_paragraph_;
    in_new_paragraph_ = false;
    read_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                            forms.word, forms.stem, shape, starts_sentence, forms.is_stop});
  }

  // Whether the word goes on over `joint`, which stands at `at` after a character of kind `before`.
  [[nodiscard]] bool joins(const Character& joint, std::size_t at, CharacterKind before,
                           std::size_t run) const {
    const auto next = character_at(at + joint.size);
    if (is_apostrophe(joint.value))
      return !lexicon_.elides() && is_letter(before) && is_letter(next.kind);
    if (joint.value == '_')
      return is_in_word(next.kind);
    if (joint.value == ',')
      return before == CharacterKind::digit && next.kind == CharacterKind::digit;
    if (joint.value == soft_hyphen)
      return is_letter(next.kind);
    if (joint.value != '.')
      return false;
    if (before == CharacterKind::digit)
      return next.kind == CharacterKind::digit;
    return run == 1 && is_letter(next.kind) && !is_in_word(character_at(at + 1 + next.size).kind);
  }

  std::size_t read_word(std::size_t begin) {
    // Most words are nothing but small letters before a space.
    if (const auto end = begin + plain_run(begin);
        end > begin && end < text_.size() && text_[end] == ' ') {
      add(begin, end, TokenShape::lower, lexicon_.forms(text_.substr(begin, end - begin)));
      return end;
    }
    folded_.clear();
    ShapeSeen seen;
    bool folds_singly = true;
    std::size_t at = begin;
    std::size_t run = 0; // characters since the last joint
    auto before = CharacterKind::other;
    for (Character character; (character = character_at(at)).size != 0; at += character.size) {
      if (const auto plain = plain_run(at); plain > 0) {
        seen.add_lower(plain);
        folded_.append(text_.substr(at, plain));
        before = CharacterKind::lower;
        run += plain;
        character.size = static_cast<std::uint32_t>(plain);
      } else if (is_in_word(character.kind)) {
        seen.add(character.kind);
        before = character.kind;
        ++run;
        const auto folded =
            character.value < CharacterTable::size ? table_.folded[character.value] : u'\0';
        if (folded != 0)
          append(folded);
        else
          folds_singly = false;
      } else if (joins(character, at, before, run)) {
        run = 0;
        if (is_apostrophe(character.value))
          seen.add_apostrophe(), folded_.push_back('\'');
        else if (character.value != soft_hyphen)
          folded_.push_back(static_cast<char>(character.value));
      } else {
        break;
      }
    }
    if (!folds_singly)
      folded_ = fold_word(text_.substr(begin, at - begin));
    add(begin, at, seen.shape(), lexicon_.forms(folded_));
    return at;
  }

  // How many letters a–z stand at `at`.
  [[nodiscard]] std::size_t plain_run(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z')
      ++end;
    return end - at;
  }

  void append(char16_t folded) {
    if (folded < 0x80)
      folded_.push_back(static_cast<char>(folded));
    else
      append_utf8(folded_, folded);
  }

  // A run of a script without spaces, cut by ICU's dictionaries.
  std::size_t read_unspaced(std::size_t begin) {
    constexpr std::size_t longest = 8192; // bytes handed to ICU at once
    std::size_t end = begin;
    for (Character c;
         end - begin < longest && (c = character_at(end)).kind == CharacterKind::unspaced;)
      end += c.size;
    const auto run = text_.substr(begin, end - begin);
    thread_local const auto words = [] {
      UErrorCode status = U_ZERO_ERROR;
      std::unique_ptr<icu::BreakIterator> made(
          icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
      return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
    }();
    UErrorCode status = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, run.data(), static_cast<std::int64_t>(run.size()), &status);
    if (words != nullptr)
      words->setText(&bytes, status);
    if (words == nullptr || U_FAILURE(status) != 0) {
      add_unspaced(begin, end);
    } else {
      std::size_t from = 0;
      for (auto to = words->next(); to != icu::BreakIterator::DONE; to = words->next()) {
        add_unspaced(begin + from, begin + static_cast<std::size_t>(to));
        from = static_cast<std::size_t>(to);
      }
    }
    utext_close(&bytes);
    return end;
  }

  void add_unspaced(std::size_t begin, std::size_t end) {
    add(begin, end, TokenShape::other, lexicon_.forms(text_.substr(begin, end - begin)));
  }

  std::string_view text_;
  const CharacterTable& table_;
  Lexicon& lexicon_;
  std::vector<SentenceSpan> sentences_;
  std::optional<LineEnds> line_ends_; // where they part paragraphs
  std::size_t sentence_ = 0;          // the next to begin
  bool in_new_paragraph_ = true, line_is_blank_ = false;
  std::string folded_;
  Tokens read_;
};

} // namespace

Tokens tokenize(std::string_view text, std::string_view language, Paragraphs apart) {
  return Reader(text, language, apart).read();
}

std::uint64_t stem_hash(std::string_view word, std::string_view language) {
  return Lexicon::of(language).forms(fold_word(trim(word))).stem;
}

} // namespace text
