// What the section model sees of a text: the same for its trainer and for reading.
#pragma once
#include "model/linear.hpp"
#include "text/tokens.hpp"
#include <vector>

namespace reading {

// Stems and how often they stand there (logarithms), scaled to length one.
using Stems = std::vector<model::Feature>;

// Title and the body's first 80 tokens, as in a feed.
Stems lead_features(const text::Tokens& title, const text::Tokens& body);

// Title and the body's first 300 tokens.
Stems topic_features(const text::Tokens& title, const text::Tokens& body);

// From 0, a summary, to 1: how much of an article there is beyond one.
float article_share(const text::Tokens& body);

} // namespace reading
