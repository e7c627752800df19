// The text that a page states of itself (schema.org's articleBody), held against its blocks. It is
// listened to only where the page says the same.
#pragma once
#include "article/body/blocks.hpp"
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>

namespace article {

class StatedBody {
public:
  // Agrees with the page where at least 70 % of its word triples stand in the blocks, and it is
  // longer than a teaser.
  StatedBody(std::string_view body, std::span<const Block> blocks);

  [[nodiscard]] bool agrees() const { return agrees_; }
  // Share of the block's word triples that stand in the body; 0 where it does not agree.
  [[nodiscard]] float share_of(std::string_view block) const;

private:
  std::unordered_set<std::uint64_t> triples_;
  bool agrees_ = false;
};

} // namespace article
