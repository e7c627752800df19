#include "story/summarise.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

namespace story {

namespace {

constexpr double half_life = 8.0 * 3600; // seconds; tgcontest's ranker

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

// Originals before copies, then the fullest of those that came within six hours of the first.
const Member& leading(std::span<const Member> members, text::Time first_seen) {
  constexpr auto early = std::chrono::hours(6);
  const auto standing = [&](const Member& member) {
    const bool late = member.date - first_seen > early;
    return std::tuple(member.is_copy, late, late ? member.date : text::Time{},
                      -static_cast<std::int64_t>(std::min(member.text_bytes, 6000U)), member.date,
                      member.id);
  };
  return *std::ranges::min_element(members, {}, standing);
}

std::uint32_t count_independent(std::span<const Member> members) {
  std::set<std::string_view> outlets;
  for (const auto& member : members)
    if (!member.is_copy)
      outlets.insert(member.outlet_domain);
  return std::max(1U, static_cast<std::uint32_t>(outlets.size()));
}

} // namespace

news::Story summarise(news::StoryId id, std::span<const Member> members) {
  const auto [first, last] = std::ranges::minmax(members, {}, &Member::date);
  const auto& lead = leading(members, first.date);
  news::Story story;
  story.id = id;
  story.headline = lead.title;
  story.section = voted_section(members);
  story.lead = lead.id;
  story.articles = static_cast<std::uint32_t>(members.size());
  story.independent = count_independent(members);
  story.first_seen = first.date;
  story.last_seen = last.date;
  story.rank = rank(story.independent, story.last_seen);
  return story;
}

double rank(std::uint32_t independent, text::Time last_seen) {
  return std::log2(1.0 + independent) +
         static_cast<double>(last_seen.time_since_epoch().count()) / half_life;
}

} // namespace story
