#include "web/warc_tail.hpp"
#include "web/warc_head.hpp"
#include <algorithm>

namespace web {

namespace {

constexpr std::string_view end_of_record = "\r\n\r\n";
constexpr std::string_view first_line = "\r\nWARC/1.1\r\n"; // as WarcWriter writes it
constexpr std::uint64_t block_size = 1U << 20U;
constexpr std::size_t longest_head = 64U << 10U;

std::optional<std::uint64_t> last_record(const Descriptor& file, std::uint64_t size) {
  for (auto begin = size; begin > 0;) {
    begin -= std::min(begin, block_size);
    const auto block = bytes_at(file, begin, block_size + first_line.size());
    if (const auto found = block.rfind(first_line); found != block.npos)
      return begin + found + 2;
  }
  return bytes_at(file, 0, 5) == "WARC/" ? std::optional<std::uint64_t>(0) : std::nullopt;
}

} // namespace

std::string bytes_at(const Descriptor& file, std::uint64_t place, std::size_t size) {
  std::string bytes(size, '\0');
  const auto count = pread(file.number(), bytes.data(), size, static_cast<off_t>(place));
  bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return bytes;
}

std::optional<std::uint64_t> cut_record(const Descriptor& file, std::uint64_t size) {
  const auto end = std::min<std::uint64_t>(size, end_of_record.size());
  if (bytes_at(file, size - end, end_of_record.size()) == end_of_record)
    return std::nullopt;
  const auto begin = last_record(file, size);
  if (!begin)
    return std::nullopt;
  const auto bytes = bytes_at(file, *begin, longest_head);
  const auto end_of_head = end_of_warc_head(bytes);
  if (!end_of_head)
    return size - *begin < longest_head ? begin : std::nullopt;
  const auto head = read_warc_head(std::string_view(bytes).substr(0, *end_of_head), {});
  return head && head->length > size - *begin - head->size ? begin : std::nullopt;
}

} // namespace web
