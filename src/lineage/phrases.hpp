// Which three words stand in a row somewhere in a text: what it says itself, in another place, a
// copy has not made up.
#pragma once
#include "lineage/wording.hpp"
#include <cstdint>
#include <optional>
#include <unordered_set>

namespace lineage {

class Phrases {
public:
  explicit Phrases(const Wording& wording) : wording_(wording) {}

  // The word with its neighbours; the text is gone through when first asked.
  bool has_around(const Wording& other, const Sentence& sentence, std::uint32_t token);

private:
  const Wording& wording_;
  std::optional<std::unordered_set<std::uint64_t>> found_;
};

} // namespace lineage
