// "Ayr and Airlie Beach": names side by side are mostly of one kind.
#pragma once
#include "reading/names/document.hpp"

namespace reading {

// What names are sure of goes to those beside them that nothing is known of.
void share_between_neighbours(const Words& words, DocumentNames& names);

} // namespace reading
