#include "engine/queue.hpp"
#include <utility>

namespace engine {

// One page always fits, however large.
bool MemoryQueue::has_room() const {
  return pages_.empty() || (pages_.size() < limits_.pages && bytes_ < limits_.bytes);
}

bool MemoryQueue::push(news::Page page) {
  absl::MutexLock lock(&mutex_);
  const auto ready = [this]()
                         ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return closed_ || has_room(); };
  mutex_.Await(absl::Condition(&ready));
  if (closed_)
    return false;
  bytes_ += page.bytes.size();
  pages_.push_back(std::move(page));
  return true;
}

std::optional<news::Page> MemoryQueue::pop() {
  absl::MutexLock lock(&mutex_);
  const auto ready = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return closed_ || !pages_.empty();
  };
  mutex_.Await(absl::Condition(&ready));
  if (pages_.empty())
    return std::nullopt;
  auto page = std::move(pages_.front());
  pages_.pop_front();
  bytes_ -= page.bytes.size();
  return page;
}

void MemoryQueue::close() {
  absl::MutexLock lock(&mutex_);
  closed_ = true;
}

} // namespace engine
