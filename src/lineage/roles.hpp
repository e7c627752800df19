// Where a text says what somebody is: "the deputy foreign minister", "his counterpart", "a
// witness".
#pragma once
#include "lineage/role_words.hpp"
#include "lineage/wording.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lineage {

struct Role {
  std::uint32_t first = 0, noun = 0, end = 0; // tokens; "deputy foreign", then "minister"
  RoleWord word;
  std::uint8_t ranks = 0;
  std::uint32_t portfolios = 0;
};

// Of a text, in its order; of an English one.
class Roles {
public:
  explicit Roles(const Wording& wording);

  [[nodiscard]] std::span<const Role> of(const Sentence& sentence) const;

  // Anywhere, whatever it is a minister for.
  [[nodiscard]] bool has(const Role& role) const;

private:
  std::vector<Role> roles_;
  std::array<RoleKinds, 256> told_; // by ranks
};

// May be said of one and the same person: "foreign minister", "minister"; "official".
bool may_be_one(const Role& left, const Role& right);

// May not: "minister", "deputy minister"; "minister", "spokesman"; but not "minister", "witness".
bool exclude_each_other(const Role& left, const Role& right);

} // namespace lineage
