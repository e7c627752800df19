// What a sentence denies: "will not provide" and "will provide" share every word but one.
#pragma once
#include "lineage/wording.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_set>

namespace lineage {

struct Negation {
  std::uint32_t negator = 0;  // token of the text that denies
  std::uint32_t denied = 0;   // and what it denies
  std::uint32_t affirmed = 0; // the same word in the other text
};

// The words that a text denies anywhere.
class Denied {
public:
  explicit Denied(const Wording& wording);
  [[nodiscard]] bool has(std::uint64_t stem) const { return stems_.contains(stem); }

private:
  std::unordered_set<std::uint64_t> stems_;
};

// A word that is denied in `one` and stands in `other` where nothing denies it, nor refuses in
// other words ("declined to", "failed to"): those may say the same. None that the other text denies
// elsewhere: the denial may have moved.
std::optional<Negation> denied_in_one(const Wording& one, const Sentence& of_one,
                                      const Wording& other, const Sentence& of_other,
                                      const Denied& in_other);

// Words around one, in its clause, that deny or refuse what it says.
std::size_t denials_around(const Wording& wording, const Sentence& sentence, std::uint32_t token);

} // namespace lineage
