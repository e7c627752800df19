#include "story/place.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <utility>

namespace story {

namespace {

// Found on one half of the stories of the UCI headlines (by a hash of the story's id) and kept where the
// other half agreed; `make eval ARGS=stories` shows both.
constexpr double threshold = 0.26;
constexpr double title_weight = 0.35, body_weight = 0.35, names_weight = 0.30;
constexpr double sigma_days = 3;   // of the time decay (Miranda et al., §3)
constexpr double longest_gap = 14; // days; farther apart only copies meet

constexpr std::size_t most_looked_up = 40;   // terms of an article, the rarest first
constexpr std::size_t most_postings = 2000;  // stories a term; commoner ones tell nothing apart
constexpr std::size_t most_compared = 32;    // stories, by the weight of the terms they share

enum Field : std::uint8_t { title, body, names, field_count };

using Bag = absl::flat_hash_map<std::uint64_t, std::uint32_t>;

// Title and body terms are the same words, names are another alphabet.
std::uint64_t key_of(Field field, std::uint64_t term) { return field == names ? ~term : term; }

const std::vector<news::Term>& field_of(const news::Terms& terms, Field field) {
  return field == title ? terms.title : field == body ? terms.body : terms.names;
}

double days_between(text::Time left, text::Time right) {
  return std::abs(static_cast<double>((left - right).count())) / 86'400;
}

struct LiveStory {
  std::array<Bag, field_count> bags; // sums over the articles remembered
  std::uint32_t articles = 0;
  std::deque<text::Time> dates;      // of those articles, as they came
  [[nodiscard]] text::Time newest() const { return *std::ranges::max_element(dates); }
};

} // namespace

struct LiveStories::State {
  struct Remembered {
    news::Terms terms;
    news::StoryId story{};
  };

  PlacingSettings settings;
  std::deque<Remembered> arrivals;
  absl::flat_hash_map<std::uint64_t, std::uint32_t> frequency; // articles that hold the term
  absl::flat_hash_map<news::StoryId, LiveStory> stories;
  absl::flat_hash_map<std::uint64_t, absl::flat_hash_map<news::StoryId, std::uint32_t>> postings;

  [[nodiscard]] double idf(std::uint64_t key) const {
    const auto found = frequency.find(key);
    const auto count = found == frequency.end() ? 0.0 : static_cast<double>(found->second);
    return std::log((static_cast<double>(arrivals.size()) + 1) / (count + 0.5)) + 0.1;
  }

  [[nodiscard]] double weight(std::uint64_t key, double count) const {
    return (1 + std::log(count)) * std::max(idf(key), 0.0);
  }

  // Cosine of TF-IDF vectors; the story's counts are those of a mean article.
  [[nodiscard]] double cosine(Field field, const std::vector<news::Term>& terms, const LiveStory& story) const {
    const auto& bag = story.bags[field];
    if (terms.empty() || bag.empty())
      return 0;
    double dot = 0, own = 0, other = 0;
    for (const auto& term : terms) {
      const auto key = key_of(field, term.id);
      const auto mine = weight(key, term.count);
      own += mine * mine;
      if (const auto found = bag.find(term.id); found != bag.end())
        dot += mine * story_weight(key, found->second, story);
    }
    for (const auto& [id, count] : bag) {
      const auto theirs = story_weight(key_of(field, id), count, story);
      other += theirs * theirs;
    }
    return own == 0 || other == 0 ? 0 : dot / std::sqrt(own * other);
  }

  [[nodiscard]] double story_weight(std::uint64_t key, std::uint32_t count, const LiveStory& story) const {
    return std::log1p(static_cast<double>(count) / story.articles) * std::max(idf(key), 0.0);
  }

  [[nodiscard]] double similarity(const news::Terms& terms, text::Time date, const LiveStory& story) const {
    const auto gap = days_between(date, story.newest());
    if (gap > longest_gap)
      return 0;
    const bool has_body = !terms.body.empty() && !story.bags[body].empty();
    const bool has_names = !terms.names.empty() && !story.bags[names].empty();
    double weights = title_weight, sum = title_weight * cosine(title, terms.title, story);
    if (has_body) {
      weights += body_weight;
      sum += body_weight * cosine(body, terms.body, story);
    }
    if (has_names) {
      weights += names_weight;
      sum += names_weight * cosine(names, terms.names, story);
    }
    return sum / weights * std::exp(-gap * gap / (2 * sigma_days * sigma_days));
  }

  // Stories that share the article's rarest terms, those with the weightiest first.
  [[nodiscard]] std::vector<news::StoryId> candidates(const news::Terms& terms) const {
    std::vector<std::pair<double, std::uint64_t>> rarest;
    for (const auto field : {title, body, names})
      for (const auto& term : field_of(terms, field)) {
        const auto key = key_of(field, term.id);
        rarest.emplace_back(weight(key, term.count) * (field == body ? 1.0 : 1.5), key);
      }
    std::ranges::sort(rarest, std::greater{});
    absl::flat_hash_map<news::StoryId, double> shared;
    std::size_t looked_up = 0;
    for (const auto& [weight, key] : rarest) {
      const auto found = postings.find(key);
      if (found == postings.end() || found->second.size() > most_postings)
        continue;
      for (const auto& [story, count] : found->second)
        shared[story] += weight;
      if (++looked_up == most_looked_up)
        break;
    }
    std::vector<std::pair<double, news::StoryId>> ordered;
    for (const auto& [story, weight] : shared)
      ordered.emplace_back(-weight, story);
    const auto kept = std::min(most_compared, ordered.size());
    std::ranges::partial_sort(ordered, ordered.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<news::StoryId> best;
    for (std::size_t i = 0; i < kept; ++i)
      best.push_back(ordered[i].second);
    return best;
  }

  template <class Visit> static void each_key(const news::Terms& terms, Visit visit) {
    for (const auto field : {title, body, names})
      for (const auto& term : field_of(terms, field))
        visit(field, term, key_of(field, term.id));
  }

  void add(const Remembered& arrival, text::Time date) {
    auto& live = stories[arrival.story];
    ++live.articles;
    live.dates.push_back(date);
    each_key(arrival.terms, [&](Field field, const news::Term& term, std::uint64_t key) {
      live.bags[field][term.id] += term.count;
      ++frequency[key];
      ++postings[key][arrival.story];
    });
  }

  void forget_oldest() {
    const auto arrival = std::move(arrivals.front());
    arrivals.pop_front();
    auto& live = stories[arrival.story];
    live.dates.pop_front();
    const auto subtract = [](auto& map, auto key, std::uint32_t count) {
      const auto found = map.find(key);
      if ((found->second -= count) == 0)
        map.erase(found);
    };
    each_key(arrival.terms, [&](Field field, const news::Term& term, std::uint64_t key) {
      subtract(live.bags[field], term.id, term.count);
      subtract(frequency, key, 1);
      const auto posting = postings.find(key);
      subtract(posting->second, arrival.story, 1);
      if (posting->second.empty())
        postings.erase(posting);
    });
    if (--live.articles == 0)
      stories.erase(arrival.story);
  }
};

LiveStories::LiveStories(PlacingSettings settings) : state_(std::make_unique<State>()) { state_->settings = settings; }
LiveStories::~LiveStories() = default;
LiveStories::LiveStories(LiveStories&&) noexcept = default;
LiveStories& LiveStories::operator=(LiveStories&&) noexcept = default;

news::Placement LiveStories::place(news::ArticleId id, const news::Terms& terms, text::Time date,
                                   std::optional<news::StoryId> copied_story) const {
  if (copied_story)
    return {*copied_story, news::PlacementKind::joined, 1};
  news::Placement best{news::StoryId{std::to_underlying(id)}, news::PlacementKind::opened, 0};
  for (const auto story : state_->candidates(terms)) {
    const auto score = static_cast<float>(state_->similarity(terms, date, state_->stories.at(story)));
    if (score > best.score || (score == best.score && best.kind == news::PlacementKind::joined && story < best.story)) {
      best.score = score;
      if (score >= threshold)
        best = {story, news::PlacementKind::joined, score};
    }
  }
  return best;
}

void LiveStories::remember(news::ArticleId, const news::Terms& terms, text::Time date, news::StoryId story) {
  state_->arrivals.push_back({terms, story});
  state_->add(state_->arrivals.back(), date);
  if (state_->arrivals.size() > state_->settings.window)
    state_->forget_oldest();
}

std::size_t LiveStories::live() const { return state_->stories.size(); }

} // namespace story
