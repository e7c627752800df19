// An article as it is compared with those remembered.
#pragma once
#include "news/story.hpp"
#include "story/live_stories.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace story {

struct Weighed {
  std::uint32_t term = 0; // or Vocabulary::unknown, behind all others
  float idf = 0;
  float weight = 0; // TF-IDF
};
struct Weights : std::vector<Weighed> { // by term
  float mass = 0;                       // of the idf
  float length = 0;                     // of the TF-IDF vector
};

struct Query {
  Weights title, text, names, numbers;
  text::Time date{};
  [[nodiscard]] bool is_headline() const { return text.size() <= title.size(); }
};

Query make_query(const Live& live, const news::Terms& terms, text::Time date);
// Of an article remembered.
Query make_query(const Live& live, const Remembered& article);

// 1 + log(count), of terms that an article has.
inline constexpr std::size_t damped_counts = 256;
extern const std::array<float, damped_counts> damped_table;
inline float damped(std::uint32_t count) {
  return damped_table[std::min<std::size_t>(count, damped_counts - 1)];
}

} // namespace story
