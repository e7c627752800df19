#include "model/chain.hpp"
#include "model/file_numbers.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace model {

namespace {

constexpr std::string_view magic = "HWCH";
constexpr std::uint32_t version = 2;
constexpr std::size_t cache_line = 64;

// Of a look's weights, but for one in a thousand, which are cut to it: so small ones keep theirs.
float largest_kept(const std::vector<float>& weights) {
  auto sizes = weights;
  for (auto& size : sizes)
    size = std::abs(size);
  const auto at = sizes.end() - 1 - static_cast<std::ptrdiff_t>(sizes.size() / 1000);
  std::ranges::nth_element(sizes, at);
  return std::max(*at, 1e-9F);
}

std::int8_t to_byte(float weight) {
  return static_cast<std::int8_t>(std::clamp(std::lround(weight), -127L, 127L));
}

constexpr std::size_t size_of_head(std::size_t tags) {
  const auto size = magic.size() + 3 * 4 + Chain::looks * (4 + tags * (tags + 1) * 4);
  return (size + cache_line - 1) / cache_line * cache_line;
}

// An item's sums are made to add up to one, so that none grows or shrinks away.
template <class Row> void normalise(Row& row) {
  auto sums = row;
  for (auto half = sums.size() / 2; half > 0; half /= 2)
    for (std::size_t t = 0; t < half; ++t)
      sums[t] += sums[t + half];
  const auto share = 1 / std::max(sums[0], 1e-30F);
  for (auto& value : row)
    value *= share;
}

template <class Row> Row product(const Row& left, const Row& right) {
  Row product{};
  for (std::size_t t = 0; t < product.size(); ++t)
    product[t] = left[t] * right[t];
  return product;
}

// The highest score of all moves to each tag.
template <class Row, class Moves>
Row best_moves(const Row& row, const Moves& transitions, std::size_t tags) {
  Row highest{};
  highest.fill(2 * forbidden);
  for (std::size_t f = 0; f < tags; ++f)
    for (std::size_t t = 0; t < highest.size(); ++t) {
      const auto sum = row[f] + transitions[f][t];
      highest[t] = highest[t] < sum ? sum : highest[t];
    }
  return highest;
}

// The sums over all moves from, or to, each tag.
template <class Row, class Moves> Row moved(const Row& row, const Moves& moves, std::size_t tags) {
  Row sums{};
  for (std::size_t f = 0; f < tags; ++f)
    for (std::size_t t = 0; t < sums.size(); ++t)
      sums[t] += row[f] * moves[f][t];
  return sums;
}

} // namespace

text::Result<Chain> Chain::load(std::string_view bytes, std::string_view input) {
  const auto wrong = [&](const char* why) { return text::input_error(std::string(input), why); };
  const auto whole = bytes;
  if (bytes.size() < 16 || !bytes.starts_with(magic))
    return wrong("not a chain model");
  bytes.remove_prefix(magic.size());
  if (take<std::uint32_t>(bytes) != version)
    return wrong("a chain model of another version");
  const auto log2_buckets = take<std::uint32_t>(bytes), tags = take<std::uint32_t>(bytes);
  if (log2_buckets > 28 || tags == 0 || tags > most_tags)
    return wrong("a chain model of an impossible size");
  const auto buckets = std::size_t{1} << log2_buckets;
  if (whole.size() != size_of_head(tags) + buckets * looks * most_tags)
    return wrong("a chain model cut short");
  Chain chain;
  chain.tags_ = tags;
  chain.mask_ = static_cast<std::uint32_t>(buckets - 1);
  for (auto& look : chain.of_look_) {
    look.scale = take<float>(bytes);
    for (std::size_t i = 0; i < look.powers.size(); ++i)
      look.powers[i] = std::exp(-look.scale * static_cast<float>(i));
    for (auto& row : look.transitions)
      row.fill(forbidden);
    for (std::size_t from = 0; from <= tags; ++from)
      for (std::size_t to = 0; to < tags; ++to)
        look.transitions[from == tags ? most_tags : from][to] = take<float>(bytes);
    for (std::size_t from = 0; from <= most_tags; ++from)
      for (std::size_t to = 0; to < most_tags; ++to)
        look.odds[from][to] = std::exp(look.transitions[from][to]);
  }
  chain.weights_ = whole.substr(size_of_head(tags));
  return chain;
}

void Chain::fetch(std::span<const std::uint32_t> features) const {
  for (const auto hash : features)
    __builtin_prefetch(weights_.data() + std::size_t{hash & mask_} * looks * most_tags);
}

void Chain::add(std::span<const std::uint32_t> features, Sums& sums) const {
  assert(features.size() <= most_features);
  const auto* weights = reinterpret_cast<const std::int8_t*>(weights_.data());
  auto all = sums;
  for (const auto hash : features) {
    const auto* row = weights + std::size_t{hash & mask_} * all.size();
    for (std::size_t t = 0; t < all.size(); ++t)
      all[t] = static_cast<std::int16_t>(all[t] + row[t]);
  }
  sums = all;
}

std::vector<Chain::Row> Chain::scores(Look look, std::span<const Sums> items) const {
  const auto scale = of_look_[std::to_underlying(look)].scale;
  const auto first = std::to_underlying(look) * most_tags;
  std::vector<Row> scores(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    for (std::size_t t = 0; t < most_tags; ++t)
      scores[i][t] = static_cast<float>(items[i][first + t]) * scale;
  return scores;
}

// Of each item, to those of its likeliest tag.
std::vector<Chain::Row> Chain::odds(Look look, std::span<const Sums> items) const {
  const auto& powers = of_look_[std::to_underlying(look)].powers;
  const auto first = std::to_underlying(look) * most_tags;
  std::vector<Row> odds(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto sums = std::span(items[i]).subspan(first, tags_);
    const int highest = *std::ranges::max_element(sums);
    for (std::size_t t = 0; t < sums.size(); ++t)
      odds[i][t] = powers[std::min(static_cast<std::size_t>(highest - sums[t]), powers.size() - 1)];
  }
  return odds;
}

std::vector<std::uint8_t> Chain::tag(Look look, std::span<const Sums> items) const {
  std::vector<std::uint8_t> tags(items.size());
  if (items.empty())
    return tags;
  const auto& transitions = of_look_[std::to_underlying(look)].transitions;
  auto best = scores(look, items);
  for (std::size_t t = 0; t < most_tags; ++t)
    best[0][t] += transitions[most_tags][t];
  for (std::size_t i = 1; i < items.size(); ++i) {
    const auto highest = best_moves(best[i - 1], transitions, tags_);
    for (std::size_t t = 0; t < most_tags; ++t)
      best[i][t] += highest[t];
  }
  const auto highest = [&](const Row& row) {
    return static_cast<std::uint8_t>(
        std::max_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(tags_)) -
        row.begin());
  };
  tags.back() = highest(best.back());
  for (auto i = items.size() - 1; i-- > 0;) {
    for (std::size_t f = 0; f < tags_; ++f)
      best[i][f] += transitions[f][tags[i + 1]];
    tags[i] = highest(best[i]);
  }
  return tags;
}

std::vector<float> Chain::probabilities(Look look, std::span<const Sums> items,
                                        std::span<const std::uint8_t> tags) const {
  std::vector<float> found(items.size());
  if (items.empty())
    return found;
  const auto& moves = of_look_[std::to_underlying(look)].odds;
  const auto odds = this->odds(look, items);
  std::vector<Row> forward(items.size());
  forward[0] = product(odds[0], moves[most_tags]);
  normalise(forward[0]);
  for (std::size_t i = 1; i < items.size(); ++i) {
    forward[i] = product(odds[i], moved(forward[i - 1], moves, tags_));
    normalise(forward[i]);
  }
  Moves back{};
  for (std::size_t f = 0; f < most_tags; ++f)
    for (std::size_t t = 0; t < most_tags; ++t)
      back[t][f] = moves[f][t];
  Row backward;
  backward.fill(1);
  for (auto i = items.size(); i-- > 0;) {
    auto both = product(forward[i], backward);
    normalise(both);
    found[i] = both[tags[i]];
    backward = moved(product(odds[i], backward), back, tags_);
    normalise(backward);
  }
  return found;
}

std::string save_chain(std::span<const LearntLook> looks, std::size_t tags, unsigned log2_buckets) {
  std::string bytes(magic);
  put(bytes, version);
  put(bytes, static_cast<std::uint32_t>(log2_buckets));
  put(bytes, static_cast<std::uint32_t>(tags));
  std::array<float, Chain::looks> scales{};
  for (std::size_t look = 0; look < Chain::looks; ++look) {
    scales[look] = (look < looks.size() ? largest_kept(looks[look].weights) : 1) / 127;
    put(bytes, scales[look]);
    for (std::size_t i = 0; i < (tags + 1) * tags; ++i)
      put(bytes, look < looks.size() ? looks[look].transitions[i] : 0.0F);
  }
  bytes.resize(size_of_head(tags));
  const auto cells = (std::size_t{1} << log2_buckets) * Chain::most_tags;
  for (std::size_t row = 0; row < cells; row += Chain::most_tags)
    for (std::size_t look = 0; look < Chain::looks; ++look)
      for (std::size_t t = 0; t < Chain::most_tags; ++t)
        put(bytes, look < looks.size() ? to_byte(looks[look].weights[row + t] / scales[look])
                                       : std::int8_t{0});
  return bytes;
}

} // namespace model
