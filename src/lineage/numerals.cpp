#include "lineage/numerals.hpp"
#include "text/hash.hpp"
#include "text/lexicon.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace lineage {

namespace {

// Values below a hundred stand alone or add up ("forty-two"); the others multiply what stands
// before them.
const std::unordered_map<std::string_view, double>& number_words() {
  static const std::unordered_map<std::string_view, double> words = {
      {"two", 2},         {"three", 3},        {"four", 4},        {"five", 5},
      {"six", 6},         {"seven", 7},        {"eight", 8},       {"nine", 9},
      {"ten", 10},        {"eleven", 11},      {"twelve", 12},     {"thirteen", 13},
      {"fourteen", 14},   {"fifteen", 15},     {"sixteen", 16},    {"seventeen", 17},
      {"eighteen", 18},   {"nineteen", 19},    {"twenty", 20},     {"thirty", 30},
      {"forty", 40},      {"fifty", 50},       {"sixty", 60},      {"seventy", 70},
      {"eighty", 80},     {"ninety", 90},      {"dozen", 12},      {"hundred", 1e2},
      {"thousand", 1e3},  {"million", 1e6},    {"billion", 1e9},   {"trillion", 1e12},
      {"m", 1e6},         {"bn", 1e9},         {"mn", 1e6},        {"k", 1e3},
      {"mln", 1e6},       {"tn", 1e12},        {"zwei", 2},        {"drei", 3},
      {"vier", 4},        {"fünf", 5},         {"sechs", 6},       {"sieben", 7},
      {"acht", 8},        {"neun", 9},         {"zehn", 10},       {"elf", 11},
      {"zwölf", 12},      {"zwanzig", 20},     {"dreissig", 30},   {"vierzig", 40},
      {"fünfzig", 50},    {"dutzend", 12},     {"hundert", 1e2},   {"tausend", 1e3},
      {"millionen", 1e6}, {"mio", 1e6},        {"milliarde", 1e9}, {"milliarden", 1e9},
      {"mrd", 1e9},       {"billionen", 1e12}, {"deux", 2},        {"trois", 3},
      {"quatre", 4},      {"cinq", 5},         {"sept", 7},        {"huit", 8},
      {"neuf", 9},        {"dix", 10},         {"onze", 11},       {"douze", 12},
      {"treize", 13},     {"quinze", 15},      {"vingt", 20},      {"trente", 30},
      {"quarante", 40},   {"cinquante", 50},   {"cent", 1e2},      {"cents", 1e2},
      {"mille", 1e3},     {"millions", 1e6},   {"milliard", 1e9},  {"milliards", 1e9},
      {"dos", 2},         {"tres", 3},         {"cuatro", 4},      {"cinco", 5},
      {"seis", 6},        {"siete", 7},        {"ocho", 8},        {"nueve", 9},
      {"diez", 10},       {"doce", 12},        {"veinte", 20},     {"treinta", 30},
      {"cien", 1e2},      {"mil", 1e3},        {"millón", 1e6},    {"millones", 1e6},
      {"due", 2},         {"tre", 3},          {"quattro", 4},     {"cinque", 5},
      {"sette", 7},       {"otto", 8},         {"dieci", 10},      {"venti", 20},
      {"trenta", 30},     {"cento", 1e2},      {"mila", 1e3},      {"milione", 1e6},
      {"milioni", 1e6},   {"miliardo", 1e9},   {"miliardi", 1e9}};
  return words;
}

constexpr std::string_view about_words[] = {
    "about",   "around",  "nearly", "almost", "some",  "roughly", "approximately",
    "over",    "than",    "rund",   "etwa",   "fast",  "knapp",   "gut",
    "environ", "presque", "unos",   "casi",   "circa", "quasi"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "3,000" is three thousand in English and three in German.
bool groups_thousands(std::string_view digits, char mark, bool english) {
  const auto first = digits.find(mark);
  if (first == digits.npos || first == 0 || first > 3)
    return false;
  for (auto at = first; at != digits.npos; at = digits.find(mark, at + 1))
    if (std::min(digits.find(mark, at + 1), digits.size()) - at != 4)
      return false;
  return (mark == ',') == english || std::ranges::count(digits, mark) > 1;
}

std::optional<double> value_of_digits(std::string_view digits, bool english) {
  std::string plain;
  const bool commas = groups_thousands(digits, ',', english),
             stops = groups_thousands(digits, '.', english);
  for (const char c : digits)
    if (is_digit(c))
      plain += c;
    else if (!(c == ',' ? commas : stops))
      plain += '.';
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc{} && end == plain.data() + plain.size() ? std::optional(value)
                                                                    : std::nullopt;
}

class Reader {
public:
  Reader(const Wording& wording, const Sentence& sentence)
      : wording_(wording), end_(sentence.end), at_(sentence.first), begin_(sentence.first),
        english_(wording.language.empty() || wording.language.starts_with("en")) {}

  std::vector<Numeral> read() {
    std::vector<Numeral> found;
    at_ += counts_an_item() ? 1 : 0;
    while (at_ < end_)
      if (auto numeral = read_one())
        found.push_back(*numeral);
      else
        ++at_;
    return found;
  }

private:
  [[nodiscard]] std::string folded(std::uint32_t at) const {
    return text::fold_word(wording_.surface(wording_.tokens.tokens[at]));
  }
  [[nodiscard]] std::string_view gap_before(std::uint32_t at) const {
    const auto& tokens = wording_.tokens.tokens;
    return std::string_view(wording_.text)
        .substr(tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
  }
  [[nodiscard]] std::optional<double> word_value(std::uint32_t at) const {
    const auto found = number_words().find(folded(at));
    return found == number_words().end() ? std::nullopt : std::optional(found->second);
  }

  // "3. " at the beginning.
  [[nodiscard]] bool counts_an_item() const {
    if (at_ == end_)
      return false;
    const auto& token = wording_.tokens.tokens[at_];
    const auto behind = std::string_view(wording_.text).substr(token.end);
    return std::ranges::all_of(wording_.surface(token), is_digit) && !behind.empty() &&
           (behind[0] == '.' || behind[0] == ')') &&
           (behind.size() == 1 || behind[1] == ' ' || behind[1] == '\n');
  }

  // Digits with what is stuck to them: "3.2bn", "40th".
  std::optional<double> read_digits() {
    const auto surface = wording_.surface(wording_.tokens.tokens[at_]);
    const auto size = std::min(surface.find_first_not_of("0123456789.,"), surface.size());
    if (size == 0 || !is_digit(surface.front()))
      return std::nullopt;
    auto value = value_of_digits(surface.substr(0, size), english_);
    if (value && size < surface.size()) {
      const auto scale = number_words().find(surface.substr(size));
      const bool scales = scale != number_words().end() && scale->second >= 1e3;
      if (!scales && !unit_named(text::fold_word(surface.substr(size)))) // "48km"
        return std::nullopt;
      *value *= scales ? scale->second : 1;
    }
    ++at_;
    // "3 000" elsewhere than in English
    // NOLINTBEGIN(bugprone-unchecked-optional-access): is_group has seen its digits
    while (value && !english_ && at_ < end_ && surface.size() <= 3 && is_group())
      *value =
          *value * 1000 + *value_of_digits(wording_.surface(wording_.tokens.tokens[at_++]), false);
    // NOLINTEND(bugprone-unchecked-optional-access)
    return value;
  }
  [[nodiscard]] bool is_group() const {
    const auto surface = wording_.surface(wording_.tokens.tokens[at_]);
    const auto gap = gap_before(at_);
    return surface.size() == 3 && std::ranges::all_of(surface, is_digit) &&
           (gap == " " || gap == "\u00A0" || gap == "\u202F");
  }

  std::optional<Numeral> read_one() {
    const auto first = at_;
    auto value = read_digits();
    if (!value &&
        (at_ != first || !(value = word_value(at_)) || *value >= 1e6 || folded(at_).size() < 3))
      return std::nullopt;
    at_ += at_ == first ? 1 : 0;
    while (at_ < end_ && (gap_before(at_) == " " || gap_before(at_) == "-")) {
      const auto next = word_value(at_);
      if (next && (*next >= 1e2 || (is_dozen(at_) && *value < 12)))
        *value *= *next;
      else if (next && gap_before(at_) == "-" && std::fmod(*value, 10) == 0 && *next < 10)
        *value += *next;
      else
        break;
      ++at_;
    }
    return Numeral{.value = *value,
                   .unit = unit_of(first, at_),
                   .first = first,
                   .end = at_,
                   .about = is_about(first),
                   .of_dozens = is_dozen(at_ - 1),
                   .measure = measure_of(*value, at_)};
  }

  [[nodiscard]] bool is_dozen(std::uint32_t at) const {
    const auto word = folded(at);
    return word == "dozen" || word == "dutzend";
  }

  // Of a count that ends before `at`, in what is stuck to it or stands behind it.
  [[nodiscard]] std::optional<Measure> measure_of(double count, std::uint32_t at) const {
    const auto last = folded(at - 1);
    const auto stuck = last.substr(std::min(last.find_first_not_of("0123456789.,"), last.size()));
    if (const auto unit = unit_named(stuck))
      return Measure{stuck == "m" ? count / 1e6 : count, *unit}; // read as millions
    const bool is_square = at < end_ && (folded(at) == "square" || folded(at) == "sq");
    at += is_square || (at < end_ && folded(at).starts_with("degree")) ? 1 : 0;
    if (at >= end_)
      return std::nullopt;
    auto unit = unit_named(folded(at));
    if (unit && is_square)
      unit = square(*unit);
    return unit ? std::optional(Measure{count, *unit}) : std::nullopt;
  }

  // Behind what stands in brackets there.
  [[nodiscard]] std::uint32_t behind_brackets(std::uint32_t at) const {
    if (at >= end_ || !gap_before(at).ends_with('('))
      return at;
    auto behind = at + 1;
    while (behind < end_ && !gap_before(behind).starts_with(')'))
      ++behind;
    return behind < end_ ? behind : at;
  }

  [[nodiscard]] std::uint64_t unit_of(std::uint32_t first, std::uint32_t at) const {
    static const auto percent = text::hash64("%"), money = text::hash64("¤");
    const auto before =
        std::string_view(wording_.text).substr(0, wording_.tokens.tokens[first].begin);
    for (const std::string_view sign : {"$", "€", "£", "¥", "₹", "₽", "₴"})
      if (before.ends_with(sign))
        return money;
    if (at < wording_.tokens.tokens.size() && gap_before(at).starts_with("%"))
      return percent;
    const auto behind = behind_brackets(at);
    for (auto i = behind; i < end_ && i < behind + 3; ++i) {
      const auto word = folded(i);
      if (word == "percent" || word == "per" || word == "prozent" || word == "pour" ||
          word == "por")
        return percent;
      if (!wording_.tokens.tokens[i].is_stop)
        return wording_.tokens.tokens[i].stem;
    }
    return 0;
  }

  [[nodiscard]] bool is_about(std::uint32_t first) const {
    return first > begin_ &&
           std::ranges::find(about_words, folded(first - 1)) != std::end(about_words);
  }

  const Wording& wording_;
  std::uint32_t end_, at_, begin_;
  bool english_;
};

} // namespace

std::vector<Numeral> numerals_of(const Wording& wording, const Sentence& sentence) {
  return Reader(wording, sentence).read();
}

std::vector<Numeral> numerals_within(const std::vector<Numeral>& numerals, std::uint32_t first,
                                     std::uint32_t end) {
  std::vector<Numeral> within;
  for (auto numeral = std::ranges::lower_bound(numerals, first, {}, &Numeral::first);
       numeral != numerals.end() && numeral->first < end; ++numeral)
    if (numeral->end <= end)
      within.push_back(*numeral);
  return within;
}

bool agree(const Numeral& left, const Numeral& right) {
  const auto difference = std::abs(left.value - right.value);
  if (difference <= 1e-9 * std::abs(left.value))
    return true;
  const auto larger = std::max(std::abs(left.value), std::abs(right.value));
  if ((left.about || right.about) && difference <= 0.05 * larger)
    return true;
  if (are_converted(left.measure, right.measure))
    return true;
  if ((left.of_dozens || right.of_dozens) && difference <= std::min(larger / 6, 5.0))
    return true;
  return std::round(left.value) == right.value || left.value == std::round(right.value);
}

bool differ_in_digits(std::string_view left, std::string_view right) {
  if (left == right || left.size() != right.size() || std::ranges::all_of(left, is_digit))
    return false;
  return std::ranges::equal(left, right, [](char one, char other) {
    return one == other || (is_digit(one) && is_digit(other));
  });
}

} // namespace lineage
