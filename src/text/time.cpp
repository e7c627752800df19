#include "text/time.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/core.h>
#include <span>
#include <vector>

namespace text {

namespace {

using namespace std::chrono;

constexpr std::size_t longest = 100;             // bytes of one written time
constexpr std::size_t most_searched = 64u << 10; // bytes of running text

struct MonthName {
  std::string_view name; // folded; matches a word that equals it or, from 4 bytes on, begins with it
  unsigned month;
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Russian, Greek, Turkish,
// Swedish, Danish; genitives too. Stems where the endings differ only.
constexpr std::array<MonthName, 124> month_names = {{
    {"jan", 1},      {"january", 1},  {"januar", 1},  {"janvier", 1}, {"janv", 1},   {"enero", 1},    {"ene", 1},
    {"gennaio", 1},  {"gen", 1},      {"janeiro", 1}, {"stycz", 1},   {"leden", 1},  {"ledna", 1},    {"январ", 1},
    {"янв", 1},      {"ιαν", 1},      {"ocak", 1},    {"jänner", 1},  {"feb", 2},    {"febr", 2},     {"fév", 2},
    {"février", 2},  {"fevr", 2},     {"fevereiro", 2}, {"fev", 2},   {"lut", 2},    {"luty", 2},     {"lutego", 2},
    {"únor", 2},     {"феврал", 2},   {"фев", 2},     {"φεβ", 2},     {"şubat", 2},  {"mar", 3},      {"march", 3},
    {"märz", 3},     {"mär", 3},      {"mars", 3},    {"marzo", 3},   {"março", 3},  {"maart", 3},    {"mrt", 3},
    {"marzec", 3},   {"marca", 3},    {"březen", 3},  {"března", 3},  {"март", 3},   {"мар", 3},      {"μαρ", 3},
    {"μάρ", 3},      {"mart", 3},     {"apr", 4},     {"avril", 4},   {"avr", 4},    {"abril", 4},    {"abr", 4},
    {"kwiec", 4},    {"kwietnia", 4}, {"dub", 4},     {"апрел", 4},   {"апр", 4},    {"απρ", 4},      {"nisan", 4},
    {"may", 5},      {"mai", 5},      {"mayo", 5},    {"maggio", 5},  {"mag", 5},    {"maio", 5},     {"mei", 5},
    {"maj", 5},      {"maja", 5},     {"květ", 5},    {"мая", 5},     {"май", 5},    {"μαΐ", 5},      {"μάι", 5},
    {"mayıs", 5},    {"jun", 6},      {"juin", 6},    {"giugno", 6},  {"giu", 6},    {"czerw", 6},    {"июн", 6},
    {"ιουν", 6},     {"ιούν", 6},     {"haziran", 6}, {"jul", 7},     {"juil", 7},   {"luglio", 7},   {"lug", 7},
    {"lipiec", 7},   {"lipca", 7},    {"июл", 7},     {"ιουλ", 7},    {"ιούλ", 7},   {"temmuz", 7},   {"aug", 8},
    {"août", 8},     {"aout", 8},     {"ago", 8},     {"agosto", 8},  {"sierp", 8},  {"август", 8},   {"авг", 8},
    {"αυγ", 8},      {"ağustos", 8},  {"sep", 9},     {"set", 9},     {"wrze", 9},   {"сент", 9},     {"σεπ", 9},
    {"eylül", 9},    {"oct", 10},     {"okt", 10},    {"ottobre", 10}, {"out", 10},  {"paźdz", 10},   {"οκτ", 10},
    {"окт", 10},     {"ekim", 10},    {"nov", 11},    {"listopad", 11}, {"нояб", 11}, }};

constexpr std::array<MonthName, 22> late_month_names = {{
    {"νοε", 11},  {"kasım", 11},  {"dec", 12},   {"dez", 12},   {"déc", 12},  {"dic", 12},  {"grud", 12}, {"prosin", 12},
    {"дек", 12},  {"δεκ", 12},    {"aralık", 12}, {"sept", 9},  {"juni", 6},  {"juli", 7},  {"září", 9},  {"říj", 10},
    {"srp", 8},   {"červen", 6},  {"června", 6}, {"mag", 5},    {"abril", 4}, {"gen", 1},
}};

constexpr std::array<std::string_view, 44> weekdays = {
    "mon",  "tue",  "wed",  "thu",  "fri",  "sat",  "sun",   "monta", "diens", "mittw", "donne", "freit", "samst", "sonnt",
    "lundi", "mardi", "mercr", "jeudi", "vendr", "samed", "diman", "lunes", "marte", "miérc", "jueve", "viern", "sábad",
    "domin", "segun", "terça", "quart", "quint", "sexta", "понед", "вторн", "среда", "четве", "пятни", "суббо", "воскр",
    "mo", "di", "mi", "do"};

// Words that may stand between the parts of a written time.
constexpr std::array<std::string_view, 34> fillers = {
    "at", "on", "of", "the", "um", "uhr", "den", "der", "le", "de", "del", "do", "à", "a", "las", "los", "om", "kl", "o",
    "godz", "в", "г", "года", "alle", "ore", "du", "h", "st", "nd", "rd", "th", "er", "and", "às"};

struct Zone {
  std::string_view name;
  int hours;
};
// RFC 822's and those that news sites write; IST as India's, the most read of its three meanings.
constexpr std::array<Zone, 33> zones = {{
    {"z", 0},    {"ut", 0},   {"utc", 0},  {"gmt", 0},  {"wet", 0},  {"bst", 1},   {"cet", 1},   {"west", 1}, {"mez", 1},
    {"cest", 2}, {"mesz", 2}, {"eet", 2},  {"sast", 2}, {"eest", 3}, {"msk", 3},   {"eat", 3},   {"gst", 4},  {"pkt", 5},
    {"ict", 7},  {"wib", 7},  {"sgt", 8},  {"hkt", 8},  {"awst", 8}, {"jst", 9},   {"kst", 9},   {"aest", 10}, {"aedt", 11},
    {"nzst", 12}, {"est", -5}, {"edt", -4}, {"et", -5}, {"cst", -6}, {"pst", -8},
}};
constexpr std::array<Zone, 8> american_zones = {
    {{"cdt", -5}, {"ct", -6}, {"mst", -7}, {"mdt", -6}, {"pdt", -7}, {"pt", -8}, {"akst", -9}, {"hst", -10}}};

enum class Kind : std::uint8_t { number, word, mark };

struct Lexeme {
  Kind kind = Kind::mark;
  std::string word;       // folded
  std::uint64_t value = 0;
  std::size_t digits = 0;
  char32_t mark = 0;
  std::size_t begin = 0, end = 0;
  bool glued = false; // nothing stands between it and the one before
};

bool is_number_character(char32_t c) { return c >= '0' && c <= '9'; }
bool is_cjk_date_mark(char32_t c) {
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0xB144 || c == 0xC6D4 || c == 0xC77C; // 年月日 년월일
}
bool is_word_character(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

std::vector<Lexeme> lex(std::string_view text) {
  std::vector<Lexeme> lexemes;
  std::size_t last_end = text.npos;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode_at(text, at);
    Lexeme lexeme;
    lexeme.begin = at;
    lexeme.glued = last_end == at;
    const auto run = [&](auto belongs) {
      std::size_t end = at;
      for (auto next = point; end < text.size() && belongs(next.value); next = decode_at(text, end))
        end += next.size;
      return end;
    };
    if (is_number_character(point.value)) {
      lexeme.kind = Kind::number;
      at = run(is_number_character);
      lexeme.digits = at - lexeme.begin;
      for (std::size_t i = lexeme.begin; i < at && lexeme.digits <= 18; ++i)
        lexeme.value = lexeme.value * 10 + static_cast<std::uint64_t>(text[i] - '0');
    } else if (is_word_character(point.value)) {
      lexeme.kind = Kind::word;
      at = run(is_word_character);
      lexeme.word = fold_case(text.substr(lexeme.begin, std::min<std::size_t>(at - lexeme.begin, 40)));
    } else {
      at += point.size;
      if (!trim(text.substr(lexeme.begin, at - lexeme.begin)).empty())
        lexeme.mark = point.value;
      else
        continue;
    }
    lexeme.end = last_end = at;
    lexemes.push_back(std::move(lexeme));
  }
  return lexemes;
}

std::optional<unsigned> month_of(const std::string& word) {
  const auto matches = [&](const MonthName& row) {
    return word == row.name || (row.name.size() >= 3 && word.size() > row.name.size() && word.starts_with(row.name) &&
                                row.name != "mar" && row.name != "may" && row.name != "mai" && row.name != "out" &&
                                row.name != "set" && row.name != "gen" && row.name != "mag" && row.name != "ago" &&
                                row.name != "mei" && row.name != "dub" && row.name != "lut" && word.size() < 22);
  };
  if (const auto found = std::ranges::find_if(month_names, matches); found != month_names.end() && found->month != 0)
    return found->month;
  if (const auto found = std::ranges::find_if(late_month_names, matches); found != late_month_names.end())
    return found->month;
  return std::nullopt;
}

bool is_weekday(const std::string& word) {
  return std::ranges::any_of(weekdays, [&](auto day) { return word.starts_with(day) && (day.size() > 2 || word == day); });
}

std::optional<int> zone_hours(const std::string& word) {
  for (const auto& zone : zones)
    if (word == zone.name)
      return zone.hours;
  for (const auto& zone : american_zones)
    if (word == zone.name)
      return zone.hours;
  return std::nullopt;
}

// What has been understood so far of one written time.
class Reader {
public:
  explicit Reader(std::span<const Lexeme> lexemes) : lexemes_(lexemes) {}

  std::optional<ParsedTime> read() {
    while (at_ < lexemes_.size())
      if (!read_one())
        return std::nullopt;
    return result();
  }

private:
  [[nodiscard]] const Lexeme* peek(std::size_t ahead = 0) const {
    return at_ + ahead < lexemes_.size() ? &lexemes_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] bool is_mark(std::size_t ahead, char32_t mark) const {
    const auto* lexeme = peek(ahead);
    return lexeme != nullptr && lexeme->kind == Kind::mark && lexeme->mark == mark;
  }
  [[nodiscard]] bool is_number(std::size_t ahead) const {
    const auto* lexeme = peek(ahead);
    return lexeme != nullptr && lexeme->kind == Kind::number;
  }

  bool read_one() {
    const auto& lexeme = *peek();
    switch (lexeme.kind) {
    case Kind::number: return read_number(lexeme);
    case Kind::word: return read_word(lexeme);
    case Kind::mark: return read_mark(lexeme);
    }
    return false;
  }

  bool read_number(const Lexeme& first) {
    if (first.digits == 14 && !day_)
      return read_stamp(first.value);
    if (first.digits == 8 && !day_) {
      ++at_;
      return set_date(first.value / 10000, first.value / 100 % 100, first.value % 100);
    }
    if (first.digits > 4)
      return false;
    const auto* after = peek(1);
    if ((is_mark(1, ':') || (after != nullptr && after->word == "h" && after->glued)) && is_number(2))
      return read_clock();
    if ((is_mark(1, '-') || is_mark(1, '/') || is_mark(1, '.')) && is_number(2) && peek(1)->glued && peek(2)->glued)
      return read_numeric_date(peek(1)->mark);
    if (const auto* next = peek(1); next != nullptr && next->kind == Kind::mark && is_cjk_date_mark(next->mark))
      return read_cjk(first.value, next->mark);
    if (const auto* next = peek(1); next != nullptr && next->kind == Kind::word && !minute_ && first.digits <= 2 &&
                                    (next->word == "am" || next->word == "pm" || next->word == "a" || next->word == "p"))
      return read_hour_alone(first.value);
    ++at_;
    if (first.digits == 4)
      return set_once(year_, first.value);
    if (!day_ && first.digits <= 2)
      return set_once(day_, first.value);
    if (day_ && month_ && !year_ && first.digits == 2)
      return set_once(year_, first.value + (first.value < 70 ? 2000 : 1900));
    return false;
  }

  bool read_stamp(std::uint64_t value) {
    ++at_;
    hour_ = value / 10000 % 100, minute_ = value / 100 % 100, second_ = value % 100;
    offset_minutes_ = 0;
    const auto date = value / 1000000;
    return set_date(date / 10000, date / 100 % 100, date % 100);
  }

  bool read_clock() {
    if (minute_)
      return false;
    hour_ = peek()->value, minute_ = peek(2)->value;
    at_ += 3;
    if (is_mark(0, ':') && is_number(1)) {
      second_ = peek(1)->value;
      at_ += 2;
    }
    if ((is_mark(0, '.') || is_mark(0, ',')) && is_number(1) && peek()->glued && peek(1)->glued)
      at_ += 2;
    read_half_of_day();
    return true;
  }

  bool read_hour_alone(std::uint64_t hour) {
    hour_ = hour, minute_ = 0;
    ++at_;
    read_half_of_day();
    return true;
  }

  // "pm", "p.m."
  void read_half_of_day() {
    const auto* word = peek();
    if (word == nullptr || word->kind != Kind::word || !hour_)
      return;
    const bool split = (word->word == "a" || word->word == "p") && is_mark(1, '.') && peek(2) != nullptr && peek(2)->word == "m";
    if (word->word != "am" && word->word != "pm" && !split)
      return;
    if (*hour_ > 12)
      hour_ = 99; // "14 pm": refused by result()
    else
      hour_ = *hour_ % 12 + (word->word[0] == 'p' ? 12 : 0);
    at_ += split ? 3 : 1;
    if (split && is_mark(0, '.'))
      ++at_;
  }

  bool read_numeric_date(char32_t mark) {
    if (!is_mark(3, mark) || !is_number(4))
      return false;
    const auto first = *peek(), second = *peek(2), third = *peek(4);
    at_ += 5;
    if (first.digits == 4)
      return set_date(first.value, second.value, third.value);
    const auto year = third.digits == 2 ? third.value + (third.value < 70 ? 2000 : 1900) : third.value;
    if (third.digits != 4 && third.digits != 2)
      return false;
    if (second.value > 12)
      return set_date(year, first.value, second.value);
    return set_date(year, second.value, first.value);
  }

  bool read_cjk(std::uint64_t value, char32_t mark) {
    at_ += 2;
    if (mark == 0x5E74 || mark == 0xB144)
      return set_once(year_, value);
    if (mark == 0x6708 || mark == 0xC6D4)
      return set_once(month_, value);
    return set_once(day_, value);
  }

  bool read_word(const Lexeme& lexeme) {
    ++at_;
    if (lexeme.word == "t" && lexeme.glued && day_)
      return true;
    if (!month_)
      if (const auto month = month_of(lexeme.word))
        return set_once(month_, std::uint64_t{*month});
    if (minute_ && !offset_minutes_)
      if (const auto hours = zone_hours(lexeme.word)) {
        offset_minutes_ = *hours * 60;
        if (*hours == 0 && (is_mark(0, '+') || is_mark(0, '-')) && is_number(1)) // "GMT+0200"
          offset_minutes_.reset();
        return true;
      }
    if ((lexeme.word == "h" || lexeme.word == "uhr") && hour_ && !minute_)
      return set_once(minute_, std::uint64_t{0});
    if (lexeme.word == "am" && !minute_) // "am 4. März"
      return true;
    return is_weekday(lexeme.word) || std::ranges::find(fillers, lexeme.word) != fillers.end();
  }

  bool read_mark(const Lexeme& lexeme) {
    if ((lexeme.mark == '+' || lexeme.mark == '-' || lexeme.mark == 0x2212) && minute_ && !offset_minutes_ && is_number(1))
      return read_offset(lexeme.mark == '+' ? 1 : -1);
    ++at_;
    constexpr std::u32string_view passable = U",.|-()[]/·•–—º°ª@:";
    return passable.find(lexeme.mark) != passable.npos;
  }

  bool read_offset(int sign) {
    const auto digits = *peek(1);
    at_ += 2;
    auto hours = static_cast<int>(digits.value), minutes = 0;
    if (digits.digits == 4) {
      minutes = hours % 100, hours /= 100;
    } else if (digits.digits <= 2 && is_mark(0, ':') && is_number(1)) {
      minutes = static_cast<int>(peek(1)->value);
      at_ += 2;
    }
    if (hours > 14 || minutes > 59 || digits.digits > 4)
      return false;
    offset_minutes_ = sign * (hours * 60 + minutes);
    return true;
  }

  static bool set_once(std::optional<std::uint64_t>& part, std::uint64_t value) {
    if (part)
      return false;
    part = value;
    return true;
  }
  bool set_date(std::uint64_t year, std::uint64_t month, std::uint64_t day) {
    return set_once(year_, year) && set_once(month_, month) && set_once(day_, day);
  }

  [[nodiscard]] std::optional<ParsedTime> result() const {
    if (!year_ || !month_ || !day_ || *year_ < 1970 || *year_ > 2100 || *month_ > 12 || *day_ > 31)
      return std::nullopt;
    const year_month_day date{year(static_cast<int>(*year_)), month(static_cast<unsigned>(*month_)),
                              day(static_cast<unsigned>(*day_))};
    if (!date.ok() || hour_.value_or(0) > 24 || minute_.value_or(0) > 59 || second_.value_or(0) > 60)
      return std::nullopt;
    ParsedTime parsed{sys_days(date), minute_.has_value(), offset_minutes_.has_value()};
    parsed.time += hours(hour_.value_or(0)) + minutes(minute_.value_or(0)) + seconds(second_.value_or(0)) -
                   minutes(offset_minutes_.value_or(0));
    return parsed;
  }

  std::span<const Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::optional<std::uint64_t> year_, month_, day_, hour_, minute_, second_;
  std::optional<int> offset_minutes_;
};

} // namespace

std::optional<ParsedTime> parse_time(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > longest)
    return std::nullopt;
  const auto lexemes = lex(text);
  return Reader(lexemes).read();
}

std::optional<FoundTime> find_time(std::string_view text) {
  constexpr std::size_t most_lexemes = 16;
  const auto lexemes = lex(text.substr(0, most_searched));
  const auto begins_time = [](const Lexeme& lexeme) {
    return lexeme.kind == Kind::number ||
           (lexeme.kind == Kind::word && (month_of(lexeme.word).has_value() || (lexeme.word.size() > 2 && is_weekday(lexeme.word))));
  };
  for (std::size_t first = 0; first < lexemes.size(); ++first) {
    if (!begins_time(lexemes[first]))
      continue;
    const auto most = std::min(most_lexemes, lexemes.size() - first);
    for (std::size_t count = most; count >= 3; --count) {
      const auto& last = lexemes[first + count - 1];
      if (last.kind == Kind::mark && !is_cjk_date_mark(last.mark))
        continue;
      if (const auto parsed = Reader(std::span(lexemes).subspan(first, count)).read())
        return FoundTime{*parsed, lexemes[first].begin, last.end};
    }
  }
  return std::nullopt;
}

namespace {

struct Parts {
  year_month_day date;
  hh_mm_ss<seconds> clock;
  unsigned weekday;
};

Parts parts_of(Time time) {
  const auto days = floor<std::chrono::days>(time);
  return {year_month_day(days), hh_mm_ss<seconds>(time - days), weekday(days).c_encoding()};
}

} // namespace

std::string to_iso(Time time) {
  const auto parts = parts_of(time);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso_date(time), parts.clock.hours().count(),
                     parts.clock.minutes().count(), parts.clock.seconds().count());
}

std::string to_iso_date(Time time) {
  const auto date = parts_of(time).date;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string to_rfc822(Time time) {
  constexpr std::array<const char*, 7> day_names = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto parts = parts_of(time);
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", day_names[parts.weekday],
                     static_cast<unsigned>(parts.date.day()), months[static_cast<unsigned>(parts.date.month()) - 1],
                     static_cast<int>(parts.date.year()), parts.clock.hours().count(), parts.clock.minutes().count(),
                     parts.clock.seconds().count());
}

} // namespace text
