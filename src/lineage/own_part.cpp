#include "lineage/own_part.hpp"
#include <algorithm>
#include <limits>

namespace lineage {

namespace {

// Of a sentence and of one of the upstream's; by chance two have less in common.
constexpr double is_taken = 0.1;
constexpr std::int32_t fewest_taken = 2;

constexpr std::size_t of_none = 0;
constexpr auto never_most = std::numeric_limits<std::int32_t>::min();

} // namespace

OwnParts::OwnParts(const Materials& story) : story_(story) {
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    sentence_of_[kind].resize(story.distinct(kind));
}

OwnPart OwnParts::operator()(std::uint32_t upstream, std::uint32_t copy) {
  const auto [known, is_new] = measured_.try_emplace({upstream, copy});
  if (is_new)
    known->second = measure(upstream, copy);
  return known->second;
}

OwnPart OwnParts::measure(std::uint32_t upstream, std::uint32_t copy) {
  const auto &theirs = story_[upstream], &ours = story_[copy];
  const auto mark = [&](std::uint32_t step) {
    for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
      for (std::uint32_t i = 0; i < theirs.sentences(); ++i)
        for (const auto number : theirs.numbers(kind, i))
          sentence_of_[kind][number] = step * (i + 1);
  };
  mark(1);
  met_.assign(theirs.sentences() + std::size_t{1}, 0);
  met_[of_none] = never_most;
  OwnPart own;
  for (std::uint32_t i = 0; i < ours.sentences(); ++i) {
    const auto all = ours.numbers(0, i).size() + ours.numbers(1, i).size();
    const auto taken = most_taken(ours, i);
    const bool is_own = taken < fewest_taken || taken < is_taken * static_cast<double>(all);
    own.size += is_own ? static_cast<std::uint32_t>(all) : 0;
    own.at_end = is_own ? own.at_end + static_cast<std::uint32_t>(all) : 0;
  }
  mark(0);
  if (ours.size() > 0)
    own.share = static_cast<float>(own.size) / static_cast<float>(ours.size());
  return own;
}

// By any one sentence of the upstream's.
std::int32_t OwnParts::most_taken(const Material& copy, std::uint32_t sentence) {
  std::int32_t most = 0;
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (const auto number : copy.numbers(kind, sentence))
      most = std::max(most, ++met_[sentence_of_[kind][number]]);
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (const auto number : copy.numbers(kind, sentence))
      met_[sentence_of_[kind][number]] = 0;
  met_[of_none] = never_most;
  return most;
}

} // namespace lineage
