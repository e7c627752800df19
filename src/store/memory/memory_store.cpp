// The store's in-memory twin, for tests: the same answers from plain maps, found by looking at
// everything, and stricter about what it is given.
#include "store/agreements.hpp"
#include "store/memory/memory_find.hpp"
#include "store/store.hpp"
#include "story/rank.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/mutex.h>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace store {

namespace {

bool is_at(const Kept& kept, std::string_view key) {
  return !key.empty() && (kept.canonical_key == key || kept.url_key == key);
}

template <class T> void take_page(std::vector<T>& found, std::size_t offset, std::size_t limit) {
  found.erase(found.begin(),
              found.begin() + static_cast<std::ptrdiff_t>(std::min(offset, found.size())));
  found.resize(std::min(limit, found.size()));
}

class MemoryStore final : public Store {
public:
  void commit(std::span<const news::Arrival> arrivals,
              std::span<const news::StoryEvent> events) override {
    const absl::MutexLock lock(&mutex_);
    check(arrivals);
    std::set<news::StoryId> touched, told;
    for (const auto& arrival : arrivals)
      add(arrival, touched);
    for (const auto& event : events) {
      apply(event, touched);
      told.insert(event.to);
    }
    for (const auto story : touched)
      update(story, told.contains(story));
    for (const auto& event : events)
      tell(event_of(event));
  }

  bool has_article(news::ArticleId id) const override {
    const absl::MutexLock lock(&mutex_);
    return places_.contains(id);
  }

  bool has_address(std::string_view address_key) const override {
    const absl::MutexLock lock(&mutex_);
    return std::ranges::any_of(articles_,
                               [&](const Kept& kept) { return is_at(kept, address_key); });
  }

  std::optional<StoredArticle> article(news::ArticleId id) const override {
    const absl::MutexLock lock(&mutex_);
    const auto found = places_.find(id);
    return found == places_.end()
               ? std::nullopt
               : std::optional(as_stored(articles_[found->second], outlet_names_));
  }

  std::optional<StoredArticle> article_at(std::string_view url) const override {
    const auto key = web::address_key(url);
    const absl::MutexLock lock(&mutex_);
    for (auto kept = articles_.rbegin(); kept != articles_.rend(); ++kept)
      if (is_at(*kept, key))
        return as_stored(*kept, outlet_names_);
    return std::nullopt;
  }

  std::optional<news::ArticleId> article_with_text(std::uint64_t exact_high,
                                                   std::uint64_t exact_low) const override {
    const absl::MutexLock lock(&mutex_);
    for (const auto& kept : articles_)
      if (kept.fingerprint.exact_high == exact_high && kept.fingerprint.exact_low == exact_low)
        return kept.stored.article.id;
    return std::nullopt;
  }

  std::optional<news::Story> story(news::StoryId id) const override {
    const absl::MutexLock lock(&mutex_);
    const auto found = stories_.find(living(id));
    return found == stories_.end() ? std::nullopt : std::optional(found->second);
  }

  std::vector<StoredArticle> articles_of(news::StoryId id, std::size_t limit,
                                         std::optional<ReportPlace> after) const override {
    const auto wanted = [&] {
      const absl::MutexLock lock(&mutex_);
      return living(id);
    }();
    const auto is_met = [&](const Kept& kept) {
      return kept.stored.story == wanted &&
             (!after || std::pair(kept.stored.article.date(), kept.stored.sequence) >
                            std::pair(after->date, after->sequence));
    };
    return oldest_first(is_met, limit);
  }

  std::vector<std::string> outlets_of(news::StoryId id) const override {
    const absl::MutexLock lock(&mutex_);
    const auto wanted = living(id);
    std::set<std::string> domains;
    for (const auto& kept : articles_)
      if (const auto& stored = kept.stored;
          stored.story == wanted && !stored.superseded && stored.article.is_article)
        domains.insert(stored.article.outlet.domain);
    return {domains.begin(), domains.end()};
  }

  std::vector<StoredEvent> events(const EventFilter& filter) const override {
    const absl::MutexLock lock(&mutex_);
    std::vector<StoredEvent> found;
    for (const auto& event : events_)
      if ((filter.kinds == EventFilter::Kinds::all || event.kind <= EventKind::split) &&
          (!filter.after || event.number > *filter.after) &&
          (!filter.before || event.number < *filter.before))
        found.push_back(event);
    if (filter.order == EventFilter::Order::latest_first)
      std::ranges::reverse(found);
    take_page(found, 0, filter.limit);
    return found;
  }

  std::vector<StoredArticle> copies_of(news::ArticleId id) const override {
    const auto copies = [&](const Kept& kept) {
      return std::ranges::any_of(kept.stored.matches, [&](const news::Match& match) {
        return match.of == id && shares_words(match.kind);
      });
    };
    return oldest_first(copies, most_copies);
  }

  text::Time moment(text::Time now) const override {
    const absl::MutexLock lock(&mutex_);
    return newest_until(now);
  }

  std::vector<news::Story> headlines(const StoryFilter& filter) const override {
    const absl::MutexLock lock(&mutex_);
    std::vector<news::Story> found;
    for (const auto& [id, story] : stories_)
      if ((!filter.section || story.section == *filter.section) &&
          (!filter.since || story.last_seen >= *filter.since))
        found.push_back(story);
    const auto when =
        filter.after ? filter.after->moment : newest_until(filter.now.value_or(text::Time::max()));
    if (filter.after)
      std::erase_if(found, [&](const news::Story& story) {
        return standing(story, when) <= standing(*filter.after);
      });
    std::ranges::sort(found, {}, [&](const news::Story& story) { return standing(story, when); });
    take_page(found, filter.offset, filter.limit);
    return found;
  }

  std::vector<search::Hit> search(const search::Query& query) const override {
    const absl::MutexLock lock(&mutex_);
    return find(articles_, outlet_names_, query);
  }

  std::vector<Trace> recall(const Sought& sought) const override {
    const absl::MutexLock lock(&mutex_);
    return store::recall(articles_, sought);
  }

  void replay(std::size_t most, const std::function<void(Trace&&)>& each) const override {
    const absl::MutexLock lock(&mutex_);
    for (const auto& kept : std::span(articles_).last(std::min(most, articles_.size())))
      each(trace_of(kept));
  }

  std::vector<news::Outlet> outlets_named(std::string_view beginning,
                                          std::size_t most) const override {
    const auto wanted = " " + text::fold_case(beginning);
    const absl::MutexLock lock(&mutex_);
    std::vector<news::Outlet> found;
    for (const auto& [key, name] : outlet_names_)
      if ((" " + text::fold_case(name)).contains(wanted))
        found.push_back({key.first, key.second, name});
    std::ranges::sort(found, {}, [](const news::Outlet& outlet) {
      return std::pair(outlet.name, outlet.domain);
    });
    take_page(found, 0, most);
    return found;
  }

  void save_feed(const FeedState& feed) override {
    const absl::MutexLock lock(&mutex_);
    feeds_[feed.subscription.url] = feed;
  }

  bool remove_feed(std::string_view url) override {
    const absl::MutexLock lock(&mutex_);
    return feeds_.erase(std::string(url)) > 0;
  }

  std::vector<FeedState> feeds() const override {
    const absl::MutexLock lock(&mutex_);
    std::vector<FeedState> all;
    all.reserve(feeds_.size());
    for (const auto& [url, feed] : feeds_)
      all.push_back(feed);
    sort_by_title(all);
    return all;
  }

  Counts counts() const override {
    const absl::MutexLock lock(&mutex_);
    return {articles_.size(), stories_.size(), outlet_names_.size(), feeds_.size()};
  }

private:
  [[nodiscard]] text::Time newest_until(text::Time now) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    auto newest = text::Time::min();
    for (const auto& kept : articles_)
      if (const auto date = kept.stored.article.date(); date <= now)
        newest = std::max(newest, date);
    return newest == text::Time::min() ? now : newest;
  }

  // What the engine promises, and the file would not notice.
  void check(std::span<const news::Arrival> arrivals) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    std::set<news::ArticleId> newcomers;
    for (const auto& arrival : arrivals) {
      const auto name = "article " + text::to_hex(std::to_underlying(arrival.article.id));
      if (places_.contains(arrival.article.id) || newcomers.contains(arrival.article.id))
        throw StoreFailure(name + " is committed twice");
      if (!text::is_valid_utf8(arrival.article.title) || !text::is_valid_utf8(arrival.article.text))
        throw StoreFailure(name + " is not UTF-8");
      for (const auto& match : arrival.matches)
        if (!places_.contains(match.of) && !newcomers.contains(match.of))
          throw StoreFailure(name + " matches an article that came later or never");
      for (const auto& credit : arrival.reading.credits)
        if (credit.phrase.begin > credit.phrase.end ||
            credit.phrase.end > arrival.article.text.size())
          throw StoreFailure(name + " has a credit outside its text");
      newcomers.insert(arrival.article.id);
    }
  }

  void add(const news::Arrival& arrival, std::set<news::StoryId>& touched)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    const auto& article = arrival.article;
    Kept kept;
    kept.stored = {.sequence = static_cast<std::int64_t>(articles_.size()) + 1,
                   .article = article,
                   .section = arrival.reading.section,
                   .dateline = arrival.reading.dateline,
                   .credits = arrival.reading.credits,
                   .story = arrival.placement.story,
                   .placement = arrival.placement,
                   .matches = arrival.matches};
    kept.fingerprint = arrival.fingerprint;
    kept.terms = arrival.terms;
    kept.canonical_key = web::address_key(article.canonical);
    kept.url_key = web::address_key(article.url);
    for (auto& older : articles_)
      if (!kept.canonical_key.empty() && older.canonical_key == kept.canonical_key &&
          !std::exchange(older.stored.superseded, true))
        touched.insert(older.stored.story);
    auto& name = outlet_names_[{article.outlet.id, article.outlet.domain}];
    if (name.empty() || (is_named(article.outlet) && name == article.outlet.domain))
      name = article.outlet.name;
    auto& output = outputs_[{article.outlet.id, article.outlet.domain}];
    auto newcomer = holder_of(arrival, by_its_name(article.outlet));
    settle_copies(arrival, newcomer, touched);
    kept.member = member_of(arrival, newcomer, story::weight_of_report(output));
    output.add(article.date());
    touched.insert(arrival.placement.story);
    places_.emplace(article.id, articles_.size());
    articles_.push_back(std::move(kept));
  }

  void apply(const news::StoryEvent& event, std::set<news::StoryId>& touched)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    const bool merged = event.kind == news::StoryEventKind::merged;
    for (auto& kept : articles_)
      if (merged && kept.stored.story == event.from)
        kept.stored.story = kept.stored.placement.story = event.to;
    for (const auto article : event.articles)
      if (!places_.contains(article))
        throw StoreFailure("an article that is not stored changes its story");
      else if (!merged)
        articles_[places_.at(article)].stored.story =
            articles_[places_.at(article)].stored.placement.story = event.to;
    touched.insert(event.from);
    touched.insert(event.to);
  }

  void tell(StoredEvent event) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    event.number = static_cast<std::int64_t>(events_.size()) + 1;
    events_.push_back(std::move(event));
  }

  [[nodiscard]] news::StoryId living(news::StoryId id) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    for (std::size_t i = 0; i < most_merges; ++i) {
      if (std::ranges::any_of(articles_, [&](const Kept& kept) { return kept.stored.story == id; }))
        return id;
      const auto merged =
          std::find_if(events_.rbegin(), events_.rend(), [&](const StoredEvent& event) {
            return event.from == id && event.kind == EventKind::merged;
          });
      if (merged == events_.rend())
        return id;
      id = merged->to;
    }
    return id;
  }

  [[nodiscard]] news::Outlet by_its_name(const news::Outlet& outlet) const
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return {outlet.id, outlet.domain, outlet_names_.at({outlet.id, outlet.domain})};
  }

  void settle_copies(const news::Arrival& arrival, Holder& newcomer,
                     std::set<news::StoryId>& touched) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    for (const auto& match : arrival.matches) {
      if (!shares_words(match.kind))
        continue;
      auto& kept = articles_[places_.at(match.of)];
      auto& member = kept.member;
      auto other = holder_of(kept, outlet_names_);
      settle(newcomer, other, match);
      if (std::pair(other.is_copy, other.original) == std::pair(member.is_copy, member.original))
        continue;
      member.is_copy = other.is_copy;
      member.original = other.original;
      member.credited = other.credited();
      touched.insert(kept.stored.story);
    }
  }

  // `is_told`: by an event, that it is new.
  void update(news::StoryId id, bool is_told) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    std::vector<story::Member> members;
    for (const auto& kept : articles_) {
      const auto& article = kept.stored.article;
      if (kept.stored.story == id && !kept.stored.superseded && article.is_article)
        members.push_back(kept.member), members.back().outlet = by_its_name(article.outlet);
    }
    if (members.empty()) {
      stories_.erase(id);
      return;
    }
    const auto story = story::summarise(id, members);
    const auto before = stories_.find(id);
    const auto left =
        before == stories_.end() ? std::nullopt : std::optional(before->second.section);
    if (auto event = what_became_of(story, left); event && (left || !is_told))
      tell(*std::move(event));
    stories_[id] = story;
  }

  template <class Wanted>
  std::vector<StoredArticle> oldest_first(Wanted wanted, std::size_t limit) const {
    const absl::MutexLock lock(&mutex_);
    std::vector<StoredArticle> found;
    for (const auto& kept : articles_)
      if (!kept.stored.superseded && wanted(kept))
        found.push_back(as_stored(kept, outlet_names_));
    std::ranges::sort(found, {}, [](const StoredArticle& stored) {
      return std::pair(stored.article.date(), stored.sequence);
    });
    take_page(found, 0, limit);
    return found;
  }

  mutable absl::Mutex mutex_;
  std::vector<Kept> articles_ ABSL_GUARDED_BY(mutex_);      // by sequence
  std::vector<StoredEvent> events_ ABSL_GUARDED_BY(mutex_); // as they came
  std::map<news::ArticleId, std::size_t> places_ ABSL_GUARDED_BY(mutex_);
  std::map<news::StoryId, news::Story> stories_ ABSL_GUARDED_BY(mutex_);
  OutletNames outlet_names_ ABSL_GUARDED_BY(mutex_);
  std::map<std::pair<news::OutletId, std::string>, story::Output> outputs_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, FeedState> feeds_ ABSL_GUARDED_BY(mutex_);
};

} // namespace

std::unique_ptr<Store> make_memory_store() { return std::make_unique<MemoryStore>(); }

} // namespace store
