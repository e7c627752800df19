#include "portal/api/tape.hpp"
#include "portal/api/json.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <fmt/core.h>

namespace portal::api {

namespace {

constexpr std::size_t most_at_once = 100;        // events
constexpr std::size_t most_kept = 300;           // of the latest, for those who are nearly there
constexpr std::chrono::milliseconds pause{3000}; // before a reader who was cut off comes again

using Order = store::EventFilter::Order;

} // namespace

// Comes and goes with the function that it is read by.
class Tape::Reader {
public:
  Reader(std::shared_ptr<Tape> tape, std::int64_t place, std::string client)
      : tape_(std::move(tape)), place_(place), client_(std::move(client)), began_(tape_->now_()),
        spoke_(began_) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    const absl::MutexLock lock(&tape_->mutex_);
    --tape_->readers_;
    if (const auto found = tape_->of_client_.find(client_); --found->second == 0)
      tape_->of_client_.erase(found);
  }

  std::optional<std::string> next() {
    if (tape_->now_() - began_ >= longest)
      return std::nullopt;
    auto words = std::exchange(is_first_, false) ? greeting() : tape_->behind(place_);
    const auto now = tape_->now_();
    if (words.empty() && now - spoke_ >= heartbeat)
      words = ":\n\n";
    if (!words.empty())
      spoke_ = now;
    return words;
  }

private:
  // With a place to come back to for those who are cut off before the first event.
  [[nodiscard]] std::string greeting() const {
    return fmt::format("retry: {}\nid: {}\n\n", pause.count(), place_);
  }

  std::shared_ptr<Tape> tape_;
  std::int64_t place_;
  std::string client_;
  std::chrono::steady_clock::time_point began_, spoke_;
  bool is_first_ = true;
};

std::function<std::optional<std::string>()> Tape::read(std::optional<std::int64_t> after,
                                                       const std::string& client) {
  std::int64_t place = 0;
  {
    const absl::MutexLock lock(&mutex_);
    const auto known = of_client_.find(client);
    const bool has_most =
        !client.empty() && known != of_client_.end() && known->second >= most_of_a_client;
    if (readers_ >= most_readers || has_most)
      return nullptr;
    look();
    place = std::min(after.value_or(end_), end_);
    ++readers_;
    ++of_client_[client];
  }
  return [reader = std::make_shared<Reader>(shared_from_this(), place,
                                            client)]() -> std::optional<std::string> {
    try {
      return reader->next();
    } catch (const store::StoreFailure&) {
      return std::nullopt;
    }
  };
}

void Tape::look() {
  const auto now = now_();
  if (looked_ && now - *looked_ < glance)
    return;
  const bool is_first = !looked_ || readers_ == 0;
  const auto order = is_first ? Order::latest_first : Order::oldest_first;
  const auto events = store_.events({.kinds = store::EventFilter::Kinds::all,
                                     .order = order,
                                     .after = end_,
                                     .limit = is_first ? 1 : most_at_once});
  if (is_first)
    latest_.clear();
  for (const auto& event : events) {
    if (!is_first)
      latest_.push_back(tell(event)); // which may fail: it is seen again then
    end_ = event.number;
  }
  while (latest_.size() > most_kept)
    latest_.pop_front();
  if (events.size() < most_at_once) // else there is more to see
    looked_ = now;
}

std::string Tape::behind(std::int64_t& number) {
  std::string words;
  {
    const absl::MutexLock lock(&mutex_);
    look();
    if (number >= end_)
      return words;
    if (!latest_.empty() && latest_.front().number <= number + 1) {
      auto told = std::ranges::upper_bound(latest_, number, {}, &Told::number);
      for (std::size_t i = 0; i < most_at_once && told != latest_.end(); ++i, ++told) {
        words += told->words;
        number = told->number;
      }
      return words;
    }
  }
  for (const auto& event : store_.events({.kinds = store::EventFilter::Kinds::all,
                                          .order = Order::oldest_first,
                                          .after = number,
                                          .limit = most_at_once})) {
    words += tell(event).words;
    number = event.number;
  }
  return words;
}

Tape::Told Tape::tell(const store::StoredEvent& event) const {
  return {event.number,
          fmt::format("id: {}\nevent: {}\ndata: {}\n\n", event.number, event_name(event.kind),
                      text::json::serialize(event_json(store_, event)))};
}

} // namespace portal::api
