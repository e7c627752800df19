// The pictures of articles, fetched by us so that no reader's browser asks an outlet for one.
#pragma once
#include "engine/clock.hpp"
#include "engine/permissions.hpp"
#include "portal/pictures/failures.hpp"
#include "portal/pictures/shelf.hpp"
#include "web/http.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/synchronization/mutex.h>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

namespace engine {
class Metrics;
}

namespace portal {

inline constexpr std::size_t largest_picture = 512U << 10U; // bytes

struct PictureSettings {
  std::size_t most_bytes = 64U << 20U;     // held
  std::size_t most_wishes = 512;           // that wait; what comes on top is wished for in vain
  std::size_t most_failures = 8192;        // remembered
  std::string product_token = "Headwater"; // our name in robots.txt
  const engine::Clock* clock = nullptr;    // outlives them; nullptr: the machine's
  engine::Metrics* metrics = nullptr;      // outlives them; nullptr: nobody counts
};

// Pages show the pictures that are held; what some of them wish for besides is fetched on a thread
// of its own, and is there when the page is next made. Asked for is only what an article names, and
// robots.txt allows without a long pause; what is no picture or larger than `largest_picture` is
// refused. What failed is left alone for a day; for ten minutes where the server may fare better,
// and so is all of its host where nobody answered. A robots.txt that could not be had is asked for
// again after half an hour, and nothing else of its host before. Nothing is written to disk. Any
// number of threads; the destructor breaks off what is under way.
class Pictures {
public:
  // `http` is used by that thread alone; it decides which addresses may be reached, and how many
  // bytes are read.
  explicit Pictures(std::unique_ptr<web::HttpClient> http, PictureSettings settings = {});
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;
  ~Pictures();

  // Where the portal shows the picture that stands at that address, "/picture/…"; "" where it is
  // not held. Asks nobody. Who was not shown the place cannot find it from the address.
  std::string place_of(const std::string& url) ABSL_LOCKS_EXCLUDED(mutex_);

  // It is fetched, if it is not held, which its outlet sees.
  void wish_for(const std::string& url) ABSL_LOCKS_EXCLUDED(mutex_);

  // `name`: what stands behind "/picture/". nullptr where it is not held.
  std::shared_ptr<const Picture> find(std::string_view name) ABSL_LOCKS_EXCLUDED(mutex_);

  // Until nothing is wished for and nothing is under way.
  void wait() ABSL_LOCKS_EXCLUDED(mutex_);

private:
  struct Wish {
    std::string name;
    std::string address, host; // as far as redirects have led
    int redirects = 0;
  };

  [[nodiscard]] std::string name_of(const std::string& url) const;
  void fetch_all(const std::stop_token& stop);
  bool is_wished_for() ABSL_LOCKS_EXCLUDED(mutex_); // waits for it; false: it is over
  std::optional<Wish> take_wish() ABSL_LOCKS_EXCLUDED(mutex_);
  void ask_some() ABSL_LOCKS_EXCLUDED(mutex_);
  void ask_permission(Wish wish) ABSL_LOCKS_EXCLUDED(mutex_);
  void ask_picture(Wish wish, std::chrono::seconds pause) ABSL_LOCKS_EXCLUDED(mutex_);
  void take_answer(const Wish& wish, text::Result<web::Response> answer)
      ABSL_LOCKS_EXCLUDED(mutex_);
  void follow(Wish wish, std::string location) ABSL_LOCKS_EXCLUDED(mutex_);
  bool has_failed(const std::string& host) ABSL_LOCKS_EXCLUDED(mutex_);
  void fail_with_host(const Wish& wish) ABSL_LOCKS_EXCLUDED(mutex_);
  void fail(const Wish& wish, std::chrono::seconds rest, const char* outcome)
      ABSL_LOCKS_EXCLUDED(mutex_);
  void finish(const Wish& wish, const char* outcome) ABSL_LOCKS_EXCLUDED(mutex_);
  void leave(const std::string& host);

  PictureSettings settings_;
  engine::SystemClock machine_;
  const engine::Clock& clock_;
  std::unique_ptr<web::HttpClient> http_;
  engine::Permissions permissions_;
  const std::string key_; // of the names, drawn anew at each start

  // The thread's own.
  std::size_t under_way_ = 0;
  absl::flat_hash_map<std::string, std::size_t> under_way_of_; // by host
  bool is_asking_ = false;

  absl::Mutex mutex_;
  Shelf shelf_ ABSL_GUARDED_BY(mutex_);
  Failures failures_ ABSL_GUARDED_BY(mutex_);                       // addresses and hosts
  std::deque<Wish> wishes_ ABSL_GUARDED_BY(mutex_);                 // that wait
  absl::flat_hash_set<std::string> wished_ ABSL_GUARDED_BY(mutex_); // names: waiting, under way
  bool is_stopping_ ABSL_GUARDED_BY(mutex_) = false;
  std::jthread thread_; // last: it uses all of these
};

} // namespace portal
