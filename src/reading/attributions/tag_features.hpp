// What the tagger of attributions sees of each word: its neighbours, its shape, quotation marks,
// and the verbs of saying around it.
#pragma once
#include "model/chain.hpp"
#include "reading/attributions/symbols.hpp"
#include <span>
#include <string_view>

namespace reading {

enum class AttributionTag : std::uint8_t {
  outside,
  source_begin,
  source_inside,
  cue_begin,
  cue_inside,
  content_begin,
  content_inside
};
constexpr std::size_t attribution_tags = 7;

// Whether a tag may stand behind another; `before` == attribution_tags at the beginning.
bool may_follow(std::size_t before, std::size_t tag);

// Of the symbols [first, last), a paragraph or less. `first_look`: tags that a first tagger has
// given to all symbols of the text, or none.
void add_tag_features(std::string_view text, const Symbols& symbols, std::size_t first,
                      std::size_t last, std::span<const std::uint8_t> first_look,
                      model::SequenceFeatures& features);

} // namespace reading
