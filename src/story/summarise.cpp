#include "story/summarise.hpp"
#include "story/headline.hpp"
#include "story/independence.hpp"
#include "story/lead.hpp"
#include "story/rank.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace story {

namespace {

// In thousandths, as sums of whole numbers do not depend on their order. A vote for "other" says
// that nothing was recognised: any other vote is worth more.
std::int64_t vote_of(const Member& member) {
  constexpr std::int64_t least = 100, of_other = 10;
  const auto score = member.section_score >= 0 ? std::min(member.section_score, 1.0F) : 0.0F;
  return member.section == news::Section::other ? of_other : least + std::lround(score * 1000.0F);
}

news::Section voted_section(std::span<const Member> members) {
  std::array<std::int64_t, news::section_count> votes{};
  for (const auto& member : members)
    votes[static_cast<std::size_t>(member.section)] += vote_of(member);
  return static_cast<news::Section>(std::ranges::max_element(votes) - votes.begin());
}

using ByDate = std::vector<const Member*>;

ByDate by_date(std::span<const Member> members) {
  ByDate sorted;
  sorted.reserve(members.size());
  for (const auto& member : members)
    sorted.push_back(&member);
  std::ranges::sort(sorted, {},
                    [](const Member* member) { return std::pair(member->date, member->id); });
  return sorted;
}

Independence independence_of(const ByDate& members) {
  std::vector<Report> reports;
  reports.reserve(members.size());
  for (const auto* member : members)
    reports.push_back({member->id, member->original, &member->outlet, member->credited});
  return independence(reports);
}

// A voice when it last said something in words of its own; the copies as they came.
std::vector<Heard> heard(const ByDate& members, const Independence& independence) {
  std::vector<Heard> voices(members.size());
  std::vector<Heard> all;
  std::size_t copies = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto& member = *members[i];
    if (independence.words[i] == i)
      voices[independence.voice[i]] = {member.weight, member.date};
    else
      all.push_back({weight_of_copy(++copies), member.date});
  }
  std::ranges::copy_if(voices, std::back_inserter(all),
                       [](const Heard& voice) { return voice.weight > 0; });
  return all;
}

} // namespace

news::Story summarise(news::StoryId id, std::span<const Member> members) {
  const auto sorted = by_date(members);
  const auto& lead = lead_of(sorted);
  const auto independence = independence_of(sorted);
  news::Story story;
  story.id = id;
  story.headline = without_label(lead.title);
  story.section = voted_section(members);
  story.lead = lead.id;
  story.articles = static_cast<std::uint32_t>(members.size());
  story.independent = independence.voices;
  story.first_seen = sorted.front()->date;
  story.last_seen = sorted.back()->date;
  story.rank = rank(heard(sorted, independence), story.section);
  return story;
}

std::vector<std::uint32_t> shortened(const std::vector<news::Term>& terms) {
  std::vector<std::uint32_t> ids;
  ids.reserve(terms.size());
  for (const auto& term : terms)
    ids.push_back(static_cast<std::uint32_t>(term.id));
  return ids;
}

} // namespace story
