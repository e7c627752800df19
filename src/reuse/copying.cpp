#include "reuse/copying.hpp"
#include "reuse/evidence.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

namespace reuse {

namespace {

constexpr float copy_from = 0.61F;   // probability; one in a hundred independent reports has more
constexpr float surely_near = 0.8F;  // of a text's word triples: no need to ask the model
constexpr float near_from = 0.7F;    // Jaccard of the word triples
constexpr float mostly = 0.5F;       // of a text's words
constexpr float event_names = 0.25F; // share of the shorter text's names
constexpr std::uint32_t event_anchors = 4;

float log_of(std::uint32_t count) { return std::log2(1 + static_cast<float>(count)); }

// A near copy leaves most sentences as they are, a reworded one hardly any; of a partial one most
// of what it shares is word for word, and much is its own.
news::ReuseKind kind_of_copy(const Alignment& found) {
  const auto& later = found.later;
  if (found.jaccard >= near_from || later.triples >= surely_near || later.word_for_word >= mostly)
    return news::ReuseKind::near;
  if (found.earlier.triples >= surely_near || later.word_for_word >= mostly * later.aligned)
    return news::ReuseKind::partial;
  return news::ReuseKind::reworded;
}

bool is_same_event(const Alignment& found) {
  const auto& shorter = found.later.words <= found.earlier.words ? found.later : found.earlier;
  return shorter.names >= event_names && shorter.shared_anchors >= event_anchors;
}

float score_of(news::ReuseKind kind, const Alignment& found, float probability) {
  switch (kind) {
  case news::ReuseKind::near:
    return std::max(found.jaccard, found.later.triples);
  case news::ReuseKind::partial:
    return found.earlier.triples;
  default:
    return probability;
  }
}

} // namespace

CopyFeatures describe(const Alignment& found) {
  const bool is_shorter = found.later.words <= found.earlier.words;
  const auto& shorter = is_shorter ? found.later : found.earlier;
  const auto& longer = is_shorter ? found.earlier : found.later;
  const auto words = static_cast<float>(std::max(1U, shorter.words));
  return {shorter.likeness,
          shorter.narrative,
          shorter.aligned,
          shorter.margin,
          shorter.triples,
          shorter.word_for_word,
          shorter.names,
          shorter.numbers,
          longer.likeness,
          longer.narrative,
          longer.names,
          longer.numbers,
          found.order,
          found.continuity,
          static_cast<float>(found.once) / words,
          log_of(shorter.words),
          words / static_cast<float>(std::max(1U, longer.words)),
          log_of(shorter.shared_anchors),
          found.anchor_order,
          log_of(found.anchors_once),
          shorter.traced,
          longer.traced,
          shorter.flow,
          longer.flow};
}

const model::Trees& copy_model() {
  static const auto trees = model::embedded_trees("models/copies/copies.trees", copy_features);
  return trees;
}

bool is_surely_a_copy(const Alignment& alignment) {
  return std::max(alignment.later.triples, alignment.earlier.triples) >= surely_near;
}

std::optional<Verdict> decide(const Alignment& alignment, float probability) {
  const bool is_copy = probability >= copy_from || is_surely_a_copy(alignment);
  if (!is_copy && !is_same_event(alignment))
    return std::nullopt;
  const auto kind = is_copy ? kind_of_copy(alignment) : news::ReuseKind::same_event;
  return Verdict{kind, score_of(kind, alignment, probability)};
}

} // namespace reuse
