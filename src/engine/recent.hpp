// The last arrivals, as matching and placing remember them.
#pragma once
#include "article/body/site_memory.hpp"
#include "news/arrival.hpp"
#include "reuse/match.hpp"
#include "store/store.hpp"
#include "story/place.hpp"
#include <cstddef>
#include <optional>
#include <vector>

namespace engine {

// A function of the arrivals remembered, in their order, and of the stories they are in now. One
// thread.
class Recent {
public:
  explicit Recent(std::size_t window)
      : sites_(window), memory_({.window = window}), stories_({.window = window}) {}

  // Takes out of the article what other pages of its site say as well; true where something went.
  bool clean(news::Article& article, std::span<const news::Span> spared) const {
    return sites_.clean(article, spared);
  }

  // Remembered articles with the same words, the best first.
  [[nodiscard]] std::vector<reuse::Candidate> copies(const news::Arrival& arrival) const {
    return memory_.match(arrival.fingerprint, arrival.article.text);
  }

  // The story the article belongs to, given what it copies, and what is remembered no more.
  [[nodiscard]] news::Placement place(const news::Arrival& arrival,
                                      const std::vector<reuse::Candidate>& copies,
                                      const std::vector<store::Trace>& earlier = {}) const;

  // Articles before all that are remembered, that it might belong to; nothing where there are none.
  [[nodiscard]] std::optional<store::Sought> seek(const news::Arrival& arrival) const;

  void remember(const news::Arrival& arrival);
  // After each arrival: stories that turn out to be one, or two.
  std::vector<news::StoryEvent> repair() { return stories_.repair(); }
  void remember(const store::Trace& trace);

private:
  article::SiteMemory sites_;
  reuse::Memory memory_;
  story::LiveStories stories_;
};

} // namespace engine
