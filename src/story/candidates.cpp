#include "story/candidates.hpp"
#include <algorithm>
#include <chrono>
#include <ranges>
#include <tuple>
#include <utility>

namespace story {

namespace {

constexpr std::size_t most_looked_up = 48;  // terms of an article, the weightiest first
constexpr std::size_t most_postings = 3000; // articles a term, the latest
constexpr std::size_t most_met = 5'000;     // postings in all; the weightiest have had their say

struct Width {
  float least_shared = 0;               // of what the likest article shares
  std::size_t articles = 0;             // that are asked for their stories
  std::size_t stories = 0, nearest = 0; // at most; members a story
};
constexpr Width for_articles{0.15F, 100, 6, 3};
constexpr Width for_headlines{0.1F, 400, 8, 4}; // few words leave much open

struct LookUp {
  float weight = 0;
  std::uint32_t term = 0;
};

// The weightiest first; equal weights by key, not by place, which a restart may change.
std::vector<LookUp> look_ups(const Live& live, const Query& query) {
  std::vector<LookUp> found;
  for (const auto* field : {&query.text, &query.names})
    for (const auto& [term, idf, weight] : *field)
      if (term != Vocabulary::unknown && idf > 0)
        found.push_back({weight * idf, term});
  const auto kept = std::min(most_looked_up, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept),
                            [&](const LookUp& left, const LookUp& right) {
                              return left.weight != right.weight
                                         ? left.weight > right.weight
                                         : live.vocabulary().key(left.term) >
                                               live.vocabulary().key(right.term);
                            });
  found.resize(kept);
  return found;
}

} // namespace

void CandidateFinder::gather(const Live& live, const Query& query) {
  shared_.resize(std::max(shared_.size(), live.size()));
  touched_.clear();
  most_shared_ = 0;
  std::size_t met = 0;
  const auto terms = look_ups(live, query);
  for (const auto& [weight, term] : terms)
    live.vocabulary().prefetch(term);
  for (const auto& [weight, term] : terms) {
    const auto postings = live.vocabulary().postings(term);
    for (const auto number : postings | std::views::reverse | std::views::take(most_postings)) {
      if (number < live.first())
        break;
      auto& sum = shared_[number - live.first()];
      if (sum == 0)
        touched_.push_back(number);
      sum += weight;
      most_shared_ = std::max(most_shared_, sum);
      ++met;
    }
    if (met > most_met)
      break;
  }
}

void CandidateFinder::leave_out(const Live& live, const LiveStory& story) {
  for (const auto number : story.members)
    shared_[number - live.first()] = 0;
  most_shared_ = 0;
  for (const auto number : touched_)
    most_shared_ = std::max(most_shared_, shared_[number - live.first()]);
}

std::vector<Candidate> CandidateFinder::find(const Live& live, const Query& query,
                                             news::StoryId except) {
  gather(live, query);
  const auto& width = query.is_headline() ? for_headlines : for_articles;
  if (live.has(except))
    leave_out(live, live.story(except));
  std::vector<std::pair<float, std::uint32_t>> ranked;
  for (const auto number : touched_)
    if (const auto shared = std::exchange(shared_[number - live.first()], 0.0F);
        shared > 0 && shared >= width.least_shared * most_shared_)
      ranked.emplace_back(-shared, number);
  if (ranked.size() > width.articles) {
    std::ranges::nth_element(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(width.articles));
    ranked.resize(width.articles);
  }
  std::ranges::sort(ranked);

  std::vector<Candidate> found;
  for (const auto& [weight, number] : ranked) {
    const auto& [story, date] = live.placed(number);
    if (std::chrono::abs(date - query.date) > longest_gap)
      continue;
    auto known = std::ranges::find(found, story, &Candidate::story);
    if (known == found.end()) {
      if (found.size() == width.stories)
        continue;
      known = found.insert(found.end(), {story, {}});
    }
    if (known->nearest.size() < width.nearest)
      known->nearest.push_back(number);
  }
  return found;
}

} // namespace story
