#include "reading/attributions/statements.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace reading {

namespace {

constexpr std::size_t farthest_source = 30;  // symbols between a cue and its source
constexpr std::size_t farthest_content = 60; // and its content
constexpr std::size_t another_sentence = 20; // counts as so many symbols

// By tools/train_attributions; see models/attributions/card.md.
constexpr float bias = -0.724F;
constexpr StatementFeatures weights = {0.429F, 0.199F, 0.181F, -2.343F};

std::vector<Piece> pieces_of(const Tags& tags, const Stretch& paragraph, AttributionTag begin) {
  const auto first_tag = static_cast<std::uint8_t>(begin);
  std::vector<Piece> pieces;
  for (auto i = paragraph.first; i < paragraph.last; ++i) {
    if (tags.tags[i] != first_tag)
      continue;
    Piece piece{i, i + 1, tags.probabilities[i]};
    while (piece.last < paragraph.last && tags.tags[piece.last] == first_tag + 1)
      piece.probability += tags.probabilities[piece.last++];
    piece.probability /= static_cast<float>(piece.last - piece.first);
    pieces.push_back(piece);
  }
  return pieces;
}

std::size_t distance(const Symbols& symbols, const Piece& left, const Piece& right) {
  const auto& [first, second] =
      left.first < right.first ? std::pair(left, right) : std::pair(right, left);
  const auto sentences =
      symbols.symbols[second.first].sentence - symbols.symbols[first.last - 1].sentence;
  return second.first - std::min(first.last, second.first) + sentences * another_sentence;
}

// The piece nearest to `to`, within `farthest`.
std::optional<std::size_t> nearest(const Symbols& symbols, const std::vector<Piece>& pieces,
                                   const Piece& to, std::size_t farthest) {
  std::optional<std::size_t> found;
  auto least = farthest + 1;
  const auto near =
      std::ranges::lower_bound(pieces, to.first - std::min(farthest, to.first), {}, &Piece::last);
  for (auto i = static_cast<std::size_t>(near - pieces.begin());
       i < pieces.size() && pieces[i].first <= to.last + farthest; ++i)
    if (const auto far = distance(symbols, pieces[i], to); far < least)
      least = far, found = i;
  return found;
}

float log_odds(float probability) {
  constexpr float nearly = 0.999F;
  const auto bounded = std::clamp(probability, 1 - nearly, nearly);
  return std::log(bounded / (1 - bounded));
}

} // namespace

Statements join_pieces(const Tags& tags, const Symbols& symbols, const Stretch& paragraph) {
  const auto sources = pieces_of(tags, paragraph, AttributionTag::source_begin);
  const auto cues = pieces_of(tags, paragraph, AttributionTag::cue_begin);
  std::vector<Statement> all;
  all.reserve(cues.size());
  for (const auto& cue : cues)
    all.push_back({cue, std::nullopt, {}});
  Statements found;
  for (const auto& content : pieces_of(tags, paragraph, AttributionTag::content_begin)) {
    if (const auto cue = nearest(symbols, cues, content, farthest_content))
      all[*cue].contents.push_back(content);
    else
      found.alone.push_back(content);
  }
  for (auto& statement : all) {
    if (statement.contents.empty())
      continue;
    if (const auto source = nearest(symbols, sources, statement.cue, farthest_source))
      statement.source = sources[*source];
    found.statements.push_back(std::move(statement));
  }
  return found;
}

StatementFeatures features_of(const Statement& statement) {
  const auto& [cue, source, contents] = statement;
  float probability = 0;
  for (const auto& content : contents)
    probability += content.probability;
  return {log_odds(cue.probability), source ? log_odds(source->probability) : 0,
          log_odds(probability / static_cast<float>(contents.size())), source ? 0.0F : 1.0F};
}

float confidence(const Statement& statement) {
  const auto features = features_of(statement);
  return 1 / (1 + std::exp(-std::inner_product(features.begin(), features.end(), weights.begin(),
                                               bias)));
}

} // namespace reading
