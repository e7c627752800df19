// Words that say the opposite of what stood in their place: "rose", "fell". Of English.
#pragma once
#include "lineage/replacements.hpp"
#include "lineage/wording.hpp"
#include <cstdint>
#include <string_view>
#include <vector>

namespace lineage {

// "possible" and "impossible", "confirmed" and "denied", whatever their endings.
bool are_opposites(std::string_view left, std::string_view right);

struct Opposition {
  std::uint32_t upstream = 0, copy = 0; // tokens
};

// Of the only words of weight that stand for each other, or beside the same word. None where either
// is a name, where one is denied and the other is not, or where both sentences say both: their
// order may be turned round.
std::vector<Opposition> oppositions(const Wording& upstream, const Sentence& of_upstream,
                                    const Wording& copy, const Sentence& of_copy,
                                    const std::vector<Replacement>& replaced);

} // namespace lineage
