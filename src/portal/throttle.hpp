// How much each client may ask for in a time: a token bucket for each (J. Turner, "New Directions
// in Communications", 1986).
#pragma once
#include "text/time.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/container/flat_hash_map.h>
#include <absl/synchronization/mutex.h>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>

namespace portal {

// A client that comes has `most` tokens; what it takes of them comes back evenly, `most` in a
// `period`. Who came least lately is forgotten for a new one. Any number of threads.
class Throttle {
public:
  static constexpr std::size_t most_clients = 10'000;

  Throttle(std::size_t most, std::chrono::seconds period)
      : most_(static_cast<std::int64_t>(most)), period_(period.count()) {}

  // Takes a token and gives 0; or gives how long there is none.
  std::chrono::seconds take(std::string_view client, text::Time now) ABSL_LOCKS_EXCLUDED(mutex_);

  // How long there is no token; takes none.
  std::chrono::seconds wait(std::string_view client, text::Time now) ABSL_LOCKS_EXCLUDED(mutex_);

private:
  struct Bucket {
    std::string client;
    std::int64_t fill; // a token is `period_` of it, and a second brings `most_`
    text::Time filled;
  };

  Bucket& bucket_of(std::string_view client, text::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  [[nodiscard]] std::chrono::seconds wait_of(const Bucket& bucket) const;

  std::int64_t most_, period_;
  absl::Mutex mutex_;
  std::list<Bucket> buckets_ ABSL_GUARDED_BY(mutex_); // who came last stands first
  absl::flat_hash_map<std::string_view, std::list<Bucket>::iterator>
      places_ ABSL_GUARDED_BY(mutex_); // by the name in the bucket
};

} // namespace portal
