#include "lineage/phrases.hpp"

namespace lineage {

namespace {

// A sentence's border is a word of its own.
std::uint64_t around(const Wording& wording, const Sentence& sentence, std::uint32_t token) {
  constexpr std::uint64_t border = 0, spread = 0x9E3779B97F4A7C15U; // 2^64 by the golden ratio
  const auto& tokens = wording.tokens.tokens;
  const auto before = token > sentence.first ? tokens[token - 1].stem : border,
             behind = token + 1 < sentence.end ? tokens[token + 1].stem : border;
  return ((before * spread) ^ tokens[token].stem) * spread ^ behind;
}

} // namespace

bool Phrases::has_around(const Wording& other, const Sentence& sentence, std::uint32_t token) {
  if (!found_) {
    found_.emplace();
    for (const auto& each : wording_.sentences)
      for (auto i = each.first; i < each.end; ++i)
        found_->insert(around(wording_, each, i));
  }
  return found_->contains(around(other, sentence, token));
}

} // namespace lineage
