#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <unicode/uloc.h>
#include <utility>

namespace portal {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::size_t longest_link = 2048; // bytes; longer ones are not addresses of articles

std::string short_date(text::Time time) {
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()));
}

bool is_left_out(char32_t character) {
  return character == 0x7F || (character >= 0x80 && character < 0xA0) ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF ||
         (character & 0xFFFEU) == 0xFFFE;
}

enum class LineFeeds : std::uint8_t { stay, become_blanks };

std::string without_controls(std::string_view words, LineFeeds line_feeds) {
  std::string clean;
  clean.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const auto byte = static_cast<unsigned char>(words[at]);
    if (byte < 0x80) {
      ++at;
      if (byte == '\n' && line_feeds == LineFeeds::stay)
        clean += '\n';
      else if (byte != 0x7F)
        clean += byte < 0x20 ? ' ' : static_cast<char>(byte);
      continue;
    }
    const auto [value, size] = text::decode_at(words, at);
    if (!is_left_out(value))
      clean += words.substr(at, size);
    at += std::max<std::size_t>(1, size);
  }
  return clean;
}

// At most `limit` bytes from the front, whole code points.
std::string_view front(std::string_view words, std::size_t limit) {
  if (words.size() <= limit)
    return words;
  while (limit > 0 && (static_cast<unsigned char>(words[limit]) & 0xC0U) == 0x80)
    --limit;
  return words.substr(0, limit);
}

std::string valid(std::string_view words) {
  return text::is_valid_utf8(words) ? std::string(words) : text::repair_utf8(words);
}

// "LONDON (Meridian Wire) - " before the first words; the recorded dateline may hold a byline as
// well.
std::string_view without_dateline(std::string_view paragraph, std::string_view dateline) {
  constexpr std::size_t longest = 160; // bytes
  for (const std::string_view dash : {" — ", " – ", " -- ", " - "}) {
    const auto end = paragraph.substr(0, longest).find(dash);
    if (end != std::string_view::npos && end > 0 && dateline.ends_with(paragraph.substr(0, end)))
      return text::trim(paragraph.substr(end + dash.size()));
  }
  return paragraph;
}

} // namespace

std::string age(text::Time time, text::Time now) {
  using namespace std::chrono;
  const auto passed = now - time;
  const auto days_between = floor<days>(now) - floor<days>(time);
  if (passed < -minutes(1) || days_between > days(6))
    return short_date(time);
  if (passed < minutes(1))
    return "just now";
  if (passed < hours(24))
    return span_of_time(passed) + " ago";
  return days_between < days(2)
             ? "yesterday"
             : count(static_cast<std::size_t>(days_between.count()), "day", "days") + " ago";
}

std::string long_date(text::Time time) {
  const auto weekday =
      std::chrono::weekday(std::chrono::floor<std::chrono::days>(time)).c_encoding();
  return fmt::format("{} {}", weekdays[weekday], short_date(time));
}

std::string date_and_clock(text::Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  if (time == day)
    return short_date(time);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format("{}, {:02}:{:02} UTC", short_date(time), clock.hours().count(),
                     clock.minutes().count());
}

std::string span_of_time(std::chrono::seconds span) {
  using namespace std::chrono;
  const auto number = [](auto ticks) {
    return static_cast<std::size_t>(std::max<std::int64_t>(0, ticks.count()));
  };
  if (span < hours(1))
    return count(number(floor<minutes>(span)), "minute", "minutes");
  if (span < hours(48))
    return count(number(floor<hours>(span)), "hour", "hours");
  return count(number(floor<days>(span)), "day", "days");
}

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string one_line(std::string_view words, std::size_t limit) {
  const auto enough = valid(front(words, 4 * limit));
  return text::shorten(text::collapse_spaces(without_controls(enough, LineFeeds::become_blanks)),
                       limit);
}

std::string running_text(std::string_view words) {
  return without_controls(valid(words), LineFeeds::stay);
}

std::string opening(std::string_view article, std::string_view dateline, std::size_t limit) {
  constexpr std::size_t telling = 60; // bytes; what is shorter is a caption or a kicker
  constexpr std::size_t seen = 4096;  // bytes within which a telling paragraph has to begin
  auto rest = front(text::trim(article), seen);
  std::string_view first;
  while (!rest.empty()) {
    const auto end = std::min(rest.find("\n\n"), rest.size());
    const auto paragraph = without_dateline(text::trim(rest.substr(0, end)), dateline);
    if (first.empty())
      first = paragraph;
    if (paragraph.size() >= telling)
      return one_line(paragraph, limit);
    rest = text::trim(rest.substr(end));
  }
  return one_line(first, limit);
}

std::string section_title(news::Section section) {
  if (section == news::Section::other)
    return "More news";
  std::string title(news::name(section));
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::string_view copy_label(news::ReuseKind kind) {
  switch (kind) {
  case news::ReuseKind::verbatim:
    return "Verbatim copy";
  case news::ReuseKind::near:
    return "Near copy";
  case news::ReuseKind::reworded:
    return "Reworded copy";
  case news::ReuseKind::partial:
    return "Shares passages";
  case news::ReuseKind::same_event:
    return "Same event";
  }
  return "";
}

std::string_view revision_label(story::Revision revision) {
  return revision == story::Revision::correction ? "Correction" : "Update";
}

bool is_copy(news::ReuseKind kind) {
  return kind == news::ReuseKind::verbatim || kind == news::ReuseKind::near ||
         kind == news::ReuseKind::reworded;
}

std::string language_name(std::string_view language) {
  const auto tag = language_tag(language);
  if (tag.empty())
    return "";
  std::array<UChar, 64> name{};
  UErrorCode trouble = U_ZERO_ERROR;
  const auto length = uloc_getDisplayLanguage(tag.c_str(), "en", name.data(),
                                              static_cast<std::int32_t>(name.size()), &trouble);
  if (trouble > U_ZERO_ERROR || length <= 0)
    return "";
  std::string utf8;
  for (std::int32_t i = 0; i < length; ++i)
    text::append_utf8(utf8, name[static_cast<std::size_t>(i)]);
  return utf8;
}

std::string language_tag(std::string_view language) {
  constexpr std::size_t longest = 35; // RFC 5646, 4.4.1
  const bool fits = !language.empty() && language.size() <= longest && language != "und" &&
                    std::ranges::all_of(language, [](char character) {
                      return character == '-' || (character >= '0' && character <= '9') ||
                             (character >= 'a' && character <= 'z') ||
                             (character >= 'A' && character <= 'Z');
                    });
  return fits ? std::string(language) : "";
}

bool is_right_to_left(std::string_view language) {
  constexpr std::array<std::string_view, 10> all = {"ar", "ckb", "dv", "fa", "he",
                                                    "iw", "ps",  "sd", "ur", "yi"};
  return std::ranges::find(all, language.substr(0, language.find('-'))) != all.end();
}

bool may_be_linked(std::string_view url) {
  const bool is_web = text::starts_with_ignoring_case(url, "https://") ||
                      text::starts_with_ignoring_case(url, "http://");
  return is_web && url.size() <= longest_link && std::ranges::none_of(url, [](char character) {
           return static_cast<unsigned char>(character) <= 0x20 || character == 0x7F;
         });
}

std::string address_of(news::StoryId id) {
  return "/story/" + text::to_hex(std::to_underlying(id));
}
std::string address_of(news::ArticleId id) {
  return "/article/" + text::to_hex(std::to_underlying(id));
}

} // namespace portal
