#include "portal/target.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <charconv>
#include <cstdint>

namespace portal {

namespace {

constexpr std::size_t most_parameters = 32;

int hex_digit(char character) {
  if (character >= '0' && character <= '9')
    return character - '0';
  const char lower = static_cast<char>(character | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

enum class Plus : std::uint8_t { stands_for_itself, is_a_blank };

std::string percent_decode(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
        hex_digit(text[i + 2]) >= 0) {
      decoded += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      decoded += text[i] == '+' && plus == Plus::is_a_blank ? ' ' : text[i];
    }
  }
  return text::repair_utf8(decoded);
}

// "http://host/path" is asked for of proxies and has to be understood (RFC 9112, 3.2.2).
std::string_view without_origin(std::string_view target) {
  if (target.starts_with('/'))
    return target;
  const auto scheme = target.find("://");
  if (scheme == std::string_view::npos)
    return target;
  const auto path = target.find_first_of("/?", scheme + 3);
  return path == std::string_view::npos ? std::string_view("/") : target.substr(path);
}

} // namespace

std::string_view value_of(const Parameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters)
    if (key == name)
      return text::trim(value);
  return {};
}

std::string_view Target::parameter(std::string_view name) const {
  return value_of(parameters, name);
}

std::size_t Target::number(std::string_view name, std::size_t otherwise, std::size_t least,
                           std::size_t most) const {
  const auto digits = parameter(name);
  std::size_t value = 0;
  const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (trouble == std::errc::result_out_of_range)
    return most;
  if (trouble != std::errc() || end != digits.data() + digits.size())
    return otherwise;
  return std::clamp(value, least, most);
}

Parameters parse_parameters(std::string_view encoded, std::size_t most) {
  Parameters parameters;
  while (!encoded.empty() && parameters.size() < most) {
    const auto pair = encoded.substr(0, encoded.find('&'));
    encoded.remove_prefix(std::min(encoded.size(), pair.size() + 1));
    if (pair.empty())
      continue;
    const auto equals = std::min(pair.find('='), pair.size());
    parameters.emplace_back(
        percent_decode(pair.substr(0, equals), Plus::is_a_blank),
        percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::is_a_blank));
  }
  return parameters;
}

Target parse_target(std::string_view target) {
  target = without_origin(target);
  target = target.substr(0, target.find('#'));
  const auto mark = target.find('?');
  Target parsed;
  parsed.path = percent_decode(target.substr(0, mark), Plus::stands_for_itself);
  if (!parsed.path.starts_with('/'))
    parsed.path.insert(parsed.path.begin(), '/');
  if (mark != std::string_view::npos)
    parsed.parameters = parse_parameters(target.substr(mark + 1), most_parameters);
  return parsed;
}

} // namespace portal
