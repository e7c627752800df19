// What a page's elements say that they are for, by class, id and their like. A page says the same
// things again and again: each distinct word is looked at once, for all who ask.
#pragma once
#include "web/html.hpp"
#include <cstdint>
#include <vector>

namespace article {

namespace label {
inline constexpr std::uint8_t content = 1, lead = 2, comments = 4, others = 8, offer = 16,
                              around = 32;              // as ClassWords has them
inline constexpr std::uint8_t dated = 64, author = 128; // may name a date, an author
} // namespace label

using Label = std::uint8_t; // a set of these

class Labels {
public:
  explicit Labels(const web::Document& document);
  [[nodiscard]] Label of(web::NodeIndex node) const { return of_nodes_[node]; }
  [[nodiscard]] bool has(web::NodeIndex node, Label one) const { return (of(node) & one) != 0; }

private:
  std::vector<Label> of_nodes_;
};

} // namespace article
