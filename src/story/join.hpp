// Join the story or open another? Logistic models over the same features: one for articles, one for
// headlines that stand alone (models/stories/card.md).
#pragma once
#include "story/features.hpp"
#include "text/result.hpp"
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace story {

struct Choice {
  news::StoryId story{};
  float odds = 0; // log-odds that the article belongs to it
};

struct JoinWeights {
  float bias = 0;
  Features weights{};
  // Of the best story: in a full room a likeness says less than where nothing else is alike.
  float choice_bias = 0, choice_score = 1, choice_lead = 0;
};

struct JoinModel {
  JoinWeights article, headline;

  // The likelier, the higher.
  [[nodiscard]] float score(const Comparison& comparison) const;

  // Over the best of the others.
  [[nodiscard]] float lead(const Comparison& comparison, std::span<const Comparison> all) const;

  // What is alike enough by itself is not doubted because a second story is as much alike: that may
  // be a part of the same.
  // Log-odds that the article belongs to the one story, as there are the others.
  [[nodiscard]] float odds(const Comparison& comparison, std::span<const Comparison> all) const;

  // The best of them, of equals the one with the lower id.
  [[nodiscard]] std::optional<Choice> choose(std::span<const Comparison> comparisons) const;

  // A line for each weight: model, name, value.
  static text::Result<JoinModel> parse(std::string_view lines, std::string_view input);
  [[nodiscard]] std::string print() const;
};

// The one embedded. Throws where it is damaged: then the program was built wrongly.
const JoinModel& join_model();

} // namespace story
