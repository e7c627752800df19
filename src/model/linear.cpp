#include "model/linear.hpp"
#include "model/embedded.hpp"
#include "model/file_numbers.hpp"
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace model {

namespace {

constexpr std::string_view magic = "HWLN";
constexpr std::uint32_t version = 1;

} // namespace

text::Result<Linear> Linear::load(std::string_view bytes, std::string_view input) {
  const auto wrong = [&](const char* why) { return text::input_error(std::string(input), why); };
  if (bytes.size() < 16 || !bytes.starts_with(magic))
    return wrong("not a linear model");
  bytes.remove_prefix(magic.size());
  if (take<std::uint32_t>(bytes) != version)
    return wrong("a linear model of another version");
  const auto log2_buckets = take<std::uint32_t>(bytes), classes = take<std::uint32_t>(bytes);
  if (log2_buckets > 28 || classes == 0 || classes > 1000)
    return wrong("a linear model of an impossible size");
  const auto buckets = std::uint64_t{1} << log2_buckets;
  if (bytes.size() != classes * 8 + buckets * classes)
    return wrong("a linear model cut short");
  Linear linear;
  linear.mask_ = buckets - 1;
  for (std::uint32_t i = 0; i < classes; ++i) {
    linear.scales_.push_back(take<float>(bytes));
    linear.biases_.push_back(take<float>(bytes));
  }
  linear.weights_ = bytes;
  return linear;
}

std::vector<float> Linear::scores(std::span<const Feature> features) const {
  std::vector<float> sums(classes(), 0.0F);
  for (const auto& feature : features) {
    const auto* row =
        reinterpret_cast<const std::int8_t*>(weights_.data()) + (feature.hash & mask_) * classes();
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += feature.value * static_cast<float>(row[i]);
  }
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] = sums[i] * scales_[i] + biases_[i];
  return sums;
}

Linear embedded_linear(const std::string& path, std::size_t classes) {
  auto linear = Linear::load(embedded(path), path);
  if (!linear)
    throw std::runtime_error(text::to_string(linear.error()));
  if (linear->classes() != classes)
    throw std::runtime_error(path + ": made for other classes; train it again");
  return *std::move(linear);
}

std::string save_linear(std::span<const float> weights, std::span<const float> biases,
                        unsigned log2_buckets) {
  const auto classes = biases.size();
  std::vector<float> largest(classes, 1e-9F);
  for (std::size_t i = 0; i < weights.size(); ++i)
    largest[i % classes] = std::max(largest[i % classes], std::abs(weights[i]));
  std::string bytes(magic);
  put(bytes, version);
  put(bytes, static_cast<std::uint32_t>(log2_buckets));
  put(bytes, static_cast<std::uint32_t>(classes));
  for (std::size_t i = 0; i < classes; ++i) {
    put(bytes, largest[i] / 127);
    put(bytes, biases[i]);
  }
  for (std::size_t i = 0; i < weights.size(); ++i)
    put(bytes, static_cast<std::int8_t>(std::lround(weights[i] / largest[i % classes] * 127)));
  return bytes;
}

std::vector<float> softmax(std::span<const float> scores) {
  std::vector<float> probabilities(scores.begin(), scores.end());
  const auto highest = std::ranges::max(probabilities);
  float sum = 0;
  for (auto& value : probabilities)
    sum += value = std::exp(value - highest);
  for (auto& value : probabilities)
    value /= sum;
  return probabilities;
}

} // namespace model
