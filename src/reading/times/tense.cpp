#include "reading/times/grammar.hpp"

namespace reading {

namespace {

constexpr std::size_t farthest = 10; // words

// "closed", "announced": for languages whose past ends so.
bool ends_in_ed(std::string_view surface) {
  constexpr std::size_t shortest = 5;
  return surface.size() >= shortest && surface.ends_with("ed");
}

} // namespace

Direction direction_at(const Words& words, const TimeWords& meanings, std::size_t at,
                       std::size_t end) {
  bool left_goes_on = true, right_goes_on = true;
  for (std::size_t distance = 1; distance <= farthest; ++distance) {
    const auto looks = [&](std::size_t word) -> std::optional<Direction> {
      const bool is_month = words[word].is_capital() && meanings.is(word, TimeWord::month);
      if (meanings.is(word, TimeWord::future) && !is_month)
        return Direction::future;
      if (meanings.is(word, TimeWord::went) || ends_in_ed(words.surface(word)))
        return Direction::past;
      return {};
    };
    left_goes_on = left_goes_on && at >= distance && !words[at - distance + 1].starts_sentence;
    if (left_goes_on)
      if (const auto found = looks(at - distance))
        return *found;
    const auto right = end - 1 + distance;
    right_goes_on = right_goes_on && right < words.size() && !words[right].starts_sentence &&
                    !words.gap(right).starts_with(",");
    if (right_goes_on)
      if (const auto found = looks(right))
        return *found;
  }
  return Direction::past;
}

} // namespace reading
