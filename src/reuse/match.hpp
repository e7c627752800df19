// Have we read these words before? Exact by digest of the normalised text; near by one-permutation
// MinHash (Li, Owen, Zhang, NIPS 2012) with LSH bands on triples of content words; reworded by
// pairs of names and numbers. What is found is laid beside the article, sentence by sentence,
// before it is called anything.
#pragma once
#include "news/match.hpp"
#include "reuse/fingerprint.hpp"
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace reuse {

struct Candidate {
  news::ArticleId id{};
  news::StoryId story{};
  news::Match match;
  float closeness = 1; // how alike the sentences are of the text that took or gave most of its own
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

  // Remembered articles that share this one's words, best first: verbatim (score 1), near,
  // reworded, partial (the earlier one stands in this one); where there are none of these, those of
  // the same event. Texts of a few words match only verbatim, and empty ones nothing. `text`: the
  // article's, for the evidence to quote.
  [[nodiscard]] std::vector<Candidate> match(const news::Fingerprint& fingerprint,
                                             std::string_view text = {}) const;

  void remember(news::ArticleId id, news::StoryId story, const news::Fingerprint& fingerprint);

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace reuse
