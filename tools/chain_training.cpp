#include "chain_training.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <utility>

namespace tools {

namespace {

using model::Chain;
using model::forbidden;
using Row = std::array<float, Chain::most_tags>;

float log_sum(const Row& values, std::size_t tags) {
  const auto highest =
      *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(tags));
  float sum = 0;
  for (std::size_t t = 0; t < tags; ++t)
    sum += std::exp(values[t] - highest);
  return highest + std::log(sum);
}

class Trainer {
public:
  Trainer(const ChainTraining& settings, bool (*may_follow)(std::size_t, std::size_t))
      : settings_(settings), tags_(settings.tags),
        mask_((std::uint32_t{1} << settings.log2_buckets) - 1),
        weights_((std::size_t{mask_} + 1) * Chain::most_tags), squares_(weights_.size(), 1e-3F),
        transitions_((tags_ + 1) * tags_), transition_squares_(transitions_.size(), 1e-1F) {
    for (std::size_t before = 0; before <= tags_; ++before)
      for (std::size_t tag = 0; tag < tags_; ++tag)
        if (!may_follow(before, tag))
          transitions_[before * tags_ + tag] = forbidden;
  }

  void learn(const TaggedSequence& sequence) {
    if (sequence.tags.empty())
      return;
    const auto& features = sequence.features;
    const auto items = features.size();
    std::vector<Row> scores(items), forward(items), backward(items);
    for (std::size_t i = 0; i < items; ++i)
      for (const auto hash : features.of(i)) {
        const auto* row = &weights_[std::size_t{hash & mask_} * Chain::most_tags];
        for (std::size_t t = 0; t < Chain::most_tags; ++t)
          scores[i][t] += row[t];
      }
    for (std::size_t t = 0; t < tags_; ++t)
      forward[0][t] = scores[0][t] + transitions_[tags_ * tags_ + t];
    Row sums{};
    for (std::size_t i = 1; i < items; ++i)
      for (std::size_t t = 0; t < tags_; ++t) {
        for (std::size_t f = 0; f < tags_; ++f)
          sums[f] = forward[i - 1][f] + transitions_[f * tags_ + t];
        forward[i][t] = log_sum(sums, tags_) + scores[i][t];
      }
    for (auto i = items - 1; i-- > 0;)
      for (std::size_t t = 0; t < tags_; ++t) {
        for (std::size_t next = 0; next < tags_; ++next)
          sums[next] = transitions_[t * tags_ + next] + scores[i + 1][next] + backward[i + 1][next];
        backward[i][t] = log_sum(sums, tags_);
      }
    const auto all = log_sum(forward[items - 1], tags_);
    std::vector<float> moves(transitions_.size());
    for (std::size_t i = 0; i < items; ++i) {
      Row errors{};
      for (std::size_t t = 0; t < tags_; ++t)
        errors[t] = std::exp(forward[i][t] + backward[i][t] - all);
      errors[sequence.tags[i]] -= 1;
      if (i == 0)
        for (std::size_t t = 0; t < tags_; ++t)
          moves[tags_ * tags_ + t] += errors[t];
      else
        for (std::size_t f = 0; f < tags_; ++f)
          for (std::size_t t = 0; t < tags_; ++t)
            moves[f * tags_ + t] +=
                std::exp(forward[i - 1][f] + transitions_[f * tags_ + t] + scores[i][t] +
                         backward[i][t] - all) -
                (f == sequence.tags[i - 1] && t == sequence.tags[i] ? 1.0F : 0.0F);
      step(features.of(i), errors);
    }
    for (std::size_t i = 0; i < moves.size(); ++i)
      if (transitions_[i] > forbidden / 2) {
        transition_squares_[i] += moves[i] * moves[i];
        transitions_[i] -= settings_.rate_of_moves * moves[i] / std::sqrt(transition_squares_[i]);
      }
  }

  // What is saved is the mean over the passes: each pass ends elsewhere on the same plain.
  void remember_pass() {
    ++passes_;
    for (std::size_t i = 0; i < weights_.size(); ++i)
      weight_sums_[i] += weights_[i];
    for (std::size_t i = 0; i < transitions_.size(); ++i)
      transition_sums_[i] += transitions_[i];
  }

  [[nodiscard]] model::LearntLook learnt() && {
    for (auto& sum : weight_sums_)
      sum /= static_cast<float>(passes_);
    for (auto& sum : transition_sums_)
      sum /= static_cast<float>(passes_);
    for (std::size_t i = 0; i < transition_sums_.size(); ++i)
      transition_sums_[i] += settings_.favour[i % tags_];
    return {std::move(weight_sums_), std::move(transition_sums_)};
  }

private:
  void step(std::span<const std::uint32_t> hashes, const Row& errors) {
    float most = 0;
    for (const auto error : errors)
      most = std::max(most, std::abs(error));
    if (most < 1e-3F)
      return;
    for (const auto hash : hashes) {
      const auto at = std::size_t{hash & mask_} * Chain::most_tags;
      for (std::size_t t = 0; t < tags_; ++t) {
        const auto slope = errors[t] + settings_.shrinkage * weights_[at + t];
        squares_[at + t] += slope * slope;
        weights_[at + t] -= settings_.rates[t] * slope / std::sqrt(squares_[at + t]);
      }
    }
  }

  ChainTraining settings_;
  std::size_t tags_;
  std::uint32_t mask_;
  std::vector<float> weights_, squares_, weight_sums_ = std::vector<float>(weights_.size());
  std::vector<float> transitions_, transition_squares_,
      transition_sums_ = std::vector<float>(transitions_.size());
  std::size_t passes_ = 0;
};

} // namespace

model::LearntLook train(std::span<const TaggedSequence* const> sequences,
                        const ChainTraining& settings,
                        bool (*may_follow)(std::size_t before, std::size_t tag)) {
  Trainer trainer(settings, may_follow);
  std::vector<const TaggedSequence*> order(sequences.begin(), sequences.end());
  std::mt19937_64 random(settings.seed);
  for (std::size_t pass = 0; pass < settings.passes; ++pass) {
    std::ranges::shuffle(order, random);
    for (const auto* sequence : order)
      trainer.learn(*sequence);
    if (pass > 0)
      trainer.remember_pass();
  }
  return std::move(trainer).learnt();
}

} // namespace tools
