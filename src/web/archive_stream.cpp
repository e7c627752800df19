#include "web/archive_stream.hpp"
#include "web/gzip.hpp"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace web {

namespace {

constexpr std::size_t block_size = 64U << 10U;
// Behind broken data the next member is looked for from so far before the spot where inflate
// noticed.
constexpr std::uint64_t overrun = 64U << 10U;
constexpr std::uint64_t highest_gzip_ratio = 1032; // of deflate (zlib's documentation)
constexpr std::uint64_t highest_zstd_ratio = 128U
                                             << 8U; // a block of 128 KiB of one byte takes four
// Packed bytes that the unpacker may have taken in and not yet unpacked: zstd's are a block.
constexpr std::uint64_t in_hand_of_gzip = 8;
constexpr std::uint64_t in_hand_of_zstd = 128U << 10U;
constexpr std::size_t longest_magic = 4;
constexpr std::size_t most_members = 4096; // remembered in a window; only odd files have more
constexpr std::string_view deflate_magic = "\x1F\x8B\x08";
constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD";
// The frame before all others that holds the dictionary for them (IIPC's Zstandard WARC, 1.0).
constexpr std::string_view dictionary_magic = "\x5D\x2A\x4D\x18";

} // namespace

text::Result<ArchiveStream> ArchiveStream::open(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0)
    return text::input_error(path, message_of(errno));
  struct stat status{};
  if (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
    return text::input_error(path, "not a file");
  ArchiveStream stream(std::move(file), static_cast<std::uint64_t>(status.st_size));
  stream.read_packed();
  if (stream.packed_.starts_with(dictionary_magic))
    return text::input_error(path, "packed with a zstd dictionary, which is not read here");
  if (is_gzip(stream.packed_))
    stream.packing_ = Packing::gzip;
  else if (is_zstd(stream.packed_))
    stream.packing_ = Packing::zstd;
  else
    stream.unpacked_ = std::exchange(stream.packed_, {});
  return stream;
}

// Whether there is a packed byte to read.
bool ArchiveStream::read_packed() {
  if (packed_at_ < packed_.size())
    return true;
  packed_.resize(block_size);
  packed_at_ = 0;
  const auto size =
      pread(file_.number(), packed_.data(), packed_.size(), static_cast<off_t>(read_));
  if (size < 0)
    trouble_ = message_of(errno);
  packed_.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  read_ += packed_.size();
  return !packed_.empty();
}

// Whether there is a packed byte to read, and so many behind it if the file has them.
bool ArchiveStream::read_packed(std::size_t size) {
  if (packed_.size() - packed_at_ < size && packed_position() + size <= size_)
    seek(packed_position());
  return read_packed();
}

bool ArchiveStream::is_at_member() const {
  const auto bytes = std::string_view(packed_).substr(packed_at_);
  return packing_ == Packing::gzip ? is_gzip(bytes) : is_zstd(bytes);
}

UnpackStep ArchiveStream::step(std::string_view packed, std::span<char> room) {
  return packing_ == Packing::zstd ? zstd_.step(packed, room) : gzip_.step(packed, room);
}

bool ArchiveStream::more() {
  if (!trouble_.empty())
    return false;
  if (at_ > block_size && at_ > unpacked_.size() / 2) {
    unpacked_.erase(0, at_);
    dropped_ += std::exchange(at_, 0);
  }
  while (members_.size() > 1 && members_[1].begins <= dropped_ + at_)
    members_.pop_front();
  if (packing_ != Packing::none)
    return unpack();
  if (!read_packed())
    return false;
  unpacked_ += packed_;
  packed_.clear();
  return true;
}

bool ArchiveStream::ensure(std::size_t size) {
  while (window().size() < size)
    if (!more())
      return false;
  return true;
}

// Zeros between and behind members are padding of tapes (RFC 1952 §2.2 allows none, gzip does).
bool ArchiveStream::begin_member() {
  for (; read_packed(); packed_at_ = packed_.size()) {
    packed_at_ = packed_.find_first_not_of('\0', packed_at_);
    if (packed_at_ == packed_.npos)
      continue;
    const auto offset = packed_position();
    if (!read_packed(longest_magic) || !is_at_member()) {
      trouble_ = packing_ == Packing::gzip ? "what follows a gzip member is none"
                                           : "what follows a zstd frame is none";
      return false;
    }
    const Member member{dropped_ + unpacked_.size(), offset};
    if (!members_.empty() && members_.back().begins == member.begins)
      members_.back() = member;
    else if (members_.size() < most_members)
      members_.push_back(member);
    member_ = member;
    if (packing_ == Packing::zstd)
      zstd_.restart();
    else
      gzip_.restart();
    in_member_ = true;
    return true;
  }
  return false;
}

bool ArchiveStream::unpack() {
  for (;;) {
    if (!in_member_ && !begin_member())
      return false;
    const bool has_input = read_packed();
    const auto before = unpacked_.size();
    unpacked_.resize(before + block_size);
    const auto [used, made, state] =
        step(std::string_view(packed_).substr(packed_at_), std::span(unpacked_).subspan(before));
    packed_at_ += used;
    unpacked_.resize(before + made);
    const std::string format = packing_ == Packing::zstd ? "zstd" : "gzip";
    if (state == UnpackStep::State::done)
      in_member_ = false;
    else if (state == UnpackStep::State::broken)
      trouble_ = format + " data is broken";
    else if (!has_input && made == 0 && trouble_.empty())
      trouble_ = format + " data is cut short";
    if (made > 0)
      return true;
    if (!trouble_.empty())
      return false;
  }
}

std::uint64_t ArchiveStream::offset() const {
  const auto position = dropped_ + at_;
  if (packing_ == Packing::none)
    return position;
  const auto after = std::ranges::upper_bound(members_, position, {}, &Member::begins);
  return after == members_.begin() ? 0 : std::prev(after)->offset;
}

std::optional<std::size_t> ArchiveStream::member_from(std::size_t place) const {
  const auto begin = dropped_ + at_;
  const auto member = std::ranges::lower_bound(members_, begin + place, {}, &Member::begins);
  if (member == members_.end())
    return std::nullopt;
  return member->begins - begin;
}

bool ArchiveStream::can_hold(std::uint64_t size) const {
  const auto unread = size_ - std::min(size_, packed_position());
  auto most = unread;
  if (packing_ == Packing::gzip)
    most = (unread + in_hand_of_gzip) * highest_gzip_ratio;
  else if (packing_ == Packing::zstd)
    most = (unread + in_hand_of_zstd) * highest_zstd_ratio;
  return size <= window().size() || size - window().size() <= most;
}

void ArchiveStream::seek(std::uint64_t offset) {
  read_ = offset;
  packed_.clear();
  packed_at_ = 0;
}

std::optional<std::uint64_t> ArchiveStream::find_magic(std::uint64_t from) {
  const auto magic = packing_ == Packing::gzip ? deflate_magic : zstd_magic;
  for (seek(from); read_packed();) {
    const auto found = packed_.find(magic, packed_at_);
    if (found != packed_.npos) {
      packed_at_ = found;
      return packed_position();
    }
    if (read_ >= size_ || packed_.size() < magic.size())
      return std::nullopt;
    seek(read_ - (magic.size() - 1));
  }
  return std::nullopt;
}

bool ArchiveStream::recover() {
  dropped_ += unpacked_.size();
  unpacked_.clear();
  at_ = 0;
  auto from = packed_position();
  if (in_member_)
    from = std::max(member_.offset + 1, from - std::min(from, overrun));
  while (const auto magic = packing_ != Packing::none ? find_magic(from) : std::nullopt) {
    seek(*magic);
    trouble_.clear();
    in_member_ = false;
    if (unpack())
      return true;
    from = *magic + 1;
  }
  seek(size_);
  trouble_.clear();
  in_member_ = false;
  return false;
}

} // namespace web
