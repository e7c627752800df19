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
constexpr std::uint64_t highest_ratio = 1032; // of deflate (zlib's documentation)
constexpr std::uint64_t in_hand =
    8; // packed bytes that inflate may have taken in and not yet unpacked
constexpr std::size_t most_members = 4096; // remembered in a window; only odd files have more
constexpr std::string_view deflate_magic = "\x1F\x8B\x08";

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
  stream.is_packed_ = is_gzip(stream.packed_);
  if (!stream.is_packed_)
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

bool ArchiveStream::more() {
  if (!trouble_.empty())
    return false;
  if (at_ > block_size && at_ > unpacked_.size() / 2) {
    unpacked_.erase(0, at_);
    dropped_ += std::exchange(at_, 0);
  }
  while (members_.size() > 1 && members_[1].begins <= dropped_ + at_)
    members_.pop_front();
  if (is_packed_)
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
    if (packed_.size() - packed_at_ < 2 && offset + 2 <= size_)
      seek(offset);
    if (!read_packed() || !is_gzip(std::string_view(packed_).substr(packed_at_))) {
      trouble_ = "what follows a gzip member is none";
      return false;
    }
    const Member member{dropped_ + unpacked_.size(), offset};
    if (!members_.empty() && members_.back().begins == member.begins)
      members_.back() = member;
    else if (members_.size() < most_members)
      members_.push_back(member);
    member_ = member;
    inflater_.restart();
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
    const auto step = inflater_.step(std::string_view(packed_).substr(packed_at_),
                                     std::span(unpacked_).subspan(before));
    packed_at_ += step.used;
    unpacked_.resize(before + step.made);
    if (step.state == Inflater::State::done)
      in_member_ = false;
    else if (step.state == Inflater::State::broken)
      trouble_ = "gzip data is broken";
    else if (!has_input && step.made == 0 && trouble_.empty())
      trouble_ = "gzip data is cut short";
    if (step.made > 0)
      return true;
    if (!trouble_.empty())
      return false;
  }
}

std::uint64_t ArchiveStream::offset() const {
  const auto position = dropped_ + at_;
  if (!is_packed_)
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
  return size <= window().size() ||
         size - window().size() <= (is_packed_ ? (unread + in_hand) * highest_ratio : unread);
}

void ArchiveStream::seek(std::uint64_t offset) {
  read_ = offset;
  packed_.clear();
  packed_at_ = 0;
}

std::optional<std::uint64_t> ArchiveStream::find_magic(std::uint64_t from) {
  for (seek(from); read_packed();) {
    const auto found = packed_.find(deflate_magic, packed_at_);
    if (found != packed_.npos) {
      packed_at_ = found;
      return packed_position();
    }
    if (read_ >= size_ || packed_.size() < deflate_magic.size())
      return std::nullopt;
    seek(read_ - (deflate_magic.size() - 1));
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
  while (const auto magic = is_packed_ ? find_magic(from) : std::nullopt) {
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
