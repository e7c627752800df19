// Where does this article belong? Online clustering: candidates from an inverted index, a learned
// decision to join or to open (docs/decisions.md), a repair pass from time to time.
#pragma once
#include "news/match.hpp"
#include "news/story.hpp"
#include "story/join.hpp"
#include "story/terms.hpp"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace story {

struct PlacingSettings {
  std::size_t window = 30'000; // arrivals that are remembered
};

struct Copied {
  news::ArticleId article{};
  news::StoryId story{}; // the article's, at least when it was placed
};

// An article that is remembered no more.
struct Earlier {
  news::ArticleId id{};
  news::Terms terms;
  text::Time date{};
  news::StoryId story{};
};

// What tells the articles that another might join, to whoever keeps those forgotten.
struct Sought {
  std::vector<std::uint64_t> words; // the few stems of its title that tell most, these first
  text::Time from{}, to{};
};

// The stories of the last `window` arrivals. Its whole state is a function of those arrivals and of
// the stories they are in now: `remember`ing them again in the same order gives it back. One
// thread.
class LiveStories {
public:
  explicit LiveStories(PlacingSettings settings = {}, const JoinModel& model = join_model());
  ~LiveStories();
  LiveStories(LiveStories&&) noexcept;
  LiveStories& operator=(LiveStories&&) noexcept;

  // Joins the likeliest story, or opens one named after the article. A copy joins the story of the
  // article that it copies, unless it has other numbers: then it is the same form, filled in anew.
  // `earlier`: of an article that opens a story otherwise, those whose stories it may belong to all
  // the same. Changes nothing.
  [[nodiscard]] news::Placement place(news::ArticleId id, const news::Terms& terms, text::Time date,
                                      std::optional<Copied> copied,
                                      std::span<const Earlier> earlier = {}) const;

  [[nodiscard]] Sought seek(const news::Terms& terms, text::Time date) const;

  // What `place` weighs.
  [[nodiscard]] std::vector<Comparison> compare(const news::Terms& terms, text::Time date) const;

  // The number of the first arrival to come, where none is remembered yet: an arrival's place in
  // the store.
  void begin_at(std::uint32_t number);
  // The number of the first that is remembered.
  [[nodiscard]] std::uint32_t oldest() const;
  // Takes the placed article in; the oldest arrival beyond the window is forgotten.
  void remember(news::ArticleId id, const news::Terms& terms, text::Time date, news::StoryId story);

  // To be called after each `remember` that was no replay. Every so many arrivals, by their
  // number, merges and splits stories, and tells which.
  std::vector<news::StoryEvent> repair();

  // Of an article remembered: the story it is in now.
  [[nodiscard]] std::optional<news::StoryId> story_of(news::ArticleId id) const;

  [[nodiscard]] std::size_t live() const; // stories

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace story
