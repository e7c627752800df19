// Names that a copy spells almost as its upstream did.
#pragma once
#include "lineage/proper_names.hpp"
#include "lineage/wording.hpp"
#include <cstdint>
#include <string_view>
#include <vector>

namespace lineage {

// Of two spellings (see proper_names) that are no forms of one word: "antony" and "anthony", not
// "russia" and "russian".
bool almost_alike(std::string_view left, std::string_view right);

struct Misspelling {
  std::uint32_t upstream = 0, copy = 0; // tokens
};

// Names of a sentence that the upstream never has, almost like one that is gone from its sentence;
// elsewhere the copy may have it right. Of either sentence the first 64 such names are compared:
// with more it is a list.
std::vector<Misspelling> misspellings(const Wording& upstream, const Sentence& of_upstream,
                                      const ProperNames& upstream_names, const Wording& copy,
                                      const Sentence& of_copy);

} // namespace lineage
