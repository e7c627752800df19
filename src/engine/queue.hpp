// Between those who bring pages and those who read them.
#pragma once
#include "news/page.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <cstddef>
#include <deque>
#include <optional>

namespace engine {

// Pages come out in the order in which they went in. Any number of threads at both ends.
class Queue {
public:
  virtual ~Queue() = default;
  // Waits while the queue is full; false once it is closed, and the page was not taken.
  virtual bool push(news::Page page) = 0;
  // Waits for a page; nothing once the queue is closed and empty.
  virtual std::optional<news::Page> pop() = 0;
  virtual void close() = 0;
};

// Bounded by number and by bytes, so that a flood of large pages waits at the door. What it holds
// is lost with the process: whoever brings pages must be able to bring them again.
class MemoryQueue final : public Queue {
public:
  struct Limits {
    std::size_t pages = 256;
    std::size_t bytes = 64u << 20;
  };
  MemoryQueue() : MemoryQueue(Limits()) {}
  explicit MemoryQueue(Limits limits) : limits_(limits) {}

  bool push(news::Page page) override;
  std::optional<news::Page> pop() override;
  void close() override;

private:
  bool has_room() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Limits limits_;
  mutable absl::Mutex mutex_;
  std::deque<news::Page> pages_ ABSL_GUARDED_BY(mutex_);
  std::size_t bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  bool closed_ ABSL_GUARDED_BY(mutex_) = false;
};

} // namespace engine
