// A Store in one SQLite file (≥ 3.40), in WAL mode with synchronous=NORMAL: what is committed survives the
// death of the process at any moment; a power cut may take the last transactions, never a part of one.
#pragma once
#include "store/sqlite/connection.hpp"
#include "store/store.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace store {

class SqliteStore final : public Store {
public:
  explicit SqliteStore(const std::string& path);

  void commit(std::span<const news::Arrival> arrivals) override;
  bool has_article(news::ArticleId id) const override;
  bool has_address(std::string_view address_key) const override;
  std::optional<StoredArticle> article(news::ArticleId id) const override;
  std::optional<StoredArticle> article_at(std::string_view url) const override;
  std::optional<news::ArticleId> article_with_text(std::uint64_t exact_high, std::uint64_t exact_low) const override;
  std::optional<news::Story> story(news::StoryId id) const override;
  std::vector<StoredArticle> articles_of(news::StoryId id, std::size_t limit) const override;
  std::vector<StoredArticle> copies_of(news::ArticleId id) const override;
  std::vector<news::Story> headlines(const StoryFilter& filter) const override;
  std::vector<search::Hit> search(const search::Query& query) const override;
  void replay(std::size_t most, const std::function<void(Trace&&)>& each) const override;
  void save_feed(const FeedState& feed) override;
  bool remove_feed(std::string_view url) override;
  std::vector<FeedState> feeds() const override;
  Counts counts() const override;

private:
  // A reader of its own while it lives.
  class Lease {
  public:
    Lease(const SqliteStore& store, std::unique_ptr<Connection> connection)
        : store_(store), connection_(std::move(connection)) {}
    ~Lease() { store_.give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection* operator->() const { return connection_.get(); }
    Connection& operator*() const { return *connection_; }

  private:
    const SqliteStore& store_;
    std::unique_ptr<Connection> connection_;
  };
  Lease reader() const;
  void give_back(std::unique_ptr<Connection> connection) const;

  void insert(const news::Arrival& arrival) ABSL_EXCLUSIVE_LOCKS_REQUIRED(writer_mutex_);
  void insert_content(std::int64_t sequence, const news::Arrival& arrival) ABSL_EXCLUSIVE_LOCKS_REQUIRED(writer_mutex_);
  void insert_matches(const news::Arrival& arrival) ABSL_EXCLUSIVE_LOCKS_REQUIRED(writer_mutex_);
  void supersede(const news::Arrival& arrival, std::set<news::StoryId>& touched) ABSL_EXCLUSIVE_LOCKS_REQUIRED(writer_mutex_);
  void summarise(news::StoryId id) ABSL_EXCLUSIVE_LOCKS_REQUIRED(writer_mutex_);

  const std::string path_;
  mutable absl::Mutex writer_mutex_;
  std::unique_ptr<Connection> writer_ ABSL_PT_GUARDED_BY(writer_mutex_);
  mutable absl::Mutex readers_mutex_;
  mutable std::vector<std::unique_ptr<Connection>> readers_ ABSL_GUARDED_BY(readers_mutex_);
};

// Columns of the article and content tables, in the order that read_article expects.
inline constexpr std::string_view article_columns =
    " a.sequence, a.id, a.story, o.id, o.domain, o.name, a.section, a.superseded, a.is_article, a.title, c.url,"
    " c.canonical, c.byline, c.language, c.image, c.section_hint, c.published, c.modified, c.fetched, c.date_source,"
    " c.dateline, c.placement_kind, c.placement_score, c.related, c.credits, c.text "
    "FROM article a JOIN content c ON c.sequence = a.sequence JOIN outlet o ON o.id = a.outlet ";
StoredArticle read_article(const Statement& row);

} // namespace store
