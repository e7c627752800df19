#include "reading/names/neighbours.hpp"

namespace reading {

namespace {

constexpr int sure = 5; // lead in points

KindPoints share_of(const NamedThing& thing) {
  constexpr int shared = 3;
  const auto judged = judge(thing.points);
  if (judged.lead < sure)
    return {};
  const auto of = [&](news::MentionKind kind) { return judged.kind == kind ? shared : 0; };
  return {of(news::MentionKind::person), of(news::MentionKind::organisation),
          of(news::MentionKind::place), 0};
}

// Nothing but "and" or "or" between them.
bool are_neighbours(const Words& words, const NameSpan& left, const NameSpan& right) {
  const auto joint = left.last;
  return right.first == joint + 1 && is_blank(words.gap(joint)) && is_blank(words.gap(joint + 1)) &&
         (words.surface(joint) == "and" || words.surface(joint) == "or");
}

} // namespace

void share_between_neighbours(const Words& words, DocumentNames& names) {
  std::vector<KindPoints> gains(names.things.size());
  for (std::size_t i = 1; i < names.spans.size(); ++i) {
    if (!are_neighbours(words, names.spans[i - 1], names.spans[i]))
      continue;
    const auto left = names.of_span[i - 1], right = names.of_span[i];
    gains[right] += share_of(names.things[left]);
    gains[left] += share_of(names.things[right]);
  }
  for (std::size_t i = 0; i < gains.size(); ++i)
    if (judge(names.things[i].points).kind == news::MentionKind::name)
      names.things[i].points += gains[i];
}

} // namespace reading
