// Have we read these words before? Exact by digest of the normalised text; near by one-permutation
// MinHash (Li, Owen, Zhang, NIPS 2012; densified after Shrivastava, ICML 2017) with LSH bands on
// word 3-shingles.
#pragma once
#include "news/match.hpp"
#include "text/tokens.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace reuse {

news::Fingerprint fingerprint(const text::Tokens& tokens);

struct Candidate {
  news::ArticleId id{};
  news::StoryId story{};
  news::Match match;
};

struct MemorySettings {
  std::size_t window = 30'000; // arrivals that are remembered
};

// The fingerprints of the last `window` arrivals. Its state is a function of those arrivals, as
// story::LiveStories' is. One thread.
class Memory {
public:
  explicit Memory(MemorySettings settings = {});
  ~Memory();
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;

  // Remembered articles that share this one's words, best first: verbatim (score 1), near
  // (estimated Jaccard above the threshold), partial (one contains the other). Short texts (under
  // 12 words) match only verbatim, and empty ones nothing.
  [[nodiscard]] std::vector<Candidate> match(const news::Fingerprint& fingerprint) const;

  void remember(news::ArticleId id, news::StoryId story, const news::Fingerprint& fingerprint);

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace reuse
