#include "story/place.hpp"
#include "story/candidates.hpp"
#include "story/live_stories.hpp"
#include "story/query.hpp"
#include "story/repair.hpp"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <ranges>
#include <utility>

namespace story {

namespace {

constexpr std::uint32_t repair_every = 256; // arrivals; whole transactions of the road
constexpr std::size_t fewest_numbers = 3;   // that tell one filling of a form from another
constexpr std::size_t most_telling = 4;     // words
constexpr float least_telling = 4.6F;       // idf: one story in a hundred

constexpr float least_to_come_back = 1; // odds; of a story only what was sought is seen

// As if they were all that is remembered, except that their words tell what they tell now.
std::vector<Comparison> compare_with_earlier(const Live& live, const news::Terms& terms,
                                             text::Time date, std::span<const Earlier> earlier) {
  if (earlier.empty())
    return {};
  Live again(&live);
  for (const auto& article : earlier)
    again.add(article.id, article.terms, article.date, article.story);
  const auto query = make_query(again, terms, date);
  return compare_with(again, query, CandidateFinder().find(again, query));
}

} // namespace

struct LiveStories::State {
  PlacingSettings settings;
  const JoinModel& model;
  Live live{};
  CandidateFinder finder{};

  [[nodiscard]] bool has_other_numbers(const news::Terms& terms, news::ArticleId article) const {
    const auto number = live.find(article);
    if (!number)
      return false;
    const auto theirs = live.article(*number).bags.numbers();
    const auto shared =
        static_cast<std::size_t>(std::ranges::count_if(terms.numbers, [&](const news::Term& term) {
          const auto place = live.vocabulary().find(key_of(Alphabet::numbers, term.id));
          return std::ranges::binary_search(theirs, place, {}, &Entry::term);
        }));
    const auto fewer = std::min(terms.numbers.size(), theirs.size());
    return fewer >= fewest_numbers && 2 * shared < fewer;
  }
};

LiveStories::LiveStories(PlacingSettings settings, const JoinModel& model)
    : state_(new State{settings, model}) {}
LiveStories::~LiveStories() = default;
LiveStories::LiveStories(LiveStories&&) noexcept = default;
LiveStories& LiveStories::operator=(LiveStories&&) noexcept = default;

std::vector<Comparison> LiveStories::compare(const news::Terms& terms, text::Time date) const {
  const auto query = make_query(state_->live, terms, date);
  return compare_with(state_->live, query, state_->finder.find(state_->live, query));
}

news::Placement LiveStories::place(news::ArticleId id, const news::Terms& terms, text::Time date,
                                   std::optional<Copied> copied,
                                   std::span<const Earlier> earlier) const {
  if (copied && !state_->has_other_numbers(terms, copied->article))
    return {story_of(copied->article).value_or(copied->story), news::PlacementKind::joined, 1};
  auto comparisons = compare(terms, date);
  std::ranges::move(compare_with_earlier(state_->live, terms, date, earlier),
                    std::back_inserter(comparisons));
  const auto choice = state_->model.choose(comparisons);
  const auto probability = choice ? 1 / (1 + std::exp(-choice->odds)) : 0;
  const auto needed = earlier.empty() ? 0 : least_to_come_back;
  if (choice && choice->odds > needed)
    return {choice->story, news::PlacementKind::joined, probability};
  return {news::StoryId{std::to_underlying(id)}, news::PlacementKind::opened, probability};
}

Sought LiveStories::seek(const news::Terms& terms, text::Time date) const {
  const auto& live = state_->live;
  std::vector<std::pair<float, std::uint64_t>> words;
  for (const auto& term : terms.title)
    if (const auto idf =
            live.vocabulary().idf_of_key(key_of(Alphabet::words, term.id), live.log_stories());
        idf >= least_telling)
      words.emplace_back(-idf, term.id);
  std::ranges::sort(words);
  words.resize(std::min(words.size(), most_telling));
  const auto stems = words | std::views::values;
  return {{stems.begin(), stems.end()}, date - longest_gap, date + longest_gap};
}

void LiveStories::begin_at(std::uint32_t number) {
  if (state_->live.size() == 0)
    state_->live.begin_at(number);
}

std::uint32_t LiveStories::oldest() const { return state_->live.first(); }

void LiveStories::remember(news::ArticleId id, const news::Terms& terms, text::Time date,
                           news::StoryId story) {
  state_->live.add(id, terms, date, story);
  if (state_->live.size() > state_->settings.window)
    state_->live.forget_oldest();
}

std::vector<news::StoryEvent> LiveStories::repair() {
  const auto arrived = state_->live.next() - 1;
  if (arrived % repair_every != 0)
    return {};
  return story::repair(state_->live, state_->finder, state_->model, arrived + 1 - repair_every);
}

std::optional<news::StoryId> LiveStories::story_of(news::ArticleId id) const {
  const auto number = state_->live.find(id);
  return number ? std::optional(state_->live.story_of(*number)) : std::nullopt;
}

std::size_t LiveStories::live() const { return state_->live.stories(); }

} // namespace story
