#include "portal/throttle.hpp"
#include <algorithm>

namespace portal {

std::chrono::seconds Throttle::take(std::string_view client, text::Time now) {
  const absl::MutexLock lock(&mutex_);
  auto& bucket = bucket_of(client, now);
  const auto wait = wait_of(bucket);
  if (wait == std::chrono::seconds::zero())
    bucket.fill -= period_;
  return wait;
}

std::chrono::seconds Throttle::wait(std::string_view client, text::Time now) {
  const absl::MutexLock lock(&mutex_);
  const auto found = places_.find(client);
  return found == places_.end() ? std::chrono::seconds::zero() : wait_of(bucket_of(client, now));
}

Throttle::Bucket& Throttle::bucket_of(std::string_view client, text::Time now) {
  if (const auto found = places_.find(client); found != places_.end()) {
    buckets_.splice(buckets_.begin(), buckets_, found->second);
  } else {
    if (buckets_.size() == most_clients) {
      places_.erase(buckets_.back().client);
      buckets_.pop_back();
    }
    buckets_.push_front({std::string(client), most_ * period_, now});
    places_.emplace(buckets_.front().client, buckets_.begin());
  }
  auto& bucket = buckets_.front();
  if (now > bucket.filled) {
    const auto elapsed = std::min<std::int64_t>((now - bucket.filled).count(), period_);
    bucket.fill = std::min(most_ * period_, bucket.fill + elapsed * most_);
  }
  bucket.filled = now; // also where the clock was set back
  return bucket;
}

std::chrono::seconds Throttle::wait_of(const Bucket& bucket) const {
  const auto missing = std::max<std::int64_t>(0, period_ - bucket.fill);
  return std::chrono::seconds((missing + most_ - 1) / most_);
}

} // namespace portal
