// Connections for those who read while one writes.
#pragma once
#include "store/sqlite/connection.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <memory>
#include <string>
#include <vector>

namespace store {

// Read-only connections: as many as there are calls at a time, of which some are kept for the next.
// Any thread.
class Readers {
public:
  explicit Readers(std::string path) : path_(std::move(path)) {}

  // A connection of one's own while it lives.
  class Lease {
  public:
    Lease(Readers& readers, std::unique_ptr<Connection> connection)
        : readers_(readers), connection_(std::move(connection)) {}
    ~Lease() { readers_.give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection* operator->() const { return connection_.get(); }
    Connection& operator*() const { return *connection_; }

  private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
  };
  Lease take();

private:
  void give_back(std::unique_ptr<Connection> connection);

  const std::string path_;
  absl::Mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_ ABSL_GUARDED_BY(mutex_);
};

} // namespace store
