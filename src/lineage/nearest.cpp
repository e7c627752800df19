#include "lineage/nearest.hpp"
#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace lineage {

namespace {

// Chosen on stories of 1,000 copies of the learning family's.
constexpr std::int64_t weight_of_shared = 32; // to that of all pairs of the other

struct Near {
  std::uint32_t article = 0;
  std::int64_t rank = 0;
};

class Nearest {
public:
  Nearest(std::size_t articles, std::size_t most)
      : most_(most), of_each_(articles),
        least_(articles, most > 0 ? std::numeric_limits<std::int64_t>::min()
                                  : std::numeric_limits<std::int64_t>::max()) {}

  void offer(std::uint32_t article, const Near& other) {
    if (other.rank <= least_[article])
      return;
    auto& near = of_each_[article];
    if (near.size() == most_)
      near.pop_back();
    near.insert(std::ranges::upper_bound(near, other.rank, std::greater{}, &Near::rank), other);
    if (near.size() == most_)
      least_[article] = near.back().rank;
  }

  [[nodiscard]] std::vector<std::vector<std::uint32_t>> articles() const {
    std::vector<std::vector<std::uint32_t>> articles(of_each_.size());
    for (std::size_t i = 0; i < articles.size(); ++i)
      for (const auto& near : of_each_[i])
        articles[i].push_back(near.article);
    return articles;
  }

private:
  std::size_t most_;
  std::vector<std::vector<Near>> of_each_;
  std::vector<std::int64_t> least_; // rank that is not enough
};

// What an article has of a block of pairs or joints.
struct Holding {
  std::uint32_t article = 0;
  std::uint64_t bits = 0;
};

} // namespace

std::vector<std::vector<std::uint32_t>> nearest(const Collation& story, std::size_t most) {
  Nearest nearest(story.size(), most);
  std::vector<std::vector<Holding>> earlier(story.blocks_in_a_row()); // in each block
  std::vector<std::uint32_t> shared(story.size());
  const auto pairs = [&](std::uint32_t article) {
    return static_cast<std::int64_t>(story.material(article).count(1));
  };
  for (std::uint32_t i = 0; i < story.size(); ++i) {
    std::fill_n(shared.begin(), i, 0);
    story.each_block_in_a_row(i, [&](std::size_t block, std::uint64_t bits) {
      for (const auto& other : earlier[block])
        shared[other.article] += static_cast<std::uint32_t>(std::popcount(bits & other.bits));
      earlier[block].push_back({i, bits});
    });
    for (std::uint32_t other = 0; other < i; ++other)
      if (shared[other] > 0) {
        nearest.offer(i, {other, weight_of_shared * shared[other] - pairs(other)});
        nearest.offer(other, {i, weight_of_shared * shared[other] - pairs(i)});
      }
  }
  return nearest.articles();
}

} // namespace lineage
