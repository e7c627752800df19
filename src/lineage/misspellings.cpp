#include "lineage/misspellings.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

namespace lineage {

namespace {

constexpr std::size_t shortest_alike = 4, longest_alike = 40; // letters
constexpr std::size_t most_names = 64;

// Whether two words are so many edits apart at most, with swaps of neighbours (Damerau 1964).
// Further from the diagonal than that nothing is looked at (Ukkonen 1985).
bool are_within(std::size_t most, std::string_view left, std::string_view right) {
  const auto far = static_cast<std::uint8_t>(most + 1);
  std::array<std::uint8_t, longest_alike + 1> before{}, last{}, now{};
  last.fill(far);
  for (std::size_t k = 0; k <= std::min(most, right.size()); ++k)
    last[k] = static_cast<std::uint8_t>(k);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    now.fill(far);
    if (i <= most)
      now[0] = static_cast<std::uint8_t>(i);
    for (auto k = i > most ? i - most : 1; k <= std::min(right.size(), i + most); ++k) {
      const auto edit = std::min(last[k], now[k - 1]) + 1,
                 exchange = last[k - 1] + (left[i - 1] == right[k - 1] ? 0 : 1);
      now[k] = static_cast<std::uint8_t>(std::min(edit, exchange));
      if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
        now[k] = std::min(now[k], static_cast<std::uint8_t>(before[k - 2] + 1));
    }
    before = std::exchange(last, now);
  }
  return last[right.size()] <= most;
}

struct Name {
  std::uint32_t token = 0;
  std::string spelling;
};

template <class IsMissing>
std::vector<Name> names_of(const Wording& wording, const Sentence& sentence, IsMissing is_missing) {
  std::vector<Name> names;
  for (auto i = sentence.first; i < sentence.end && names.size() < most_names; ++i)
    if (const auto& token = wording.tokens.tokens[i];
        token.shape == text::TokenShape::capitalised && !token.is_stop && is_missing(token))
      names.push_back({i, spelling_of(wording.surface(token))});
  return names;
}

} // namespace

bool almost_alike(std::string_view left, std::string_view right) {
  const auto [shorter, longer] = std::minmax(
      left, right, [](const auto& one, const auto& other) { return one.size() < other.size(); });
  if (shorter.size() < shortest_alike || longer.size() > longest_alike || shorter == longer)
    return false;
  if (longer.starts_with(shorter)) // an ending, unless it only doubles the last letter
    return longer.substr(shorter.size()) == shorter.substr(shorter.size() - 1);
  return are_within(shorter.size() < 6 ? 1 : 2, shorter, longer);
}

std::vector<Misspelling> misspellings(const Wording& upstream, const Sentence& of_upstream,
                                      const ProperNames& upstream_names, const Wording& copy,
                                      const Sentence& of_copy) {
  std::unordered_set<std::uint64_t> kept;
  for (const auto& token : copy.words_of(of_copy))
    kept.insert(token.stem);
  const auto gone = names_of(upstream, of_upstream,
                             [&](const text::Token& token) { return !kept.contains(token.stem); });
  const auto come = names_of(copy, of_copy, [&](const text::Token& token) {
    return !upstream_names.has(token.word) && !upstream_names.has(token.stem);
  });
  std::vector<Misspelling> found;
  for (const auto& [theirs, spelling] : come)
    for (const auto& [ours, other] : gone)
      if (almost_alike(other, spelling) && !(is_title(other) && is_title(spelling)))
        found.push_back({ours, theirs});
  return found;
}

} // namespace lineage
