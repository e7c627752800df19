#include "story/place.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <memory>
#include <span>
#include <tuple>
#include <utility>

namespace story {

namespace {

// Lower finds more of UCI's headlines (BCubed F1 0.69 at 0.12, 0.62 at 0.18); from 0.12 on,
// different events of samples/ meet. `make eval ARGS="stories samples"`.
constexpr double threshold = 0.15;
constexpr double title_weight = 0.35, body_weight = 0.35, names_weight = 0.30;
constexpr double sigma_days = 3;   // of the time decay (Miranda et al., §3)
constexpr double longest_gap = 14; // days; farther apart only copies meet

constexpr std::size_t most_looked_up = 40;  // terms of an article, the rarest first
constexpr std::size_t most_postings = 2000; // articles a term; commoner ones tell nothing apart
constexpr std::size_t most_met = 8000;      // postings in all; the rarest terms have had their say
constexpr std::size_t most_compared = 32;   // stories, by the weight of the terms they share

enum Field : std::uint8_t { title, body, names, field_count };
constexpr std::array<double, field_count> field_weights = {title_weight, body_weight, names_weight};

// A term by its place in the vocabulary, so that a bag is a short sorted list.
struct Entry {
  std::uint32_t term = 0, count = 0;
};
using Bag = std::vector<Entry>; // by term
using Bags = std::array<Bag, field_count>;

double days_between(text::Time left, text::Time right) {
  return std::abs(static_cast<double>((left - right).count())) / 86'400;
}

// log(n + 1/2), which is asked for millions of times with small n.
double log_of_half(std::uint32_t n) {
  static const auto table = [] {
    std::vector<double> logs(1U << 16U);
    for (std::size_t i = 0; i < logs.size(); ++i)
      logs[i] = std::log(static_cast<double>(i) + 0.5);
    return logs;
  }();
  return n < table.size() ? table[n] : std::log(n + 0.5);
}

// The terms of the articles remembered; a term that none holds any more gives its place to another.
class Vocabulary {
public:
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;

  // Title and body terms are the same words, names are another alphabet.
  static std::uint64_t key_of(Field field, std::uint64_t term) {
    return field == names ? ~term : term;
  }

  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? unknown : found->second;
  }

  std::uint32_t add(std::uint64_t key) {
    const auto [found, is_new] = places_.try_emplace(key, 0);
    if (is_new) {
      if (free_.empty()) {
        found->second = static_cast<std::uint32_t>(terms_.size());
        terms_.emplace_back();
      } else {
        found->second = free_.back();
        free_.pop_back();
      }
      terms_[found->second].key = key;
    }
    ++terms_[found->second].articles;
    return found->second;
  }

  void remove(std::uint32_t term) {
    if (--terms_[term].articles > 0)
      return;
    places_.erase(terms_[term].key);
    terms_[term] = {};
    free_.push_back(term);
  }

  [[nodiscard]] std::uint64_t key(std::uint32_t term) const { return terms_[term].key; }

  // Articles that hold the term, by number, of those from `first` on.
  [[nodiscard]] std::span<const std::uint32_t> postings(std::uint32_t term,
                                                        std::uint32_t first) const {
    const auto& all = terms_[term].postings;
    return {std::ranges::lower_bound(all, first), all.end()};
  }

  void post(std::uint32_t term, std::uint32_t article, std::uint32_t first) {
    auto& all = terms_[term].postings;
    if (!all.empty() && all.back() == article)
      return;
    if (all.size() == all.capacity()) // forgotten articles make room
      all.erase(all.begin(), std::ranges::lower_bound(all, first));
    all.push_back(article);
  }

  // `log_articles`: of log(all articles + 1).
  [[nodiscard]] double idf(std::uint32_t term, double log_articles) const {
    return std::max(log_articles - log_of_half(term == unknown ? 0 : terms_[term].articles) + 0.1,
                    0.0);
  }

private:
  struct Known {
    std::uint64_t key = 0;
    std::uint32_t articles = 0;          // that hold it, a field each
    std::vector<std::uint32_t> postings; // ascending; forgotten articles may stand in front
  };
  absl::flat_hash_map<std::uint64_t, std::uint32_t> places_;
  std::vector<Known> terms_;
  std::vector<std::uint32_t> free_;
};

struct LiveStory {
  std::uint32_t articles = 0;   // remembered
  std::uint32_t first = 0;      // of them, by number, while there has been but one
  std::unique_ptr<Bags> sums{}; // over them, from the second on
  std::deque<text::Time> dates; // of those articles, as they came
  [[nodiscard]] text::Time newest() const { return *std::ranges::max_element(dates); }
};

// Adds or, with `sign` -1, takes away; what comes to nothing leaves the bag.
void merge(Bag& bag, const Bag& other, int sign) {
  Bag merged;
  merged.reserve(bag.size() + (sign > 0 ? other.size() : 0));
  auto left = bag.begin();
  for (const auto& entry : other) {
    while (left != bag.end() && left->term < entry.term)
      merged.push_back(*left++);
    auto count = static_cast<std::int64_t>(entry.count) * sign;
    if (left != bag.end() && left->term == entry.term)
      count += (left++)->count;
    if (count > 0)
      merged.push_back({entry.term, static_cast<std::uint32_t>(count)});
  }
  merged.insert(merged.end(), left, bag.end());
  bag = std::move(merged);
}

// An article's terms as they are compared.
struct Weighed {
  std::uint32_t term = 0;
  double weight = 0;
};
using Weights = std::array<std::vector<Weighed>, field_count>; // by term

} // namespace

struct LiveStories::State {
  PlacingSettings settings;
  std::deque<Bags> arrivals;
  std::deque<news::StoryId> story_of; // each arrival; by itself, as thousands are asked for at once
  std::uint32_t first = 0;            // number of arrivals.front()
  Vocabulary vocabulary;
  absl::flat_hash_map<news::StoryId, LiveStory> stories;

  static const std::vector<news::Term>& field_of(const news::Terms& terms, Field field) {
    return field == title ? terms.title : field == body ? terms.body : terms.names;
  }

  [[nodiscard]] double log_articles() const {
    return std::log(static_cast<double>(arrivals.size()) + 1);
  }

  // Terms that no article remembered holds have their weight, and no place.
  [[nodiscard]] Weights weigh(const news::Terms& terms) const {
    const auto log_all = log_articles();
    Weights weights;
    for (const auto field : {title, body, names}) {
      for (const auto& term : field_of(terms, field)) {
        const auto place = vocabulary.find(Vocabulary::key_of(field, term.id));
        weights[field].push_back(
            {place, (1 + std::log(term.count)) * vocabulary.idf(place, log_all)});
      }
      std::ranges::sort(weights[field], {}, &Weighed::term);
    }
    return weights;
  }

  // Cosine of TF-IDF vectors; the story's counts are those of its mean article: log(1 + count /
  // articles).
  [[nodiscard]] double cosine(const std::vector<Weighed>& weights, const Bag& bag,
                              std::uint32_t articles, double log_all) const {
    double dot = 0, own = 0, other = 0;
    for (const auto& weighed : weights)
      own += weighed.weight * weighed.weight;
    auto mine = weights.begin();
    for (const auto& [term, count] : bag) {
      const auto theirs = log1p_ratio(count, articles) * vocabulary.idf(term, log_all);
      other += theirs * theirs;
      while (mine != weights.end() && mine->term < term)
        ++mine;
      if (mine != weights.end() && mine->term == term)
        dot += mine->weight * theirs;
    }
    return own == 0 || other == 0 ? 0 : dot / std::sqrt(own * other);
  }

  static double log1p_ratio(std::uint32_t count, std::uint32_t articles) {
    constexpr std::uint32_t side = 64;
    static const auto table = [] {
      std::array<std::array<double, side>, side> logs{};
      for (std::uint32_t c = 0; c < side; ++c)
        for (std::uint32_t n = 1; n < side; ++n)
          logs[c][n] = std::log1p(static_cast<double>(c) / n);
      return logs;
    }();
    return count < side && articles < side ? table[count][articles]
                                           : std::log1p(static_cast<double>(count) / articles);
  }

  [[nodiscard]] const Bags& bags_of(const LiveStory& story) const {
    return story.sums ? *story.sums : arrivals[story.first - first];
  }

  [[nodiscard]] double similarity(const Weights& weights, text::Time date,
                                  const LiveStory& story) const {
    const auto gap = days_between(date, story.newest());
    if (gap > longest_gap)
      return 0;
    const auto log_all = log_articles();
    const auto& bags = bags_of(story);
    double all = 0, sum = 0;
    for (const auto field : {title, body, names}) {
      if (field != title && (weights[field].empty() || bags[field].empty()))
        continue; // a headline alone is compared by what it has
      all += field_weights[field];
      sum += field_weights[field] * cosine(weights[field], bags[field], story.articles, log_all);
    }
    return sum / all * std::exp(-gap * gap / (2 * sigma_days * sigma_days));
  }

  // Stories that share the article's rarest terms, those with the weightiest first.
  [[nodiscard]] std::vector<news::StoryId> candidates(const Weights& weights) const {
    std::vector<std::tuple<double, std::uint64_t, std::uint32_t>> rarest; // weight, key, term
    for (const auto field : {title, body, names})
      for (const auto& [term, weight] : weights[field])
        if (term != Vocabulary::unknown && vocabulary.postings(term, first).size() <= most_postings)
          rarest.emplace_back(weight * (field == body ? 1.0 : 1.5), vocabulary.key(term), term);
    const auto looked_up = std::min(most_looked_up, rarest.size());
    // Equal weights by key, not by place, which a restart may change.
    std::ranges::partial_sort(rarest, rarest.begin() + static_cast<std::ptrdiff_t>(looked_up),
                              std::greater{});
    struct Shared {
      double weight = 0;
      std::size_t terms = 0; // looked up when it was last met: a term counts once a story
    };
    absl::flat_hash_map<news::StoryId, Shared> stories_met;
    std::size_t met = 0;
    for (std::size_t i = 0; i < looked_up && met < most_met; ++i) {
      const auto& [weight, key, term] = rarest[i];
      met += vocabulary.postings(term, first).size();
      for (const auto number : vocabulary.postings(term, first))
        if (auto& shared = stories_met[story_of[number - first]]; shared.terms != i + 1)
          shared = {shared.weight + weight, i + 1};
    }
    std::vector<std::pair<double, news::StoryId>> ordered;
    ordered.reserve(stories_met.size());
    for (const auto& [story, shared] : stories_met)
      ordered.emplace_back(-shared.weight, story);
    const auto kept = std::min(most_compared, ordered.size());
    std::ranges::partial_sort(ordered, ordered.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<news::StoryId> best;
    best.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i)
      best.push_back(ordered[i].second);
    return best;
  }

  void add(const news::Terms& terms, text::Time date, news::StoryId story) {
    Bags bags;
    const auto number = first + static_cast<std::uint32_t>(arrivals.size());
    auto& live = stories[story];
    if (++live.articles == 1)
      live.first = number;
    else if (!live.sums)
      live.sums = std::make_unique<Bags>(arrivals[live.first - first]);
    live.dates.push_back(date);
    for (const auto field : {title, body, names}) {
      for (const auto& term : field_of(terms, field)) {
        const auto place = vocabulary.add(Vocabulary::key_of(field, term.id));
        bags[field].push_back({place, term.count});
        vocabulary.post(place, number, first);
      }
      std::ranges::sort(bags[field], {}, &Entry::term);
      if (live.sums)
        merge((*live.sums)[field], bags[field], 1);
    }
    arrivals.push_back(std::move(bags));
    story_of.push_back(story);
  }

  void forget_oldest() {
    const auto bags = std::move(arrivals.front());
    const auto story = story_of.front();
    arrivals.pop_front();
    story_of.pop_front();
    ++first;
    auto& live = stories[story];
    live.dates.pop_front();
    for (const auto field : {title, body, names}) {
      if (live.sums)
        merge((*live.sums)[field], bags[field], -1);
      for (const auto& entry : bags[field])
        vocabulary.remove(entry.term);
    }
    if (--live.articles == 0)
      stories.erase(story);
  }
};

LiveStories::LiveStories(PlacingSettings settings) : state_(std::make_unique<State>()) {
  state_->settings = settings;
}
LiveStories::~LiveStories() = default;
LiveStories::LiveStories(LiveStories&&) noexcept = default;
LiveStories& LiveStories::operator=(LiveStories&&) noexcept = default;

news::Placement LiveStories::place(news::ArticleId id, const news::Terms& terms, text::Time date,
                                   std::optional<news::StoryId> copied_story) const {
  if (copied_story)
    return {*copied_story, news::PlacementKind::joined, 1};
  news::Placement best{news::StoryId{std::to_underlying(id)}, news::PlacementKind::opened, 0};
  const auto weights = state_->weigh(terms);
  for (const auto story : state_->candidates(weights)) {
    const auto score =
        static_cast<float>(state_->similarity(weights, date, state_->stories.at(story)));
    if (score > best.score ||
        (score == best.score && best.kind == news::PlacementKind::joined && story < best.story)) {
      best.score = score;
      if (score >= threshold)
        best = {story, news::PlacementKind::joined, score};
    }
  }
  return best;
}

void LiveStories::remember(news::ArticleId, const news::Terms& terms, text::Time date,
                           news::StoryId story) {
  state_->add(terms, date, story);
  if (state_->arrivals.size() > state_->settings.window)
    state_->forget_oldest();
}

std::size_t LiveStories::live() const { return state_->stories.size(); }

} // namespace story
