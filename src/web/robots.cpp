#include "web/robots.hpp"
#include "text/utf8.hpp"
#include "web/header_field.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace web {

namespace {

constexpr std::size_t most_bytes = 500U << 10U; // RFC 9309 §2.5
constexpr double longest_delay = 24 * 60 * 60;  // seconds
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 3986 §2.3
bool is_unreserved(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

void append_encoded(std::string& to, unsigned char byte) {
  to += '%';
  to += hex_digits[byte >> 4U];
  to += hex_digits[byte & 0xFU];
}

std::optional<char> encoded_at(std::string_view text, std::size_t at) {
  unsigned value = 0;
  const auto digits = text.substr(at, 3);
  if (digits.size() < 3 || digits[0] != '%')
    return std::nullopt;
  const auto [end, trouble] = std::from_chars(digits.data() + 1, digits.data() + 3, value, 16);
  if (trouble != std::errc{} || end != digits.data() + 3)
    return std::nullopt;
  return static_cast<char>(value);
}

// One spelling for octets that mean the same (§2.2.2): unreserved ones as they are, others than
// ASCII, and those of `special`, percent-encoded in upper case.
std::string normalised(std::string_view text, std::string_view special) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto encoded = encoded_at(text, at);
    const char c = encoded.value_or(text[at]);
    const auto byte = static_cast<unsigned char>(c);
    const bool must_be_encoded = byte > 0x7E || byte <= 0x20 || special.contains(c);
    if ((encoded && !is_unreserved(c)) || (!encoded && must_be_encoded))
      append_encoded(out, byte);
    else
      out += c;
    at += encoded ? 2 : 0;
  }
  return out;
}

// "*" stands for any octets, "$" at the end for the end; a "$" elsewhere for itself (§2.2.3).
std::string normalised_pattern(std::string_view pattern) {
  const bool is_anchored = pattern.ends_with('$');
  pattern.remove_suffix(is_anchored ? 1 : 0);
  return normalised(pattern, "$") + (is_anchored ? "$" : "");
}

std::string normalised_path(std::string_view path) {
  path = path.substr(0, path.find('#'));
  return (path.starts_with('/') ? "" : "/") + normalised(path, "*$");
}

// What stands between two stars is looked for as early as it can stand: if the pattern matches at
// all, it does so, and nothing is ever tried twice.
bool matches(std::string_view pattern, std::string_view path) {
  const bool is_anchored = pattern.ends_with('$');
  pattern.remove_suffix(is_anchored ? 1 : 0);
  const auto star = pattern.find('*');
  if (star == pattern.npos)
    return is_anchored ? path == pattern : path.starts_with(pattern);
  if (!path.starts_with(pattern.substr(0, star)))
    return false;
  path.remove_prefix(star);
  pattern.remove_prefix(star + 1);
  for (auto next = pattern.find('*'); next != pattern.npos; next = pattern.find('*')) {
    const auto place = path.find(pattern.substr(0, next));
    if (place == path.npos)
      return false;
    path.remove_prefix(place + next);
    pattern.remove_prefix(next + 1);
  }
  return is_anchored ? path.ends_with(pattern) : path.contains(pattern);
}

// §2.2.1; lower case. Nothing is left of a name that does not begin with a token.
std::string token_of(std::string_view name) {
  const auto end =
      std::ranges::find_if_not(name, [](char c) { return is_letter(c) || c == '-' || c == '_'; });
  std::string token(name.begin(), end);
  for (auto& c : token)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return token;
}

std::optional<std::chrono::seconds> delay_of(std::string_view value) {
  double seconds = 0;
  const auto [end, trouble] =
      std::from_chars(value.data(), value.data() + value.size(), seconds, std::chars_format::fixed);
  if (trouble != std::errc{} || end != value.data() + value.size() || !(seconds >= 0))
    return std::nullopt;
  return std::chrono::seconds(
      static_cast<std::int64_t>(std::ceil(std::min(seconds, longest_delay))));
}

} // namespace

class RobotsParser {
public:
  Robots parse(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark))
      bytes.remove_prefix(byte_order_mark.size());
    if (bytes.size() > most_bytes) // half a line could mean more than the whole
      bytes = bytes.substr(0, bytes.substr(0, most_bytes).find_last_of("\r\n") + 1);
    while (!bytes.empty()) {
      const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
      read_line(bytes.substr(0, end));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return std::move(robots_);
  }

private:
  void read_line(std::string_view line) {
    const auto [name, value] = header_field(line.substr(0, line.find('#')));
    const auto is = [&](std::string_view known) { return text::equals_ignoring_case(name, known); };
    if (is("user-agent"))
      name_agent(value);
    else if (is("allow"))
      add_rule(Robots::Verdict::allow, value);
    else if (is("disallow"))
      add_rule(Robots::Verdict::disallow, value);
    else if (is("crawl-delay"))
      set_delay(value);
    else if (is("sitemap") && !value.empty())
      robots_.sitemaps_.emplace_back(value);
  }

  // Lines of agents in a row share a group; other lines than rules do not end it (§2.2.4).
  void name_agent(std::string_view value) {
    if (!names_agents_)
      robots_.groups_.emplace_back();
    names_agents_ = true;
    const auto first = value.substr(0, value.find_first_of(" \t"));
    if (auto token = first == "*" ? "*" : token_of(value); !token.empty())
      robots_.groups_.back().agents.push_back(std::move(token));
  }

  void add_rule(Robots::Verdict verdict, std::string_view pattern) {
    names_agents_ = false;
    if (!robots_.groups_.empty() && !pattern.empty())
      robots_.groups_.back().rules.push_back({verdict, normalised_pattern(pattern)});
  }

  void set_delay(std::string_view value) {
    if (const auto delay = delay_of(value); delay && !robots_.groups_.empty())
      robots_.groups_.back().delay = std::max(robots_.groups_.back().delay, delay);
  }

  Robots robots_;
  bool names_agents_ = false; // the line before was one of a row of agents
};

Robots Robots::parse(std::string_view bytes) { return RobotsParser().parse(bytes); }
Robots Robots::everything() { return {}; }
Robots Robots::nothing() { return parse("User-agent: *\nDisallow: /"); }

Robots Robots::of_response(int status, std::string_view body) {
  if (status >= 200 && status < 300)
    return parse(body);
  const bool is_unavailable = status >= 300 && status < 500 && status != 429;
  return is_unavailable ? everything() : nothing();
}

// All that name it, or else all that name every crawler (§2.2.1).
std::vector<const Robots::Group*> Robots::groups_for(std::string_view product_token) const {
  std::vector<const Group*> found;
  for (const auto& agent : {token_of(product_token), std::string("*")}) {
    for (const auto& group : groups_)
      if (std::ranges::find(group.agents, agent) != group.agents.end())
        found.push_back(&group);
    if (!found.empty())
      break;
  }
  return found;
}

// The longest matching pattern decides, and of two as long the one that allows (§2.2.2).
bool Robots::allows(std::string_view product_token, std::string_view path_and_query) const {
  const auto path = normalised_path(path_and_query);
  if (path == "/robots.txt")
    return true;
  std::size_t longest = 0;
  auto verdict = Verdict::allow;
  for (const auto* group : groups_for(product_token))
    for (const auto& rule : group->rules) {
      const bool outweighs = rule.pattern.size() > longest ||
                             (rule.pattern.size() == longest && rule.verdict == Verdict::allow);
      if (outweighs && matches(rule.pattern, path)) {
        longest = rule.pattern.size();
        verdict = rule.verdict;
      }
    }
  return verdict == Verdict::allow;
}

std::optional<std::chrono::seconds> Robots::crawl_delay(std::string_view product_token) const {
  std::optional<std::chrono::seconds> longest;
  for (const auto* group : groups_for(product_token))
    longest = std::max(longest, group->delay);
  return longest;
}

} // namespace web
