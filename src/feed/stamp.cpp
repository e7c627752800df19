#include "feed/stamp.hpp"
#include <algorithm>
#include <charconv>
#include <chrono>

namespace feed {

namespace {

// Reads a stamp from left to right; once something does not fit, nothing does.
class Stamp {
public:
  explicit Stamp(std::string_view rest) : rest_(rest) {}

  int number(std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      fits_ = fits_ && i < rest_.size() && rest_[i] >= '0' && rest_[i] <= '9';
      value = fits_ ? value * 10 + (rest_[i] - '0') : 0;
    }
    return take(digits), value;
  }
  unsigned month() {
    constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto at = names.find(rest_.substr(0, 3));
    fits_ = fits_ && rest_.size() >= 3 && at != names.npos && at % 3 == 0;
    return take(3), static_cast<unsigned>(at / 3 + 1);
  }
  void mark(std::string_view expected) {
    fits_ = fits_ && rest_.starts_with(expected);
    take(expected.size());
  }
  void weekday() {
    constexpr std::string_view names = "MonTueWedThuFriSatSun";
    const auto at = names.find(rest_.substr(0, 3));
    fits_ = fits_ && rest_.size() >= 3 && at != names.npos && at % 3 == 0;
    take(3);
  }
  std::chrono::seconds clock() {
    const int hours = number(2);
    mark(":");
    const int minutes = number(2);
    mark(":");
    const int seconds = number(2);
    fits_ = fits_ && hours < 24 && minutes < 60 && seconds < 60;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) +
           std::chrono::seconds(seconds);
  }
  // "Z", "GMT", "+0100", "+01:00", with which it ends.
  std::chrono::minutes zone(std::string_view utc, std::string_view between) {
    if (rest_ == utc)
      return {};
    const bool is_west = rest_.starts_with('-');
    mark(is_west ? "-" : "+");
    const int hours = number(2);
    mark(between);
    const int minutes = number(2);
    fits_ = fits_ && rest_.empty() && hours < 13 && minutes < 60;
    const auto offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    return is_west ? -offset : offset;
  }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] bool fits() const { return fits_; }

private:
  void take(std::size_t size) { rest_.remove_prefix(std::min(size, rest_.size())); }

  std::string_view rest_;
  bool fits_ = true;
};

std::optional<text::Time> time_of(const Stamp& stamp, std::chrono::year_month_day date,
                                  std::chrono::seconds since_midnight) {
  const int year = static_cast<int>(date.year());
  if (!stamp.fits() || !date.ok() || year < 1990 || year > 2090)
    return std::nullopt;
  return std::chrono::sys_days(date) + since_midnight;
}

std::optional<text::Time> rfc_3339(std::string_view text) {
  Stamp stamp(text);
  const std::chrono::year year(stamp.number(4));
  stamp.mark("-");
  const std::chrono::month month(static_cast<unsigned>(stamp.number(2)));
  stamp.mark("-");
  const std::chrono::day day(static_cast<unsigned>(stamp.number(2)));
  stamp.mark("T");
  const auto clock = stamp.clock();
  const auto zone = stamp.zone("Z", ":");
  return time_of(stamp, year / month / day, clock - zone);
}

std::optional<text::Time> rfc_2822(std::string_view text) {
  Stamp stamp(text);
  stamp.weekday();
  stamp.mark(", ");
  const std::chrono::day day(static_cast<unsigned>(stamp.number(2)));
  stamp.mark(" ");
  const std::chrono::month month(stamp.month());
  stamp.mark(" ");
  const std::chrono::year year(stamp.number(4));
  stamp.mark(" ");
  const auto clock = stamp.clock();
  stamp.mark(" ");
  const auto zone = stamp.zone("GMT", "");
  return time_of(stamp, year / month / day, clock - zone);
}

// 2024, 2024-02, 2024-W08-6, 2024-055 (ISO 8601, with hyphens or without): their first day.
std::optional<text::Time> partial_date(std::string_view text) {
  using namespace std::chrono;
  if (text.size() < 4 || text.find_first_not_of("0123456789-W") != text.npos)
    return std::nullopt;
  Stamp stamp(text);
  const year whole(stamp.number(4));
  const auto first = sys_days(whole / January / 1);
  const auto rest = text.substr(4);
  const std::string_view hyphen = rest.starts_with('-') ? "-" : "";
  const auto at = [&](year_month_day date) {
    return stamp.at_end() ? time_of(stamp, date, {}) : std::nullopt;
  };
  const auto shape = rest.size() - hyphen.size();
  stamp.mark(hyphen);
  if (rest.empty())
    return at(first);
  if (rest.find('W') != rest.npos) {
    stamp.mark("W");
    const days weeks(7 * (stamp.number(2) - 1));
    const bool names_day = shape > 3;
    stamp.mark(names_day ? hyphen : "");
    const days day(names_day ? stamp.number(1) - 1 : 0);
    const auto january_4th = sys_days(whole / January / 4); // always in the first week
    const auto monday = january_4th - (weekday(january_4th) - Monday);
    return weeks < days(0) || weeks > days(7 * 52) || day < days(0) || day > days(6)
               ? std::nullopt
               : at(monday + weeks + day);
  }
  if (shape == 3) {
    const auto date = first + days(stamp.number(3) - 1);
    return year_month_day(date).year() == whole ? at(date) : std::nullopt;
  }
  return at(whole / month(static_cast<unsigned>(stamp.number(2))) / 1);
}

// Since 1970, in seconds or milliseconds; as long as no date is, written without hyphens.
std::optional<text::Time> unix_time(std::string_view text) {
  const bool is_in_milliseconds = text.size() == 13;
  std::int64_t value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  if ((text.size() != 10 && !is_in_milliseconds) || trouble != std::errc() ||
      end != text.data() + text.size() || value < 0)
    return std::nullopt;
  const text::Time time{std::chrono::seconds(is_in_milliseconds ? value / 1000 : value)};
  return time_of(Stamp(""), std::chrono::floor<std::chrono::days>(time),
                 time - std::chrono::floor<std::chrono::days>(time));
}

// "Thu, 01 Jan 2004 19:48:21 A": what the letter means is unknown (RFC 2822 §4.3).
std::string_view without_military_zone(std::string_view text) {
  const bool has_one = text.size() > 12 && text[text.size() - 2] == ' ' && text.back() >= 'A' &&
                       text.back() <= 'Z' && text[text.size() - 3] >= '0' &&
                       text[text.size() - 3] <= '9';
  return has_one ? text.substr(0, text.size() - 2) : text;
}

} // namespace

std::optional<text::Time> parse_stamp(std::string_view stamp) {
  const bool is_iso = !stamp.empty() && stamp.front() >= '0' && stamp.front() <= '9';
  if (const auto time = is_iso ? rfc_3339(stamp) : rfc_2822(stamp))
    return time;
  if (const auto parsed = text::parse_time(without_military_zone(stamp)))
    return parsed->time;
  const auto time = partial_date(stamp);
  return time ? time : unix_time(stamp);
}

} // namespace feed
