// Marks the sources, cues and contents of attributions (PolNeAR's terms; Newell et al., LREC 2018)
// in two looks: the second sees what the first has marked around each word.
#pragma once
#include "model/chain.hpp"
#include "news/article.hpp"
#include "reading/attributions/symbols.hpp"
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace reading {

// Calls `use(first, last)` with each stretch of symbols that is tagged at once: a paragraph, or
// what of it fits.
void for_each_stretch(const Symbols& symbols,
                      const std::function<void(std::size_t, std::size_t)>& use);

struct Tags {
  std::vector<std::uint8_t> tags;   // an AttributionTag each symbol
  std::vector<float> probabilities; // of that tag, where they are wanted
};
enum class Wanted : std::uint8_t { tags, probabilities };

// `first_look`: what a first tagger gave, or none.
Tags tag(std::string_view text, const Symbols& symbols, const model::Chain& chain,
         const std::vector<std::uint8_t>& first_look, Wanted wanted = Wanted::tags);

// By the models of models/attributions; English.
Tags tag_attributions(std::string_view text, const Symbols& symbols);

} // namespace reading
