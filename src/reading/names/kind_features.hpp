// What the model of kinds reads of a name: its own words, and the words around it where it stands.
#pragma once
#include "model/linear.hpp"
#include "reading/names/spans.hpp"
#include <vector>

namespace reading {

using KindFeatures = std::vector<model::Feature>;

void add_features_of_words(const Words& words, const NameSpan& name, KindFeatures& features);
void add_features_of_place(const Words& words, const NameSpan& name, KindFeatures& features);

} // namespace reading
