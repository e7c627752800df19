// Finds phrases of several words among symbols.
#pragma once
#include "reading/attributions/symbols.hpp"
#include <absl/container/flat_hash_map.h>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace reading {

class Phrases {
public:
  // Each phrase: words apart by blanks.
  explicit Phrases(std::initializer_list<std::string_view> phrases);

  // How many symbols the longest phrase takes that begins at `at`; 0 where none does.
  [[nodiscard]] std::size_t match(const std::vector<Symbol>& symbols, std::size_t at) const;

private:
  absl::flat_hash_map<std::uint64_t, std::vector<std::vector<std::uint64_t>>> by_first_;
};

} // namespace reading
