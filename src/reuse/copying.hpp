// Is one of two aligned articles made of the other, and how?
#pragma once
#include "model/trees.hpp"
#include "reuse/alignment.hpp"
#include <array>
#include <optional>
#include <string_view>

namespace reuse {

inline constexpr std::size_t copy_features = 20;
using CopyFeatures = std::array<float, copy_features>;

// The same whichever came first.
CopyFeatures describe(const Alignment& alignment);

// The model that the program carries.
const model::Trees& copy_model();

// near, reworded, partial or same_event with what a reader can check; nothing for two articles of
// different events. `text`: of the later article, to be quoted.
std::optional<news::Match> judge(const Alignment& alignment, const news::Fingerprint& later,
                                 std::string_view text, const model::Trees& model = copy_model());

} // namespace reuse
