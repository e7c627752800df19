// Words of our own text, one blank apart, found again by their hashes.
#pragma once
#include <absl/container/flat_hash_set.h>
#include <cstdint>
#include <string_view>

namespace reading {

class WordList {
public:
  explicit WordList(std::string_view words);
  [[nodiscard]] bool holds(std::uint64_t word) const { return hashes_.contains(word); }

private:
  absl::flat_hash_set<std::uint64_t> hashes_;
};

} // namespace reading
