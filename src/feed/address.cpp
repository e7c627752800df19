#include "feed/address.hpp"
#include "text/utf8.hpp"
#include "web/html/entities.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>

namespace feed {

namespace {

constexpr std::size_t longest = 2048; // bytes
constexpr std::size_t longest_host = 63;
constexpr std::size_t most_resolved = 500; // of one entry

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

constexpr auto unchanged_table = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(
           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~?=&+,:;!*()@$%"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// A name of letters, digits and single signs between them whose last part is no number.
bool is_plain_host(std::string_view host) {
  if (host.empty() || host.size() > longest_host || host.find("--") != host.npos ||
      !is_lower_or_digit(host.front()) || !is_lower_or_digit(host.back()))
    return false;
  for (std::size_t i = 0; i < host.size(); ++i)
    if (!is_lower_or_digit(host[i]) &&
        ((host[i] != '.' && host[i] != '-') || !is_lower_or_digit(host[i - 1])))
      return false;
  const auto dot = host.rfind('.');
  return dot != host.npos && host[dot + 1] > '9';
}

// "/path?query".
bool is_plain_path(std::string_view path) {
  return path.starts_with('/') && path.size() <= longest && path.find("/.") == path.npos &&
         std::ranges::all_of(path,
                             [](char c) { return unchanged_table[static_cast<unsigned char>(c)]; });
}

// "https://host", or "" where the host is no plain one.
std::string_view origin_of(std::string_view address) {
  const std::size_t scheme = address.starts_with("https://")  ? 8
                             : address.starts_with("http://") ? 7
                                                              : 0;
  const auto slash = address.find('/', scheme);
  const bool is_plain =
      scheme > 0 && slash != address.npos && is_plain_host(address.substr(scheme, slash - scheme));
  return is_plain ? address.substr(0, slash) : std::string_view();
}

// Whether web::resolve would give it back as it is.
bool is_plain(std::string_view address) {
  const auto origin = origin_of(address);
  return !origin.empty() && address.size() <= longest &&
         is_plain_path(address.substr(origin.size()));
}

// "https:", "mailto:", "data:" or a place on the same page: nothing to resolve.
bool is_relative(std::string_view address) {
  if (address.empty() || address.front() == '#')
    return false;
  const auto end = address.find_first_of(":/?#");
  return end == address.npos || address[end] != ':';
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The value behind the "=" at `at`, if that belongs to href or src.
std::string_view address_at(std::string_view html, std::size_t at) {
  const auto before = html.substr(0, at);
  const std::size_t size = before.ends_with("href") ? 4 : before.ends_with("src") ? 3 : 0;
  if (size == 0 || size == at || !is_blank(html[at - size - 1]) || at + 2 >= html.size() ||
      (html[at + 1] != '"' && html[at + 1] != '\''))
    return {};
  const auto value = html.substr(at + 2, longest);
  const auto end = value.find(html[at + 1]);
  return end == value.npos ? std::string_view() : value.substr(0, end);
}

std::string escaped(std::string_view address) {
  std::string value;
  for (const char c : address)
    if (c == '&')
      value += "&amp;";
    else
      value += c;
  return value;
}

} // namespace

std::optional<std::string> resolve(std::string_view reference, std::string_view base) {
  if (is_plain(reference))
    return std::string(reference);
  if (is_plain_path(reference) && !reference.starts_with("//") && is_plain(base))
    return std::string(origin_of(base)).append(reference);
  return web::resolve(reference, base);
}

void resolve_inside(std::string& html, std::span<const std::string_view> bases) {
  const auto base = std::ranges::find_if_not(bases, &std::string_view::empty);
  if (base == bases.end())
    return;
  std::string result;
  std::size_t copied = 0, count = 0;
  for (std::size_t at = 0; count < most_resolved && (at = html.find('=', at)) != html.npos; ++at) {
    const auto written = address_at(html, at);
    if (!is_relative(written))
      continue;
    std::string decoded;
    web::append_decoded(decoded, written, web::Place::attribute);
    const auto resolved = resolve(decoded, *base);
    if (!resolved)
      continue;
    result.append(html, copied, at + 2 - copied).append(escaped(*resolved));
    copied = at + 2 + written.size();
    ++count;
  }
  if (copied > 0)
    html = std::move(result.append(html, copied));
}

} // namespace feed
