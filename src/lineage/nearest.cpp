#include "lineage/nearest.hpp"
#include <algorithm>
#include <functional>

namespace lineage {

namespace {

// Chosen on stories of 1,000 copies of the learning family's.
constexpr std::uint32_t weight_of_shared = 32; // to that of all pairs of the other

struct Near {
  std::uint32_t article = 0;
  std::int64_t rank = 0;
};

class Nearest {
public:
  Nearest(std::size_t articles, std::size_t most) : most_(most), of_each_(articles) {}

  void offer(std::uint32_t article, const Near& other) {
    auto& near = of_each_[article];
    if (near.size() == most_) {
      if (other.rank <= near.back().rank)
        return;
      near.pop_back();
    }
    near.insert(std::ranges::upper_bound(near, other.rank, std::greater{}, &Near::rank), other);
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
};

} // namespace

std::vector<std::vector<std::uint32_t>> nearest(const Collation& story, std::size_t most) {
  if (most == 0)
    return std::vector<std::vector<std::uint32_t>>(story.size());
  Nearest nearest(story.size(), most);
  std::vector<std::int64_t> pairs;
  for (std::uint32_t i = 0; i < story.size(); ++i)
    pairs.push_back(static_cast<std::int64_t>(story.material(i).count(1)));
  for (std::uint32_t one = 0; one < story.size(); ++one)
    for (auto other = one + 1; other < story.size(); ++other)
      if (const auto shared = story.in_a_row_in_common(one, other); shared > 0) {
        const auto weight = std::int64_t{weight_of_shared} * shared;
        nearest.offer(one, {other, weight - pairs[other]});
        nearest.offer(other, {one, weight - pairs[one]});
      }
  return nearest.articles();
}

} // namespace lineage
