// Which of its articles a story opens with.
#pragma once
#include "story/summarise.hpp"

namespace story {

// The one that says best what all say: its title close to the others' titles, in words of its own,
// whole, plainly headed. Told in the order of their dates, a later article takes the place of the
// leading one only where it is clearly better, or about as good and the other has aged; so the lead
// does not change with each arrival. Of a long story the latest two hundred are looked at.
//
// `members`: oldest first, at least one.
const Member& lead_of(std::span<const Member* const> members);

} // namespace story
