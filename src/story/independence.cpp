#include "story/independence.hpp"
#include "news/outlet.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <numeric>
#include <utility>

namespace story {

namespace {

// Whether the outlet is the agency: Reuters, reuters.com.
bool goes_by(const Report& report, std::string_view agency) {
  const auto label = report.outlet_domain.substr(0, report.outlet_domain.find('.'));
  return news::letters_of(label) == agency;
}

std::string voice_of(const Report& report, std::span<const std::string> agencies) {
  for (const auto& agency : agencies)
    if (goes_by(report, agency))
      return agency;
  return std::string(report.outlet_domain);
}

std::vector<std::string> agencies_of(std::span<const Report> reports) {
  std::vector<std::string> agencies;
  for (const auto& report : reports)
    if (auto agency = news::letters_of(report.agency); !agency.empty())
      agencies.push_back(std::move(agency));
  std::ranges::sort(agencies);
  agencies.erase(std::ranges::unique(agencies).begin(), agencies.end());
  return agencies;
}

} // namespace

Groups::Groups(std::size_t size) : parent_(size) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

std::size_t Groups::first_of(std::size_t member) {
  while (parent_[member] != member) {
    parent_[member] = parent_[parent_[member]];
    member = parent_[member];
  }
  return member;
}

void Groups::join(std::size_t left, std::size_t right) {
  const auto [first, second] = std::minmax({first_of(left), first_of(right)});
  parent_[second] = first;
}

Independence independence(std::span<const Report> reports) {
  const auto n = reports.size();
  Groups words(n);
  absl::flat_hash_map<news::ArticleId, std::size_t> first_with;
  for (std::size_t i = 0; i < n; ++i)
    for (const auto words_of : {reports[i].id, reports[i].original})
      if (words_of != news::ArticleId{})
        words.join(i, first_with.try_emplace(words_of, i).first->second);

  std::vector<std::string> agency(n); // of all with the same words, at the first of them
  for (std::size_t i = 0; i < n; ++i)
    if (auto& credited = agency[words.first_of(i)]; credited.empty())
      credited = news::letters_of(reports[i].agency);

  const auto agencies = agencies_of(reports);
  Groups voices = words;
  absl::flat_hash_map<std::string, std::size_t> first_by;
  for (std::size_t i = 0; i < n; ++i)
    if (words.first_of(i) == i) {
      auto name = agency[i].empty() ? voice_of(reports[i], agencies) : agency[i];
      voices.join(i, first_by.try_emplace(std::move(name), i).first->second);
    }

  Independence found;
  for (std::size_t i = 0; i < n; ++i) {
    found.words.push_back(words.first_of(i));
    found.voice.push_back(voices.first_of(i));
    found.voices += found.voice.back() == i ? 1 : 0;
  }
  return found;
}

bool carries_words_of(const news::Match& match, std::size_t own_bytes, std::size_t of_bytes) {
  constexpr double most = 0.8;
  if (match.kind != news::ReuseKind::partial)
    return match.kind < news::ReuseKind::partial;
  const auto shared =
      static_cast<double>(match.score) * static_cast<double>(std::min(own_bytes, of_bytes));
  return shared > most * static_cast<double>(own_bytes);
}

} // namespace story
