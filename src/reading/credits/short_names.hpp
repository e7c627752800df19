// "The Times", where a text has named the Capital Times: what a short name stands for.
#pragma once
#include "reading/credits/outlets.hpp"
#include <string>
#include <vector>

namespace reading {

struct OutletMention {
  std::size_t first = 0, last = 0; // words [first, last)
  const KnownOutlet* known = nullptr;
  bool is_short = false; // one word behind "the"
  std::string name;      // what a short one stands for; "": what stands there
};

// A short name stands for the longest name in the text that ends with it, else for the article's
// own outlet, else for the listed one, unless too many share it. Those that stand for none go.
void resolve_short_names(std::vector<OutletMention>& named, const Words& words,
                         const OutletNames& outlets, const news::Outlet& own);

} // namespace reading
