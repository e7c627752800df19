#include "story/repair.hpp"
#include "story/query.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace story {

namespace {

constexpr std::size_t most_asked = 5; // members that speak for their story
constexpr float merge_odds = 0;       // of the one story's members joining the other, in the mean
constexpr float split_odds = -1.5;    // well below, so that nothing goes back and forth
constexpr float hopeless = -2;        // in the mean so far: the others are not asked
constexpr float sure = 1;             // of one member: likewise
constexpr std::size_t fewest_to_split = 4, most_to_split = 40; // members
constexpr std::size_t fewest_to_leave = 2;

// Members at equal distances, from the last to the first.
std::vector<std::uint32_t> spokesmen(const LiveStory& story) {
  const auto& members = story.members;
  if (members.size() <= most_asked)
    return {members.rbegin(), members.rend()};
  std::vector<std::uint32_t> asked;
  asked.reserve(most_asked);
  for (std::size_t i = most_asked; i-- > 0;)
    asked.push_back(members[i * (members.size() - 1) / (most_asked - 1)]);
  return asked;
}

// A story is looked at when it has come to half as many members again. One of a single article is
// not: whatever came after it was asked whether to join it.
bool has_grown(const LiveStory& story, std::uint32_t since) {
  const auto step = [](std::size_t members) {
    return static_cast<int>(std::log(static_cast<double>(members)) / std::log(1.5));
  };
  const auto members = story.members.size();
  const auto news = static_cast<std::size_t>(story.members.end() -
                                             std::ranges::lower_bound(story.members, since));
  return members > 1 && (news == members || step(members) != step(members - news));
}

class Repair {
public:
  Repair(Live& live, CandidateFinder& finder, const JoinModel& model)
      : live_(live), finder_(finder), model_(model) {}

  std::vector<news::StoryEvent> run(std::uint32_t since) && {
    std::vector<news::StoryId> grown;
    for (auto number = std::max(since, live_.first()); number < live_.next(); ++number)
      if (const auto story = live_.story_of(number);
          std::ranges::find(grown, story) == grown.end() && has_grown(live_.story(story), since))
        grown.push_back(story);
    for (const auto story : grown)
      if (live_.has(story))
        split(story);
    for (const auto story : grown)
      if (live_.has(story))
        merge(story);
    return std::move(events_);
  }

private:
  // One member beside the stories it might join if it were not in `from`.
  std::vector<Comparison> ask(std::uint32_t number, news::StoryId from) {
    const auto query = make_query(live_, live_.article(number));
    return compare_with(live_, query, finder_.find(live_, query, from));
  }

  bool goes_with(std::uint32_t number, news::StoryId from, news::StoryId to) {
    const auto comparisons = ask(number, from);
    const auto found = std::ranges::find(comparisons, to, &Comparison::story);
    return found != comparisons.end() && model_.odds(*found, comparisons) > sure;
  }

  // Log-odds of each story that members of `from` might join, in the mean over those asked. Empty
  // as soon as they give hope of none.
  std::map<news::StoryId, float> odds_of_joining(news::StoryId from) {
    struct Vote {
      float odds = 0; // beyond those of a story not met
      int members = 0;
    };
    std::map<news::StoryId, Vote> votes;
    int asked = 0;
    const auto mean = [&](const Vote& vote) {
      return unmet_odds + vote.odds / static_cast<float>(asked);
    };
    for (const auto number : spokesmen(live_.story(from))) {
      ++asked;
      const auto comparisons = ask(number, from);
      for (const auto& comparison : comparisons) {
        auto& vote = votes[comparison.story];
        vote.odds += model_.odds(comparison, comparisons) - unmet_odds;
        ++vote.members;
      }
      if (std::ranges::none_of(votes,
                               [&](const auto& pair) { return mean(pair.second) > hopeless; }))
        return {};
    }
    std::map<news::StoryId, float> odds;
    for (const auto& [story, vote] : votes)
      if (2 * vote.members > asked)
        odds.emplace(story, mean(vote));
    return odds;
  }

  float odds_of_joining(news::StoryId from, news::StoryId to) {
    const auto odds = odds_of_joining(from);
    const auto found = odds.find(to);
    return found == odds.end() ? unmet_odds : found->second;
  }

  void merge(news::StoryId story) {
    std::vector<std::pair<float, news::StoryId>> likely;
    for (const auto& [other, odds] : odds_of_joining(story))
      if (odds > merge_odds)
        likely.emplace_back(-odds, other);
    std::ranges::sort(likely);
    for (const auto& [minus_odds, other] : likely) {
      if (-minus_odds + odds_of_joining(other, story) <= 2 * merge_odds) // in the mean of both ways
        continue;
      const auto& mine = live_.story(story).members;
      const auto& theirs = live_.story(other).members;
      const bool stays = mine.size() != theirs.size() ? mine.size() > theirs.size()
                                                      : mine.front() < theirs.front();
      const auto [from, to] = stays ? std::pair(other, story) : std::pair(story, other);
      move(live_.story(from).members, news::StoryEventKind::merged, from, to);
      return;
    }
  }

  void split(news::StoryId story) {
    const auto members = live_.story(story).members;
    if (members.size() < fewest_to_split || members.size() > most_to_split)
      return;
    const auto part = lesser_part(members);
    if (part.size() < fewest_to_leave)
      return;
    const auto to = news::StoryId{text::combine(
        std::to_underlying(story), std::to_underlying(live_.article(part.front()).id))};
    if (live_.has(to))
      return;
    live_.move(part, to);
    const bool apart =
        !goes_with(part.back(), to, story) &&
        odds_of_joining(story, to) + odds_of_joining(to, story) < 2 * split_odds; // likewise
    live_.move(part, story);
    if (apart)
      move(part, news::StoryEventKind::split, story, to);
  }

  // Of the two parts that are least alike, by average linkage (Sokal & Michener, 1958).
  [[nodiscard]] std::vector<std::uint32_t>
  lesser_part(const std::vector<std::uint32_t>& members) const {
    const auto n = members.size();
    std::vector<std::vector<float>> alike(n, std::vector<float>(n));
    for (std::size_t i = 0; i < n; ++i) {
      const auto query = make_query(live_, live_.article(members[i]));
      for (std::size_t j = 0; j < i; ++j)
        alike[i][j] = alike[j][i] = likeness(live_, query, live_.article(members[j]));
    }
    std::vector<std::vector<std::uint32_t>> parts;
    parts.reserve(members.size());
    for (const auto member : members)
      parts.push_back({member});
    while (parts.size() > 2) {
      std::size_t left = 0, right = 1;
      for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t j = i + 1; j < parts.size(); ++j)
          if (alike[i][j] > alike[left][right])
            left = i, right = j;
      const auto mine = static_cast<float>(parts[left].size()),
                 theirs = static_cast<float>(parts[right].size());
      for (std::size_t k = 0; k < parts.size(); ++k)
        alike[left][k] = alike[k][left] =
            (mine * alike[left][k] + theirs * alike[right][k]) / (mine + theirs);
      parts[left].insert(parts[left].end(), parts[right].begin(), parts[right].end());
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(right));
      alike.erase(alike.begin() + static_cast<std::ptrdiff_t>(right));
      for (auto& row : alike)
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(right));
    }
    auto part = parts[0].size() < parts[1].size() ? parts[0] : parts[1];
    std::ranges::sort(part);
    return part;
  }

  void move(std::vector<std::uint32_t> numbers, news::StoryEventKind kind, news::StoryId from,
            news::StoryId to) {
    news::StoryEvent event{kind, from, to, {}, live_.article(numbers.back()).date};
    for (const auto number : numbers)
      event.articles.push_back(live_.article(number).id);
    live_.move(numbers, to);
    events_.push_back(std::move(event));
  }

  static constexpr float unmet_odds = -4; // of a story that a member does not so much as meet

  Live& live_;
  CandidateFinder& finder_;
  const JoinModel& model_;
  std::vector<news::StoryEvent> events_;
};

} // namespace

std::vector<news::StoryEvent> repair(Live& live, CandidateFinder& finder, const JoinModel& model,
                                     std::uint32_t since) {
  return Repair(live, finder, model).run(since);
}

} // namespace story
