#include "store/sqlite/schema.hpp"
#include <array>
#include <string_view>

namespace store {

namespace {

// A step is never changed once it has been released; a new one is added.
constexpr std::array<std::string_view, 1> steps = {R"sql(
CREATE TABLE outlet (
  id INTEGER PRIMARY KEY,
  domain TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX outlet_domain ON outlet (domain);

CREATE TABLE article (
  sequence INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  story INTEGER NOT NULL,
  outlet INTEGER NOT NULL,
  date INTEGER NOT NULL,
  section INTEGER NOT NULL,
  section_score REAL NOT NULL,
  superseded INTEGER NOT NULL DEFAULT 0,
  is_copy INTEGER NOT NULL DEFAULT 0,
  is_article INTEGER NOT NULL,
  text_bytes INTEGER NOT NULL,
  title TEXT NOT NULL,
  address_key TEXT NOT NULL,
  exact_high INTEGER NOT NULL,
  exact_low INTEGER NOT NULL
) STRICT;
CREATE INDEX article_story ON article (story, date);
CREATE INDEX article_address ON article (address_key) WHERE address_key <> '';
CREATE INDEX article_exact ON article (exact_low);
CREATE INDEX article_outlet ON article (outlet, sequence);

CREATE TABLE content (
  sequence INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  canonical TEXT NOT NULL,
  byline TEXT NOT NULL,
  language TEXT NOT NULL,
  image TEXT NOT NULL,
  section_hint TEXT NOT NULL,
  published INTEGER,
  modified INTEGER,
  fetched INTEGER NOT NULL,
  date_source TEXT NOT NULL,
  dateline TEXT NOT NULL,
  placement_kind INTEGER NOT NULL,
  placement_score REAL NOT NULL,
  related TEXT NOT NULL,
  credits TEXT NOT NULL,
  text BLOB NOT NULL
) STRICT;

CREATE TABLE trace (sequence INTEGER PRIMARY KEY, memory BLOB NOT NULL) STRICT;

CREATE TABLE match (
  article INTEGER NOT NULL,
  earlier INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  score REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (article, earlier)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_earlier ON match (earlier);

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  headline TEXT NOT NULL,
  section INTEGER NOT NULL,
  lead INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  rank REAL NOT NULL
) STRICT;
CREATE INDEX story_rank ON story (rank);
CREATE INDEX story_section_rank ON story (section, rank);

CREATE TABLE feed (
  url TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  site TEXT NOT NULL,
  section TEXT NOT NULL,
  region TEXT NOT NULL,
  language TEXT NOT NULL,
  etag TEXT NOT NULL,
  last_modified TEXT NOT NULL,
  last_success INTEGER,
  next_try INTEGER,
  last_error TEXT NOT NULL,
  failures INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  seen BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (
  text, content='', columnsize=0, detail=none, tokenize='porter unicode61 remove_diacritics 2'
);
)sql"};

} // namespace

void migrate(Connection& connection, const std::string& path) {
  const auto version_of = [&] {
    auto statement = connection.prepare("PRAGMA user_version");
    statement.step();
    return static_cast<std::size_t>(statement.integer(0));
  };
  if (version_of() > steps.size())
    throw StoreFailure(path + " was written by a newer headwater (schema " + std::to_string(version_of()) +
                       ", this one knows " + std::to_string(steps.size()) + ")");
  while (version_of() < steps.size()) {
    Transaction transaction(connection);
    const auto version = version_of(); // another process may have been faster
    if (version < steps.size()) {
      connection.execute(std::string(steps[version]));
      connection.execute("PRAGMA user_version = " + std::to_string(version + 1));
    }
    transaction.commit();
  }
}

} // namespace store
