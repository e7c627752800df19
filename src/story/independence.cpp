#include "story/independence.hpp"
#include "story/credited.hpp"
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace story {

namespace {

Groups by_words(std::span<const Report> reports) {
  Groups words(reports.size());
  absl::flat_hash_map<news::ArticleId, std::size_t> first_with;
  for (std::size_t i = 0; i < reports.size(); ++i)
    for (const auto words_of : {reports[i].id, reports[i].original})
      if (words_of != news::ArticleId{})
        words.join(i, first_with.try_emplace(words_of, i).first->second);
  return words;
}

// Who has the words of each group, which is known by its first: the original, where it is here, and
// whom it credits, or else one of its copies.
struct Speaker {
  std::size_t report = 0;
  std::string credited;
};
using Speakers = std::map<std::size_t, Speaker>;

Speakers speakers_of(std::span<const Report> reports, Groups& words) {
  Speakers speakers;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const auto [found, is_new] = speakers.try_emplace(words.first_of(i), Speaker{i, {}});
    auto& speaker = found->second;
    const bool is_original = reports[i].original == news::ArticleId{};
    if (is_original)
      speaker.report = i;
    if (auto credited = news::letters_of(reports[i].credited);
        !credited.empty() && (is_original || speaker.credited.empty()))
      speaker.credited = std::move(credited);
  }
  return speakers;
}

// The outlets of a story's reports, by the first report of each.
using Outlets = std::vector<std::pair<Names, std::size_t>>;

Outlets outlets_of(std::span<const Report> reports) {
  Outlets outlets;
  absl::flat_hash_set<std::string_view> seen;
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (seen.insert(reports[i].outlet->domain).second)
      outlets.emplace_back(Names(*reports[i].outlet), i);
  return outlets;
}

// Joins the words of one outlet, and those of whoever credits it.
Groups by_voice(std::span<const Report> reports, Groups words) {
  const auto speakers = speakers_of(reports, words);
  Groups voices = words;
  absl::flat_hash_map<std::string, std::size_t> by_domain, by_credit;
  for (const auto& [first, speaker] : speakers)
    if (speaker.credited.empty())
      voices.join(
          first,
          by_domain.try_emplace(reports[speaker.report].outlet->domain, first).first->second);
  if (std::ranges::all_of(speakers, [](const auto& each) { return each.second.credited.empty(); }))
    return voices;
  const auto outlets = outlets_of(reports);
  for (const auto& [first, speaker] : speakers) {
    if (speaker.credited.empty())
      continue;
    const auto [same, is_new] = by_credit.try_emplace(speaker.credited, first);
    voices.join(first, same->second);
    if (!is_new)
      continue;
    const auto found = std::ranges::find_if(
        outlets, [&](const auto& each) { return each.first.include(speaker.credited); });
    if (found == outlets.end())
      continue;
    const auto own = by_domain.find(reports[found->second].outlet->domain);
    voices.join(first, own == by_domain.end() ? found->second : own->second);
  }
  return voices;
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
  auto words = by_words(reports);
  auto voices = by_voice(reports, words);
  Independence found;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    found.words.push_back(words.first_of(i));
    found.voice.push_back(voices.first_of(i));
    found.voices += found.voice.back() == i ? 1 : 0;
  }
  return found;
}

} // namespace story
