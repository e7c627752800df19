// What the section model sees of a text: the same for its trainer and for reading.
#pragma once
#include "model/linear.hpp"
#include "text/tokens.hpp"
#include <vector>

namespace reading {

// Stems, and pairs of them, of the title and of the body's first 80 tokens; scaled to length one.
std::vector<model::Feature> section_features(const text::Tokens& title, const text::Tokens& body);

} // namespace reading
