#include "story/lead.hpp"
#include "story/headline.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr std::size_t most_heard = 200;
constexpr double clearly_better = 1.25;
constexpr double half_life = 24 * 3600; // seconds, of a lead's standing
constexpr double of_a_copy = 0.4, of_a_stub = 0.5;
constexpr double whole = 2000; // bytes, from which on more of them say no more
constexpr double alone = 0.5;  // what an article is worth whose title is like no other's

// The stems of the titles so far, with the articles that have them.
class Titles {
public:
  void add(const Member& member) {
    ++titles_;
    for (const auto term : member.title_terms)
      ++articles_[term];
  }

  // Mean share of its stems that each of the other titles has.
  [[nodiscard]] double closeness(const Member& member) const {
    if (titles_ < 2 || member.title_terms.empty())
      return 0;
    double shared = 0;
    for (const auto term : member.title_terms)
      shared += articles_.at(term) - 1;
    return shared / (static_cast<double>(member.title_terms.size()) * (titles_ - 1));
  }

private:
  absl::flat_hash_map<std::uint32_t, std::uint32_t> articles_;
  std::uint32_t titles_ = 0;
};

// By itself; the fuller text by a little.
double soundness(const Member& member) {
  const auto fullness = std::min(1.0, static_cast<double>(member.text_bytes) / whole);
  return (member.is_copy ? of_a_copy : 1) * (member.is_stub ? of_a_stub : 1) *
         (0.5 + 0.5 * std::sqrt(fullness)) * plainness(member.title);
}

} // namespace

const Member& lead_of(std::span<const Member* const> members) {
  members = members.last(std::min(members.size(), most_heard));
  Titles titles;
  const Member* lead = members.front();
  double lead_soundness = soundness(*lead);
  titles.add(*lead);
  for (const auto* member : members.subspan(1)) {
    titles.add(*member);
    if (member->is_copy && !lead->is_copy)
      continue; // however old the original has become
    const auto age = static_cast<double>((member->date - lead->date).count());
    const auto standing =
        lead_soundness * (alone + titles.closeness(*lead)) * std::exp2(-age / half_life);
    const auto sound = soundness(*member);
    if (sound * (alone + titles.closeness(*member)) > clearly_better * standing) {
      lead = member;
      lead_soundness = sound;
    }
  }
  return *lead;
}

} // namespace story
