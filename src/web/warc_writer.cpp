#include "web/warc_writer.hpp"
#include "web/gzip.hpp"
#include "web/warc.hpp"
#include "web/warc_tail.hpp"
#include "web/zstd.hpp"
#include <algorithm>
#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <new>
#include <openssl/evp.h>
#include <span>
#include <sys/stat.h>
#include <utility>

namespace web {

namespace {

constexpr std::string_view end_of_record = "\r\n\r\n";

std::unexpected<text::Error> store_error(const std::string& path, std::string reason) {
  return std::unexpected(text::Error{text::ErrorKind::store, path, std::move(reason)});
}

// RFC 4648 §6, of whole groups of five bytes, which SHA-1's twenty are.
std::string base32(std::span<const unsigned char> bytes) {
  std::string digits;
  std::uint64_t group = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    group = group << 8U | bytes[i];
    for (unsigned shift = 40; i % 5 == 4 && shift > 0; shift -= 5)
      digits += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[group >> (shift - 5) & 31U];
  }
  return digits;
}

// SHA-1 in base 32 is what tools for archives compare.
std::string digest_of(std::string_view payload) {
  std::array<unsigned char, 20> digest{};
  unsigned size = 0;
  if (EVP_Digest(payload.data(), payload.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1)
    throw std::bad_alloc();
  return "sha1:" + base32(digest);
}

// A UUID of version 5 (RFC 9562).
std::string record_id(std::string_view name) {
  const auto id =
      boost::uuids::name_generator_sha1(boost::uuids::ns::url())(name.data(), name.size());
  return "<urn:uuid:" + boost::uuids::to_string(id) + ">";
}

bool is_blank_or_control(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

// What a server sent must not begin a field of its own.
std::string in_one_line(std::string_view value) {
  std::string line(value);
  std::ranges::replace_if(line, is_blank_or_control, ' ');
  return line;
}

std::string record(std::string_view fields, std::string_view content_type, std::string_view block) {
  return fmt::format("WARC/1.1\r\n{}Content-Type: {}\r\nContent-Length: {}\r\n\r\n{}{}", fields,
                     content_type, block.size(), block, end_of_record);
}

std::string warcinfo(std::string_view name, std::string_view software, text::Time now) {
  const auto date = text::to_iso(now);
  const auto block = fmt::format("software: {}\r\nformat: WARC File Format 1.1\r\n", software);
  return record(fmt::format("WARC-Type: warcinfo\r\nWARC-Record-ID: {}\r\nWARC-Date: {}\r\n"
                            "WARC-Filename: {}\r\n",
                            record_id(fmt::format("{}\n{}\n{}", name, date, block)), date, name),
                "application/warc-fields", block);
}

std::string response_record(const WarcResponse& response) {
  auto block = fmt::format("HTTP/1.1 {} \r\n", response.status);
  if (!response.content_type.empty())
    block += fmt::format("Content-Type: {}\r\n", in_one_line(response.content_type));
  block += fmt::format("Content-Length: {}\r\n\r\n{}", response.body.size(), response.body);
  const auto date = text::to_iso(response.date);
  const auto digest = digest_of(response.body);
  auto fields = fmt::format("WARC-Type: response\r\nWARC-Record-ID: {}\r\nWARC-Date: {}\r\n"
                            "WARC-Target-URI: {}\r\nWARC-Payload-Digest: {}\r\n",
                            record_id(fmt::format("{}\n{}\n{}", response.url, date, digest)), date,
                            response.url, digest);
  if (!response.label.empty())
    fields += fmt::format("Headwater-Label: {}\r\n", in_one_line(response.label));
  return record(fields, "application/http; msgtype=response", block);
}

} // namespace

WarcWriter::WarcWriter(std::string path, Descriptor file)
    : path_(std::move(path)), file_(std::move(file)), is_packed_(path_.ends_with(".gz")) {}

text::Result<WarcWriter> WarcWriter::open(const std::string& path, std::string_view software,
                                          text::Time now) {
  if (path.ends_with(".zst"))
    return text::input_error(path, "zstd archives are read, not written; .warc and .warc.gz are");
  WarcWriter writer(
      path, Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644)));
  struct stat status{};
  if (writer.file_.number() < 0 || fstat(writer.file_.number(), &status) != 0)
    return store_error(path, message_of(errno));
  if (!S_ISREG(status.st_mode))
    return store_error(path, "not a file");
  if (status.st_size == 0) {
    (void)TRY(
        writer.write(warcinfo(std::filesystem::path(path).filename().string(), software, now)));
    return writer;
  }
  const auto magic = bytes_at(writer.file_, 0, 4);
  if (is_zstd(magic))
    return text::input_error(path, "zstd, which is read and not written");
  if (is_gzip(magic) != writer.is_packed_)
    return text::input_error(path, writer.is_packed_ ? "named .gz, and is not gzip"
                                                     : "gzip, and not named .gz");
  (void)TRY(WarcReader::open(path));
  if (!writer.is_packed_)
    (void)TRY(writer.mend(static_cast<std::uint64_t>(status.st_size)));
  return writer;
}

// A record that was cut short would swallow the beginning of the next one.
text::Result<std::uint64_t> WarcWriter::mend(std::uint64_t size) {
  if (const auto begin = cut_record(file_, size)) {
    if (ftruncate(file_.number(), static_cast<off_t>(*begin)) != 0)
      return store_error(path_, message_of(errno));
    return *begin;
  }
  if (bytes_at(file_, size - std::min<std::uint64_t>(size, 4), 4) == end_of_record)
    return size;
  return write(end_of_record);
}

text::Result<std::uint64_t> WarcWriter::append(const WarcResponse& response) {
  if (response.url.empty() || std::ranges::any_of(response.url, is_blank_or_control))
    return text::input_error(path_, "a record's address is none: " + in_one_line(response.url));
  return write(response_record(response));
}

text::Result<std::uint64_t> WarcWriter::write(std::string_view record) {
  const auto packed = is_packed_ ? gzip(record) : std::string();
  auto bytes = is_packed_ ? std::string_view(packed) : record;
  const auto begin = lseek(file_.number(), 0, SEEK_END);
  while (begin >= 0 && !bytes.empty()) {
    const auto count = ::write(file_.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      break;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (bytes.empty())
    return static_cast<std::uint64_t>(begin);
  auto reason = message_of(errno);
  if (begin >= 0 && ftruncate(file_.number(), begin) != 0)
    reason += "; the record stays half written";
  return store_error(path_, std::move(reason));
}

} // namespace web
