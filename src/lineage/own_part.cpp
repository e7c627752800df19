#include "lineage/own_part.hpp"
#include <algorithm>

namespace lineage {

namespace {

// Of a sentence and of one of the upstream's; by chance two have less in common.
constexpr double is_taken = 0.1;
constexpr std::uint32_t fewest_taken = 2;

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
  mark(story_[upstream]);
  const auto& ours = story_[copy];
  OwnPart own;
  bool has_taken = false;
  for (std::uint32_t i = 0; i < ours.sentences(); ++i) {
    const auto all = ours.numbers(0, i).size() + ours.numbers(1, i).size();
    const auto taken = most_taken(ours, i);
    const bool is_own = taken < fewest_taken || taken < is_taken * static_cast<double>(all);
    own.gaps += !is_own && has_taken && own.at_end > 0 ? 1 : 0;
    has_taken |= !is_own;
    own.size += is_own ? static_cast<std::uint32_t>(all) : 0;
    own.at_end = is_own ? own.at_end + static_cast<std::uint32_t>(all) : 0;
  }
  if (ours.size() > 0)
    own.share = static_cast<float>(own.size) / static_cast<float>(ours.size());
  return own;
}

void OwnParts::mark(const Material& upstream) {
  begin_ += met_.size();
  met_.assign(upstream.sentences(), {});
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (std::uint32_t i = 0; i < upstream.sentences(); ++i)
      for (const auto number : upstream.numbers(kind, i))
        sentence_of_[kind][number] = begin_ + i;
}

// By any one sentence of the upstream's.
std::uint32_t OwnParts::most_taken(const Material& copy, std::uint32_t sentence) {
  std::uint32_t most = 0;
  for (std::size_t kind = 0; kind < kinds_in_sentences; ++kind)
    for (const auto number : copy.numbers(kind, sentence))
      if (const auto place = sentence_of_[kind][number]; place >= begin_) {
        auto& [in, times] = met_[place - begin_];
        times = in == sentence ? times + 1 : 1;
        in = sentence;
        most = std::max(most, times);
      }
  return most;
}

} // namespace lineage
