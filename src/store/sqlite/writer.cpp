#include "store/sqlite/writer.hpp"
#include "store/agreements.hpp"
#include "store/sqlite/events.hpp"
#include "store/sqlite/indexed_text.hpp"
#include "store/sqlite/packing.hpp"
#include "store/sqlite/schema.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <chrono>
#include <fmt/core.h>
#include <thread>

namespace store {

namespace {

constexpr int page_size = 4096;

// NORMAL in WAL mode: nothing that was committed is lost when the process dies, however it dies; a
// power cut may take the last transactions whole. Debian's SQLite overwrites what is deleted unless
// told otherwise, which is much work where FTS5 merges its segments.
constexpr const char* pragmas = "PRAGMA synchronous = NORMAL;"
                                "PRAGMA secure_delete = OFF;"
                                "PRAGMA wal_autocheckpoint = 4000;"     // pages: 16 MB
                                "PRAGMA journal_size_limit = 67108864;" // bytes
                                "PRAGMA cache_size = -16384;"           // KiB
                                "PRAGMA temp_store = MEMORY";

// Of two who come to a new file at once, SQLite lets neither wait for the other.
void turn_on_wal(Connection& connection) {
  constexpr auto patience = std::chrono::seconds(5);
  constexpr auto pause = std::chrono::milliseconds(10);
  const std::string wal = "PRAGMA journal_mode = WAL";
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!connection.try_execute(wal) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(pause);
  connection.execute(wal); // which tells what is the matter
}

} // namespace

Writer::Writer(const std::string& path, SqliteSettings settings)
    : connection_(path, Access::read_write) {
  migrate(connection_, path); // before anything is changed in what may be another program's
  turn_on_wal(connection_);
  connection_.execute(pragmas);
  if (settings.largest_file > 0)
    connection_.integer(
        fmt::format("PRAGMA max_page_count = {}", settings.largest_file / page_size + 1));
}

void Writer::commit(std::span<const news::Arrival> arrivals,
                    std::span<const news::StoryEvent> events) {
  if (arrivals.empty() && events.empty())
    return;
  Transaction transaction(connection_, Purpose::writing);
  check_memory();
  in_doubt_ = true;
  Touched touched, told;
  for (const auto& arrival : arrivals)
    add(arrival, touched);
  for (const auto& event : events) {
    apply(event, touched);
    told.insert(event.to);
  }
  for (const auto story : touched)
    update(story, told.contains(story));
  for (const auto& event : events)
    insert_event(connection_, event_of(event));
  index_words(arrivals);
  transaction.commit();
  in_doubt_ = false;
}

void Writer::check_memory() {
  const auto changes = connection_.integer("PRAGMA data_version");
  if (in_doubt_ || changes != changes_elsewhere_)
    members_.forget_all();
  changes_elsewhere_ = changes;
  sequence_ = connection_.integer("SELECT coalesce(max(sequence), 0) FROM article");
}

void Writer::add(const news::Arrival& arrival, Touched& touched) {
  const auto& article = arrival.article;
  if (connection_.prepare("SELECT 1 FROM article WHERE id = ?").with(article.id).step())
    throw StoreFailure("article " + text::to_hex(std::to_underlying(article.id)) +
                       " is committed twice");
  ++sequence_;
  const auto key = web::address_key(article.canonical);
  supersede(key, touched);
  const auto [outlet_key, outlet] = publisher_of(article.outlet);
  const auto weight = weigh(outlet_key, article.date());
  auto newcomer = holder_of(arrival, outlet);
  settle_copies(arrival, newcomer, touched);
  insert_article(arrival, outlet_key, newcomer, weight);
  insert_content(arrival);
  insert_addresses(article, key);
  insert_matches(arrival);

  touched.insert(arrival.placement.story);
  if (article.is_article)
    members_.join(arrival.placement.story, member_of(arrival, newcomer, weight));
}

void Writer::supersede(const std::string& canonical_key, Touched& touched) {
  if (canonical_key.empty())
    return;
  auto older = connection_.prepare(
      "SELECT a.sequence, a.story FROM address d JOIN article a ON a.sequence = d.sequence "
      "WHERE d.key = ? AND d.is_canonical = 1 AND a.superseded = 0");
  older.with(canonical_key);
  while (older.step()) {
    const news::StoryId story{older.id(1)};
    connection_.prepare("UPDATE article SET superseded = 1 WHERE sequence = ?")
        .with(older.integer(0))
        .run();
    touched.insert(story);
    members_.forget(story);
  }
}

// What it shares words with may be copies of it.
void Writer::settle_copies(const news::Arrival& arrival, Holder& newcomer, Touched& touched) {
  for (const auto& match : arrival.matches) {
    if (!shares_words(match.kind))
      continue;
    auto row = connection_.prepare(
        "SELECT o.id, o.domain, o.name, a.date, a.text_bytes, c.credits, a.is_copy, a.original,"
        " a.story, a.title FROM article a JOIN outlet o ON o.key = a.outlet"
        " JOIN content c ON c.sequence = a.sequence WHERE a.id = ?");
    Holder other;
    other.id = match.of;
    news::StoryId story{};
    if (row.with(match.of).step()) {
      other = {.id = match.of,
               .outlet = {news::OutletId{row.id(0)}, row.text(1), row.text(2)},
               .title = row.text(9),
               .date = row.time(3).value_or(text::Time{}),
               .text_bytes = static_cast<std::size_t>(row.integer(4)),
               .credits = row.unpacked(5, unpack_credits),
               .is_copy = row.integer(6) != 0,
               .original = news::ArticleId{row.id(7)}};
      story = news::StoryId{row.id(8)};
    }
    const auto before = std::pair(other.is_copy, other.original);
    settle(newcomer, other, match);
    if (std::pair(other.is_copy, other.original) == before)
      continue;
    connection_.prepare("UPDATE article SET is_copy = ?, original = ?, agency = ? WHERE id = ?")
        .with(other.is_copy, other.original, other.credited(), other.id)
        .run();
    touched.insert(story);
    members_.forget(story);
  }
}

Writer::Publisher Writer::publisher_of(const news::Outlet& outlet) {
  auto found = connection_.prepare("SELECT key, name FROM outlet WHERE id = ? AND domain = ?");
  if (!found.with(outlet.id, outlet.domain).step()) {
    auto added = connection_.prepare(
        "INSERT INTO outlet (id, domain, name, folded) VALUES (?, ?, ?, ?) RETURNING key");
    added.with(outlet.id, outlet.domain, outlet.name, text::fold_case(outlet.name)).step();
    return {added.integer(0), outlet};
  }
  const Publisher known{found.integer(0), {outlet.id, outlet.domain, found.text(1)}};
  if (!is_named(outlet) || is_named(known.outlet))
    return known;
  connection_.prepare("UPDATE outlet SET name = ?, folded = ? WHERE key = ?")
      .with(outlet.name, text::fold_case(outlet.name), known.key)
      .run();
  members_.forget_all(); // who bear the name
  return {known.key, outlet};
}

// By what the outlet published before; counts this, too.
double Writer::weigh(std::int64_t outlet, text::Time date) {
  auto row = connection_.prepare("SELECT output, output_until FROM outlet WHERE key = ?");
  row.with(outlet).step();
  story::Output output{row.real(0), row.time(1).value_or(text::Time{})};
  const auto weight = story::weight_of_report(output);
  output.add(date);
  connection_.prepare("UPDATE outlet SET output = ?, output_until = ? WHERE key = ?")
      .with(output.articles, output.until, outlet)
      .run();
  return weight;
}

void Writer::insert_article(const news::Arrival& arrival, std::int64_t outlet,
                            const Holder& newcomer, double weight) {
  const auto& article = arrival.article;
  connection_
      .prepare("INSERT INTO article (sequence, id, story, outlet, date, section, section_score, "
               "superseded,"
               " is_copy, is_article, text_bytes, exact_high, exact_low, title, is_stub, original,"
               " agency, weight, title_terms, language) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(sequence_, article.id, arrival.placement.story, outlet, article.date(),
            arrival.reading.section, arrival.reading.section_score, newcomer.is_copy,
            article.is_article, std::int64_t(article.text.size()), arrival.fingerprint.exact_high,
            arrival.fingerprint.exact_low, article.title, article.is_stub, newcomer.original,
            newcomer.credited(), weight, Blob{pack_terms(story::shortened(arrival.terms.title))},
            primary_language(article.language))
      .run();
}

void Writer::insert_content(const news::Arrival& arrival) {
  const auto& article = arrival.article;
  connection_
      .prepare("INSERT INTO content (sequence, url, canonical, byline, language, image, "
               "section_hint, published,"
               " modified, fetched, date_source, dateline, placement_kind, placement_score, "
               "related, credits, text, kinds, captions, offers) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(sequence_, article.url, article.canonical, article.byline, article.language,
            article.image, article.section_hint, article.published, article.modified,
            article.fetched, article.date_source, arrival.reading.dateline, arrival.placement.kind,
            arrival.placement.score, Blob{pack_links(article.related)},
            Blob{pack_credits(arrival.reading.credits)}, Blob{pack_text(article.text)},
            Blob{pack_kinds(article.kinds)}, Blob{pack_strings(article.captions)},
            Blob{pack_strings(article.offers)})
      .run();
  connection_.prepare("INSERT INTO trace (sequence, memory) VALUES (?, ?)")
      .with(sequence_, Blob{pack_trace(arrival.fingerprint, arrival.terms)})
      .run();
}

// Last and in a row: each of SQLite's savepoints makes FTS5 write what it has gathered, and many
// statements begin with one.
void Writer::index_words(std::span<const news::Arrival> arrivals) {
  auto row = connection_.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  auto sequence = sequence_ - static_cast<std::int64_t>(arrivals.size());
  for (const auto& arrival : arrivals)
    row.again().with(++sequence, indexed_text(arrival)).run();
}

void Writer::insert_addresses(const news::Article& article, const std::string& canonical_key) {
  auto address =
      connection_.prepare("INSERT INTO address (key, sequence, is_canonical) VALUES (?, ?, ?)");
  if (!canonical_key.empty())
    address.with(canonical_key, sequence_, true).run();
  if (const auto key = web::address_key(article.url); !key.empty() && key != canonical_key)
    address.again().with(key, sequence_, false).run();
}

void Writer::insert_matches(const news::Arrival& arrival) {
  auto row = connection_.prepare(
      "INSERT INTO match (sequence, place, of, kind, score, evidence) VALUES (?, ?, ?, ?, ?, ?)");
  std::int64_t place = 0;
  for (const auto& match : arrival.matches)
    row.again()
        .with(sequence_, place++, match.of, match.kind, match.score,
              Blob{pack_strings(match.evidence)})
        .run();
}

void Writer::apply(const news::StoryEvent& event, Touched& touched) {
  if (event.kind == news::StoryEventKind::merged) {
    connection_.prepare("UPDATE article SET story = ? WHERE story = ?")
        .with(event.to, event.from)
        .run();
  } else {
    auto move = connection_.prepare("UPDATE article SET story = ? WHERE id = ?");
    for (const auto article : event.articles)
      move.again().with(event.to, article).run();
  }
  for (const auto story : {event.from, event.to}) {
    members_.forget(story);
    touched.insert(story);
  }
}

void Writer::update(news::StoryId id, bool is_told) {
  const auto members = members_.of(connection_, id);
  if (members.empty()) { // nothing that a front page would show
    connection_.prepare("DELETE FROM story WHERE id = ?").with(id).run();
    return;
  }
  const auto story = story::summarise(id, members);
  auto before = connection_.prepare("SELECT section FROM story WHERE id = ?");
  const auto left = before.with(id).step()
                        ? std::optional(static_cast<news::Section>(before.integer(0)))
                        : std::nullopt;
  if (const auto event = what_became_of(story, left); event && (left || !is_told))
    insert_event(connection_, *event);
  connection_
      .prepare(
          "INSERT INTO story (id, section, lead, articles, independent, first_seen, last_seen, "
          "rank, headline) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET section = "
          "excluded.section,"
          " lead = excluded.lead, articles = excluded.articles, independent = excluded.independent,"
          " first_seen = excluded.first_seen, last_seen = excluded.last_seen, rank = excluded.rank,"
          " headline = excluded.headline")
      .with(id, story.section, story.lead, story.articles, story.independent, story.first_seen,
            story.last_seen, story.rank, story.headline)
      .run();
}

void Writer::save_feed(const FeedState& feed) {
  const auto& subscription = feed.subscription;
  connection_
      .prepare("INSERT OR REPLACE INTO feed (url, title, site, section, region, language, etag, "
               "last_modified,"
               " last_success, next_try, last_error, failures, entries, seen, interval, since, "
               "found_at_first, gone, hub, topic, push_token, push_asked, push_until) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(subscription.url, subscription.title, subscription.site, subscription.section,
            subscription.region, subscription.language, feed.etag, feed.last_modified,
            feed.last_success, feed.next_try, feed.last_error, feed.failures, feed.entries,
            Blob{pack_hashes(feed.seen)}, feed.interval.count(), feed.since, feed.found_at_first,
            feed.gone, feed.push.hub, feed.push.topic, feed.push.token, feed.push.asked,
            feed.push.until)
      .run();
}

bool Writer::remove_feed(std::string_view url) {
  auto removed = connection_.prepare("DELETE FROM feed WHERE url = ? RETURNING 1");
  const bool was_there = removed.with(url).step();
  removed.run();
  return was_there;
}

} // namespace store
