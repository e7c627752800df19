// What changed on the way, and who says so: tables of the story page.
#pragma once
#include "portal/family.hpp"
#include "portal/templates.hpp"
#include <vector>

namespace portal {

// For the template `changes`: of copies whose facts differ from their upstream's, at most 12
// [{outlet, upstream_outlet, address, changes[{label, was{before, words, after}, is{…}}]}].
std::vector<View> changes_on_the_way(const Family& family);

// For the template `voices`: at most 15 [{name, name_address, kind, times, statement{before,
// words, after}, outlets, address}], from the articles with words of their own, the oldest first.
std::vector<View> voices_of(const Family& family);

} // namespace portal
