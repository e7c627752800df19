#include "store/sqlite/packing.hpp"
#include "store/sqlite/schema.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "story/summarise.hpp"
#include "web/url.hpp"
#include <utility>

namespace store {

namespace {

// Blocks and strings that have the same bytes differ for SQLite; these are blocks.
std::span<const char> blob(const std::string& bytes) { return {bytes.data(), bytes.size()}; }

} // namespace

SqliteStore::SqliteStore(const std::string& path) : path_(path) {
  if (path.empty() || path == ":memory:")
    throw StoreFailure("a store needs a file");
  absl::MutexLock lock(&writer_mutex_);
  writer_ = std::make_unique<Connection>(path, Access::read_write);
  try {
    writer_->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=67108864;"
                     "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
    migrate(*writer_, path);
  } catch (const StoreFailure& failure) {
    throw StoreFailure(path + ": " + failure.what());
  }
}

void SqliteStore::commit(std::span<const news::Arrival> arrivals) {
  absl::MutexLock lock(&writer_mutex_);
  Transaction transaction(*writer_);
  std::set<news::StoryId> touched;
  for (const auto& arrival : arrivals) {
    supersede(arrival, touched);
    insert(arrival);
    insert_matches(arrival);
    touched.insert(arrival.placement.story);
    for (const auto& match : arrival.matches) { // its other article may now be the copy
      auto other = writer_->prepare("SELECT story FROM article WHERE id = ?");
      if (other.with(match.of).step())
        touched.insert(news::StoryId{other.id(0)});
    }
  }
  for (const auto story : touched)
    summarise(story);
  transaction.commit();
}

void SqliteStore::supersede(const news::Arrival& arrival, std::set<news::StoryId>& touched) {
  const auto key = web::address_key(arrival.article.canonical);
  if (key.empty())
    return;
  {
    auto older = writer_->prepare("SELECT story FROM article WHERE address_key = ? AND superseded = 0");
    older.with(key);
    while (older.step())
      touched.insert(news::StoryId{older.id(0)});
  }
  writer_->prepare("UPDATE article SET superseded = 1 WHERE address_key = ?").with(key).run();
}

void SqliteStore::insert(const news::Arrival& arrival) {
  const auto& article = arrival.article;
  writer_->prepare("INSERT INTO outlet (id, domain, name) VALUES (?, ?, ?) "
                   "ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name = domain AND name <> excluded.name")
      .with(article.outlet.id, article.outlet.domain, article.outlet.name)
      .run();
  writer_->prepare("INSERT INTO article (sequence, id, story, outlet, date, section, section_score, is_article, text_bytes,"
                   " title, address_key, exact_high, exact_low) "
                   "VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM article), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(article.id, arrival.placement.story, article.outlet.id, article.date(), arrival.reading.section,
            static_cast<double>(arrival.reading.section_score), article.is_article, std::int64_t(article.text.size()),
            article.title, web::address_key(article.canonical), arrival.fingerprint.exact_high, arrival.fingerprint.exact_low)
      .run();
  auto last = writer_->prepare("SELECT last_insert_rowid()");
  last.step();
  insert_content(last.integer(0), arrival);
}

void SqliteStore::insert_content(std::int64_t sequence, const news::Arrival& arrival) {
  const auto& article = arrival.article;
  writer_->prepare("INSERT INTO content VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(sequence, article.url, article.canonical, article.byline, article.language, article.image, article.section_hint,
            article.published, article.modified, article.fetched, article.date_source, arrival.reading.dateline,
            arrival.placement.kind, static_cast<double>(arrival.placement.score), pack_links(article.related),
            pack_credits(arrival.reading.credits), blob(deflate_text(article.text)))
      .run();
  writer_->prepare("INSERT INTO trace VALUES (?, ?)").with(sequence, blob(pack_trace(arrival.fingerprint, arrival.terms))).run();
  // What stands in the title counts thrice.
  writer_->prepare("INSERT INTO words (rowid, text) VALUES (?, ?)")
      .with(sequence, article.title + "\n" + article.title + "\n" + article.title + "\n" + article.text)
      .run();
}

void SqliteStore::insert_matches(const news::Arrival& arrival) {
  for (const auto& match : arrival.matches) {
    writer_->prepare("INSERT OR REPLACE INTO match VALUES (?, ?, ?, ?, ?)")
        .with(arrival.article.id, match.of, match.kind, static_cast<double>(match.score), pack_evidence(match.evidence))
        .run();
    // Of two with the same words the one dated later is the copy, whichever came to us first.
    writer_->prepare("UPDATE article SET is_copy = 1 WHERE id = (SELECT id FROM article WHERE id IN (?1, ?2) "
                     "ORDER BY date DESC, sequence DESC LIMIT 1) AND ?3 <= 2")
        .with(arrival.article.id, match.of, match.kind)
        .run();
  }
}

void SqliteStore::summarise(news::StoryId id) {
  std::vector<story::Member> members;
  {
    auto rows = writer_->prepare("SELECT a.id, o.domain, a.title, a.section, a.section_score, a.date, a.is_copy, a.text_bytes "
                                 "FROM article a JOIN outlet o ON o.id = a.outlet "
                                 "WHERE a.story = ? AND a.superseded = 0 AND a.is_article = 1");
    rows.with(id);
    while (rows.step())
      members.push_back({news::ArticleId{rows.id(0)}, rows.text(1), rows.text(2), static_cast<news::Section>(rows.integer(3)),
                         static_cast<float>(rows.real(4)), rows.time(5).value(), rows.integer(6) != 0,
                         static_cast<std::uint32_t>(rows.integer(7))});
  }
  if (members.empty()) { // nothing a front page would show
    writer_->prepare("DELETE FROM story WHERE id = ?").with(id).run();
    return;
  }
  const auto story = story::summarise(id, members);
  writer_->prepare("INSERT OR REPLACE INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(id, story.headline, story.section, story.lead, story.articles, story.independent, story.first_seen,
            story.last_seen, story.rank)
      .run();
}

void SqliteStore::save_feed(const FeedState& feed) {
  const auto& subscription = feed.subscription;
  absl::MutexLock lock(&writer_mutex_);
  writer_->prepare("INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(subscription.url, subscription.title, subscription.site, subscription.section, subscription.region,
            subscription.language, feed.etag, feed.last_modified, feed.last_success, feed.next_try, feed.last_error,
            feed.failures, feed.entries, blob(pack_hashes(feed.seen)))
      .run();
}

bool SqliteStore::remove_feed(std::string_view url) {
  absl::MutexLock lock(&writer_mutex_);
  auto removed = writer_->prepare("DELETE FROM feed WHERE url = ? RETURNING 1");
  return removed.with(url).step();
}

std::unique_ptr<Store> open_sqlite_store(const std::string& path) { return std::make_unique<SqliteStore>(path); }

} // namespace store
