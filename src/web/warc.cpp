// A record's length is believed when another record, or the end, follows its block. Where it is
// wrong, an HTTP message that is whole by its own Content-Length is still read, and the next record
// is looked for from the head on, so that none is swallowed.
#include "web/warc.hpp"
#include "text/utf8.hpp"
#include "web/archive_stream.hpp"
#include "web/header_field.hpp"
#include "web/http_message.hpp"
#include "web/warc_head.hpp"
#include <algorithm>
#include <utility>

namespace web {

namespace {

using RecordResult = text::Result<WarcRecord>;

constexpr std::size_t longest_head = 64U << 10U; // bytes; Common Crawl's are under 4 KiB
constexpr std::size_t longest_line = 8U << 10U;  // of ARC: an address and some numbers
constexpr std::string_view blanks = "\r\n";

bool begins_warc_record(std::string_view bytes) {
  return bytes.starts_with("WARC/") && bytes.size() > 6 && bytes[5] >= '0' && bytes[5] <= '9' &&
         bytes[6] == '.';
}

bool begins_record(std::string_view bytes) {
  return begins_warc_record(bytes) ||
         read_arc_line(line_at(bytes.substr(0, longest_line), 0).text, {});
}

std::string cut_short(std::size_t held, std::size_t length) {
  return "the record is cut short: " + std::to_string(held) + " of " + std::to_string(length) +
         " bytes";
}

// Whether a block that was cut short took in what was written behind it.
bool holds_record(std::string_view block) {
  for (auto at = block.find("\nWARC/"); at != block.npos; at = block.find("\nWARC/", at + 1))
    if (begins_warc_record(block.substr(at + 1)))
      return true;
  return false;
}

struct Block {
  std::string bytes;
  std::string doubt; // what is wrong with its length, or ""
};

} // namespace

struct WarcReader::State {
  std::string path;
  WarcLimits limits;
  ArchiveStream stream;
  bool is_lost = false;     // the window does not begin where a record does
  bool has_stopped = false; // at the stream's trouble

  std::optional<RecordResult> next();

private:
  [[nodiscard]] std::string place() const { return path + "@" + std::to_string(stream.offset()); }
  std::unexpected<text::Error> stop(const std::string& input);
  void find_record();
  bool skip_to_record();
  void skip_blanks();
  text::Result<WarcHead> read_head(const std::string& input);
  RecordResult pass_over(const WarcHead& head, const std::string& input);
  std::optional<std::size_t> foreign_member(std::size_t from, std::size_t end);
  bool is_in_broken_member(std::size_t end);
  text::Result<Block> take_block(const WarcHead& head, const std::string& input);
  RecordResult read_record();
};

std::unexpected<text::Error> WarcReader::State::stop(const std::string& input) {
  has_stopped = true;
  return text::input_error(input, stream.trouble());
}

void WarcReader::State::skip_blanks() {
  do {
    const auto window = stream.window();
    stream.consume(std::min(window.find_first_not_of(blanks), window.size()));
  } while (stream.window().empty() && stream.more());
}

// Consumes up to the next line that begins a record, or everything that can be had.
bool WarcReader::State::skip_to_record() {
  for (bool at_line_start = true;;) {
    if (at_line_start && stream.ensure(1)) {
      stream.ensure(longest_line);
      if (begins_record(stream.window()))
        return true;
    }
    const auto window = stream.window();
    const auto end = window.find('\n');
    at_line_start = end != window.npos;
    stream.consume(at_line_start ? end + 1 : window.size());
    if (stream.window().empty() && !stream.more())
      return false;
  }
}

void WarcReader::State::find_record() {
  while (!skip_to_record() && !stream.trouble().empty() && stream.recover())
    ;
  is_lost = false;
}

text::Result<WarcHead> WarcReader::State::read_head(const std::string& input) {
  stream.ensure(longest_line);
  if (!begins_warc_record(stream.window())) {
    const auto line = line_at(stream.window().substr(0, longest_line), 0);
    auto head = read_arc_line(line.text, input);
    if (!head)
      return text::input_error(input, "no record begins where one should");
    if (*head)
      (*head)->size = std::min(line.next, stream.window().size());
    return *std::move(head);
  }
  auto end = end_of_warc_head(stream.window().substr(0, longest_head));
  if (!end) {
    stream.ensure(longest_head);
    end = end_of_warc_head(stream.window().substr(0, longest_head));
  }
  if (!end && stream.window().size() >= longest_head)
    return text::input_error(input, "the record's head has no end");
  if (!end && !stream.trouble().empty())
    return stop(input);
  if (!end)
    return text::input_error(input, "the record's head is cut short");
  return read_warc_head(stream.window().substr(0, *end), input);
}

// The first gzip member in [from, end) of the window that begins a record of its own.
std::optional<std::size_t> WarcReader::State::foreign_member(std::size_t from, std::size_t end) {
  for (auto member = stream.member_from(from); member && *member < end;
       member = stream.member_from(*member + 1)) {
    stream.ensure(*member + longest_line);
    if (begins_record(stream.window().substr(*member)))
      return member;
  }
  return std::nullopt;
}

RecordResult WarcReader::State::pass_over(const WarcHead& head, const std::string& input) {
  stream.consume(head.size);
  for (auto left = head.length; left > 0 && stream.ensure(1);) {
    const auto size =
        static_cast<std::size_t>(std::min<std::uint64_t>(left, stream.window().size()));
    if (const auto other = foreign_member(0, size)) {
      stream.consume(*other);
      break;
    }
    stream.consume(size);
    left -= size;
  }
  return text::limit_error(input, "the record has " + std::to_string(head.length >> 20U) +
                                      " MiB, which is over the limit");
}

// Whether the record that the window begins with is of a member whose check fails: then nothing
// that is odd in it can be believed.
bool WarcReader::State::is_in_broken_member(std::size_t end) {
  stream.ensure(end + longest_head);
  return stream.is_last_doubtful() && !stream.member_from(1);
}

// The block; what follows it is left as the next record's place. A wrong length makes a doubt of
// it.
text::Result<Block> WarcReader::State::take_block(const WarcHead& head, const std::string& input) {
  const auto length = static_cast<std::size_t>(head.length);
  stream.ensure(head.size + length);
  if (const auto other = foreign_member(head.size, head.size + length)) {
    Block block{std::string(stream.window().substr(head.size, *other - head.size)),
                cut_short(*other - head.size, length)};
    stream.consume(*other);
    return block;
  }
  auto end = std::min(head.size + length, stream.window().size());
  Block block{std::string(stream.window().substr(head.size, length)), {}};
  do
    end = std::min(stream.window().find_first_not_of(blanks, end), stream.window().size());
  while (end == stream.window().size() && stream.more());
  if (end == stream.window().size() && stream.is_last_doubtful())
    return stop(input);
  stream.ensure(end + longest_line);
  if (block.bytes.size() < length)
    block.doubt = cut_short(block.bytes.size(), length);
  else if (end < stream.window().size() && !begins_record(stream.window().substr(end)))
    block.doubt =
        holds_record(block.bytes)
            ? "the record is cut short: another begins in its " + std::to_string(length) + " bytes"
            : "the record's length of " + std::to_string(length) + " bytes is wrong";
  is_lost = !block.doubt.empty();
  if (is_lost && is_in_broken_member(end))
    return stop(input);
  stream.consume(is_lost ? head.size : end);
  return block;
}

RecordResult WarcReader::State::read_record() {
  const auto input = place();
  const auto offset = stream.offset();
  auto head = read_head(input);
  if (!head) {
    is_lost = true;
    stream.consume(std::min(line_at(stream.window(), 0).next, stream.window().size()));
    return std::unexpected(std::move(head).error());
  }
  if (head->length > limits.largest_payload) {
    if (stream.can_hold(head->length))
      return pass_over(*head, input);
    is_lost = true;
    stream.consume(head->size);
    return text::input_error(input, "the record's length of " + std::to_string(head->length) +
                                        " bytes is wrong");
  }
  auto [block, doubt] = TRY(take_block(*head, input));
  if (!doubt.empty()) {
    const auto size = block.starts_with("HTTP/") ? size_of_http_message(block) : std::nullopt;
    if (!size || holds_record(std::string_view(block).substr(0, *size)))
      return text::input_error(input, std::move(doubt));
    block.resize(*size);
  }
  auto record = std::move(head->record);
  record.offset = offset;
  const bool is_arc_http = record.type == "resource" && !head->is_http &&
                           block.starts_with("HTTP/") &&
                           text::starts_with_ignoring_case(record.url, "http");
  if (!head->is_http && !is_arc_http) {
    record.payload = std::move(block);
    return record;
  }
  auto message = TRY(read_http_message(block, input, limits.largest_payload, head->payload));
  if (is_arc_http)
    record.type = "response";
  record.status = message.status;
  record.content_type = std::move(message.content_type);
  record.payload = std::move(message.body);
  return record;
}

std::optional<RecordResult> WarcReader::State::next() {
  if (is_lost)
    find_record();
  skip_blanks();
  if (stream.window().empty() && stream.trouble().empty())
    return std::nullopt;
  auto record = stream.window().empty() ? stop(place()) : read_record();
  if (has_stopped) {
    stream.recover();
    has_stopped = false;
    is_lost = true;
  }
  return record;
}

WarcReader::WarcReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
WarcReader::WarcReader(WarcReader&&) noexcept = default;
WarcReader& WarcReader::operator=(WarcReader&&) noexcept = default;
WarcReader::~WarcReader() = default;

text::Result<WarcReader> WarcReader::open(const std::string& path, WarcLimits limits) {
  auto stream = TRY(ArchiveStream::open(path));
  stream.ensure(longest_line);
  if (stream.trouble().empty() && !looks_like_warc(stream.window()))
    return text::input_error(path, stream.window().empty() ? "the file is empty"
                                                           : "neither a WARC nor an ARC file");
  return WarcReader(std::make_unique<State>(path, limits, std::move(stream)));
}

std::optional<RecordResult> WarcReader::next() { return state_->next(); }

bool looks_like_warc(std::string_view first_bytes) {
  first_bytes.remove_prefix(std::min(first_bytes.find_first_not_of(blanks), first_bytes.size()));
  return begins_record(first_bytes);
}

} // namespace web
