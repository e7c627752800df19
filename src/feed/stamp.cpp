#include "feed/stamp.hpp"
#include <algorithm>
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

} // namespace

std::optional<text::Time> parse_stamp(std::string_view stamp) {
  const bool is_iso = !stamp.empty() && stamp.front() >= '0' && stamp.front() <= '9';
  if (const auto time = is_iso ? rfc_3339(stamp) : rfc_2822(stamp))
    return time;
  const auto parsed = text::parse_time(stamp);
  return parsed ? std::optional(parsed->time) : std::nullopt;
}

} // namespace feed
