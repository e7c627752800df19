#include "reading/names/fold.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>

namespace reading {

namespace {

using news::MentionKind;

constexpr int surname = 3; // points

// The capitals that its words begin with: "EPA".
std::string initials_of(std::string_view name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size();) {
    const auto point = text::decode_at(name, at);
    if (text::kind_of(point.value) == text::CharacterKind::upper)
      text::append_utf8(initials, point.value);
    at = std::min(name.find_first_of(" -", at), name.size());
    at += at < name.size() ? 1 : 0;
  }
  return initials;
}

std::string_view last_word(std::string_view name) {
  return name.substr(name.find_last_of(" -") + 1);
}
std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

struct Longest {
  absl::flat_hash_map<std::string, std::size_t> by_last, by_first, by_initials;
};

bool is_single(const NamedThing& thing) { return thing.words == 1; }

void keep_longest(absl::flat_hash_map<std::string, std::size_t>& map, std::string_view key,
                  const std::vector<NamedThing>& things, std::size_t thing) {
  auto& best = map.try_emplace(std::string(key), thing).first->second;
  if (things[thing].words > things[best].words)
    best = thing;
}

Longest longest_of(const std::vector<NamedThing>& things) {
  Longest longest;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (is_single(things[i]))
      continue;
    const auto kind = judge(things[i].points).kind;
    if (kind != MentionKind::place) {
      keep_longest(longest.by_last, last_word(things[i].name), things, i);
      keep_longest(longest.by_first, first_word(things[i].name), things, i);
    }
    if (kind != MentionKind::person)
      keep_longest(longest.by_initials, initials_of(things[i].name), things, i);
  }
  return longest;
}

// "in de Miranda's book": who has that name in full tells what it is.
bool is_surname(const NamedThing& thing, const std::vector<NamedThing>& things,
                const Longest& longest) {
  const auto found = longest.by_last.find(thing.name);
  return found != longest.by_last.end() && !thing.is_listed_place &&
         judge(things[found->second].points).kind == MentionKind::person;
}

} // namespace

void fold_names(std::vector<NamedThing>& things) {
  const auto longest = longest_of(things);
  for (std::size_t i = 0; i < things.size(); ++i) {
    auto& thing = things[i];
    thing.folded_into = i;
    if (!is_single(thing) ||
        (judge(thing.points).kind == MentionKind::place && !is_surname(thing, things, longest)))
      continue;
    const auto into = [&](const absl::flat_hash_map<std::string, std::size_t>& map) {
      const auto found = map.find(thing.name);
      return found == map.end() ? i : found->second;
    };
    thing.folded_into = thing.is_acronym ? into(longest.by_initials) : i;
    if (thing.folded_into == i) {
      thing.folded_into = into(longest.by_last);
      auto& whole = things[thing.folded_into]; // who is called by a last word alone has a surname
      if (thing.folded_into != i && judge(whole.points).kind != MentionKind::organisation)
        whole.points += {surname, 0, 0, 0};
    }
    if (thing.folded_into == i)
      thing.folded_into = into(longest.by_first);
    if (thing.folded_into != i) { // whose own words tell more
      things[thing.folded_into].points += thing.points;
      things[thing.folded_into].points -= thing.of_words;
    }
  }
}

} // namespace reading
