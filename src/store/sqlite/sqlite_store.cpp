#include "store/sqlite/sqlite_store.hpp"
#include "store/agreements.hpp"
#include "store/sqlite/events.hpp"
#include "store/sqlite/find.hpp"
#include "store/sqlite/headlines.hpp"
#include "store/sqlite/packing.hpp"
#include "store/sqlite/readers.hpp"
#include "store/sqlite/rows.hpp"
#include "store/sqlite/traces.hpp"
#include "store/sqlite/writer.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <limits>

namespace store {

namespace {

// SQLite's LIMIT and OFFSET are signed, and negative ones mean none.
std::int64_t bounded(std::size_t count) {
  return static_cast<std::int64_t>(
      std::min<std::size_t>(count, std::numeric_limits<std::int32_t>::max()));
}

// The story that one of this id has become part of, or it itself.
news::StoryId living(Connection& connection, news::StoryId id) {
  for (std::size_t i = 0; i < most_merges; ++i) {
    if (connection.prepare("SELECT 1 FROM article WHERE story = ?").with(id).step())
      return id;
    auto merged = connection.prepare(
        "SELECT into_story FROM event WHERE of = ? AND kind = ? ORDER BY number DESC LIMIT 1");
    if (!merged.with(id, news::StoryEventKind::merged).step())
      return id;
    id = news::StoryId{merged.id(0)};
  }
  return id;
}

class SqliteStore final : public Store {
public:
  SqliteStore(const std::string& path, SqliteSettings settings)
      : writer_(path, settings), readers_(path) {}

  void commit(std::span<const news::Arrival> arrivals,
              std::span<const news::StoryEvent> events) override {
    const absl::MutexLock lock(&mutex_);
    writer_.commit(arrivals, events);
  }

  bool has_article(news::ArticleId id) const override {
    const auto reader = readers_.take();
    return reader->prepare("SELECT 1 FROM article WHERE id = ?").with(id).step();
  }

  bool has_address(std::string_view address_key) const override {
    const auto reader = readers_.take();
    return reader->prepare("SELECT 1 FROM address WHERE key = ?").with(address_key).step();
  }

  std::optional<StoredArticle> article(news::ArticleId id) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    auto rows = reader->prepare(article_rows("WHERE a.id = ?"));
    return only(read_articles(*reader, rows.with(id)));
  }

  std::optional<StoredArticle> article_at(std::string_view url) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    auto rows = reader->prepare(
        article_rows("WHERE a.sequence = (SELECT max(sequence) FROM address WHERE key = ?)"));
    return only(read_articles(*reader, rows.with(web::address_key(url))));
  }

  std::optional<news::ArticleId> article_with_text(std::uint64_t exact_high,
                                                   std::uint64_t exact_low) const override {
    const auto reader = readers_.take();
    auto row = reader->prepare(
        "SELECT id FROM article WHERE exact_high = ? AND exact_low = ? ORDER BY sequence LIMIT 1");
    if (!row.with(exact_high, exact_low).step())
      return std::nullopt;
    return news::ArticleId{row.id(0)};
  }

  std::optional<news::Story> story(news::StoryId id) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    auto row = reader->prepare(story_rows("WHERE id = ?"));
    if (!row.with(living(*reader, id)).step())
      return std::nullopt;
    return read_story(row);
  }

  std::vector<StoredArticle> articles_of(news::StoryId id, std::size_t limit,
                                         std::optional<ReportPlace> after) const override {
    const auto reader = readers_.take();
    const Transaction of_a_moment(*reader, Purpose::reading);
    auto rows = reader->prepare(
        article_rows("WHERE a.story = ? AND a.superseded = 0 AND (a.date, a.sequence) > (?, ?) "
                     "ORDER BY a.date, a.sequence LIMIT ?"));
    const auto place = after.value_or(ReportPlace{text::Time::min(), 0});
    rows.with(living(*reader, id), place.date, place.sequence, bounded(limit));
    return read_articles(*reader, rows);
  }

  std::vector<std::string> outlets_of(news::StoryId id) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    auto rows = reader->prepare(
        "SELECT DISTINCT o.domain FROM article a JOIN outlet o ON o.key = a.outlet "
        "WHERE a.story = ? AND a.superseded = 0 AND a.is_article = 1 ORDER BY o.domain");
    rows.with(living(*reader, id));
    std::vector<std::string> domains;
    while (rows.step())
      domains.push_back(rows.text(0));
    return domains;
  }

  std::vector<StoredEvent> events(const EventFilter& filter) const override {
    const auto reader = readers_.take();
    return find_events(*reader, filter);
  }

  std::vector<StoredArticle> copies_of(news::ArticleId id) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    auto rows =
        reader->prepare(article_rows("WHERE a.superseded = 0 AND a.sequence IN "
                                     "(SELECT sequence FROM match WHERE of = ? AND kind <> ?) "
                                     "ORDER BY a.date, a.sequence LIMIT ?"));
    return read_articles(*reader, rows.with(id, news::ReuseKind::same_event, bounded(most_copies)));
  }

  text::Time moment(text::Time now) const override {
    const auto reader = readers_.take();
    return moment_of(*reader, now);
  }
  std::vector<news::Story> headlines(const StoryFilter& filter) const override;

  std::vector<search::Hit> search(const search::Query& query) const override {
    const auto reader = readers_.take();
    const Transaction moment(*reader, Purpose::reading);
    return find(*reader, query);
  }

  std::vector<news::Outlet> outlets_named(std::string_view beginning,
                                          std::size_t most) const override {
    const auto reader = readers_.take();
    auto rows = reader->prepare("SELECT id, domain, name FROM outlet WHERE instr(' ' || folded, ?) "
                                "ORDER BY name, domain LIMIT ?");
    const auto wanted = " " + text::fold_case(beginning);
    rows.with(wanted, bounded(most));
    std::vector<news::Outlet> outlets;
    while (rows.step())
      outlets.push_back({news::OutletId{rows.id(0)}, rows.text(1), rows.text(2)});
    return outlets;
  }

  void replay(std::size_t most, const std::function<void(Trace&&)>& each) const override;

  std::vector<Trace> recall(const Sought& sought) const override {
    const auto reader = readers_.take();
    return store::recall(*reader, sought);
  }

  void save_feed(const FeedState& feed) override {
    const absl::MutexLock lock(&mutex_);
    writer_.save_feed(feed);
  }

  bool remove_feed(std::string_view url) override {
    const absl::MutexLock lock(&mutex_);
    return writer_.remove_feed(url);
  }

  std::vector<FeedState> feeds() const override {
    const auto reader = readers_.take();
    auto rows = reader->prepare(feed_rows());
    std::vector<FeedState> feeds;
    while (rows.step())
      feeds.push_back(read_feed(rows));
    sort_by_title(feeds);
    return feeds;
  }

  Counts counts() const override {
    const auto reader = readers_.take();
    auto row = reader->prepare("SELECT (SELECT coalesce(max(sequence), 0) FROM article),"
                               " (SELECT count(*) FROM story), (SELECT count(*) FROM outlet),"
                               " (SELECT count(*) FROM feed)");
    row.step();
    return {row.id(0), row.id(1), row.id(2), row.id(3)};
  }

private:
  static std::optional<StoredArticle> only(std::vector<StoredArticle> found) {
    if (found.empty())
      return std::nullopt;
    return std::move(found.front());
  }

  absl::Mutex mutex_;
  Writer writer_ ABSL_GUARDED_BY(mutex_);
  mutable Readers readers_;
};

std::vector<news::Story> SqliteStore::headlines(const StoryFilter& filter) const {
  const auto reader = readers_.take();
  const Transaction of_a_moment(*reader, Purpose::reading);
  return find_headlines(*reader, filter);
}

void SqliteStore::replay(std::size_t most, const std::function<void(Trace&&)>& each) const {
  const auto reader = readers_.take();
  auto rows = reader->prepare(
      trace_rows("WHERE a.sequence > (SELECT max(sequence) FROM article) - ? ORDER BY a.sequence"));
  rows.with(bounded(most));
  while (rows.step())
    each(read_trace(rows));
}

} // namespace

std::unique_ptr<Store> open_sqlite_store(const std::string& path, SqliteSettings settings) {
  if (path.empty() || path == ":memory:")
    throw StoreFailure("a store needs a file");
  return std::make_unique<SqliteStore>(path, settings);
}

std::unique_ptr<Store> open_sqlite_store(const std::string& path) {
  return open_sqlite_store(path, {});
}

} // namespace store
