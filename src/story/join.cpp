#include "story/join.hpp"
#include "model/embedded.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <sstream>
#include <stdexcept>

namespace story {

namespace {

constexpr float least_score = -6; // below, stories are all alike: the second best is no worse

// Calls `each` with the name and the place of every number.
template <class Weights, class Each> void for_each_weight(Weights& weights, Each each) {
  each("bias", weights.bias);
  for (std::size_t i = 0; i < feature_count; ++i)
    each(feature_names[i], weights.weights[i]);
  each("choice_bias", weights.choice_bias);
  each("choice_score", weights.choice_score);
  each("choice_lead", weights.choice_lead);
}

} // namespace

float JoinModel::score(const Comparison& comparison) const {
  const auto& model = comparison.by_headline ? headline : article;
  auto sum = model.bias;
  for (std::size_t i = 0; i < feature_count; ++i)
    sum += model.weights[i] * comparison.features[i];
  return sum;
}

float JoinModel::lead(const Comparison& comparison, std::span<const Comparison> all) const {
  auto next = least_score;
  for (const auto& other : all)
    if (other.story != comparison.story)
      next = std::max(next, score(other));
  return std::max(score(comparison) - next, 0.0F);
}

float JoinModel::odds(const Comparison& comparison, std::span<const Comparison> all) const {
  const auto& model = comparison.by_headline ? headline : article;
  const auto likeness = score(comparison);
  return std::max(likeness, model.choice_bias + model.choice_score * likeness +
                                model.choice_lead * lead(comparison, all));
}

std::optional<Choice> JoinModel::choose(std::span<const Comparison> comparisons) const {
  if (comparisons.empty())
    return std::nullopt;
  const auto& best =
      *std::ranges::max_element(comparisons, [&](const auto& left, const auto& right) {
        const auto mine = score(left), theirs = score(right);
        return mine != theirs ? mine < theirs : left.story > right.story;
      });
  return Choice{best.story, odds(best, comparisons)};
}

text::Result<JoinModel> JoinModel::parse(std::string_view lines, std::string_view input) {
  JoinModel model;
  std::istringstream stream{std::string(lines)};
  std::string which, name;
  float value = 0;
  while (stream >> which >> name >> value) {
    if (which != "article" && which != "headline")
      return text::input_error(std::string(input), "no such model: " + which);
    bool known = false;
    for_each_weight(which == "article" ? model.article : model.headline,
                    [&](std::string_view its_name, float& weight) {
                      if (its_name == name)
                        weight = value, known = true;
                    });
    if (!known)
      return text::input_error(std::string(input), "no such feature: " + name);
  }
  if (!stream.eof())
    return text::input_error(std::string(input), "not lines of model, name and value");
  return model;
}

std::string JoinModel::print() const {
  std::string lines;
  for (const auto* which : {"article", "headline"})
    for_each_weight(which == std::string_view("article") ? article : headline,
                    [&](std::string_view name, float weight) {
                      lines += fmt::format("{} {} {:.4f}\n", which, name, weight);
                    });
  return lines;
}

const JoinModel& join_model() {
  static const auto model = [] {
    constexpr const char* path = "models/stories/join.weights";
    const auto lines = model::embedded(path);
    auto parsed = JoinModel::parse(lines, path);
    if (lines.empty() || !parsed)
      throw std::runtime_error(std::string(path) + " is not what was trained");
    return *std::move(parsed);
  }();
  return model;
}

} // namespace story
