// All names of a text: where they stand, what they name and how strongly that is said.
#pragma once
#include "model/linear.hpp"
#include "reading/names/fold.hpp"
#include "reading/names/spans.hpp"
#include <string_view>
#include <vector>

namespace reading {

struct DocumentNames {
  std::vector<NameSpan> spans;      // in the order of the text
  std::vector<news::Span> roles;    // of each span
  std::vector<std::size_t> of_span; // its thing
  std::vector<NamedThing> things;   // folded

  [[nodiscard]] const NamedThing& thing(std::size_t span) const {
    return things[things[of_span[span]].folded_into];
  }
};

// `model`: asked beside the rules; null where it does not know the language.
DocumentNames find_document_names(const Words& words, std::string_view language,
                                  const model::Linear* model);

} // namespace reading
