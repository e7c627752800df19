#include "model/chain.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace model {
namespace {

constexpr std::size_t tags = 3;
constexpr unsigned log2_buckets = 4;

struct Model {
  explicit Model(unsigned seed) : random(seed) {
    for (auto& look : looks) {
      look.weights.resize((1U << log2_buckets) * Chain::most_tags);
      for (std::size_t i = 0; i < look.weights.size(); ++i)
        look.weights[i] = i % Chain::most_tags < tags ? number() : 0;
      for (std::size_t i = 0; i < (tags + 1) * tags; ++i)
        look.transitions.push_back(number());
      look.transitions[1] = forbidden; // tag 1 never follows tag 0
    }
    bytes = save_chain(looks, tags, log2_buckets);
  }

  float number() { return std::uniform_real_distribution<float>(-2, 2)(random); }

  // Two features to an item.
  std::vector<Chain::Sums> items(const Chain& chain, std::size_t n) {
    std::vector<Chain::Sums> all(n);
    for (auto& item : all) {
      const std::vector<std::uint32_t> features = {static_cast<std::uint32_t>(random()),
                                                   static_cast<std::uint32_t>(random())};
      hashes.push_back(features);
      chain.add(features, item);
    }
    return all;
  }

  // Of all tags together, by the weights as they were before they became bytes.
  [[nodiscard]] double score(Look look, const std::vector<std::uint8_t>& path) const {
    const auto& [weights, transitions] = looks[look == Look::first ? 0 : 1];
    double sum = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
      for (const auto hash : hashes[i])
        sum += weights[hash % (1U << log2_buckets) * Chain::most_tags + path[i]];
      sum += transitions[(i == 0 ? tags : path[i - 1]) * tags + path[i]];
    }
    return sum;
  }

  std::mt19937 random;
  std::vector<LearntLook> looks = std::vector<LearntLook>(2);
  std::string bytes;
  std::vector<std::vector<std::uint32_t>> hashes;
};

std::vector<std::vector<std::uint8_t>> all_paths(std::size_t items) {
  std::vector<std::vector<std::uint8_t>> paths = {{}};
  for (std::size_t i = 0; i < items; ++i) {
    std::vector<std::vector<std::uint8_t>> longer;
    for (const auto& path : paths)
      for (std::uint8_t tag = 0; tag < tags; ++tag) {
        longer.push_back(path);
        longer.back().push_back(tag);
      }
    paths = std::move(longer);
  }
  return paths;
}

TEST(Chain, TagsAreTheBestOfAllSequencesInEitherLook) {
  for (unsigned seed = 1; seed < 20; ++seed) {
    Model model(seed);
    const auto chain = Chain::load(model.bytes, "test").value();
    const auto items = model.items(chain, 5);
    for (const auto look : {Look::first, Look::second}) {
      double best = -1e9;
      for (const auto& path : all_paths(5))
        best = std::max(best, model.score(look, path));
      EXPECT_NEAR(model.score(look, chain.tag(look, items)), best, 0.3); // weights of one byte
    }
  }
}

TEST(Chain, AForbiddenTagNeverFollows) {
  for (unsigned seed = 1; seed < 20; ++seed) {
    Model model(seed);
    const auto chain = Chain::load(model.bytes, "test").value();
    const auto found = chain.tag(Look::first, model.items(chain, 40));
    for (std::size_t i = 1; i < found.size(); ++i)
      EXPECT_FALSE(found[i - 1] == 0 && found[i] == 1);
  }
}

TEST(Chain, ProbabilitiesAreSharesOfAllSequences) {
  Model model(3);
  const auto chain = Chain::load(model.bytes, "test").value();
  const auto items = model.items(chain, 4);
  const std::vector<std::uint8_t> asked = {2, 0, 2, 1};
  const auto found = chain.probabilities(Look::second, items, asked);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    double with = 0, all = 0;
    for (const auto& path : all_paths(4)) {
      const auto odds = std::exp(model.score(Look::second, path));
      all += odds;
      with += path[i] == asked[i] ? odds : 0;
    }
    EXPECT_NEAR(found[i], with / all, 0.03) << i;
  }
}

TEST(Chain, ALookThatNothingHasLearntAddsNothing) {
  Model model(5);
  const auto bytes = save_chain(std::span(model.looks).first(1), tags, log2_buckets);
  const auto chain = Chain::load(bytes, "test").value();
  for (const auto& sums : model.items(chain, 3))
    for (std::size_t t = Chain::most_tags; t < sums.size(); ++t)
      EXPECT_EQ(sums[t], 0);
}

TEST(Chain, BrokenFilesAreErrors) {
  const Model model(1);
  for (std::size_t size = 0; size < model.bytes.size(); ++size)
    EXPECT_FALSE(Chain::load(std::string_view(model.bytes).substr(0, size), "test")) << size;
  for (const std::size_t at : {4U, 8U, 12U}) { // version, buckets, tags
    auto bytes = model.bytes;
    bytes[at] = 77;
    EXPECT_FALSE(Chain::load(bytes, "test")) << at;
  }
}

} // namespace
} // namespace model
