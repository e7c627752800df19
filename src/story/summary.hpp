// What happened, in three sentences of the reports themselves. Extracted by centrality (SumBasic:
// Nenkova & Vanderwende, 2005, weights by reports instead of by words) and by place, each sentence
// weighed down by what those chosen before have said (MMR: Carbonell & Goldstein, SIGIR 1998).
#pragma once
#include "news/article.hpp"
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace story {

struct Source {
  const news::Article* article = nullptr;
  std::string_view dateline; // as its reading has it
};

struct Told {
  news::ArticleId article{}; // where it can be read
  std::string sentence;      // as it stands there
};

inline constexpr std::size_t summary_sentences = 3;

// `sources`: the leading article first; those of other languages are passed over. No two sentences
// say the same: of the shorter's stems, no more than half are the other's. Fewer, where no more can
// stand by themselves. The first sentence comes first, those of one article in their order.
std::vector<Told> summary(std::span<const Source> sources);

} // namespace story
