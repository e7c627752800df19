#include "article/date/in_address.hpp"
#include <algorithm>
#include <array>

namespace article {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_separator(char c) { return c == '/' || c == '-' || c == '_' || c == '.'; }

class AddressReader {
public:
  explicit AddressReader(std::string_view rest) : rest_(rest) {}

  std::optional<AddressDate> read() {
    const auto whole = rest_;
    if (const auto date = year_first())
      return date;
    rest_ = whole;
    return day_first();
  }

private:
  std::optional<AddressDate> year_first() {
    const auto year = year_part();
    if (!year)
      return std::nullopt;
    const char parted = separator();
    const auto month = parted == '\0' ? number(2) : month_part();
    if (!month)
      return std::nullopt;
    AddressDate date{*year / *month, std::nullopt};
    if (!date.month.ok())
      return std::nullopt;
    date.day = day_of(date.month, parted);
    if (date.day || (parted == '/' && (rest_.empty() || rest_.front() == '/')))
      return date;
    return std::nullopt;
  }

  // 29-10-2021
  std::optional<AddressDate> day_first() {
    const auto day = number(0);
    const char parted = separator();
    const auto month = parted == '\0' ? std::nullopt : number(0);
    if (!day || !month || separator() != parted)
      return std::nullopt;
    const auto year = year_part();
    const auto date = year.value_or(std::chrono::year(0)) / *month / *day;
    const bool goes_on = !rest_.empty() && is_digit(rest_.front());
    if (!year || !date.ok() || goes_on)
      return std::nullopt;
    return AddressDate{*year / *month, std::chrono::sys_days(date)};
  }

  std::optional<std::chrono::year> year_part() {
    const auto year = number(4);
    return year && *year >= 1995 && *year <= 2100 ? std::optional(std::chrono::year(*year))
                                                  : std::nullopt;
  }

  std::optional<std::chrono::sys_days> day_of(std::chrono::year_month month, char parted) {
    const auto before = rest_;
    const char again = separator();
    const auto day = again == parted ? number(parted == '\0' ? 2 : 0) : std::nullopt;
    const auto date = month / day.value_or(0);
    const bool goes_on = !rest_.empty() && is_digit(rest_.front());
    if (day && date.ok() && !goes_on)
      return std::chrono::sys_days(date);
    rest_ = before;
    return std::nullopt;
  }

  // Of so many digits; of one or two, where `digits` is 0.
  std::optional<int> number(std::size_t digits) {
    std::size_t length = 0;
    while (length < rest_.size() && length < (digits == 0 ? 2 : digits) && is_digit(rest_[length]))
      ++length;
    if (length == 0 || (digits != 0 && length != digits))
      return std::nullopt;
    int value = 0;
    for (const char digit : rest_.substr(0, length))
      value = value * 10 + (digit - '0');
    rest_.remove_prefix(length);
    return value;
  }

  std::optional<int> month_part() {
    constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto end = std::ranges::find_if(rest_, is_separator) - rest_.begin();
      if (rest_.starts_with(names[i]) && (end == 3 || end > 4) && end < 10) {
        rest_.remove_prefix(static_cast<std::size_t>(end));
        return static_cast<int>(i) + 1;
      }
    }
    return number(0);
  }

  char separator() {
    if (rest_.empty() || !is_separator(rest_.front()))
      return '\0';
    const char found = rest_.front();
    rest_.remove_prefix(1);
    return found;
  }

  std::string_view rest_;
};

} // namespace

std::optional<AddressDate> date_in_address(std::string_view url) {
  std::optional<AddressDate> month;
  const auto scheme = url.find("://");
  const auto path = std::min(url.find('/', scheme == url.npos ? 0 : scheme + 3), url.size());
  for (std::size_t at = path; at + 5 < url.size(); ++at) {
    if (is_digit(url[at]) || !is_digit(url[at + 1]))
      continue;
    const auto found = AddressReader(url.substr(at + 1)).read();
    if (found && found->day)
      return found;
    if (found && !month)
      month = found;
  }
  return month;
}

} // namespace article
