#include "reading/names/roles.hpp"

namespace reading {

namespace {

constexpr std::size_t longest_before = 4, longest_behind = 12; // words

bool has(const Words& words, std::size_t at, std::uint32_t sets) {
  return (name_word(words, at) & sets) != 0;
}

// "state disaster coordinator", "Foreign Ministry spokesman": back from a word for a role.
news::Span before(const Words& words, const NameSpan& name) {
  auto begin = name.first;
  const auto joined = [&](std::size_t at) {
    return at > 0 && is_blank(words.gap(at)) && !words[at].starts_sentence;
  };
  if (!joined(begin) || !has(words, begin - 1, NameWord::title | NameWord::role))
    return {};
  --begin;
  const bool is_large = words[begin].is_capital(); // then what it is made of is, too
  while (name.first - begin < longest_before && joined(begin) && !words[begin - 1].is_stop &&
         (!is_large || words[begin - 1].is_capital()) &&
         !has(words, begin - 1, NameWord::say | NameWord::in))
    --begin;
  return words.span(begin, name.first);
}

// ", head of the harbour office,": to the next comma or the sentence's end, if a role is in it.
news::Span behind(const Words& words, const NameSpan& name) {
  const auto first = name.last;
  if (first >= words.size() || words.gap(first) != ", " || words[first].starts_paragraph)
    return {};
  bool has_role = false;
  for (auto end = first; end < words.size() && end - first < longest_behind; ++end) {
    if (end > first && !is_blank(words.gap(end)) && words.gap(end) != "-")
      return has_role ? words.span(first, end) : news::Span{};
    if (end - first < 6)
      has_role |= has(words, end, NameWord::role | NameWord::title) && !words[end].is_stop;
    if (has(words, end, NameWord::say) && !has_role)
      return {};
  }
  return {};
}

} // namespace

news::Span find_role(const Words& words, const NameSpan& name) {
  if (name.is_listed_place)
    return {};
  if (name.title.end > 0)
    return name.title;
  if (const auto role = before(words, name); role.end > 0)
    return role;
  return behind(words, name);
}

} // namespace reading
