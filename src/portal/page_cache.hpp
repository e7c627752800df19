// Pages that were just made, for those who ask for the same.
#pragma once
#include "portal/portal.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/container/flat_hash_map.h>
#include <absl/synchronization/mutex.h>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace portal {

// Keeps HTML that may be shared (RFC 9111: no private, no-cache or no-store), by host and target,
// and gives it for `fresh`; then one asks anew, and those who come meanwhile are given what is
// there. An address whose new answer may not be kept is forgotten. Who has a cookie, a name or a
// copy of the page is never given what others were. Any number of threads.
class PageCache {
public:
  using Handler = std::function<Response(const Request&)>;
  using Now = std::function<std::chrono::steady_clock::time_point()>;

  static constexpr std::chrono::seconds fresh{5};
  static constexpr std::size_t most_bytes =
      32U << 20U; // of addresses and bodies; beyond, all are forgotten

  // `metrics`, which outlives this, counts what is answered here; or nullptr.
  explicit PageCache(Handler handler, engine::Metrics* metrics = nullptr,
                     Now now = std::chrono::steady_clock::now)
      : handler_(std::move(handler)), metrics_(metrics), now_(std::move(now)) {}

  Response answer(const Request& request) ABSL_LOCKS_EXCLUDED(mutex_);

private:
  struct Kept {
    std::shared_ptr<const Response> page;
    std::chrono::steady_clock::time_point until;
  };

  std::shared_ptr<const Response> find(const std::string& key) ABSL_LOCKS_EXCLUDED(mutex_);
  void keep(const std::string& key, const Response& page) ABSL_LOCKS_EXCLUDED(mutex_);
  void forget(const std::string& key) ABSL_LOCKS_EXCLUDED(mutex_);
  void drop(const std::string& key) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Handler handler_;
  engine::Metrics* metrics_;
  Now now_;
  absl::Mutex mutex_;
  absl::flat_hash_map<std::string, Kept> kept_ ABSL_GUARDED_BY(mutex_);
  std::size_t bytes_ ABSL_GUARDED_BY(mutex_) = 0;
};

} // namespace portal
