// Marks the sources, cues and contents of attributions (PolNeAR's terms; Newell et al., LREC 2018)
// in two looks: the second sees what the first has marked around each word.
#pragma once
#include "model/chain.hpp"
#include "reading/attributions/symbols.hpp"
#include "reading/attributions/tags.hpp"
#include <string_view>
#include <vector>

namespace reading {

struct Tags {
  std::vector<std::uint8_t> tags;   // an AttributionTag each symbol
  std::vector<float> probabilities; // of that tag; of a first look, none
};

// What a model finds that ends at its first look, or at its second.
Tags tag(std::string_view text, const Symbols& symbols, const model::Chain& chain,
         model::Look last);

// By the model of models/attributions; English.
Tags tag_attributions(std::string_view text, const Symbols& symbols);

} // namespace reading
