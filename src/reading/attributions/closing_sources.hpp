// "…, three sources familiar with the talks told the Post.": a sentence that ends by naming its
// unnamed speakers.
#pragma once
#include "reading/attributions/quotations.hpp"
#include "reading/attributions/symbols.hpp"
#include <optional>

namespace reading {

struct ClosingSource {
  Stretch content, speaker, cue;
};

// Of one sentence, which holds no other attribution. English.
std::optional<ClosingSource> closing_source(const Symbols& symbols, const Stretch& sentence);

} // namespace reading
