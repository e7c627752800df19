// Marked pieces joined into statements: each content belongs to the cue nearest to it, each cue to
// the source nearest to it.
#pragma once
#include "reading/attributions/tagger.hpp"
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace reading {

struct Piece {
  std::size_t first = 0, last = 0; // symbols, half open
  float probability = 0;           // mean of its symbols'
};

struct Statement {
  Piece cue;
  std::optional<Piece> source;
  std::vector<Piece> contents; // at least one, in the text's order
};

struct Statements {
  std::vector<Statement> statements; // by their cues
  std::vector<Piece> alone;          // contents without a cue
};

// `paragraph`: no statement goes beyond it.
Statements join_pieces(const Tags& tags, const Symbols& symbols, const Stretch& paragraph);

// What a logistic regression reads of a statement: the log-odds of its cue, of its source (0 where
// it has none) and of its contents, and whether it has no source.
using StatementFeatures = std::array<float, 4>;
StatementFeatures features_of(const Statement& statement);

// That cue, source and content are all right, 0–1.
float confidence(const Statement& statement);

} // namespace reading
