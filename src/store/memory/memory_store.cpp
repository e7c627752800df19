// The store's in-memory twin, for tests: the same answers from plain maps, and stricter about what it is
// given.
#include "store/store.hpp"
#include "story/summarise.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <algorithm>
#include <map>
#include <utility>

namespace store {

namespace {

struct Kept {
  StoredArticle stored;
  news::Fingerprint fingerprint;
  news::Terms terms;
  std::string address_key;
  float section_score = 0;
  bool is_copy = false;
};

class MemoryStore final : public Store {
public:
  void commit(std::span<const news::Arrival> arrivals) override {
    absl::MutexLock lock(&mutex_);
    for (const auto& arrival : arrivals)
      if (by_id_.contains(arrival.article.id))
        throw StoreFailure("an article is committed twice");
    for (const auto& arrival : arrivals)
      insert(arrival);
    stories_.clear();
    std::map<news::StoryId, std::vector<story::Member>> members;
    for (const auto& kept : articles_)
      if (!kept.stored.superseded && kept.stored.article.is_article)
        members[kept.stored.story].push_back(member_of(kept));
    for (const auto& [id, list] : members)
      stories_.emplace(id, story::summarise(id, list));
  }

  bool has_article(news::ArticleId id) const override {
    absl::MutexLock lock(&mutex_);
    return by_id_.contains(id);
  }

  bool has_address(std::string_view address_key) const override {
    absl::MutexLock lock(&mutex_);
    return !address_key.empty() && std::ranges::any_of(articles_, [&](const auto& kept) { return kept.address_key == address_key; });
  }

  std::optional<StoredArticle> article(news::ArticleId id) const override {
    absl::MutexLock lock(&mutex_);
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(articles_[found->second].stored);
  }

  std::optional<StoredArticle> article_at(std::string_view url) const override {
    const auto key = web::address_key(url);
    absl::MutexLock lock(&mutex_);
    for (auto kept = articles_.rbegin(); !key.empty() && kept != articles_.rend(); ++kept)
      if (kept->address_key == key)
        return kept->stored;
    return std::nullopt;
  }

  std::optional<news::ArticleId> article_with_text(std::uint64_t exact_high, std::uint64_t exact_low) const override {
    absl::MutexLock lock(&mutex_);
    for (const auto& kept : articles_)
      if (kept.fingerprint.exact_high == exact_high && kept.fingerprint.exact_low == exact_low)
        return kept.stored.article.id;
    return std::nullopt;
  }

  std::optional<news::Story> story(news::StoryId id) const override {
    absl::MutexLock lock(&mutex_);
    const auto found = stories_.find(id);
    return found == stories_.end() ? std::nullopt : std::optional(found->second);
  }

  std::vector<StoredArticle> articles_of(news::StoryId id, std::size_t limit) const override {
    return oldest_first([&](const Kept& kept) { return kept.stored.story == id; }, limit);
  }

  std::vector<StoredArticle> copies_of(news::ArticleId id) const override {
    return oldest_first(
        [&](const Kept& kept) {
          return std::ranges::any_of(kept.stored.matches, [&](const auto& match) {
            return match.of == id && match.kind != news::ReuseKind::same_event;
          });
        },
        articles_.size());
  }

  std::vector<news::Story> headlines(const StoryFilter& filter) const override {
    absl::MutexLock lock(&mutex_);
    std::vector<news::Story> found;
    for (const auto& [id, story] : stories_)
      if ((!filter.section || story.section == *filter.section) && (!filter.since || story.last_seen >= *filter.since))
        found.push_back(story);
    std::ranges::stable_sort(found, std::greater{}, &news::Story::rank);
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(filter.offset, found.size())));
    found.resize(std::min(filter.limit, found.size()));
    return found;
  }

  std::vector<search::Hit> search(const search::Query& query) const override {
    absl::MutexLock lock(&mutex_);
    std::vector<search::Hit> hits;
    for (auto kept = articles_.rbegin(); kept != articles_.rend(); ++kept)
      if (!kept->stored.superseded && matches(*kept, query))
        hits.push_back(hit_of(kept->stored, query));
    std::ranges::stable_sort(hits, std::greater{}, &search::Hit::score);
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(query.offset, hits.size())));
    hits.resize(std::min(query.limit, hits.size()));
    return hits;
  }

  void replay(std::size_t most, const std::function<void(Trace&&)>& each) const override {
    absl::MutexLock lock(&mutex_);
    for (auto i = articles_.size() - std::min(most, articles_.size()); i < articles_.size(); ++i) {
      const auto& [stored, fingerprint, terms, key, score, copy] = articles_[i];
      each({stored.sequence, stored.article.id, stored.article.outlet.domain, stored.article.date(), fingerprint, terms, stored.story});
    }
  }

  void save_feed(const FeedState& feed) override {
    absl::MutexLock lock(&mutex_);
    feeds_[feed.subscription.url] = feed;
  }
  bool remove_feed(std::string_view url) override {
    absl::MutexLock lock(&mutex_);
    return feeds_.erase(std::string(url)) > 0;
  }
  std::vector<FeedState> feeds() const override {
    absl::MutexLock lock(&mutex_);
    std::vector<FeedState> all;
    for (const auto& [url, feed] : feeds_)
      all.push_back(feed);
    std::ranges::stable_sort(all, {}, [](const FeedState& feed) { return feed.subscription.title; });
    return all;
  }

  Counts counts() const override {
    absl::MutexLock lock(&mutex_);
    std::map<news::OutletId, int> outlets;
    for (const auto& kept : articles_)
      ++outlets[kept.stored.article.outlet.id];
    return {articles_.size(), stories_.size(), outlets.size(), feeds_.size()};
  }

private:
  void insert(const news::Arrival& arrival) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    Kept kept;
    kept.stored.sequence = static_cast<std::int64_t>(articles_.size()) + 1;
    kept.stored.article = arrival.article;
    kept.stored.section = arrival.reading.section;
    kept.stored.dateline = arrival.reading.dateline;
    kept.stored.credits = arrival.reading.credits;
    kept.stored.story = arrival.placement.story;
    kept.stored.placement = arrival.placement;
    kept.stored.matches = arrival.matches;
    kept.fingerprint = arrival.fingerprint;
    kept.terms = arrival.terms;
    kept.section_score = arrival.reading.section_score;
    kept.address_key = web::address_key(arrival.article.canonical);
    for (auto& older : articles_)
      if (!kept.address_key.empty() && older.address_key == kept.address_key)
        older.stored.superseded = true;
    by_id_.emplace(arrival.article.id, articles_.size());
    articles_.push_back(std::move(kept));
    for (const auto& match : arrival.matches)
      if (const auto other = by_id_.find(match.of); other != by_id_.end() && match.kind <= news::ReuseKind::reworded) {
        auto& earlier = articles_[other->second];
        (earlier.stored.article.date() > arrival.article.date() ? earlier : articles_.back()).is_copy = true;
      }
  }

  static story::Member member_of(const Kept& kept) {
    const auto& article = kept.stored.article;
    return {article.id, article.outlet.domain, article.title, kept.stored.section, kept.section_score,
            article.date(), kept.is_copy, static_cast<std::uint32_t>(article.text.size())};
  }

  template <class Wanted> std::vector<StoredArticle> oldest_first(Wanted wanted, std::size_t limit) const {
    absl::MutexLock lock(&mutex_);
    std::vector<StoredArticle> found;
    for (const auto& kept : articles_)
      if (!kept.stored.superseded && wanted(kept))
        found.push_back(kept.stored);
    std::ranges::stable_sort(found, {}, [](const StoredArticle& stored) { return stored.article.date(); });
    found.resize(std::min(limit, found.size()));
    return found;
  }

  static bool matches(const Kept& kept, const search::Query& query) {
    const auto& article = kept.stored.article;
    const auto text = article.title + "\n" + article.text;
    const auto tokens = text::tokenize(text, "en").tokens;
    const auto holds = [&](const std::string& word) {
      return std::ranges::find(tokens, text::stem_hash(word, "en"), &text::Token::stem) != tokens.end();
    };
    const auto holds_phrase = [&](const std::string& phrase) {
      return text::fold_case(text::collapse_spaces(text)).find(text::fold_case(phrase)) != std::string::npos;
    };
    return std::ranges::all_of(query.words, holds) && std::ranges::all_of(query.phrases, holds_phrase) &&
           (query.words.empty() && query.phrases.empty() ? true : std::ranges::none_of(query.without, holds)) &&
           (!query.section || kept.stored.section == *query.section) &&
           (query.outlet.empty() || article.outlet.domain == query.outlet ||
            text::contains_ignoring_case(article.outlet.name, query.outlet)) &&
           (!query.from || article.date() >= *query.from) && (!query.to || article.date() < *query.to);
  }

  static search::Hit hit_of(const StoredArticle& stored, const search::Query& query) {
    search::Hit hit{stored.article.id, stored.story, stored.article.title, stored.article.outlet.name,
                    stored.article.canonical, stored.article.date(), 1.0, {}, {}};
    search::make_snippet(hit, stored.article.text, query);
    return hit;
  }

  mutable absl::Mutex mutex_;
  std::vector<Kept> articles_; // by sequence
  std::map<news::ArticleId, std::size_t> by_id_ ABSL_GUARDED_BY(mutex_);
  std::map<news::StoryId, news::Story> stories_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, FeedState> feeds_ ABSL_GUARDED_BY(mutex_);
};

} // namespace

std::unique_ptr<Store> make_memory_store() { return std::make_unique<MemoryStore>(); }

} // namespace store
