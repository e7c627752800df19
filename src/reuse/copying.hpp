// Is one of two aligned articles made of the other, and how?
#pragma once
#include "model/trees.hpp"
#include "reuse/alignment.hpp"
#include <array>
#include <optional>

namespace reuse {

inline constexpr std::size_t copy_features = 24;
using CopyFeatures = std::array<float, copy_features>;

// Nearly the same whichever came first: a word that one text repeats counts as often as the later
// one has it.
CopyFeatures describe(const Alignment& alignment);

// The model that the program carries.
const model::Trees& copy_model();

struct Verdict {
  news::ReuseKind kind = news::ReuseKind::same_event;
  float score = 0; // as news::Match
};

// Nearly all of one stands in the other word for word: no need to ask the model.
bool is_surely_a_copy(const Alignment& alignment);

// near, reworded, partial or same_event; nothing for two articles of different events.
// `probability`: the model's, that one of them is a copy.
std::optional<Verdict> decide(const Alignment& alignment, float probability);

} // namespace reuse
