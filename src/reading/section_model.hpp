// What a text's words say of its section: two readings of one text.
#pragma once
#include "model/linear.hpp"
#include "text/tokens.hpp"
#include <span>
#include <vector>

namespace reading {

struct SectionModel {
  model::Linear lead;  // of lead_features: log-odds of each desk
  model::Linear topic; // of topic_features: log-odds of each section
};

// Embedded in the program.
const SectionModel& section_model();

// Log-odds of the sections from those of the desks.
std::vector<float> by_section(std::span<const float> desk_scores);

// The topic's log-odds as they count: the more, the more of an article there is beyond a summary.
std::vector<float> topic_scores(const model::Linear& topic, const text::Tokens& title,
                                const text::Tokens& body);

// Log-odds of the sections by lead and topic.
std::vector<float> section_scores(const SectionModel& model, const text::Tokens& title,
                                  const text::Tokens& body);

} // namespace reading
