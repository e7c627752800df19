#include "store/reader_state.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/readers.hpp"
#include "store/sqlite/schema.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>

namespace store {

namespace {

class SqliteReaderState final : public ReaderState {
public:
  explicit SqliteReaderState(const std::string& path)
      : connection_(path, Access::read_write), readers_(path) {
    migrate(connection_, path);
    connection_.execute("PRAGMA synchronous = NORMAL");
  }

  void mark(Mark mark, std::span<const Item> items, text::Time at) override {
    const absl::MutexLock lock(&mutex_);
    Transaction transaction(connection_, Purpose::writing);
    for (const auto& item : items)
      connection_.prepare("INSERT OR REPLACE INTO reader_mark VALUES (?, ?, ?, ?)")
          .with(mark, item.kind, item.id, at)
          .run();
    if (mark == Mark::read)
      connection_
          .prepare("DELETE FROM reader_mark WHERE mark = ?1 AND (kind, id) IN "
                   "(SELECT kind, id FROM reader_mark WHERE mark = ?1 "
                   "ORDER BY at DESC, kind DESC, id DESC LIMIT -1 OFFSET ?2)")
          .with(mark, std::int64_t{most_read})
          .run();
    transaction.commit();
  }

  void unmark(Mark mark, std::span<const Item> items) override {
    const absl::MutexLock lock(&mutex_);
    Transaction transaction(connection_, Purpose::writing);
    for (const auto& item : items)
      connection_.prepare("DELETE FROM reader_mark WHERE mark = ? AND kind = ? AND id = ?")
          .with(mark, item.kind, item.id)
          .run();
    transaction.commit();
  }

  std::optional<text::Time> marked(Mark mark, Item item) const override {
    const auto reader = readers_.take();
    auto row = reader->prepare("SELECT at FROM reader_mark WHERE mark = ? AND kind = ? AND id = ?");
    return row.with(mark, item.kind, item.id).step() ? row.time(0) : std::nullopt;
  }

  std::vector<MarkedItem> latest(Mark mark, std::size_t most) const override {
    const auto reader = readers_.take();
    auto rows = reader->prepare("SELECT kind, id, at FROM reader_mark WHERE mark = ? "
                                "ORDER BY at DESC, kind, id LIMIT ?");
    rows.with(mark, static_cast<std::int64_t>(most));
    std::vector<MarkedItem> all;
    while (rows.step())
      all.push_back({{static_cast<ItemKind>(rows.integer(0)), rows.id(1)},
                     rows.time(2).value_or(text::Time{})});
    return all;
  }

  bool mute(const Mute& mute) override {
    return add("INSERT OR REPLACE INTO reader_mute VALUES (?, ?)",
               "SELECT count(*) FROM reader_mute", most_mutes, mute.kind, mute.what);
  }

  void unmute(const Mute& mute) override {
    const absl::MutexLock lock(&mutex_);
    connection_.prepare("DELETE FROM reader_mute WHERE kind = ? AND what = ?")
        .with(mute.kind, mute.what)
        .run();
  }

  std::vector<Mute> mutes() const override {
    const auto reader = readers_.take();
    auto rows = reader->prepare("SELECT kind, what FROM reader_mute ORDER BY kind, what");
    std::vector<Mute> all;
    while (rows.step())
      all.push_back({static_cast<MuteKind>(rows.integer(0)), rows.text(1)});
    return all;
  }

  bool save_search(const SavedSearch& search) override {
    return add("INSERT OR REPLACE INTO reader_search VALUES (?, ?)",
               "SELECT count(*) FROM reader_search", most_searches, search.query, search.name);
  }

  void drop_search(std::string_view query) override {
    const absl::MutexLock lock(&mutex_);
    connection_.prepare("DELETE FROM reader_search WHERE query = ?").with(query).run();
  }

  std::vector<SavedSearch> searches() const override {
    const auto reader = readers_.take();
    auto rows = reader->prepare("SELECT query, name FROM reader_search ORDER BY name, query");
    std::vector<SavedSearch> all;
    while (rows.step())
      all.push_back({rows.text(0), rows.text(1)});
    return all;
  }

  void keep_secret(std::string_view name, std::string_view value) override {
    const absl::MutexLock lock(&mutex_);
    connection_.prepare("INSERT OR REPLACE INTO reader_secret VALUES (?, ?)")
        .with(name, value)
        .run();
  }

  std::optional<std::string> secret(std::string_view name) const override {
    const auto reader = readers_.take();
    auto row = reader->prepare("SELECT value FROM reader_secret WHERE name = ?");
    return row.with(name).step() ? std::optional(row.text(0)) : std::nullopt;
  }

private:
  // Undone, and false, where more than `most` rows would be there.
  template <class... Values>
  bool add(std::string_view insert, std::string_view count, std::size_t most,
           const Values&... values) {
    const absl::MutexLock lock(&mutex_);
    Transaction transaction(connection_, Purpose::writing);
    connection_.prepare(insert).with(values...).run();
    if (connection_.integer(count) > static_cast<std::int64_t>(most))
      return false;
    transaction.commit();
    return true;
  }

  absl::Mutex mutex_;
  Connection connection_ ABSL_GUARDED_BY(mutex_); // that writes
  mutable Readers readers_;
};

} // namespace

std::unique_ptr<ReaderState> open_sqlite_reader_state(const std::string& path) {
  if (path.empty() || path == ":memory:")
    throw StoreFailure("a store needs a file");
  return std::make_unique<SqliteReaderState>(path);
}

} // namespace store
