#include "model/chain.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace model {

namespace {

constexpr std::string_view magic = "HWCH";
constexpr std::uint32_t version = 1;
using Row = std::array<float, Chain::most_tags>;

template <class T> void put(std::string& bytes, T value) {
  const auto at = bytes.size();
  bytes.resize(at + sizeof value);
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

template <class T> T take(std::string_view& bytes) {
  T value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

// log of the sum of exponentials.
float log_sum(std::span<const float> values) {
  const auto highest = std::ranges::max(values);
  float sum = 0;
  for (const auto value : values)
    sum += std::exp(value - highest);
  return highest + std::log(sum);
}

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
  for (std::size_t i = 0; i < transitions; ++i)
    chain.transitions_.push_back(take<float>(bytes));
  chain.weights_ = bytes;
  return chain;
}

Chain::Tagged Chain::tag(const SequenceFeatures& features) const {
  const auto items = features.size();
  Tagged tagged;
  if (items == 0)
    return tagged;
  std::vector<Row> scores(items);
  for (std::size_t i = 0; i < items; ++i) {
    std::array<std::int32_t, most_tags> sums{};
    for (const auto hash : features.of(i)) {
      const auto* row = reinterpret_cast<const std::int8_t*>(weights_.data()) +
                        std::size_t{hash & mask_} * most_tags;
      for (std::size_t t = 0; t < most_tags; ++t)
        sums[t] += row[t];
    }
    for (std::size_t t = 0; t < most_tags; ++t)
      scores[i][t] = static_cast<float>(sums[t]) * scale_;
  }
  const auto transition = [&](std::size_t from, std::size_t to) {
    return transitions_[from * tags_ + to];
  };

  // Viterbi and the forward sums at once.
  std::vector<Row> best(items), forward(items), backward(items);
  std::vector<std::array<std::uint8_t, most_tags>> from(items);
  for (std::size_t t = 0; t < tags_; ++t)
    best[0][t] = forward[0][t] = scores[0][t] + transition(tags_, t);
  for (std::size_t i = 1; i < items; ++i)
    for (std::size_t t = 0; t < tags_; ++t) {
      Row sums{};
      std::size_t winner = 0;
      float highest = best[i - 1][0] + transition(0, t);
      for (std::size_t f = 0; f < tags_; ++f) {
        sums[f] = forward[i - 1][f] + transition(f, t);
        if (const auto sum = best[i - 1][f] + transition(f, t); sum > highest)
          highest = sum, winner = f;
      }
      best[i][t] = highest + scores[i][t];
      from[i][t] = static_cast<std::uint8_t>(winner);
      forward[i][t] = log_sum({sums.data(), tags_}) + scores[i][t];
    }
  for (auto i = items - 1; i-- > 0;)
    for (std::size_t t = 0; t < tags_; ++t) {
      Row sums{};
      for (std::size_t next = 0; next < tags_; ++next)
        sums[next] = transition(t, next) + scores[i + 1][next] + backward[i + 1][next];
      backward[i][t] = log_sum({sums.data(), tags_});
    }
  const auto all = log_sum({forward[items - 1].data(), tags_});

  tagged.tags.resize(items);
  tagged.probabilities.resize(items);
  const auto& last = best[items - 1];
  auto tag = static_cast<std::uint8_t>(
      std::max_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(tags_)) -
      last.begin());
  for (auto i = items; i-- > 0;) {
    tagged.tags[i] = tag;
    tagged.probabilities[i] = std::min(1.0F, std::exp(forward[i][tag] + backward[i][tag] - all));
    tag = from[i][tag];
  }
  return tagged;
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
