#include "story/summary.hpp"
#include "story/sentence.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace story {

namespace {

constexpr double most_shared = 0.5; // containment of two sentences of one summary
constexpr double by_place = 0.35;   // how fast a sentence counts less, the farther down it stands
constexpr double of_the_lead = 1.25;

struct Candidate {
  std::size_t source = 0;
  Sentence sentence;
  double score = 0;
};

// In how many of the sources a stem stands.
using Reports = absl::flat_hash_map<std::uint64_t, std::uint32_t>;

Reports count_reports(const std::vector<std::vector<Sentence>>& sources) {
  Reports reports;
  for (const auto& sentences : sources) {
    std::vector<std::uint64_t> all;
    for (const auto& sentence : sentences)
      all.insert(all.end(), sentence.stems.begin(), sentence.stems.end());
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    for (const auto stem : all)
      ++reports[stem];
  }
  return reports;
}

// The sum of what its stems weigh, over the root of their number: neither the longest nor the
// shortest. A stem of one report alone weighs a little, so that one report has a summary, too.
double score_of(const Candidate& candidate, const Reports& reports, std::size_t sources) {
  double sum = 0;
  for (const auto stem : candidate.sentence.stems)
    sum +=
        0.2 + (reports.at(stem) - 1) / static_cast<double>(std::max<std::size_t>(1, sources - 1));
  const auto central = sum / std::sqrt(static_cast<double>(candidate.sentence.stems.size()));
  return central * (candidate.source == 0 ? of_the_lead : 1) /
         (1 + by_place * static_cast<double>(candidate.sentence.place));
}

std::vector<Candidate> candidates_of(std::span<const Source> sources) {
  std::vector<std::vector<Sentence>> sentences;
  for (const auto& [article, dateline] : sources)
    if (article->language == sources.front().article->language)
      sentences.push_back(sentences_of(*article, dateline));
    else
      sentences.emplace_back();
  const auto reports = count_reports(sentences);
  const auto telling =
      sentences.size() - static_cast<std::size_t>(std::ranges::count_if(
                             sentences, [](const auto& each) { return each.empty(); }));
  std::vector<Candidate> candidates;
  for (std::size_t source = 0; source < sentences.size(); ++source)
    for (auto& sentence : sentences[source]) {
      auto& candidate = candidates.emplace_back(Candidate{source, std::move(sentence), 0});
      candidate.score = score_of(candidate, reports, telling);
    }
  return candidates;
}

} // namespace

std::vector<Told> summary(std::span<const Source> sources) {
  if (sources.empty())
    return {};
  auto left = candidates_of(sources);
  std::vector<Candidate> chosen;
  while (chosen.size() < summary_sentences && !left.empty()) {
    const auto best = std::ranges::max_element(left, {}, &Candidate::score);
    chosen.push_back(std::move(*best));
    left.erase(best);
    std::erase_if(left, [&](Candidate& candidate) {
      const auto shared = containment(candidate.sentence, chosen.back().sentence);
      candidate.score *= 1 - shared;
      return shared > most_shared;
    });
  }
  const auto first_source = chosen.empty() ? 0 : chosen.front().source;
  std::ranges::stable_sort(chosen, {}, [&](const Candidate& candidate) {
    return std::tuple(candidate.source != first_source, candidate.source, candidate.sentence.place);
  });
  std::vector<Told> told;
  told.reserve(chosen.size());
  for (const auto& [source, sentence, score] : chosen)
    told.push_back({sources[source].article->id, std::string(sentence.words)});
  return told;
}

} // namespace story
