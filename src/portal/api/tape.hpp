// What becomes of stories, as it becomes known: the events of the store for those who wait for
// them, in the form of Server-Sent Events (WHATWG HTML, 9.2).
#pragma once
#include "store/store.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/container/flat_hash_map.h>
#include <absl/synchronization/mutex.h>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace portal::api {

// Other programs write into the store as well, so it is looked at once a second, however many wait;
// with nobody there it is left alone. Any number of threads; the store outlives it.
class Tape : public std::enable_shared_from_this<Tape> {
public:
  using Now = std::function<std::chrono::steady_clock::time_point()>;

  static constexpr std::size_t most_readers = 256, most_of_a_client = 16;
  static constexpr std::chrono::seconds glance{1};
  static constexpr std::chrono::seconds heartbeat{15}; // a comment, so that proxies do not hang up
  static constexpr std::chrono::hours longest{1}; // then one comes again, and is looked at anew

  explicit Tape(const store::Store& store, Now now = std::chrono::steady_clock::now)
      : store_(store), now_(std::move(now)) {}

  // What comes next each time it is called: events, a heartbeat or ""; nothing at all once the
  // store has failed or the time is over. It begins behind that event; without one, with what is
  // not stored yet. An empty function where as many read as may, of all or of the client
  // (client.hpp).
  std::function<std::optional<std::string>()> read(std::optional<std::int64_t> after,
                                                   const std::string& client = {})
      ABSL_LOCKS_EXCLUDED(mutex_);

private:
  class Reader;
  struct Told {
    std::int64_t number = 0;
    std::string words;
  };

  void look() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  std::string behind(std::int64_t& number) ABSL_LOCKS_EXCLUDED(mutex_);
  [[nodiscard]] Told tell(const store::StoredEvent& event) const;

  const store::Store& store_;
  const Now now_;
  absl::Mutex mutex_;
  std::size_t readers_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::flat_hash_map<std::string, std::size_t> of_client_ ABSL_GUARDED_BY(mutex_);
  std::optional<std::chrono::steady_clock::time_point> looked_ ABSL_GUARDED_BY(mutex_);
  std::int64_t end_ ABSL_GUARDED_BY(mutex_) = 0;    // the last event that is known
  std::deque<Told> latest_ ABSL_GUARDED_BY(mutex_); // up to it, without gaps
};

} // namespace portal::api
