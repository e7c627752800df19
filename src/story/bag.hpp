// A bag of terms as it is compared: a short list, sorted by the place of each term in the
// vocabulary.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace story {

struct Entry {
  std::uint32_t term = 0, count = 0;
};
using Bag = std::vector<Entry>; // by term

// Calls `each(left, right)` for every pair of entries with the same term; both are sorted by term.
template <class Left, class Right, class Each>
void for_shared(Left&& left, Right&& right, Each each) {
  auto mine = left.begin();
  auto theirs = right.begin();
  while (mine != left.end() && theirs != right.end()) {
    const auto my_term = mine->term, their_term = theirs->term;
    if (my_term == their_term)
      each(*mine, *theirs);
    mine += my_term <= their_term ? 1 : 0; // no branch: which of them is behind is a coin's throw
    theirs += their_term <= my_term ? 1 : 0;
  }
}

// The same, where `right` may be a hundred times as long.
template <class Left, class Right, class Each>
void for_found(const Left& left, const Right& right, Each each) {
  constexpr std::size_t much_longer = 16;
  if (right.size() < much_longer * left.size())
    return for_shared(left, right, each);
  auto theirs = right.begin();
  for (const auto& mine : left) {
    theirs = std::ranges::lower_bound(theirs, right.end(), mine.term, {}, &Entry::term);
    if (theirs != right.end() && theirs->term == mine.term)
      each(mine, *theirs);
  }
}

} // namespace story
