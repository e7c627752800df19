// The bytes of an archive, unpacked where they are gzip or zstd, through a window that moves
// forwards only. What gzip calls a member is a frame in zstd.
#pragma once
#include "text/result.hpp"
#include "web/descriptor.hpp"
#include "web/inflater.hpp"
#include "web/zstd.hpp"
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace web {

// Takes as much memory as the window it is asked for. One thread at a time. Where packed data is
// broken or cut short the window holds what came before, and `recover` goes on behind the trouble.
class ArchiveStream {
public:
  static text::Result<ArchiveStream> open(const std::string& path);
  // Unpacked and not yet consumed.
  [[nodiscard]] std::string_view window() const { return std::string_view(unpacked_).substr(at_); }
  void consume(std::size_t size) { at_ += size; }

  // Makes the window longer; false where nothing more can be had: at the end, or at trouble.
  bool more();
  // Makes the window at least so long, if that much can be had.
  bool ensure(std::size_t size);

  // Where in the file the window begins; in packed data the member that its first byte is from.
  [[nodiscard]] std::uint64_t offset() const;
  // Where in the window, at `place` or behind it, the next member begins, as far as it has
  // been read.
  [[nodiscard]] std::optional<std::size_t> member_from(std::size_t place) const;
  // Whether so many bytes can still come. Of packed data: by its highest ratio.
  [[nodiscard]] bool can_hold(std::uint64_t size) const;

  // Why reading stopped, or "".
  [[nodiscard]] const std::string& trouble() const { return trouble_; }
  // Whether the trouble is in the member that the window's last byte is from, so that its check
  // failed.
  [[nodiscard]] bool is_last_doubtful() const {
    return !trouble_.empty() && in_member_ && member_.begins < dropped_ + unpacked_.size();
  }
  // Drops the window and begins at the next member that unpacks; false, and the end, where
  // there is none.
  bool recover();

private:
  struct Member {
    std::uint64_t begins; // in the unpacked bytes
    std::uint64_t offset; // in the file
  };

  enum class Packing : std::uint8_t { none, gzip, zstd };

  ArchiveStream(Descriptor file, std::uint64_t size) : file_(std::move(file)), size_(size) {}
  bool read_packed();
  bool read_packed(std::size_t size);
  [[nodiscard]] bool is_at_member() const;
  UnpackStep step(std::string_view packed, std::span<char> room);
  bool begin_member();
  bool unpack();
  void seek(std::uint64_t offset);
  std::optional<std::uint64_t> find_magic(std::uint64_t from);
  [[nodiscard]] std::uint64_t packed_position() const {
    return read_ - (packed_.size() - packed_at_);
  }

  Descriptor file_;
  std::uint64_t size_;     // of the file
  std::uint64_t read_ = 0; // of the file, so far
  std::string packed_;
  std::size_t packed_at_ = 0;
  Packing packing_ = Packing::none;
  Inflater gzip_{Wrapping::gzip};
  ZstdDecoder zstd_;
  bool in_member_ = false;
  std::string unpacked_;
  std::size_t at_ = 0;
  std::uint64_t dropped_ = 0; // unpacked bytes before unpacked_
  std::deque<Member> members_;
  Member member_{}; // the one being read
  std::string trouble_;
};

} // namespace web
