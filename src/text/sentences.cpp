// Where sentences end: a terminator, its closing quotes, white space, and something that can begin
// a sentence; never after a title or an initial, and always at a blank line.
#include "text/characters.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace text {

namespace {

// Abbreviations of the ten languages with most news, lower case, without their full stop.
// A name follows these.
const WordSet& titles() {
  static const auto words = words_of("mr mrs ms mx messrs dr prof rev hon sen sens rep reps gov "
                                     "govs gen col maj capt cpt lt sgt cpl pvt cmdr adm supt "
                                     "pres amb atty st ste mt ft vs dipl hl sog mme mlle mgr sra "
                                     "srta dra dña sig dott avv ing drs dhr mevr mej ul im "
                                     "tzw tzv ул им пр гр");
  return words;
}
// A number follows these.
const WordSet& counted() {
  static const auto words =
      words_of("no nos nr nrs nº vol fig figs art abs sec ch ca kl op p pp pg jan feb mar apr jun "
               "jul aug sep sept oct nov dec okt dez mai mon tue tues wed thu thur thurs fri sat "
               "sun núm стр рис ст");
  return words;
}
// These end a sentence now and then.
const WordSet& shortened() {
  static const auto words = words_of(
      "inc corp co cos ltd llc plc bros jr sr etc al dept est assn ave blvd rd sq univ approx cf "
      "esp incl bzw usw evtl "
      "ggf inkl mio mrd str tel vgl jh jhdt bspw ud uds avda av bijv resp tys mln mld proc np ok г "
      "гг т руб тыс млн "
      "млрд долл коп obs calif fla ill mich minn mass penn tex wash conn ariz colo ind wis tenn");
  return words;
}
// Words that open sentences and seldom names; they decide after an abbreviation.
const WordSet& openers() {
  static const auto words = words_of("The A An In On At It He She They We I You This That These "
                                     "Those But And However When While If As After Before "
                                     "For From With Since His Her Their Its There Then What Who "
                                     "Why How Some Many Most All Now Meanwhile Also Although "
                                     "Because Despite According Last Earlier Later By To So Yet "
                                     "Der Die Das Ein Eine Er Sie Es Wir Ich Im Am Auf Mit Nach "
                                     "Von Bei Und Aber Doch Auch Als Wenn Dabei Für Zu Seit "
                                     "Laut Dies Diese Le Les Un Une Il Elle Ils Elles Ce Cette Ces "
                                     "Dans En À Mais Et Pour Au Selon Après "
                                     "El Los Las Una Por Pero Según Se Su Con Para Lo Gli Per Ma "
                                     "Nel Secondo O Os As Um Uma Em Segundo "
                                     "Het Een Op Maar Hij Zij Dat Dit Volgens W Na To Po Nie Jak В "
                                     "На И По Он Она Они Это Но Как Что Мы Я "
                                     "Det Den Ett På Men Och Han Hon Vi");
  return words;
}
// "3. Oktober": an ordinal before these, in the languages that write it with a full stop.
const WordSet& months() {
  static const auto words =
      words_of("Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober "
               "November Dezember Januari "
               "Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Weltkrieg Bundesliga Jahrhundert");
  return words;
}

bool is_terminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool is_wide_terminator(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61;
}
bool is_other_terminator(char32_t c) { // Arabic, Devanagari, Armenian, Khmer, Myanmar
  return c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0x965 || c == 0x589 || c == 0x17D4 ||
         c == 0x104B;
}
bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB ||
         c == 0x203A || c == 0x201C || c == 0x300D || c == 0x300F || c == 0xFF09 || c == 0x3011;
}
bool is_opening(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 ||
         c == 0x201E || c == 0x201A || c == 0xAB || c == 0x2039 || c == 0xBB || c == 0x300C ||
         c == 0x300E || c == 0xBF || c == 0xA1;
}
// Of the bytes of UTF-8, those that can begin a terminator or a line break.
constexpr auto can_end_sentence = [] {
  std::array<bool, 256> bytes{};
  for (const char c : {'\n', '.', '!', '?'})
    bytes[static_cast<unsigned char>(c)] = true;
  std::fill(bytes.begin() + 0xD6, bytes.end(), true);
  return bytes;
}();
bool is_dash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2022; }
bool is_word(CharacterKind kind) {
  return kind != CharacterKind::other && kind != CharacterKind::space;
}

class Splitter {
public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<SentenceSpan> split() && {
    for (std::size_t at = next_mark(0); at < text_.size(); at = next_mark(at))
      at = text_[at] == '\n' ? after_line(at) : after_terminator(at);
    close(text_.size());
    return std::move(spans_);
  }

private:
  [[nodiscard]] std::size_t next_mark(std::size_t at) const {
    const auto is_mark = [](char c) { return can_end_sentence[static_cast<unsigned char>(c)]; };
    const auto rest = text_.substr(at);
    return at + static_cast<std::size_t>(std::ranges::find_if(rest, is_mark) - rest.begin());
  }

  void close(std::size_t end) {
    const auto sentence = trim(text_.substr(begin_, end - begin_));
    if (!sentence.empty()) {
      const auto from = static_cast<std::size_t>(sentence.data() - text_.data());
      spans_.push_back(
          {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(from + sentence.size())});
    }
    begin_ = end;
  }

  std::size_t after_line(std::size_t at) {
    std::size_t next = at + 1;
    while (next < text_.size() &&
           (text_[next] == ' ' || text_[next] == '\t' || text_[next] == '\r'))
      ++next;
    if (next < text_.size() && text_[next] == '\n')
      close(at);
    return next;
  }

  std::size_t after_terminator(std::size_t at) {
    const auto first = decode_at(text_, at);
    const bool wide = is_wide_terminator(first.value);
    if (!wide && !is_terminator(first.value) && !is_other_terminator(first.value))
      return at + std::max<std::size_t>(first.size, 1);
    std::size_t end = at;
    std::size_t marks = 0;
    for (auto c = first;
         is_terminator(c.value) || is_wide_terminator(c.value) || is_other_terminator(c.value);
         c = decode_at(text_, end)) {
      end += c.size;
      ++marks;
    }
    for (auto c = decode_at(text_, end); is_closing(c.value); c = decode_at(text_, end))
      end += c.size;
    const bool lone_stop = marks == 1 && first.value == '.';
    if (wide || (is_followed_by_start(end) && !(lone_stop && is_abbreviation(at, end))))
      close(end);
    return end;
  }

  // White space and then what can begin a sentence, or nothing.
  [[nodiscard]] bool is_followed_by_start(std::size_t end) const {
    if (end == text_.size())
      return true;
    if (kind_of(decode_at(text_, end).value) != CharacterKind::space)
      return false;
    bool quoted = false;
    std::size_t at = next_visible(end);
    for (int i = 0; i < 4; ++i) {
      const auto c = decode_at(text_, at);
      if (!is_opening(c.value) && !is_dash(c.value))
        break;
      quoted |= is_opening(c.value);
      at = next_visible(at + c.size);
    }
    return quoted || kind_of(decode_at(text_, at).value) != CharacterKind::lower;
  }

  [[nodiscard]] std::size_t next_visible(std::size_t at) const {
    constexpr std::size_t farthest = 64; // characters of white space looked over
    for (std::size_t i = 0; i < farthest && at < text_.size(); ++i) {
      const auto c = decode_at(text_, at);
      if (kind_of(c.value) != CharacterKind::space)
        break;
      at += c.size;
    }
    return at;
  }

  // The word that begins at `at`, at most 24 bytes of it.
  [[nodiscard]] std::string_view word_from(std::size_t at) const {
    constexpr std::size_t longest = 24;
    std::size_t end = at;
    for (auto c = decode_at(text_, end);
         c.size != 0 && is_word(kind_of(c.value)) && end - at < longest; c = decode_at(text_, end))
      end += c.size;
    return text_.substr(at, end - at);
  }

  // The word, with full stops inside it, that ends before `end`, at most 24 bytes of it.
  [[nodiscard]] std::string_view word_before(std::size_t end) const {
    constexpr std::size_t longest = 24;
    std::size_t begin = end;
    while (begin > begin_ && end - begin < longest) {
      std::size_t previous = begin - 1;
      while (previous > begin_ && (static_cast<unsigned char>(text_[previous]) & 0xC0U) == 0x80U)
        --previous;
      const auto c = decode_at(text_, previous);
      if (c.value != '.' && !is_word(kind_of(c.value)))
        break;
      begin = previous;
    }
    return text_.substr(begin, end - begin);
  }

  // Whether the full stop at `stop`, whose quotes end at `end`, belongs to the word before it.
  [[nodiscard]] bool is_abbreviation(std::size_t stop, std::size_t end) const {
    const auto word = word_before(stop);
    if (word.empty() || end == text_.size())
      return false;
    const auto next_at = next_visible(end);
    const auto next = word_from(next_at);
    const bool number_follows =
        !next.empty() && kind_of(decode_at(next, 0).value) == CharacterKind::digit;
    if (std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
      return word.size() <= 2 && (months().contains(next) || is_first(word));
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (titles().contains(lower))
      return true;
    if (counted().contains(lower) && number_follows)
      return true;
    if (!shortened().contains(lower) && !is_initials(word))
      return false;
    return !next.empty() && !openers().contains(next);
  }

  // A list's number: "1. Do this".
  [[nodiscard]] bool is_first(std::string_view word) const {
    return trim(text_.substr(begin_, static_cast<std::size_t>(word.data() - text_.data()) - begin_))
        .empty();
  }

  // "J", "U.S", "z.B", "p.m"
  static bool is_initials(std::string_view word) {
    const auto first = decode_at(word, 0);
    const auto kind = kind_of(first.value);
    if (first.size == word.size())
      return kind == CharacterKind::upper;
    return word.size() <= 12 && word.find('.') == first.size && is_word(kind) &&
           kind != CharacterKind::digit;
  }

  std::string_view text_;
  std::size_t begin_ = 0; // of the sentence being read
  std::vector<SentenceSpan> spans_;
};

} // namespace

std::vector<SentenceSpan> split_sentences(std::string_view text) { return Splitter(text).split(); }

SentenceSpan with_marks(std::string_view text, SentenceSpan words) {
  for (auto at = words.begin; at > 0;) {
    --at;
    if (const auto mark = decode_at(text, at); is_opening(mark.value))
      words.begin = at;
    else if (mark.value != 0xFFFD || mark.size != 1) // else within a character
      break;
  }
  const auto ends = [](char32_t c) {
    return is_terminator(c) || is_wide_terminator(c) || is_other_terminator(c) || is_closing(c);
  };
  for (auto mark = decode_at(text, words.end); ends(mark.value); mark = decode_at(text, words.end))
    words.end += mark.size;
  return words;
}

} // namespace text
