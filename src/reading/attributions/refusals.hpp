// Who declined to comment or did not respond.
#pragma once
#include "news/reading.hpp"
#include "reading/attributions/symbols.hpp"
#include "reading/words/words.hpp"
#include <span>
#include <vector>

namespace reading {

// One for each who refused, in order: speaker and cue, no content.
std::vector<news::Attribution> find_refusals(const Words& words, const Symbols& symbols,
                                             std::span<const news::Mention> mentions);

} // namespace reading
