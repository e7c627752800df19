// What the section model sees of a text: the same for its trainer and for reading.
#pragma once
#include "model/linear.hpp"
#include "text/tokens.hpp"
#include <cstdint>
#include <vector>

namespace reading {

// Two readings of one text, each with weights of its own.
enum class Field : std::uint8_t {
  lead,  // title and the body's first 80 tokens, as in a feed: stems and pairs of them
  topic, // title and the body's first 300 tokens: stems
};

std::vector<model::Feature> lead_features(const text::Tokens& title, const text::Tokens& body);
std::vector<model::Feature> topic_features(const text::Tokens& title, const text::Tokens& body);

// The lead; and the topic the more, the more of an article there is beyond a summary.
std::vector<model::Feature> section_features(const text::Tokens& title, const text::Tokens& body);

std::uint64_t stem_feature(Field field, std::uint64_t stem);

} // namespace reading
