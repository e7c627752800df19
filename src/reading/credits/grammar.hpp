// The phrases that credit an outlet, over the words around its name.
#pragma once
#include "news/reading.hpp"
#include "reading/credits/cues.hpp"
#include <optional>

namespace reading {

// How it is said decides how sure it is; credits.cpp has the shares.
enum class Wording : std::uint8_t {
  dateline,
  agency_line, // "The Associated Press contributed to this report"
  told,
  interview,
  passive,   // "reported by CNN"
  active,    // "CNN reported"
  aside,     // "CNN, citing two people, reported"
  inverted,  // "meldete dpa"
  soft,      // "CNN said"
  according, // "laut CNN"
  noun,      // "a CNN report"
  glued,     // "CNN It was first": words lost between
  republished,
  via,
  link,
};

struct CreditPhrase {
  news::CreditKind kind = news::CreditKind::reported;
  Wording wording = Wording::active;
  std::size_t first = 0, last = 0; // words [first, last)
};

// An outlet is named by the words [first, last).
std::optional<CreditPhrase> read_credit(const Words& words, const Cues& cues, std::size_t first,
                                        std::size_t last);

} // namespace reading
