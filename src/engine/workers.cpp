#include "engine/workers.hpp"
#include "engine/road.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <exception>
#include <map>
#include <thread>
#include <utility>
#include <vector>

namespace engine {

namespace {

constexpr std::size_t under_way_per_thread = 8;

class Lanes {
public:
  Lanes(const Source& source, std::size_t threads)
      : source_(source), most_under_way_(threads * under_way_per_thread), working_(threads) {}

  void work() {
    try {
      while (read_next())
        ;
    } catch (...) {
      fail(std::current_exception());
    }
    absl::MutexLock lock(&mutex_);
    --working_;
  }

  // The next page in order; nothing at the end.
  std::optional<ReadPage> take() {
    absl::MutexLock lock(&mutex_);
    const auto ready = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
      return failure_ || done_.contains(taken_) || working_ == 0;
    };
    mutex_.Await(absl::Condition(&ready));
    if (failure_)
      std::rethrow_exception(failure_);
    const auto next = done_.find(taken_);
    if (next == done_.end())
      return std::nullopt;
    auto page = std::move(next->second);
    done_.erase(next);
    ++taken_;
    return page;
  }

  void stop() { fail(std::make_exception_ptr(0)); }

private:
  bool read_next() {
    std::size_t number = 0;
    std::optional<text::Result<news::Page>> page;
    {
      absl::MutexLock turn(&source_mutex_);
      if (!wait_for_room() || !(page = source_()))
        return false;
      number = brought_++;
    }
    ReadPage result = read_one(std::move(*page));
    absl::MutexLock lock(&mutex_);
    done_.emplace(number, std::move(result));
    return true;
  }

  static ReadPage read_one(text::Result<news::Page> page) {
    if (!page) {
      auto input = page.error().input;
      return {std::move(input), std::unexpected(std::move(page).error())};
    }
    auto input = page->input;
    return {std::move(input), read(*std::move(page))};
  }

  bool wait_for_room() ABSL_EXCLUSIVE_LOCKS_REQUIRED(source_mutex_) {
    const auto brought = brought_;
    absl::MutexLock lock(&mutex_);
    const auto ready = [&]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
      return failure_ || brought < taken_ + most_under_way_;
    };
    mutex_.Await(absl::Condition(&ready));
    return !failure_;
  }

  void fail(std::exception_ptr failure) {
    absl::MutexLock lock(&mutex_);
    if (!failure_)
      failure_ = std::move(failure);
  }

  const Source& source_;
  const std::size_t most_under_way_;
  absl::Mutex source_mutex_;
  std::size_t brought_ ABSL_GUARDED_BY(source_mutex_) = 0;
  absl::Mutex mutex_;
  std::map<std::size_t, ReadPage> done_ ABSL_GUARDED_BY(mutex_);
  std::size_t taken_ ABSL_GUARDED_BY(mutex_) = 0;
  std::size_t working_ ABSL_GUARDED_BY(mutex_);
  std::exception_ptr failure_ ABSL_GUARDED_BY(mutex_);
};

} // namespace

void read_in_order(const Source& source, const Sink& sink, std::size_t threads) {
  Lanes lanes(source, threads);
  std::vector<std::jthread> crew;
  crew.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i)
    crew.emplace_back([&lanes] { lanes.work(); });
  try {
    while (auto page = lanes.take())
      sink(std::move(*page));
  } catch (...) {
    lanes.stop();
    throw;
  }
}

} // namespace engine
