#include "web/warc_head.hpp"
#include "text/time.hpp"
#include "text/utf8.hpp"
#include "web/header_field.hpp"
#include <algorithm>
#include <charconv>
#include <vector>

namespace web {

namespace {

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (trouble != std::errc{} || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

std::optional<text::Time> time_of(std::string_view stamp) {
  const auto parsed = text::parse_time(stamp);
  return parsed ? std::optional(parsed->time) : std::nullopt;
}

std::string without_brackets(std::string_view address) {
  if (address.starts_with('<') && address.ends_with('>'))
    address = address.substr(1, address.size() - 2);
  return std::string(address);
}

void take_field(WarcHead& head, std::optional<std::uint64_t>& length, const HeaderField& field) {
  const auto is = [&](std::string_view name) {
    return text::equals_ignoring_case(field.name, name);
  };
  if (is("WARC-Type")) {
    head.record.type = field.value;
  } else if (is("WARC-Target-URI")) {
    head.record.url = without_brackets(field.value);
  } else if (is("WARC-Date")) {
    head.record.date = time_of(field.value);
  } else if (is("Content-Type")) {
    head.record.content_type = field.value;
    head.is_http = text::starts_with_ignoring_case(field.value, "application/http");
  } else if (is("Content-Length")) {
    length = number(field.value);
  } else if (is("Headwater-Label")) {
    head.record.label = field.value;
  } else if (is("WARC-Truncated")) {
    head.payload = CutShort::taken;
  }
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool is_ip_field(std::string_view text) {
  return text == "-" ||
         (text.size() >= 3 && text.find_first_not_of("0123456789abcdefABCDEF.:") == text.npos &&
          text.find_first_of(".:") != text.npos);
}

// ARC's dates have 14 digits; some writers add more.
bool is_stamp(std::string_view text) {
  return is_digits(text) && text.size() >= 12 && text.size() <= 20;
}

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

} // namespace

std::optional<std::size_t> end_of_warc_head(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != bytes.npos; ++at) {
    const auto after = bytes.substr(at + 1, 2);
    if (after.starts_with('\n'))
      return at + 2;
    if (after == "\r\n")
      return at + 3;
  }
  return std::nullopt;
}

text::Result<WarcHead> read_warc_head(std::string_view bytes, std::string_view input) {
  WarcHead head;
  std::optional<std::uint64_t> length;
  std::string folded; // a field that goes on over several lines
  auto line = line_at(bytes, 0);
  for (auto at = line.next; at < bytes.size(); at = line.next) {
    line = line_at(bytes, at);
    if (line.text.starts_with(' ') || line.text.starts_with('\t')) {
      folded.append(" ").append(text::trim(line.text));
      continue;
    }
    take_field(head, length, header_field(folded));
    folded = line.text;
  }
  take_field(head, length, header_field(folded));
  if (!length)
    return text::input_error(std::string(input), "the record does not say how long it is");
  head.length = *length;
  head.size = bytes.size();
  return head;
}

std::optional<text::Result<WarcHead>> read_arc_line(std::string_view line, std::string_view input) {
  // An address may hold blanks, so the date is what to look for.
  const auto fields = split(line);
  std::size_t stamp = 2;
  while (stamp + 2 < fields.size() && !(is_stamp(fields[stamp]) && is_ip_field(fields[stamp - 1])))
    ++stamp;
  const auto colon = line.find(':');
  if (stamp + 2 >= fields.size() || colon == line.npos || colon > line.find(' '))
    return std::nullopt;

  WarcHead head;
  const auto end_of_address = static_cast<std::size_t>(fields[stamp - 1].data() - line.data()) - 1;
  head.record.url = line.substr(0, end_of_address);
  head.record.date = time_of(fields[stamp].substr(0, 14));
  head.record.content_type = fields[stamp + 1];
  head.record.type = head.record.url.starts_with("filedesc:") ? "warcinfo" : "resource";
  const auto length = number(fields.back());
  if (!length)
    return text::input_error(std::string(input), "the record does not say how long it is");
  head.length = *length;
  return head;
}

} // namespace web
