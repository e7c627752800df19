// A name's kind by its words and all the places where it stands (models/names/kinds.linear).
#pragma once
#include "model/linear.hpp"
#include "reading/names/kinds.hpp"
#include <span>

namespace reading {

inline constexpr std::size_t model_kinds = 4; // as news::MentionKind has them

const model::Linear& kind_model(); // embedded in the program; knows English

// `mentions`: of one name. In points, as those of the rules.
KindPoints points_of_model(const model::Linear& model, const Words& words,
                           std::span<const NameSpan> mentions);

} // namespace reading
