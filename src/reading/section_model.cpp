#include "reading/section_model.hpp"
#include "news/section.hpp"
#include "reading/desks.hpp"
#include "reading/section_features.hpp"
#include <algorithm>
#include <cmath>
#include <functional>

namespace reading {

const SectionModel& section_model() {
  static const SectionModel model{
      model::embedded_linear("models/sections/lead.linear", desks.size()),
      model::embedded_linear("models/sections/topic.linear", news::section_count)};
  return model;
}

std::vector<float> by_section(std::span<const float> desk_scores) {
  const auto probabilities = model::softmax(desk_scores);
  std::vector<float> scores(news::section_count, 1e-9F);
  for (std::size_t i = 0; i < desks.size(); ++i)
    scores[static_cast<std::size_t>(desks[i].section)] += probabilities[i];
  for (auto& score : scores)
    score = std::log(score);
  return scores;
}

std::vector<float> topic_scores(const model::Linear& topic, const text::Tokens& title,
                                const text::Tokens& body) {
  const auto share = article_share(body);
  if (share == 0)
    return std::vector<float>(news::section_count, 0.0F);
  auto scores = topic.scores(topic_features(title, body));
  for (auto& score : scores)
    score *= share;
  return scores;
}

std::vector<float> section_scores(const SectionModel& model, const text::Tokens& title,
                                  const text::Tokens& body) {
  auto scores = by_section(model.lead.scores(lead_features(title, body)));
  std::ranges::transform(scores, topic_scores(model.topic, title, body), scores.begin(),
                         std::plus{});
  return scores;
}

} // namespace reading
