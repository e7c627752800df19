#include "story/features.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace story {

const std::array<std::string_view, feature_count> feature_names = {
    "title_best",    "title_mean",   "text_best",   "text_mean",
    "names_best",    "names_mean",   "title_told",  "title_told_once",
    "title_held",    "text_held",    "names_held",  "title_centre",
    "text_centre",   "rarest_title", "rarest_name", "numbers_shared",
    "numbers_apart", "gap",          "long_gap",    "size"};

namespace {

// Agencies' clocks and crawlers' differ by as much, so nothing is read from less.
constexpr std::chrono::hours same_time{1};

struct Shared {
  float cosine = 0;
  float rarest = 0; // idf
};

// Sums are in double: of floats of this size they are exact, so that they do not depend on the
// order of the terms, which a restart changes.

// Weight of the terms they share.
double mass_shared(const Weights& weights, std::span<const Entry> bag) {
  double mass = 0;
  for_shared(weights, bag, [&](const Weighed& mine, const Entry&) { mass += mine.idf; });
  return mass;
}

float ratio(double part, double whole) { return whole > 0 ? static_cast<float>(part / whole) : 0; }

// What is asked of an article and one of a story's members.
class Pair {
public:
  Pair(const Live& live, const Query& query, const Remembered& member)
      : live_(live), query_(query), member_(member), log_stories_(live.log_stories()) {
    title = compare(query.title, member.bags.title());
    text = compare(query.text, member.bags.text());
    names = compare(query.names, member.bags.names());
  }

  [[nodiscard]] float likeness() const { return title.cosine + text.cosine + names.cosine; }

  // Of the one's title by the other's text, and the other way round.
  [[nodiscard]] std::pair<float, float> told() const {
    const auto mine = ratio(mass_shared(query_.title, member_.bags.text()), query_.title.mass);
    double all = 0, held = 0;
    for (const auto& entry : member_.bags.title())
      all += idf(entry.term);
    for_shared(query_.text, member_.bags.title(),
               [&](const Weighed& weighed, const Entry&) { held += weighed.idf; });
    return std::minmax({mine, ratio(held, all)});
  }

  [[nodiscard]] float numbers_shared() const {
    double theirs = 0;
    for (const auto& entry : member_.bags.numbers())
      theirs += idf(entry.term);
    return ratio(mass_shared(query_.numbers, member_.bags.numbers()),
                 std::min<double>(query_.numbers.mass, theirs));
  }

  Shared title, text, names;

private:
  [[nodiscard]] float idf(std::uint32_t term) const {
    return live_.vocabulary().idf(term, log_stories_);
  }

  [[nodiscard]] Shared compare(const Weights& weights, std::span<const Entry> bag) const {
    double squares = 0;
    for (const auto& [term, count] : bag) {
      const auto weight = damped(count) * idf(term);
      squares += weight * weight;
    }
    double dot = 0;
    float rarest = 0;
    for_shared(weights, bag, [&](const Weighed& mine, const Entry& theirs) {
      dot += mine.weight * damped(theirs.count) * mine.idf;
      rarest = std::max(rarest, mine.idf);
    });
    return {ratio(dot, weights.length * std::sqrt(squares)), rarest};
  }

  const Live& live_;
  const Query& query_;
  const Remembered& member_;
  float log_stories_;
};

// What a story's members have in the mean.
struct Held {
  float share = 0;  // of the article's weight
  float centre = 0; // cosine with the sum of the members
};

float length_of(const Live& live, const Bag& holders) {
  const auto log_stories = live.log_stories();
  double sum = 0;
  for (const auto& [term, count] : holders) {
    const auto weight = static_cast<float>(count) * live.vocabulary().idf(term, log_stories);
    sum += weight * weight;
  }
  return static_cast<float>(std::sqrt(sum));
}

Held held(const Weights& weights, const Bag& holders, std::size_t members, float length) {
  double sum = 0, dot = 0;
  for_found(weights, holders, [&](const Weighed& mine, const Entry& theirs) {
    const auto mass = mine.idf * static_cast<float>(theirs.count);
    sum += mass;
    dot += mine.weight * mass;
  });
  return {ratio(sum, weights.mass * static_cast<float>(members)),
          ratio(dot, weights.length * length)};
}

float days(std::chrono::seconds gap) {
  return std::max(static_cast<float>((gap - same_time).count()) / 86'400, 0.0F);
}

bool by_headline_alone(const Live& live, const Query& query, const Candidate& candidate) {
  return query.is_headline() || std::ranges::all_of(candidate.nearest, [&](std::uint32_t number) {
           return live.article(number).bags.is_headline();
         });
}

Features features_of(const Live& live, const Query& query, const Candidate& candidate) {
  Features features{};
  const auto set = [&](Feature feature, float value) {
    features[static_cast<std::size_t>(feature)] = value;
  };
  const auto raise = [&](Feature feature, float value) {
    auto& known = features[static_cast<std::size_t>(feature)];
    known = std::max(known, value);
  };
  const auto add = [&](Feature feature, float value) {
    features[static_cast<std::size_t>(feature)] +=
        value / static_cast<float>(candidate.nearest.size());
  };
  const auto log_stories = live.log_stories();
  auto gap = std::chrono::seconds::max();
  const Remembered* best = nullptr;
  float likeness = -1;
  for (const auto number : candidate.nearest) {
    const auto& member = live.article(number);
    const Pair pair(live, query, member);
    raise(Feature::title_best, pair.title.cosine), add(Feature::title_mean, pair.title.cosine);
    raise(Feature::text_best, pair.text.cosine), add(Feature::text_mean, pair.text.cosine);
    raise(Feature::names_best, pair.names.cosine), add(Feature::names_mean, pair.names.cosine);
    raise(Feature::rarest_title, pair.title.rarest / log_stories);
    raise(Feature::rarest_name, pair.names.rarest / log_stories);
    gap = std::min(gap, std::chrono::abs(query.date - member.date));
    if (pair.likeness() > likeness) {
      likeness = pair.likeness();
      best = &member;
      const auto [lesser, greater] = pair.told();
      set(Feature::title_told, lesser), set(Feature::title_told_once, greater);
      set(Feature::numbers_shared, pair.numbers_shared());
    }
  }
  const bool numbers = !query.numbers.empty() && !best->bags.numbers().empty();
  set(Feature::numbers_apart,
      numbers && features[static_cast<std::size_t>(Feature::numbers_shared)] == 0 ? 1.0F : 0.0F);

  const auto& story = live.story(candidate.story);
  const auto single = story.holders ? Bag{} : held_by(live.article(story.members.front()).bags);
  const auto& holders = story.holders ? *story.holders : single;
  const auto length = length_of(live, holders);
  const auto title = held(query.title, holders, story.members.size(), length);
  const auto text = held(query.text, holders, story.members.size(), length);
  const auto names = held(query.names, holders, story.members.size(), length);
  set(Feature::title_held, title.share), set(Feature::title_centre, title.centre);
  set(Feature::text_held, text.share), set(Feature::text_centre, text.centre);
  set(Feature::names_held, names.share);
  set(Feature::gap, std::log1p(days(gap)));
  set(Feature::long_gap, std::min(days(gap) / 7, 12.0F));
  set(Feature::size, std::log(static_cast<float>(story.members.size())));
  return features;
}

} // namespace

std::vector<Comparison> compare_with(const Live& live, const Query& query,
                                     std::span<const Candidate> candidates) {
  std::vector<Comparison> comparisons;
  comparisons.reserve(candidates.size());
  for (const auto& candidate : candidates)
    comparisons.push_back({candidate.story, features_of(live, query, candidate),
                           by_headline_alone(live, query, candidate)});
  return comparisons;
}

float likeness(const Live& live, const Query& query, const Remembered& other) {
  return Pair(live, query, other).likeness();
}

} // namespace story
