#include "store/sqlite/readers.hpp"

namespace store {

namespace {

constexpr std::size_t most_idle = 16; // connections; the portal has a thread a core

} // namespace

Readers::Lease Readers::take() {
  {
    const absl::MutexLock lock(&mutex_);
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(connection)};
    }
  }
  auto connection = std::make_unique<Connection>(path_, Access::read_only);
  connection->execute("PRAGMA cache_size = -16384"); // KiB
  return {*this, std::move(connection)};
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
  const absl::MutexLock lock(&mutex_);
  if (idle_.size() < most_idle)
    idle_.push_back(std::move(connection));
}

} // namespace store
