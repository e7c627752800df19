// Remember. The one interface between the engine and where its memory lives.
//
// A Store holds articles, their stories and the feeds that are followed. `commit` writes whole
// arrivals: killed at any moment, a store holds a prefix of what was committed, in order. One
// writer thread; readers may be many, each call sees a consistent state. Failing storage (disk
// full, file damaged) throws StoreFailure, as the program cannot go on; what is merely absent is an
// optional.
#pragma once
#include "news/arrival.hpp"
#include "news/feed.hpp"
#include "news/story.hpp"
#include "search/query.hpp"
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace store {

struct StoreFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct StoredArticle {
  std::int64_t sequence = 0; // order of arrival, from 1
  news::Article article;
  news::Section section = news::Section::other;
  std::string dateline;
  std::vector<news::Credit> credits;
  news::StoryId story{};
  news::Placement placement;
  std::vector<news::Match> matches; // what it copies, best first
  bool superseded = false;          // a later version of the same address is stored
};

// What the engine needs to come back as it was: one a committed arrival.
struct Trace {
  std::int64_t sequence = 0;
  news::ArticleId article{};
  std::string outlet_domain, canonical;
  text::Time date{};
  news::Fingerprint fingerprint;
  news::Terms terms;
  news::StoryId story{};
};

// Arrivals that are looked for by what they tell.
struct Sought {
  std::vector<std::string> words; // of which an article holds two; only the first few count
  std::int64_t before = 0;        // sequence
  text::Time from{}, to{};
};

// Where a walk down the headlines has come to: a story, as it stood when they were weighed.
struct StoryPlace {
  text::Time moment{};
  news::Section section = news::Section::other;
  double rank = 0;
  news::StoryId story{};
};

struct StoryFilter {
  std::optional<news::Section> section{};
  std::optional<text::Time> since{}; // last_seen at or after
  std::size_t limit = 30;
  std::size_t offset = 0;
  // When stories of different sections are weighed against each other (story::worth); but no later
  // than the newest article until then, so that an old store keeps its front page.
  std::optional<text::Time> now{};
  // Only what stands behind it, weighed at its moment. A story told anew meanwhile stands before
  // it.
  std::optional<StoryPlace> after{};
};

// Where a walk along the reports of a story has come to.
struct ReportPlace {
  text::Time date{};
  std::int64_t sequence = 0;
};

// `opened`: a story that was not there. `moved`: from one section to another.
enum class EventKind : std::uint8_t { merged, split, opened, moved };

// What has become of a story, in the order in which it was stored.
struct StoredEvent {
  std::int64_t number = 0; // from 1
  EventKind kind = EventKind::opened;
  news::StoryId from{}, to{};            // the same where the story stays itself
  std::vector<news::ArticleId> articles; // of a split
  text::Time at{}; // date of the article that gave occasion; of a moved story, its latest
  std::optional<news::Section> left{}, entered{}; // of one that was opened or moved
};

struct EventFilter {
  enum class Kinds : std::uint8_t { all, merges_and_splits };
  enum class Order : std::uint8_t { latest_first, oldest_first };
  Kinds kinds = Kinds::merges_and_splits;
  Order order = Order::latest_first;
  std::optional<std::int64_t> after{}, before{}; // numbers, which are not met themselves
  std::size_t limit = 30;
};

// A feed's standing with its hub, which tells of news before we ask (WebSub, W3C 2018).
struct Push {
  std::string hub{}, topic{};        // as the feed declares them, or ""
  std::string token{};               // ends our address at the hub; "" where we never asked
  std::optional<text::Time> asked{}; // for it, last
  std::optional<text::Time> until{}; // the hub has promised
};

struct FeedState {
  news::Subscription subscription;
  std::string etag, last_modified;
  std::optional<text::Time> last_success, next_try;
  std::string last_error;           // "" after a success
  std::uint32_t failures = 0;       // in a row
  std::uint64_t entries = 0;        // announced so far
  std::chrono::seconds interval{0}; // to the next look; 0: never read
  std::optional<text::Time> since;  // first read
  std::uint64_t found_at_first = 0; // entries it announced then
  bool gone = false;                // for good: it is asked no more
  Push push;
  // Hashes of the entries it announced last: those need no second look.
  std::vector<std::uint64_t> seen;
};

struct Counts {
  std::uint64_t articles = 0, stories = 0, outlets = 0, feeds = 0;
};

class Store {
public:
  virtual ~Store() = default;

  // All or none of them; once it has returned, nothing but a power cut takes them away again.
  // Stories are updated in the same transaction: counts, first and last seen, lead, headline,
  // section (the vote of its articles) and rank. Older versions of an article's canonical address
  // are superseded. An id that is stored already throws StoreFailure. What `events` tell of the
  // stories comes after the arrivals.
  virtual void commit(std::span<const news::Arrival> arrivals,
                      std::span<const news::StoryEvent> events = {}) = 0;

  [[nodiscard]] virtual bool has_article(news::ArticleId id) const = 0;
  // Has anything been stored from this address (web::address_key), or that calls it its own?
  [[nodiscard]] virtual bool has_address(std::string_view address_key) const = 0;
  [[nodiscard]] virtual std::optional<StoredArticle> article(news::ArticleId id) const = 0;
  // The latest version.
  [[nodiscard]] virtual std::optional<StoredArticle> article_at(std::string_view url) const = 0;
  // The earliest that arrived.
  [[nodiscard]] virtual std::optional<news::ArticleId>
  article_with_text(std::uint64_t exact_high, std::uint64_t exact_low) const = 0;

  // A story has the latest versions of its articles; pages of other kinds do not count. Where
  // nothing is left to count there is no story. One that was merged is found by its old id too.
  [[nodiscard]] virtual std::optional<news::Story> story(news::StoryId id) const = 0;
  // Oldest first by date; superseded versions left out.
  [[nodiscard]] virtual std::vector<StoredArticle>
  articles_of(news::StoryId id, std::size_t limit = 500,
              std::optional<ReportPlace> after = std::nullopt) const = 0;
  // Domains, each once, of all that count in the story.
  [[nodiscard]] virtual std::vector<std::string> outlets_of(news::StoryId id) const = 0;
  // Of one commit, what was opened and moved comes before what was merged and split.
  [[nodiscard]] virtual std::vector<StoredEvent> events(const EventFilter& filter) const = 0;
  // Articles that were found to copy this one, wholly or in part; oldest first by date, superseded
  // versions left out.
  [[nodiscard]] virtual std::vector<StoredArticle> copies_of(news::ArticleId id) const = 0;
  // The moment at which headlines are weighed: the date of the newest article until then.
  [[nodiscard]] virtual text::Time moment(text::Time now) const = 0;
  // What is worth most first; within a section that is the highest rank.
  [[nodiscard]] virtual std::vector<news::Story> headlines(const StoryFilter& filter) const = 0;
  // Best first among the newest that answer; by date, the newest first, where the query says so or
  // has no words. Superseded versions left out.
  [[nodiscard]] virtual std::vector<search::Hit> search(const search::Query& query) const = 0;

  // Those whose name has a word that begins so, in any case; by name.
  [[nodiscard]] virtual std::vector<news::Outlet> outlets_named(std::string_view beginning,
                                                                std::size_t most) const = 0;

  // The last `most` arrivals, oldest first.
  virtual void replay(std::size_t most, const std::function<void(Trace&&)>& each) const = 0;

  // The latest arrivals that answer, the latest first, superseded ones too.
  [[nodiscard]] virtual std::vector<Trace> recall(const Sought& sought) const = 0;

  virtual void save_feed(const FeedState& feed) = 0; // by subscription.url
  virtual bool remove_feed(std::string_view url) = 0;
  [[nodiscard]] virtual std::vector<FeedState> feeds() const = 0; // by title

  [[nodiscard]] virtual Counts counts() const = 0;
};

std::unique_ptr<Store> make_memory_store();

// Opens or creates the file and brings its schema up to date; `:memory:` is refused.
std::unique_ptr<Store> open_sqlite_store(const std::string& path);

} // namespace store
