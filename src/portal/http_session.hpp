// One connection of the HTTP server, and what all of them share. Asio's sockets stand in this
// header; Beast, which is long to compile, does not.
#pragma once
#include "portal/http_server.hpp"
#ifdef __SANITIZE_THREAD__
#pragma GCC diagnostic ignored "-Wtsan" // Asio's fences; its strands order what we share
#endif
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <unordered_set>
#include <vector>

namespace portal {

// Runs on a strand of its own; lives as long as something is under way on it.
class Session : public std::enable_shared_from_this<Session> {
public:
  virtual ~Session() = default;
  virtual void start() = 0;
  // Ends at once if nothing is being answered, else after the answer; one without an end at once.
  virtual void finish() = 0;
  // Time to look whether an answer without an end goes on.
  virtual void pulse() = 0;
};

// What the sessions share. Any thread.
class Reception {
public:
  Reception(HttpServer::Handler handler, const Listening& listening)
      : handler_(std::move(handler)), listening_(listening) {}

  [[nodiscard]] const HttpServer::Handler& handler() const { return handler_; }
  [[nodiscard]] const Listening& listening() const { return listening_; }

  void enter(Session* session) ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    sessions_.insert(session);
  }
  void leave(Session* session) ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    sessions_.erase(session);
    endless_.erase(session);
  }
  // Its answer has no end.
  void stay(Session* session) ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    endless_.insert(session);
  }
  [[nodiscard]] bool is_full() const ABSL_LOCKS_EXCLUDED(mutex_) {
    const absl::MutexLock lock(&mutex_);
    return sessions_.size() >= listening_.connections;
  }
  // Those that are not being destroyed already.
  using Sessions = std::vector<std::shared_ptr<Session>>;
  [[nodiscard]] Sessions present() const ABSL_LOCKS_EXCLUDED(mutex_);
  [[nodiscard]] Sessions endless() const ABSL_LOCKS_EXCLUDED(mutex_);

private:
  HttpServer::Handler handler_;
  Listening listening_;
  mutable absl::Mutex mutex_;
  std::unordered_set<Session*> sessions_ ABSL_GUARDED_BY(mutex_);
  std::unordered_set<Session*> endless_ ABSL_GUARDED_BY(mutex_); // of them
};

std::shared_ptr<Session> make_session(boost::asio::ip::tcp::socket socket,
                                      std::shared_ptr<Reception> reception);

} // namespace portal
