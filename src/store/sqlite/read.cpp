#include "store/sqlite/packing.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "web/url.hpp"
#include <utility>

namespace store {

SqliteStore::Lease SqliteStore::reader() const {
  {
    absl::MutexLock lock(&readers_mutex_);
    if (!readers_.empty()) {
      auto connection = std::move(readers_.back());
      readers_.pop_back();
      return {*this, std::move(connection)};
    }
  }
  return {*this, std::make_unique<Connection>(path_, Access::read_only)};
}

void SqliteStore::give_back(std::unique_ptr<Connection> connection) const {
  constexpr std::size_t most_kept = 16;
  absl::MutexLock lock(&readers_mutex_);
  if (readers_.size() < most_kept)
    readers_.push_back(std::move(connection));
}

StoredArticle read_article(const Statement& row) {
  StoredArticle stored;
  auto& article = stored.article;
  stored.sequence = row.integer(0);
  article.id = news::ArticleId{row.id(1)};
  stored.story = news::StoryId{row.id(2)};
  article.outlet = {news::OutletId{row.id(3)}, row.text(4), row.text(5)};
  stored.section = static_cast<news::Section>(row.integer(6));
  stored.superseded = row.integer(7) != 0;
  article.is_article = row.integer(8) != 0;
  article.title = row.text(9);
  article.url = row.text(10);
  article.canonical = row.text(11);
  article.byline = row.text(12);
  article.language = row.text(13);
  article.image = row.text(14);
  article.section_hint = row.text(15);
  article.published = row.time(16);
  article.modified = row.time(17);
  article.fetched = row.time(18).value_or(text::Time{});
  article.date_source = row.text(19);
  stored.dateline = row.text(20);
  stored.placement = {stored.story, static_cast<news::PlacementKind>(row.integer(21)), static_cast<float>(row.real(22))};
  article.related = unpack_links(row.bytes(23));
  stored.credits = unpack_credits(row.bytes(24));
  article.text = inflate_text(row.bytes(25));
  return stored;
}

namespace {

void add_matches(Connection& connection, StoredArticle& stored) {
  auto rows = connection.prepare("SELECT earlier, kind, score, evidence FROM match WHERE article = ? ORDER BY kind, score DESC, earlier");
  rows.with(stored.article.id);
  while (rows.step())
    stored.matches.push_back({news::ArticleId{rows.id(0)}, static_cast<news::ReuseKind>(rows.integer(1)),
                              static_cast<float>(rows.real(2)), unpack_evidence(rows.bytes(3))});
}

// All articles that `condition`, a literal with one parameter, finds.
template <class Value>
std::vector<StoredArticle> read_articles(Connection& connection, const std::string& condition, const Value& value, std::size_t limit) {
  std::vector<StoredArticle> found;
  {
    auto rows = connection.prepare("SELECT" + std::string(article_columns) + condition + " LIMIT ?");
    rows.with(value, static_cast<std::int64_t>(limit));
    while (rows.step())
      found.push_back(read_article(rows));
  }
  for (auto& stored : found)
    add_matches(connection, stored);
  return found;
}

std::optional<StoredArticle> first(std::vector<StoredArticle> found) {
  if (found.empty())
    return std::nullopt;
  return std::move(found.front());
}

news::Story read_story(const Statement& row) {
  return {news::StoryId{row.id(0)},        row.text(1), static_cast<news::Section>(row.integer(2)),
          news::ArticleId{row.id(3)},      static_cast<std::uint32_t>(row.integer(4)),
          static_cast<std::uint32_t>(row.integer(5)), row.time(6).value(), row.time(7).value(), row.real(8)};
}

} // namespace

bool SqliteStore::has_article(news::ArticleId id) const {
  const auto connection = reader();
  return connection->prepare("SELECT 1 FROM article WHERE id = ?").with(id).step();
}

bool SqliteStore::has_address(std::string_view address_key) const {
  if (address_key.empty())
    return false;
  const auto connection = reader();
  return connection->prepare("SELECT 1 FROM article WHERE address_key = ? AND address_key <> ''").with(address_key).step();
}

std::optional<StoredArticle> SqliteStore::article(news::ArticleId id) const {
  return first(read_articles(*reader(), "WHERE a.id = ?", id, 1));
}

std::optional<StoredArticle> SqliteStore::article_at(std::string_view url) const {
  const auto key = web::address_key(url);
  if (key.empty())
    return std::nullopt;
  return first(read_articles(*reader(), "WHERE a.address_key = ? AND a.address_key <> '' ORDER BY a.sequence DESC", key, 1));
}

std::optional<news::ArticleId> SqliteStore::article_with_text(std::uint64_t exact_high, std::uint64_t exact_low) const {
  const auto connection = reader();
  auto row = connection->prepare("SELECT id FROM article WHERE exact_low = ? AND exact_high = ? ORDER BY sequence LIMIT 1");
  if (!row.with(exact_low, exact_high).step())
    return std::nullopt;
  return news::ArticleId{row.id(0)};
}

std::optional<news::Story> SqliteStore::story(news::StoryId id) const {
  const auto connection = reader();
  auto row = connection->prepare("SELECT * FROM story WHERE id = ?");
  if (!row.with(id).step())
    return std::nullopt;
  return read_story(row);
}

std::vector<StoredArticle> SqliteStore::articles_of(news::StoryId id, std::size_t limit) const {
  return read_articles(*reader(), "WHERE a.story = ? AND a.superseded = 0 ORDER BY a.date, a.sequence", id, limit);
}

std::vector<StoredArticle> SqliteStore::copies_of(news::ArticleId id) const {
  constexpr std::size_t most = 500;
  return read_articles(*reader(),
                       "WHERE a.superseded = 0 AND a.id IN (SELECT article FROM match WHERE earlier = ? AND kind < 4) "
                       "ORDER BY a.date, a.sequence",
                       id, most);
}

std::vector<news::Story> SqliteStore::headlines(const StoryFilter& filter) const {
  std::string sql = "SELECT * FROM story WHERE last_seen >= ?";
  if (filter.section)
    sql += " AND section = " + std::to_string(static_cast<int>(*filter.section));
  sql += " ORDER BY rank DESC LIMIT ? OFFSET ?";
  const auto connection = reader();
  auto rows = connection->prepare(sql);
  rows.with(filter.since.value_or(text::Time::min()), static_cast<std::int64_t>(filter.limit), static_cast<std::int64_t>(filter.offset));
  std::vector<news::Story> stories;
  while (rows.step())
    stories.push_back(read_story(rows));
  return stories;
}

void SqliteStore::replay(std::size_t most, const std::function<void(Trace&&)>& each) const {
  const auto connection = reader();
  auto rows = connection->prepare("SELECT a.sequence, a.id, o.domain, a.date, a.story, t.memory FROM article a "
                                  "JOIN trace t ON t.sequence = a.sequence JOIN outlet o ON o.id = a.outlet "
                                  "WHERE a.sequence > (SELECT coalesce(max(sequence), 0) FROM article) - ? ORDER BY a.sequence");
  rows.with(static_cast<std::int64_t>(most));
  while (rows.step()) {
    Trace trace;
    trace.sequence = rows.integer(0);
    trace.article = news::ArticleId{rows.id(1)};
    trace.outlet_domain = rows.text(2);
    trace.date = rows.time(3).value();
    trace.story = news::StoryId{rows.id(4)};
    unpack_trace(rows.bytes(5), trace);
    each(std::move(trace));
  }
}

std::vector<FeedState> SqliteStore::feeds() const {
  const auto connection = reader();
  auto rows = connection->prepare("SELECT * FROM feed ORDER BY title, url");
  std::vector<FeedState> feeds;
  while (rows.step()) {
    FeedState feed;
    feed.subscription = {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)};
    feed.etag = rows.text(6);
    feed.last_modified = rows.text(7);
    feed.last_success = rows.time(8);
    feed.next_try = rows.time(9);
    feed.last_error = rows.text(10);
    feed.failures = static_cast<std::uint32_t>(rows.integer(11));
    feed.entries = rows.id(12);
    feed.seen = unpack_hashes(rows.bytes(13));
    feeds.push_back(std::move(feed));
  }
  return feeds;
}

Counts SqliteStore::counts() const {
  const auto connection = reader();
  auto row = connection->prepare("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM story),"
                                 " (SELECT count(*) FROM outlet), (SELECT count(*) FROM feed)");
  row.step();
  return {row.id(0), row.id(1), row.id(2), row.id(3)};
}

} // namespace store
