#include "engine/schedule.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <string>

namespace engine {

namespace {

constexpr double with_news = 0.6, without = 1.25; // what an answer makes of the interval
constexpr double most_jitter = 0.1;               // of a pause, to both sides

std::chrono::seconds scaled(std::chrono::seconds pause, double factor) {
  return std::chrono::seconds(
      static_cast<std::int64_t>(static_cast<double>(pause.count()) * factor));
}

// By hash, so that a replay gives the same times.
std::chrono::seconds with_jitter(std::chrono::seconds pause, const store::FeedState& feed,
                                 text::Time now) {
  const auto hash =
      text::hash64(feed.subscription.url + std::to_string(now.time_since_epoch().count()));
  const auto share = static_cast<double>(hash % 2001) / 1000 - 1; // -1…1
  return scaled(pause, 1 + most_jitter * share);
}

} // namespace

bool is_due(const store::FeedState& feed, text::Time now) {
  return !feed.gone && (!feed.next_try || *feed.next_try <= now);
}

void note_answer(store::FeedState& feed, std::size_t fresh, text::Time now, const Rhythm& rhythm) {
  const bool is_first = !feed.since;
  if (is_first) {
    feed.since = now;
    feed.found_at_first = fresh;
    feed.interval = rhythm.usual;
  } else {
    feed.interval = scaled(feed.interval, fresh > 0 ? with_news : without);
  }
  feed.interval = std::clamp(feed.interval, std::min(rhythm.shortest, rhythm.usual),
                             std::max(rhythm.longest, rhythm.usual));
  feed.entries += fresh;
  feed.failures = 0;
  feed.last_error.clear();
  feed.last_success = now;
  feed.next_try = now + with_jitter(feed.interval, feed, now);
}

void note_failure(store::FeedState& feed, const std::string& reason,
                  std::optional<std::chrono::seconds> retry_after, text::Time now,
                  const Rhythm& rhythm) {
  constexpr std::uint32_t most_doublings = 16;
  ++feed.failures;
  feed.last_error = reason;
  const auto doubled = rhythm.usual * (1 << std::min(feed.failures, most_doublings));
  auto pause = with_jitter(std::min(doubled, rhythm.longest_pause), feed, now);
  if (retry_after)
    pause = std::max(pause, std::min(*retry_after, rhythm.longest_pause));
  feed.next_try = now + pause;
}

void note_end(store::FeedState& feed) {
  feed.gone = true;
  feed.last_error = "gone for good: the server answered 410";
  feed.next_try.reset();
}

std::optional<double> entries_a_day(const store::FeedState& feed, text::Time now) {
  constexpr double day = 86'400;
  if (!feed.since || now - *feed.since < std::chrono::days(1))
    return std::nullopt;
  return static_cast<double>(feed.entries - feed.found_at_first) * day /
         static_cast<double>((now - *feed.since).count());
}

} // namespace engine
