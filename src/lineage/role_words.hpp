// What people are called by what they are, and which of it says the same of them: "spokesman" and
// "press secretary". English, in the singular.
#pragma once
#include <bitset>
#include <cstdint>
#include <string_view>

namespace lineage {

constexpr std::size_t most_role_kinds = 192;

// A word is of several kinds where it may stand for each: an "official" is a minister or an envoy.
using RoleKinds = std::bitset<most_role_kinds>;

struct RoleWord {
  RoleKinds kinds;
  // What it answers: which office, whose kin, what part in what happened, … None excludes one of
  // another field: a driver may be a suspect.
  std::uint8_t fields = 0;
};

// Of one to three words with blanks between them; case folded. Nothing for any other word.
const RoleWord* role_word(std::string_view folded);

// "deputy", "former" and the like: a bit for each that says another thing; 0 for any other word.
std::uint8_t rank_word(std::string_view folded);

// "foreign", "defence": what a minister or a secretary is for; 0 for any other word.
std::uint32_t portfolio_word(std::string_view folded);

} // namespace lineage
