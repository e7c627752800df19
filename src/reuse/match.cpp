#include "reuse/match.hpp"
#include "reuse/minhash.hpp"
#include "reuse/shingles.hpp"
#include "text/hash.hpp"
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <array>
#include <deque>
#include <fmt/core.h>
#include <ranges>
#include <string>
#include <utility>

namespace reuse {

namespace {

constexpr std::size_t bands = 32, rows = 4;   // half of the pairs at Jaccard 0.42 become candidates
constexpr double near_from = 0.5;             // estimated Jaccard
constexpr double partial_from = 0.75;         // estimated containment of the shorter in the longer
constexpr std::uint32_t fewest_shingles = 10; // of 12 words; shorter texts repeat by chance
constexpr std::size_t most_verbatim = 8;      // the earliest of them
constexpr std::size_t most_compared = 64;     // of a band's articles, the latest

// Two keys meet by chance once in a few thousand lookups; what is found is compared anyway.
std::uint32_t band_key(const std::vector<std::uint32_t>& signature, std::size_t band) {
  std::uint64_t key = band;
  for (std::size_t row = 0; row < rows; ++row)
    key = text::combine(key, signature[band * rows + row]);
  return static_cast<std::uint32_t>(key >> 32U);
}

} // namespace

news::Fingerprint fingerprint(const text::Tokens& tokens) {
  news::Fingerprint print;
  std::string words;
  words.reserve(tokens.tokens.size() * sizeof(std::uint64_t));
  for (const auto& token : tokens.tokens)
    words.append(reinterpret_cast<const char*>(&token.word), sizeof token.word);
  const auto digest = text::hash128(words);
  print.exact_high = digest.high;
  print.exact_low = digest.low;
  const auto found = shingles(tokens);
  print.shingles = static_cast<std::uint32_t>(found.size());
  print.minhash = minhash(found);
  return print;
}

struct Memory::State {
  struct Remembered {
    news::ArticleId id{};
    news::StoryId story{};
    news::Fingerprint fingerprint;
    std::array<std::uint32_t, bands> before{}; // the article before it in each of its bands
  };
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;

  MemorySettings settings;
  std::deque<Remembered> arrivals;
  std::uint32_t first = 0; // number of arrivals.front()
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> by_text;
  absl::flat_hash_map<std::uint32_t, std::uint32_t> by_band; // the latest article

  [[nodiscard]] const Remembered& at(std::uint32_t number) const {
    return arrivals[number - first];
  }

  [[nodiscard]] bool remembers(std::uint32_t number) const {
    return number != nothing && number >= first;
  }

  static std::size_t bands_of(const news::Fingerprint& print) {
    return print.shingles < fewest_shingles ? 0 : bands;
  }

  void add(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
    const auto number = first + static_cast<std::uint32_t>(arrivals.size());
    by_text[print.exact_low].push_back(number);
    auto& added = arrivals.emplace_back(Remembered{id, story, print, {}});
    for (std::size_t band = 0; band < bands_of(print); ++band) {
      const auto [latest, is_new] = by_band.try_emplace(band_key(print.minhash, band), number);
      added.before[band] = is_new ? nothing : std::exchange(latest->second, number);
    }
  }

  void forget_oldest() {
    const auto& oldest = arrivals.front();
    const auto& print = oldest.fingerprint;
    const auto same = by_text.find(print.exact_low);
    same->second.erase(same->second.begin()); // the oldest stands first
    if (same->second.empty())
      by_text.erase(same);
    for (std::size_t band = 0; band < bands_of(print); ++band)
      if (const auto latest = by_band.find(band_key(print.minhash, band));
          latest != by_band.end() && latest->second == first)
        by_band.erase(latest);
    arrivals.pop_front();
    ++first;
  }

  [[nodiscard]] absl::flat_hash_set<std::uint32_t>
  sharing_a_band(const news::Fingerprint& print) const {
    absl::flat_hash_set<std::uint32_t> found;
    for (std::size_t band = 0; band < bands_of(print); ++band) {
      const auto latest = by_band.find(band_key(print.minhash, band));
      auto number = latest == by_band.end() ? nothing : latest->second;
      for (std::size_t i = 0; i < most_compared && remembers(number); ++i) {
        found.insert(number);
        number = at(number).before[band];
      }
    }
    return found;
  }
};

namespace {

std::optional<news::Match> compare(const news::Fingerprint& earlier,
                                   const news::Fingerprint& later) {
  const auto jaccard = estimate_jaccard(earlier.minhash, later.minhash);
  const auto together = static_cast<double>(earlier.shingles) + later.shingles;
  const auto common = jaccard * together / (1 + jaccard);
  const auto containment =
      std::min(1.0, common / std::max(1U, std::min(earlier.shingles, later.shingles)));
  news::Match match;
  if (jaccard >= near_from) {
    match.kind = news::ReuseKind::near;
    match.score = static_cast<float>(jaccard);
    match.evidence.push_back(
        fmt::format("{:.0f} % of the word triples are the same", 100 * jaccard));
  } else if (containment >= partial_from) {
    match.kind = news::ReuseKind::partial;
    match.score = static_cast<float>(containment);
    match.evidence.push_back(
        fmt::format("{:.0f} % of the shorter text stands in the longer one", 100 * containment));
  } else {
    return std::nullopt;
  }
  return match;
}

} // namespace

Memory::Memory(MemorySettings settings) : state_(std::make_unique<State>()) {
  state_->settings = settings;
}
Memory::~Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;

std::vector<Candidate> Memory::match(const news::Fingerprint& print) const {
  std::vector<Candidate> candidates;
  if (print.shingles == 0)
    return candidates;
  absl::flat_hash_set<std::uint32_t> verbatim;
  if (const auto same = state_->by_text.find(print.exact_low); same != state_->by_text.end())
    for (const auto number : same->second | std::views::take(most_verbatim))
      if (const auto& earlier = state_->at(number);
          earlier.fingerprint.exact_high == print.exact_high) {
        verbatim.insert(number);
        candidates.push_back(
            {earlier.id,
             earlier.story,
             {earlier.id, news::ReuseKind::verbatim, 1.0F, {"the same words throughout"}}});
      }
  for (const auto number : state_->sharing_a_band(print)) {
    const auto& earlier = state_->at(number);
    if (verbatim.contains(number))
      continue;
    if (auto match = compare(earlier.fingerprint, print)) {
      match->of = earlier.id;
      candidates.push_back({earlier.id, earlier.story, *std::move(match)});
    }
  }
  std::ranges::sort(candidates, [](const Candidate& left, const Candidate& right) {
    if (left.match.kind != right.match.kind)
      return left.match.kind < right.match.kind;
    if (left.match.score != right.match.score)
      return left.match.score > right.match.score;
    return left.id < right.id;
  });
  constexpr std::size_t most = 8;
  if (candidates.size() > most)
    candidates.resize(most);
  return candidates;
}

void Memory::remember(news::ArticleId id, news::StoryId story, const news::Fingerprint& print) {
  state_->add(id, story, print);
  if (state_->arrivals.size() > state_->settings.window)
    state_->forget_oldest();
}

} // namespace reuse
