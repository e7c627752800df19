// Pictures that are held, in memory alone.
#pragma once
#include <absl/container/flat_hash_map.h>
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>

namespace portal {

struct Picture {
  std::string bytes;
  std::string_view type; // "image/jpeg"
};

// By name, as many as fit into `most_bytes` with their names and what it takes to keep them; the
// one that was asked for least lately makes room. One thread at a time.
class Shelf {
public:
  static constexpr std::size_t keeping = 256; // bytes that each takes beside its own and its name

  explicit Shelf(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Of more than `most_bytes` nothing is held.
  void put(const std::string& name, Picture picture);
  // nullptr where it is not held.
  std::shared_ptr<const Picture> find(std::string_view name);

  [[nodiscard]] std::size_t size() const { return held_.size(); }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
  struct Held {
    std::string name;
    std::shared_ptr<const Picture> picture;
  };

  static std::size_t size_of(const std::string& name, const Picture& picture);
  void drop(std::list<Held>::iterator held);

  std::size_t most_bytes_, bytes_ = 0;
  std::list<Held> held_; // what was asked for last stands first
  absl::flat_hash_map<std::string_view, std::list<Held>::iterator> places_; // by the name in Held
};

} // namespace portal
