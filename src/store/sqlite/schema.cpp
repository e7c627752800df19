#include "store/sqlite/schema.hpp"
#include <fmt/core.h>
#include <span>
#include <string_view>

namespace store {

namespace {

// In the file's header, so that another program's database is told from ours: "HdWr".
constexpr std::int64_t application = 0x48645772;

// Ids, hashes and digests are unsigned 64-bit numbers stored as the signed ones of the same bits.
// `article` holds what is compared, in short rows; `content` what is shown.
constexpr std::string_view first_step = R"sql(
CREATE TABLE outlet (
  key INTEGER PRIMARY KEY,
  id INTEGER NOT NULL,
  domain TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (id, domain)
) STRICT;

CREATE TABLE article (
  sequence INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  story INTEGER NOT NULL,
  outlet INTEGER NOT NULL,
  date INTEGER NOT NULL,
  section INTEGER NOT NULL,
  section_score REAL NOT NULL,
  superseded INTEGER NOT NULL,
  is_copy INTEGER NOT NULL,
  is_article INTEGER NOT NULL,
  text_bytes INTEGER NOT NULL,
  exact_high INTEGER NOT NULL,
  exact_low INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE INDEX article_of_story ON article (story, date, sequence);
CREATE INDEX article_by_date ON article (date, sequence);
CREATE INDEX article_of_outlet ON article (outlet, date, sequence);
CREATE INDEX article_with_text ON article (exact_high);

CREATE TABLE address (
  key TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  is_canonical INTEGER NOT NULL,
  PRIMARY KEY (key, sequence)
) STRICT, WITHOUT ROWID;

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
  related BLOB NOT NULL,
  credits BLOB NOT NULL,
  text BLOB NOT NULL
) STRICT;

CREATE TABLE trace (sequence INTEGER PRIMARY KEY, memory BLOB NOT NULL) STRICT;

CREATE TABLE match (
  sequence INTEGER NOT NULL,
  place INTEGER NOT NULL,
  of INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  score REAL NOT NULL,
  evidence BLOB NOT NULL,
  PRIMARY KEY (sequence, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_of ON match (of, sequence);

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  section INTEGER NOT NULL,
  lead INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  rank REAL NOT NULL,
  headline TEXT NOT NULL
) STRICT;
CREATE INDEX story_by_rank ON story (rank DESC, id);
CREATE INDEX story_of_section ON story (section, rank DESC, id);

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
)sql";

constexpr std::string_view second_step = R"sql(
ALTER TABLE feed ADD COLUMN interval INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN since INTEGER;
ALTER TABLE feed ADD COLUMN found_at_first INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr std::string_view third_step = R"sql(
ALTER TABLE feed ADD COLUMN hub TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN push_token TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN push_asked INTEGER;
ALTER TABLE feed ADD COLUMN push_until INTEGER;
)sql";

// kinds: a byte a paragraph (news::PassageKind).
constexpr std::string_view fourth_step = R"sql(
ALTER TABLE content ADD COLUMN kinds BLOB NOT NULL DEFAULT x'';
ALTER TABLE content ADD COLUMN captions BLOB NOT NULL DEFAULT x'';
)sql";

// The ranks of stories of now, until their next report: log2 of the voices, the half-lives of
// sports (8), of science, health and lifestyle (5, 6, 9), and of the rest.
constexpr std::string_view fifth_step = R"sql(
ALTER TABLE article ADD COLUMN is_stub INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN original INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN weight REAL NOT NULL DEFAULT 1;
ALTER TABLE article ADD COLUMN title_terms BLOB NOT NULL DEFAULT x'';
DROP INDEX story_by_rank;
ALTER TABLE outlet ADD COLUMN output REAL NOT NULL DEFAULT 0;
ALTER TABLE outlet ADD COLUMN output_until INTEGER NOT NULL DEFAULT 0;
UPDATE story SET rank =
  last_seen / (3600.0 * CASE section WHEN 8 THEN 8 WHEN 5 THEN 16 WHEN 6 THEN 16
                                     WHEN 9 THEN 16 ELSE 12 END)
  + (independent >= 2) + (independent >= 4) + (independent >= 8) + (independent >= 16);
)sql";

// articles: ids, of a split. The story merged last under an id is the one it leads to.
constexpr std::string_view sixth_step = R"sql(
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  of INTEGER NOT NULL,
  into_story INTEGER NOT NULL,
  at INTEGER NOT NULL,
  articles BLOB NOT NULL
) STRICT;
CREATE INDEX event_of_story ON event (of, number);
)sql";

constexpr std::string_view seventh_step = R"sql(
ALTER TABLE content ADD COLUMN offers BLOB NOT NULL DEFAULT x'';
)sql";

// Of the portal's reader (ReaderState); mark, kind: its enumerations.
constexpr std::string_view eighth_step = R"sql(
CREATE TABLE reader_mark (
  mark INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (mark, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reader_mark_by_time ON reader_mark (mark, at DESC, kind, id);
CREATE TABLE reader_mute (
  kind INTEGER NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (kind, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE reader_search (query TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE reader_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
)sql";

// language: the first part of the article's tag, in small letters: "pt" of "pt-BR".
constexpr std::string_view ninth_step = R"sql(
ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT '';
UPDATE article SET language = coalesce(
  (SELECT lower(substr(c.language, 1, instr(c.language || '-', '-') - 1))
   FROM content c WHERE c.sequence = article.sequence), '');
CREATE INDEX article_of_language ON article (language, date, sequence);
)sql";

// Sections: of a story that was opened or moved. Merges and splits (0, 1) are few.
constexpr std::string_view tenth_step = R"sql(
ALTER TABLE event ADD COLUMN section_left INTEGER;
ALTER TABLE event ADD COLUMN section_entered INTEGER;
CREATE INDEX event_of_merge_or_split ON event (number) WHERE kind <= 1;
)sql";

// A step is never changed once it has been released; a new one is added.
constexpr std::string_view steps[] = {first_step, second_step, third_step,   fourth_step,
                                      fifth_step, sixth_step,  seventh_step, eighth_step,
                                      ninth_step, tenth_step};

} // namespace

void migrate(Connection& connection, const std::string& path) {
  constexpr auto newest = static_cast<std::int64_t>(std::size(steps));
  if (connection.integer("PRAGMA user_version") == newest &&
      connection.integer("PRAGMA application_id") == application)
    return;

  Transaction transaction(connection, Purpose::writing);
  // Within the transaction: another process may have been faster.
  const auto version = connection.integer("PRAGMA user_version");
  const bool is_new = version == 0 && connection.integer("SELECT count(*) FROM sqlite_schema") == 0;
  if (!is_new && connection.integer("PRAGMA application_id") != application)
    throw StoreFailure(path + ": this file is another program's database");
  if (version > newest)
    throw StoreFailure(
        fmt::format("{}: written by a newer headwater (its schema is {}, this one knows {})", path,
                    version, newest));
  for (auto step = version; step < newest; ++step)
    connection.execute(std::string(steps[step]));
  connection.execute(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application, newest));
  transaction.commit();
}

} // namespace store
