// Lines at a text's head or foot that say whose it is: "This article first appeared on Mooring
// Line.", "Source: Harbour Post", "(AP, Reuters)".
#pragma once
#include "reading/credits/grammar.hpp"
#include "reading/credits/line_names.hpp"

namespace reading {

struct CreditLine {
  CreditPhrase phrase; // label and names
  std::vector<LineName> names;
};

// In the order of the text. Names that no list has are believed where the line says of its own
// text that it stood there first; elsewhere they must look like an outlet's.
std::vector<CreditLine> find_credit_lines(const Words& words,
                                          std::span<const news::Mention> mentions,
                                          const OutletNames& outlets);

// "the Harbour Post, which broke the story": the outlet is named by the words [first, last).
std::optional<CreditPhrase> read_relative(const Words& words, const Cues& cues, std::size_t first,
                                          std::size_t last);

} // namespace reading
