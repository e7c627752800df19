#include "reuse/match.hpp"
#include "reuse/copying.hpp"
#include "reuse/keys.hpp"
#include "reuse/postings.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <deque>
#include <ranges>
#include <utility>

namespace reuse {

namespace {

constexpr std::size_t most_verbatim = 8;  // the earliest of them
constexpr std::size_t most_with_key = 32; // of a key's articles, the latest
constexpr std::size_t most_compared = 12; // articles
constexpr float least_votes = 0.5F;       // a key that few others have, or some that more have
constexpr std::size_t most_candidates = 8, most_of_event = 2;

float closeness(const Alignment& alignment) {
  return std::max(alignment.later.likeness, alignment.earlier.likeness);
}

// A reworded copy and one that holds a part are none better than the other.
int rank(news::ReuseKind kind) {
  using enum news::ReuseKind;
  return kind == verbatim ? 0 : kind == near ? 1 : kind == same_event ? 3 : 2;
}

bool precedes(const Candidate& left, const Candidate& right) {
  if (rank(left.match.kind) != rank(right.match.kind))
    return rank(left.match.kind) < rank(right.match.kind);
  if (left.closeness != right.closeness)
    return left.closeness > right.closeness;
  return left.id < right.id;
}

bool is_copy(const Candidate& candidate) {
  return candidate.match.kind != news::ReuseKind::same_event;
}

} // namespace

struct Memory::State {
  struct Remembered {
    news::ArticleId id{};
    news::StoryId story{};
    std::uint32_t keys = 0;
    news::Fingerprint fingerprint;
  };

  explicit State(MemorySettings given) : settings(given), postings(given.window * most_keys) {}

  MemorySettings settings;
  std::deque<Remembered> arrivals;
  std::uint32_t first = 0; // number of arrivals.front()
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> by_text;
  Postings postings;
  Rarity rarity;

  [[nodiscard]] const Remembered& at(std::uint32_t number) const {
    return arrivals[number - first];
  }

  void add(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
    const auto number = first + static_cast<std::uint32_t>(arrivals.size());
    const auto keys = keys_of(print);
    by_text[print.exact_low].push_back(number);
    postings.add(number, keys);
    rarity.add(print.words);
    auto& added = arrivals.emplace_back(
        Remembered{id, story, static_cast<std::uint32_t>(keys.size()), print});
    added.fingerprint.minhash = {}; // its keys are enough
    added.fingerprint.paragraphs = {};
  }

  void forget_oldest() {
    const auto& oldest = arrivals.front();
    const auto same = by_text.find(oldest.fingerprint.exact_low);
    same->second.erase(same->second.begin()); // the oldest stands first
    if (same->second.empty())
      by_text.erase(same);
    postings.forget(oldest.keys);
    rarity.remove(oldest.fingerprint.words);
    arrivals.pop_front();
    ++first;
  }

  // Numbers of those with the same words throughout.
  [[nodiscard]] std::vector<std::uint32_t> verbatim(const news::Fingerprint& print) const {
    std::vector<std::uint32_t> found;
    if (const auto same = by_text.find(print.exact_low); same != by_text.end())
      for (const auto number : same->second | std::views::take(most_verbatim))
        if (at(number).fingerprint.exact_high == print.exact_high)
          found.push_back(number);
    return found;
  }

  // Numbers of those that share most keys; a key counts less the more articles have it.
  [[nodiscard]] std::vector<std::uint32_t> sharing_keys(const news::Fingerprint& print) const {
    absl::flat_hash_map<std::uint32_t, float> votes;
    std::vector<std::uint32_t> with_key;
    for (const auto key : keys_of(print)) {
      with_key.clear();
      postings.find(key, most_with_key, with_key);
      for (const auto number : with_key)
        votes[number] += 1 / static_cast<float>(with_key.size());
    }
    std::vector<std::pair<float, std::uint32_t>> best;
    for (const auto& [number, sum] : votes)
      if (sum >= least_votes)
        best.emplace_back(-sum, number);
    const auto kept = std::min(best.size(), most_compared);
    std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<std::uint32_t> found;
    found.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i)
      found.push_back(best[i].second);
    return found;
  }
};

Memory::Memory(MemorySettings settings) : state_(std::make_unique<State>(settings)) {}
Memory::~Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;

std::vector<Candidate> Memory::match(const news::Fingerprint& print, std::string_view text) const {
  std::vector<Candidate> candidates;
  if (print.shingles == 0)
    return candidates;
  const auto verbatim = state_->verbatim(print);
  for (const auto number : verbatim) {
    const auto& [id, story, keys, earlier] = state_->at(number);
    candidates.push_back(
        {id, story, {id, news::ReuseKind::verbatim, 1.0F, {"the same words throughout"}}});
  }
  const auto sharing = state_->sharing_keys(print);
  if (!sharing.empty()) {
    const OpenedArticle opened(print, state_->rarity);
    for (const auto number : sharing) {
      const auto& [id, story, keys, earlier] = state_->at(number);
      if (std::ranges::find(verbatim, number) != verbatim.end())
        continue;
      const auto alignment = opened.align(earlier);
      if (auto match = judge(alignment, print, text)) {
        match->of = id;
        candidates.push_back({id, story, *std::move(match), closeness(alignment)});
      }
    }
  }
  std::ranges::sort(candidates, precedes);
  const auto copies = static_cast<std::size_t>(std::ranges::count_if(candidates, is_copy));
  candidates.resize(
      std::min(candidates.size(), copies > 0 ? std::min(copies, most_candidates) : most_of_event));
  return candidates;
}

void Memory::remember(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
  state_->add(id, story, print);
  if (state_->arrivals.size() > state_->settings.window)
    state_->forget_oldest();
}

} // namespace reuse
