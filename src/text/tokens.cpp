// Words after UAX #29, read by a scanner of our own where words are apart by spaces and marks, and by
// ICU's dictionaries where they are not (Han, Kana, Thai, Lao, Khmer, Myanmar). Stems: Snowball (Porter,
// 2001) through libstemmer.
#include "text/tokens.hpp"
#include "text/hash.hpp"
#include "text/stop_words.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <map>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unordered_map>

namespace text {

namespace {

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c)
                  : (u_isalpha(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ||
                     u_charType(static_cast<UChar32>(c)) == U_COMBINING_SPACING_MARK);
}
bool is_digit(char32_t c) { return c < 0x80 ? is_ascii_digit(c) : u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) {
  return c < 0x80 ? (c >= 'A' && c <= 'Z') : (u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0);
}

// Scripts whose words stand without spaces between them.
bool is_unspaced(char32_t c) {
  const auto within = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  return c >= 0xE00 && (within(0xE00, 0xEFF) || within(0x1000, 0x109F) || within(0x1780, 0x17FF) ||
                        within(0x3040, 0x30FF) || within(0x3400, 0x4DBF) || within(0x4E00, 0x9FFF) ||
                        within(0x20000, 0x3FFFF));
}

// A Snowball stemmer and what it has said; words of news repeat, so most are looked up. One thread.
class Stemmer {
public:
  explicit Stemmer(const std::string& language)
      : stemmer_(sb_stemmer_new(language.c_str(), nullptr), sb_stemmer_delete) {}

  std::uint64_t stem(std::uint64_t hash, std::string_view folded) {
    if (!stemmer_)
      return hash;
    if (const auto known = known_.find(hash); known != known_.end())
      return known->second;
    const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                       static_cast<int>(folded.size()));
    const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
    const auto stem_hash = stem == nullptr ? hash : hash64({reinterpret_cast<const char*>(stem), size});
    if (known_.size() >= most_known)
      known_.clear();
    known_.emplace(hash, stem_hash);
    return stem_hash;
  }

private:
  static constexpr std::size_t most_known = 200'000;
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer_;
  std::unordered_map<std::uint64_t, std::uint64_t> known_;
};

Stemmer& stemmer_of(std::string_view language) {
  thread_local std::map<std::string, Stemmer, std::less<>> stemmers;
  if (const auto found = stemmers.find(language); found != stemmers.end())
    return found->second;
  return stemmers.emplace(language, Stemmer(std::string(language))).first->second;
}

enum class Ending : std::uint8_t { none, maybe_sentence, sentence, paragraph };

class Scanner {
public:
  Scanner(std::string_view text, std::string_view language)
      : text_(text), language_(language), stemmer_(stemmer_of(language)) {
    tokens_.tokens.reserve(text.size() / 5);
  }

  Tokens scan() {
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      if (is_unspaced(point.value))
        scan_unspaced();
      else if (is_letter(point.value) || is_digit(point.value))
        scan_word();
      else
        pass_over(point);
    }
    return std::move(tokens_);
  }

private:
  void pass_over(CodePoint point) {
    if (point.value == '\n') {
      ending_ = newlines_++ > 0 ? Ending::paragraph : std::max(ending_, Ending::none);
    } else if (point.value == '.' || point.value == '!' || point.value == '?' || point.value == 0x2026 ||
               point.value == 0x3002 || point.value == 0xFF01 || point.value == 0xFF1F) {
      const bool after_initial = point.value == '.' && !tokens_.tokens.empty() && is_abbreviation(tokens_.tokens.back());
      if (ending_ != Ending::paragraph)
        ending_ = after_initial ? Ending::maybe_sentence : Ending::sentence;
    }
    at_ += point.size;
  }

  // "U.S.", "J. Smith", "Mr. Smith": the next capital starts no sentence.
  [[nodiscard]] bool is_abbreviation(const Token& token) const {
    if (token.end != at_)
      return false;
    static constexpr std::array<std::string_view, 22> titles = {
        "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "prof", "jr", "sr", "vs",
        "no", "jan", "feb", "aug", "sept", "dec"};
    const auto word = text_.substr(token.begin, token.end - token.begin);
    return word.size() == 1 || std::ranges::any_of(titles, [&](auto title) { return equals_ignoring_case(word, title); });
  }

  // Letters, digits, and the marks that hold a word together: ' ’ inside, . , between digits.
  void scan_word() {
    const auto begin = at_;
    folded_.clear();
    bool ascii = true, letters = false, digits = false, lower = false, more_upper = false;
    const bool first_upper = is_upper(decode_at(text_, at_).value);
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      const auto c = point.value;
      if (is_letter(c) && !is_unspaced(c)) {
        letters = true;
        if (at_ > begin)
          (is_upper(c) ? more_upper : lower) = true;
        else if (!first_upper)
          lower = true;
      } else if (is_digit(c)) {
        digits = true;
      } else if (!joins(c, point.size, begin)) {
        break;
      }
      ascii = ascii && c < 0x80;
      if (c == 0x2019)
        folded_.push_back('\'');
      else if (c < 0x80)
        folded_.push_back(static_cast<char>(is_ascii_letter(c) ? (c | 0x20U) : c));
      else
        folded_.append(text_.substr(at_, point.size));
      at_ += point.size;
    }
    if (!ascii)
      folded_ = fold_case(folded_);
    const auto shape = digits && !letters ? TokenShape::number
                       : first_upper      ? (more_upper && !lower ? TokenShape::upper : TokenShape::capitalised)
                       : letters          ? TokenShape::lower
                                          : TokenShape::other;
    add(begin, at_, shape);
  }

  [[nodiscard]] bool joins(char32_t c, std::uint32_t size, std::size_t begin) const {
    if (at_ == begin || at_ + size >= text_.size())
      return false;
    const auto next = decode_at(text_, at_ + size).value;
    const auto previous = static_cast<unsigned char>(text_[at_ - 1]);
    if (c == '\'' || c == 0x2019)
      return is_letter(next) && !is_ascii_digit(previous);
    return (c == '.' || c == ',') && is_ascii_digit(previous) && is_digit(next);
  }

  void scan_unspaced() {
    const auto begin = at_;
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      if (!is_unspaced(point.value))
        break;
      at_ += point.size;
    }
    const auto run = text_.substr(begin, at_ - begin);
    thread_local UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    UText source = UTEXT_INITIALIZER;
    UErrorCode opened = U_ZERO_ERROR;
    utext_openUTF8(&source, run.data(), static_cast<std::int64_t>(run.size()), &opened);
    if (words && U_SUCCESS(opened)) {
      words->setText(&source, opened);
      auto from = words->first();
      for (auto to = words->next(); to != icu::BreakIterator::DONE; from = to, to = words->next()) {
        const auto word_begin = begin + static_cast<std::size_t>(from);
        const auto word_end = begin + static_cast<std::size_t>(to);
        folded_.assign(text_.substr(word_begin, word_end - word_begin));
        add(word_begin, word_end, TokenShape::other);
      }
    }
    utext_close(&source);
  }

  void add(std::size_t begin, std::size_t end, TokenShape shape) {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.word = hash64(folded_);
    token.shape = shape;
    token.is_stop = is_stop_word(token.word, language_);
    token.stem = shape == TokenShape::number ? token.word : stemmer_.stem(token.word, folded_);
    const bool first = tokens_.tokens.empty();
    const bool new_paragraph = first || ending_ == Ending::paragraph;
    if (new_paragraph)
      tokens_.paragraphs.push_back(static_cast<std::uint32_t>(tokens_.tokens.size()));
    token.starts_sentence = new_paragraph || (ending_ == Ending::sentence && shape != TokenShape::lower);
    ending_ = Ending::none;
    newlines_ = 0;
    tokens_.tokens.push_back(token);
  }

  std::string_view text_, language_;
  Stemmer& stemmer_;
  Tokens tokens_;
  std::string folded_;
  std::size_t at_ = 0;
  Ending ending_ = Ending::none;
  int newlines_ = 0;
};

} // namespace

Tokens tokenize(std::string_view text, std::string_view language) { return Scanner(text, language).scan(); }

std::uint64_t stem_hash(std::string_view word, std::string_view language) {
  const auto tokens = tokenize(word, language);
  return tokens.tokens.empty() ? 0 : tokens.tokens.front().stem;
}

std::vector<SentenceSpan> split_sentences(std::string_view text) {
  std::vector<SentenceSpan> sentences;
  const auto tokens = tokenize(text, "");
  const auto end_before = [&](std::size_t next) {
    // White space and an opening quotation mark before the next sentence are not the last one's.
    std::size_t end = next;
    while (end > 0 && text[end - 1] != ' ' && text[end - 1] != '\n')
      --end;
    return static_cast<std::uint32_t>(end == 0 ? next : end);
  };
  for (const auto& token : tokens.tokens) {
    if (!token.starts_sentence)
      continue;
    const auto border = end_before(token.begin);
    if (!sentences.empty())
      sentences.back().end = std::max(border, sentences.back().begin);
    sentences.push_back({sentences.empty() && border > token.begin ? token.begin : std::min(border, token.begin), 0});
  }
  if (!sentences.empty()) {
    sentences.front().begin = 0;
    sentences.back().end = static_cast<std::uint32_t>(text.size());
  }
  for (auto& [begin, end] : sentences) {
    const auto whole = text.substr(begin, end - begin);
    const auto trimmed = trim(whole);
    begin += static_cast<std::uint32_t>(trimmed.data() - whole.data());
    end = begin + static_cast<std::uint32_t>(trimmed.size());
  }
  return sentences;
}

} // namespace text
