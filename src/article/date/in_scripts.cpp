#include "article/date/in_scripts.hpp"
#include <algorithm>
#include <functional>

namespace article {

namespace {

constexpr bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

constexpr bool is_noise(char c) {
  return c == '"' || c == '\\' || c == ' ' || c == ':' || c == '\'' || c == '=';
}

// What stands after a key and its colon, up to its closing quotation mark.
std::string_view value_at(std::string_view html, std::size_t at) {
  constexpr std::size_t widest_gap = 16, longest = 48;
  constexpr std::string_view quotation_mark = "&quot;"; // JSON within an attribute
  const auto begin = at;
  bool colon = false;
  while (at < html.size() && at - begin < widest_gap) {
    const bool quoted = html.substr(at).starts_with(quotation_mark);
    if (!quoted && !is_noise(html[at]))
      break;
    colon = colon || html[at] == ':';
    at += quoted ? quotation_mark.size() : 1;
  }
  if (!colon)
    return {};
  const auto value = html.substr(at, longest);
  return value.substr(0, value.find_first_of("\"'\\<,}&"));
}

} // namespace

std::vector<text::ParsedTime> find_script_dates(std::string_view html, std::size_t most) {
  // In datePublished, publishedAt, publish_date, published_time, firstPublished …
  constexpr std::string_view stem = "ublish";
  const std::boyer_moore_horspool_searcher searcher(stem.begin(), stem.end());
  std::vector<text::ParsedTime> dates;
  for (auto at = html.begin(); dates.size() < most;) {
    at = std::search(at, html.end(), searcher);
    if (at == html.end())
      break;
    at += stem.size();
    const auto key_end = std::find_if_not(at, html.end(), is_key_letter);
    const auto value = value_at(html, static_cast<std::size_t>(key_end - html.begin()));
    if (const auto parsed = text::parse_time(value))
      dates.push_back(*parsed);
  }
  return dates;
}

} // namespace article
