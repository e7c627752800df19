// Families of copies whose truth is known: made of our own texts (eval/streams), edit by edit.
#pragma once
#include "news/article.hpp"
#include <cstddef>
#include <deque>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace eval {

struct Slip {
  std::string was, is; // words put into a copy on purpose
};

struct Relative {
  news::Article article;
  std::optional<std::size_t> parent; // place in the family
  std::vector<Slip> slips;           // against its parent
};

// `originals`: independent reports of one event; the first of them is copied. Depth up to 4, up to
// 20 copies of one text, one in three re-dated by up to a year. Copies drop, swap and reword
// sentences, begin otherwise, and carry slips of names and numbers.
std::vector<Relative> grow_family(const std::vector<news::Article>& originals, std::size_t size,
                                  std::mt19937_64& random);

} // namespace eval
