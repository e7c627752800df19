// How a title reads at the head of a story.
#pragma once
#include <string>
#include <string_view>

namespace story {

// 1 for a title that says plainly what happened; less for capitals throughout, questions,
// quotations, labels
// ("LIVE:"), baits, and lengths that say too little or too much. Never 0.
double plainness(std::string_view title);

// Without the label in front: "WATCH: Ferry leaves harbour" is "Ferry leaves harbour".
std::string without_label(std::string_view title);

} // namespace story
