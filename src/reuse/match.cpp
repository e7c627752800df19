#include "reuse/match.hpp"
#include "reuse/copying.hpp"
#include "reuse/evidence.hpp"
#include "reuse/keys.hpp"
#include "reuse/postings.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <array>
#include <deque>
#include <ranges>
#include <span>
#include <utility>

namespace reuse {

namespace {

constexpr std::size_t most_verbatim = 8;  // the earliest of them
constexpr std::size_t most_compared = 12; // articles
constexpr float least_votes = 0.5F;       // a key that few others have, or some that more have
constexpr std::size_t most_candidates = 8, most_of_event = 2;

// A reworded copy and one that holds a part are none better than the other.
int rank(news::ReuseKind kind) {
  using enum news::ReuseKind;
  return kind == verbatim ? 0 : kind == near ? 1 : kind == same_event ? 3 : 2;
}

struct Compared {
  std::uint32_t number = 0;
  news::ArticleId id{};
  Alignment alignment = {};
  Verdict verdict = {};
  [[nodiscard]] float closeness() const {
    return std::max(alignment.later.likeness, alignment.earlier.likeness);
  }
};

bool precedes(const Compared& left, const Compared& right) {
  if (rank(left.verdict.kind) != rank(right.verdict.kind))
    return rank(left.verdict.kind) < rank(right.verdict.kind);
  if (left.closeness() != right.closeness())
    return left.closeness() > right.closeness();
  return left.id < right.id;
}

bool is_copy(const Compared& compared) {
  return compared.verdict.kind != news::ReuseKind::same_event;
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
  std::array<WithKey, most_keys> with_key; // for sharing_keys
  std::vector<float> votes;                // of the arrivals; all 0 between its calls
  struct {
    std::vector<std::uint16_t> words;
    std::vector<std::uint32_t> minhash, keys;
  } asked; // what was asked about last is remembered next

  [[nodiscard]] const Remembered& at(std::uint32_t number) const {
    return arrivals[number - first];
  }

  const std::vector<std::uint32_t>& keys_for(const news::Fingerprint& print) {
    if (asked.words != print.words || asked.minhash != print.minhash)
      asked = {print.words, print.minhash, keys_of(print)};
    return asked.keys;
  }

  void add(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
    const auto number = first + static_cast<std::uint32_t>(arrivals.size());
    const auto& keys = keys_for(print);
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
  [[nodiscard]] std::vector<std::uint32_t> sharing_keys(const news::Fingerprint& print) {
    std::vector<std::uint32_t> with_votes;
    votes.resize(arrivals.size());
    const auto& keys = keys_for(print);
    postings.find(keys, with_key);
    for (const auto& [articles, count] : std::span(with_key).first(keys.size())) {
      for (const auto number : std::span(articles).first(count)) {
        auto& sum = votes[number - first];
        if (sum == 0)
          with_votes.push_back(number);
        sum += 1 / static_cast<float>(count);
      }
    }
    std::vector<std::pair<float, std::uint32_t>> best;
    for (const auto number : with_votes)
      if (const auto sum = std::exchange(votes[number - first], 0.0F); sum >= least_votes)
        best.emplace_back(-sum, number);
    if (best.size() > most_compared) {
      std::ranges::nth_element(best, best.begin() + most_compared);
      best.resize(most_compared);
    }
    std::ranges::sort(best);
    const auto numbers = best | std::views::values;
    return {numbers.begin(), numbers.end()};
  }

  // What those of `numbers` are to the article, the best first; without those that are nothing.
  [[nodiscard]] std::vector<Compared> compare(const news::Fingerprint& print,
                                              std::span<const std::uint32_t> numbers) const {
    std::vector<Compared> all, related;
    all.reserve(numbers.size());
    std::vector<float> described;
    described.reserve(numbers.size() * copy_features);
    const OpenedArticle opened(print, rarity);
    for (const auto number : numbers) {
      const auto& earlier = at(number);
      all.push_back({number, earlier.id, opened.align(earlier.fingerprint)});
      std::ranges::copy(describe(all.back().alignment), std::back_inserter(described));
    }
    const auto scores = copy_model().score_rows(described);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto verdict = decide(all[i].alignment, model::probability(scores[i]))) {
        all[i].verdict = *verdict;
        related.push_back(std::move(all[i]));
      }
    std::ranges::sort(related, precedes);
    return related;
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
    const auto& earlier = state_->at(number);
    candidates.push_back(
        {earlier.id,
         earlier.story,
         {earlier.id, news::ReuseKind::verbatim, 1.0F, {"the same words throughout"}}});
  }
  std::ranges::sort(candidates, {}, &Candidate::id);
  auto sharing = state_->sharing_keys(print);
  std::erase_if(sharing, [&](std::uint32_t number) {
    return std::ranges::find(verbatim, number) != verbatim.end();
  });
  if (sharing.empty())
    return candidates;
  const auto related = state_->compare(print, sharing);
  const auto copies =
      candidates.size() + static_cast<std::size_t>(std::ranges::count_if(related, is_copy));
  const auto most = copies > 0 ? std::min(copies, most_candidates) : most_of_event;
  for (const auto& found : related | std::views::take(most - std::min(most, candidates.size()))) {
    const auto [kind, score] = found.verdict;
    candidates.push_back({found.id,
                          state_->at(found.number).story,
                          {found.id, kind, score, evidence_of(kind, found.alignment, print, text)},
                          found.closeness()});
  }
  return candidates;
}

void Memory::remember(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
  state_->add(id, story, print);
  if (state_->arrivals.size() > state_->settings.window)
    state_->forget_oldest();
}

} // namespace reuse
