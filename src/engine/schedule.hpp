// When is a feed asked again? Sooner where it has news each time, later where it has none, later
// and later where it fails; never two feeds in step.
#pragma once
#include "store/store.hpp"
#include <chrono>
#include <cstddef>
#include <optional>

namespace engine {

struct Rhythm {
  std::chrono::seconds usual = std::chrono::minutes(15); // for a feed that we know nothing of
  std::chrono::seconds shortest = std::chrono::minutes(5);
  std::chrono::seconds longest = std::chrono::hours(3);
  std::chrono::seconds longest_pause = std::chrono::hours(24); // after failures
};

[[nodiscard]] bool is_due(const store::FeedState& feed, text::Time now);

// It answered, and announced so many entries that are new.
void note_answer(store::FeedState& feed, std::size_t fresh, text::Time now, const Rhythm& rhythm);

// It did not, for `reason`. `retry_after`: what the server asked for.
void note_failure(store::FeedState& feed, const std::string& reason,
                  std::optional<std::chrono::seconds> retry_after, text::Time now,
                  const Rhythm& rhythm);

// It is gone for good (410) and never asked again.
void note_end(store::FeedState& feed);

// New entries a day, since it was first read; nothing within the first day.
[[nodiscard]] std::optional<double> entries_a_day(const store::FeedState& feed, text::Time now);

} // namespace engine
