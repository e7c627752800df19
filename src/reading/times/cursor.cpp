#include "reading/times/cursor.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace reading {

bool TimeCursor::joined(std::size_t at, std::string_view also) const {
  if (at == 0 || at >= words_.size() || words_[at].starts_paragraph)
    return false;
  const auto gap = words_.gap(at);
  return is_blank(gap) || gap.empty() || gap == "-" || gap == ". " || gap == "." ||
         (!also.empty() && gap == also);
}

bool TimeCursor::take(TimeWord meaning, int& value) {
  if (!goes_on() || !is(meaning))
    return false;
  value = meanings_.value(at_);
  at_ += meanings_.length(at_);
  return true;
}

bool TimeCursor::skip(TimeWord meaning) {
  int ignored = 0;
  return take(meaning, ignored);
}

void TimeCursor::skip_links() {
  while (at_ > first_ && joined(at_) && is(TimeWord::link))
    ++at_;
}

bool TimeCursor::digits(int& value, int least, int most) {
  if (at_ >= words_.size() || !goes_on() || words_[at_].shape == text::TokenShape::lower)
    return false;
  const auto surface = words_.surface(at_);
  const auto* end = surface.data() + surface.size();
  const auto read = std::from_chars(surface.data(), end, value);
  const std::string_view ending(read.ptr, static_cast<std::size_t>(end - read.ptr));
  const bool is_ordinal = ending == "th" || ending == "st" || ending == "nd" || ending == "rd" ||
                          ending == "er" || ending == "º";
  if (read.ec != std::errc() || (!ending.empty() && !is_ordinal) || value < least || value > most)
    return false;
  ++at_;
  return true;
}

bool TimeCursor::count(int& value, bool& is_few) {
  is_few = false;
  if (take(TimeWord::few, value))
    return is_few = true;
  return take(TimeWord::number, value) || digits(value, 1, 999);
}

bool TimeCursor::take_name(TimeWord meaning, int& value) {
  static constexpr std::array<std::string_view, 3> other_words = {"may", "march", "mar"};
  const auto surface = at_ < words_.size() ? words_.surface(at_) : std::string_view();
  return std::ranges::find(other_words, surface) == other_words.end() && take(meaning, value);
}

} // namespace reading
