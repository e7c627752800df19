// A linear classifier over hashed features (Weinberger et al., ICML 2009), softmax, weights of one
// byte.
#pragma once
#include "text/result.hpp"
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

struct Feature {
  std::uint64_t hash = 0;
  float value = 1;
};

// Reads its weights where they lie: the bytes outlive it. Immutable; any number of threads.
class Linear {
public:
  // The file: "HWLN", version, log2 of the buckets, classes (u32 each); scale and bias (f32 each)
  // of each class; then for each bucket a weight (i8) of each class. Little-endian.
  static text::Result<Linear> load(std::string_view bytes, std::string_view input);

  [[nodiscard]] std::size_t classes() const { return scales_.size(); }
  // Log-odds, one a class, not normalised.
  [[nodiscard]] std::vector<float> scores(std::span<const Feature> features) const;

private:
  std::string_view weights_;
  std::uint64_t mask_ = 0;
  std::vector<float> scales_, biases_;
};

// The model embedded at `path`. Throws where it is not there or tells other classes apart: then the
// program was built wrongly.
Linear embedded_linear(const std::string& path, std::size_t classes);

// `weights`: a row of `classes` for each of 2^log2_buckets; what Linear::load reads.
std::string save_linear(std::span<const float> weights, std::span<const float> biases,
                        unsigned log2_buckets);

// Exponentials of the scores, made to sum to one.
std::vector<float> softmax(std::span<const float> scores);

} // namespace model
