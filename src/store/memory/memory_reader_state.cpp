#include "store/reader_state.hpp"
#include <absl/synchronization/mutex.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace store {

namespace {

using Marks = std::map<Item, text::Time>;

class MemoryReaderState final : public ReaderState {
public:
  void mark(Mark mark, std::span<const Item> items, text::Time at) override {
    const absl::MutexLock lock(&mutex_);
    auto& marks = marks_[std::to_underlying(mark)];
    for (const auto& item : items)
      marks[item] = at;
    while (mark == Mark::read && marks.size() > most_read)
      marks.erase(std::ranges::min_element(
          marks, {}, [](const auto& each) { return std::tie(each.second, each.first); }));
  }

  void unmark(Mark mark, std::span<const Item> items) override {
    const absl::MutexLock lock(&mutex_);
    for (const auto& item : items)
      marks_[std::to_underlying(mark)].erase(item);
  }

  std::optional<text::Time> marked(Mark mark, Item item) const override {
    const absl::MutexLock lock(&mutex_);
    const auto& marks = marks_[std::to_underlying(mark)];
    const auto found = marks.find(item);
    return found == marks.end() ? std::nullopt : std::optional(found->second);
  }

  std::vector<MarkedItem> latest(Mark mark, std::size_t most) const override {
    const absl::MutexLock lock(&mutex_);
    std::vector<MarkedItem> all;
    for (const auto& [item, at] : marks_[std::to_underlying(mark)])
      all.push_back({item, at});
    std::ranges::sort(all, [](const MarkedItem& left, const MarkedItem& right) {
      return std::tie(right.at, left.item) < std::tie(left.at, right.item);
    });
    all.resize(std::min(all.size(), most));
    return all;
  }

  bool mute(const Mute& mute) override {
    const absl::MutexLock lock(&mutex_);
    if (mutes_.size() >= most_mutes && !mutes_.contains(mute))
      return false;
    mutes_.insert(mute);
    return true;
  }

  void unmute(const Mute& mute) override {
    const absl::MutexLock lock(&mutex_);
    mutes_.erase(mute);
  }

  std::vector<Mute> mutes() const override {
    const absl::MutexLock lock(&mutex_);
    return {mutes_.begin(), mutes_.end()};
  }

  bool save_search(const SavedSearch& search) override {
    const absl::MutexLock lock(&mutex_);
    if (searches_.size() >= most_searches && !searches_.contains(search.query))
      return false;
    searches_[search.query] = search.name;
    return true;
  }

  void drop_search(std::string_view query) override {
    const absl::MutexLock lock(&mutex_);
    searches_.erase(std::string(query));
  }

  std::vector<SavedSearch> searches() const override {
    const absl::MutexLock lock(&mutex_);
    std::vector<SavedSearch> all;
    all.reserve(searches_.size());
    for (const auto& [query, name] : searches_)
      all.push_back({query, name});
    std::ranges::stable_sort(all, {}, &SavedSearch::name);
    return all;
  }

  void keep_secret(std::string_view name, std::string_view value) override {
    const absl::MutexLock lock(&mutex_);
    secrets_[std::string(name)] = value;
  }

  std::optional<std::string> secret(std::string_view name) const override {
    const absl::MutexLock lock(&mutex_);
    const auto found = secrets_.find(std::string(name));
    return found == secrets_.end() ? std::nullopt : std::optional(found->second);
  }

private:
  mutable absl::Mutex mutex_;
  std::array<Marks, 2> marks_ ABSL_GUARDED_BY(mutex_);
  std::set<Mute> mutes_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, std::string> searches_ ABSL_GUARDED_BY(mutex_); // names by query
  std::map<std::string, std::string> secrets_ ABSL_GUARDED_BY(mutex_);
};

} // namespace

std::unique_ptr<ReaderState> make_memory_reader_state() {
  return std::make_unique<MemoryReaderState>();
}

} // namespace store
