#include "model/chain.hpp"
#include "model/file_numbers.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace model {

namespace {

constexpr std::string_view magic = "HWCH";
constexpr std::uint32_t version = 1;

} // namespace

text::Result<Chain> Chain::load(std::string_view bytes, std::string_view input) {
  const auto wrong = [&](const char* why) { return text::input_error(std::string(input), why); };
  if (bytes.size() < 20 || !bytes.starts_with(magic))
    return wrong("not a chain model");
  bytes.remove_prefix(magic.size());
  if (take<std::uint32_t>(bytes) != version)
    return wrong("a chain model of another version");
  const auto log2_buckets = take<std::uint32_t>(bytes), tags = take<std::uint32_t>(bytes);
  if (log2_buckets > 28 || tags == 0 || tags > most_tags)
    return wrong("a chain model of an impossible size");
  const auto transitions = std::size_t{tags} * (tags + 1);
  const auto buckets = std::size_t{1} << log2_buckets;
  if (bytes.size() != 4 + transitions * 4 + buckets * most_tags)
    return wrong("a chain model cut short");
  Chain chain;
  chain.tags_ = tags;
  chain.mask_ = static_cast<std::uint32_t>(buckets - 1);
  chain.scale_ = take<float>(bytes);
  for (auto& row : chain.transitions_)
    row.fill(forbidden);
  for (std::size_t from = 0; from <= tags; ++from)
    for (std::size_t to = 0; to < tags; ++to)
      chain.transitions_[from == tags ? most_tags : from][to] = take<float>(bytes);
  for (std::size_t from = 0; from <= most_tags; ++from)
    for (std::size_t to = 0; to < most_tags; ++to)
      chain.odds_[from][to] = std::exp(chain.transitions_[from][to]);
  chain.weights_ = bytes;
  return chain;
}

std::vector<Chain::Row> Chain::scores(const SequenceFeatures& features) const {
  const auto* weights = reinterpret_cast<const std::int8_t*>(weights_.data());
  std::vector<Row> scores(features.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    std::array<std::int32_t, most_tags> sums{};
    for (const auto hash : features.of(i)) {
      const auto* row = weights + std::size_t{hash & mask_} * most_tags;
      for (std::size_t t = 0; t < most_tags; ++t)
        sums[t] += row[t];
    }
    for (std::size_t t = 0; t < most_tags; ++t)
      scores[i][t] = static_cast<float>(sums[t]) * scale_;
  }
  return scores;
}

std::vector<std::uint8_t> Chain::tag(const SequenceFeatures& features) const {
  const auto items = features.size();
  std::vector<std::uint8_t> tags(items);
  if (items == 0)
    return tags;
  auto best = scores(features);
  std::vector<std::array<std::uint8_t, most_tags>> from(items);
  for (std::size_t t = 0; t < most_tags; ++t)
    best[0][t] += transitions_[most_tags][t];
  for (std::size_t i = 1; i < items; ++i) {
    Row highest;
    highest.fill(2 * forbidden);
    for (std::size_t f = 0; f < tags_; ++f)
      for (std::size_t t = 0; t < most_tags; ++t)
        if (const auto sum = best[i - 1][f] + transitions_[f][t]; sum > highest[t])
          highest[t] = sum, from[i][t] = static_cast<std::uint8_t>(f);
    for (std::size_t t = 0; t < most_tags; ++t)
      best[i][t] += highest[t];
  }
  const auto& last = best[items - 1];
  auto tag = static_cast<std::uint8_t>(
      std::max_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(tags_)) -
      last.begin());
  for (auto i = items; i-- > 0;) {
    tags[i] = tag;
    tag = from[i][tag];
  }
  return tags;
}

std::vector<float> Chain::probabilities(const SequenceFeatures& features,
                                        std::span<const std::uint8_t> tags) const {
  const auto items = features.size();
  std::vector<float> found(items);
  if (items == 0)
    return found;
  // Each item's sums are made to add up to one, so that none grows or shrinks away.
  const auto normalise = [](Row& row) {
    float sum = 0;
    for (const auto value : row)
      sum += value;
    for (auto& value : row)
      value /= std::max(sum, 1e-30F);
  };
  auto odds = scores(features);
  for (auto& row : odds) {
    const auto highest = *std::ranges::max_element(row);
    for (auto& value : row)
      value = std::exp(value - highest);
  }
  std::vector<Row> forward(items);
  for (std::size_t t = 0; t < most_tags; ++t)
    forward[0][t] = odds[0][t] * odds_[most_tags][t];
  normalise(forward[0]);
  for (std::size_t i = 1; i < items; ++i) {
    for (std::size_t f = 0; f < tags_; ++f)
      for (std::size_t t = 0; t < most_tags; ++t)
        forward[i][t] += forward[i - 1][f] * odds_[f][t];
    for (std::size_t t = 0; t < most_tags; ++t)
      forward[i][t] *= odds[i][t];
    normalise(forward[i]);
  }
  Row backward;
  backward.fill(1);
  for (auto i = items; i-- > 0;) {
    Row both;
    for (std::size_t t = 0; t < most_tags; ++t)
      both[t] = forward[i][t] * backward[t];
    normalise(both);
    found[i] = both[tags[i]];
    Row before{};
    for (std::size_t f = 0; f < tags_; ++f)
      for (std::size_t t = 0; t < most_tags; ++t)
        before[f] += odds_[f][t] * odds[i][t] * backward[t];
    normalise(before);
    backward = before;
  }
  return found;
}

std::string save_chain(std::span<const float> weights, std::span<const float> transitions,
                       std::size_t tags, unsigned log2_buckets) {
  float largest = 1e-9F;
  for (const auto weight : weights)
    largest = std::max(largest, std::abs(weight));
  std::string bytes(magic);
  put(bytes, version);
  put(bytes, static_cast<std::uint32_t>(log2_buckets));
  put(bytes, static_cast<std::uint32_t>(tags));
  put(bytes, largest / 127);
  for (const auto transition : transitions)
    put(bytes, transition);
  for (const auto weight : weights)
    put(bytes, static_cast<std::int8_t>(std::lround(weight / largest * 127)));
  return bytes;
}

} // namespace model
