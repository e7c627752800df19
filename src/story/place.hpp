// Where does this article belong? Online clustering: single pass, TF-IDF with names weighted, time
// decay, candidates from an inverted index (after Miranda et al., EMNLP 2018, without the trained
// ranker; see docs/decisions.md).
#pragma once
#include "news/match.hpp"
#include "news/reading.hpp"
#include "news/story.hpp"
#include "text/tokens.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace story {

// What is compared. Stop words out; names from the reading's mentions, or by their capitals where
// it has none.
news::Terms terms_of(std::string_view title, std::string_view language, const text::Tokens& body,
                     const news::Reading& reading);

struct PlacingSettings {
  std::size_t window = 30'000; // arrivals that are remembered
};

// The stories of the last `window` arrivals. Its whole state is a function of those arrivals
// (integer counts, so sums are exact): `remember`ing them again in the same order gives it back.
// One thread.
class LiveStories {
public:
  explicit LiveStories(PlacingSettings settings = {});
  ~LiveStories();
  LiveStories(LiveStories&&) noexcept;
  LiveStories& operator=(LiveStories&&) noexcept;

  // Joins the best story above the threshold, or opens one named after the article. An article that
  // copies one whose story is remembered joins that story (`copied_story`). Changes nothing.
  [[nodiscard]] news::Placement place(news::ArticleId id, const news::Terms& terms, text::Time date,
                                      std::optional<news::StoryId> copied_story) const;

  // Takes the placed article in; the oldest arrival beyond the window is forgotten.
  void remember(news::ArticleId id, const news::Terms& terms, text::Time date, news::StoryId story);

  [[nodiscard]] std::size_t live() const; // stories

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace story
