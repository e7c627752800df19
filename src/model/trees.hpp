// Gradient-boosted decision trees (Friedman, 2001), complete to one depth, for two classes.
#pragma once
#include "text/result.hpp"
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// Scores are log-odds. Immutable once loaded; any number of threads.
class Trees {
public:
  struct Split {
    std::uint16_t feature = 0;
    float threshold = 0; // a value above goes right
  };

  Trees() = default;
  Trees(std::size_t features, std::size_t depth, float bias);

  // `splits`: 2^depth - 1 in breadth-first order; `leaves`: 2^depth.
  void add(std::span<const Split> splits, std::span<const float> leaves);

  [[nodiscard]] float score(std::span<const float> features) const; // log-odds
  // Of many rows, one behind the other. A row whose score lies further than `decided` from even is
  // followed no further: what it has by then is its score.
  [[nodiscard]] std::vector<float>
  score_rows(std::span<const float> rows,
             float decided = std::numeric_limits<float>::infinity()) const;
  [[nodiscard]] std::size_t features() const { return features_; }

  // The file: "HWTR", version, features, depth, trees (u32 each), bias, then all splits and leaves;
  // little-endian.
  [[nodiscard]] std::string save() const;
  static text::Result<Trees> load(std::string_view bytes, std::string_view input);

private:
  struct Stage {
    std::size_t first, last; // trees, half open
  };
  [[nodiscard]] std::size_t trees() const { return leaves_.size() >> depth_; }
  void score_open(const float* rows, std::span<const std::uint32_t> open, Stage stage,
                  std::span<float> sums) const;
  // Takes `Rows` rows down one tree and adds what they find to their sums.
  template <std::size_t Rows>
  void descend(std::size_t tree, const float* rows, const std::uint32_t* open,
               std::span<float> sums) const;

  std::size_t features_ = 0, depth_ = 0;
  float bias_ = 0;
  std::vector<Split> splits_;
  std::vector<float> leaves_;
};

// The trees embedded at `path`. Throws where they are not there or are for other features: then the
// program was built wrongly.
Trees embedded_trees(const std::string& path, std::size_t features);

float probability(float log_odds);

} // namespace model
