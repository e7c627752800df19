// The credits an article gives to others.
#pragma once
#include "store/store.hpp"
#include <vector>

namespace portal {

// Without those to its own outlet ("the Post has learnt", its agency's line), and without those
// whose phrase does not lie in the text.
std::vector<news::Credit> credits_to_others(const store::StoredArticle& stored);

} // namespace portal
