// Who is somebody else in a copy: "the deputy minister" became "the minister", "his counterpart"
// "his representative".
#pragma once
#include "lineage/roles.hpp"
#include <vector>

namespace lineage {

struct ExchangedRole {
  Role was, is;
};

// What only the one sentence has, each with what only the other has in its place, between the same
// words. None where either calls more than 16 people by what they are.
std::vector<ExchangedRole> exchanged_roles(const Wording& upstream, const Sentence& of_upstream,
                                           const Roles& upstream_roles, const Wording& copy,
                                           const Sentence& of_copy, const Roles& copy_roles);

} // namespace lineage
