// Is one of two aligned articles made of the other, and how?
#pragma once
#include "model/trees.hpp"
#include "reuse/alignment.hpp"
#include <array>
#include <optional>
#include <string_view>

namespace reuse {

inline constexpr std::size_t copy_features = 24;
using CopyFeatures = std::array<float, copy_features>;

// The same whichever came first.
CopyFeatures describe(const Alignment& alignment);

// The model that the program carries.
const model::Trees& copy_model();

struct Verdict {
  news::ReuseKind kind = news::ReuseKind::same_event;
  float score = 0; // as news::Match
};

// near, reworded, partial or same_event; nothing for two articles of different events.
// `probability`: the model's, that one of them is a copy.
std::optional<Verdict> decide(const Alignment& alignment, float probability);

// The same by `model`, with what a reader can check. `text`: of the later article, to be quoted.
std::optional<news::Match> judge(const Alignment& alignment, const news::Fingerprint& later,
                                 std::string_view text, const model::Trees& model = copy_model());

} // namespace reuse
