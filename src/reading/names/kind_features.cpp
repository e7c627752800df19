#include "reading/names/kind_features.hpp"
#include "reading/names/small_words.hpp"
#include "text/hash.hpp"
#include <algorithm>

namespace reading {

namespace {

enum class Told : std::uint8_t { // what a feature is about
  bias,
  word,
  first,
  last,
  ending,
  short_ending,
  beginning,
  look,
  sets_of_first,
  sets_of_last,
  smallness,
  left,
  two_left,
  right,
  two_right,
  sets_left,
  sets_right,
  around,
  position,
};

class Features {
public:
  explicit Features(KindFeatures& features) : features_(features) {}
  void add(Told told, std::uint64_t value) {
    features_.push_back({text::combine(static_cast<std::uint64_t>(told) + 1, value), 1.0F});
  }

private:
  KindFeatures& features_;
};

constexpr std::uint64_t no_word = 1;

// How it parts words: nothing but a blank, a comma, a bracket, the end of something else.
std::uint64_t kind_of_gap(std::string_view gap) {
  if (is_blank(gap))
    return 0;
  const auto holds = [&](std::string_view marks) { return gap.find_first_of(marks) != gap.npos; };
  if (holds("."))
    return 1;
  if (holds("\"(") || gap.find("“") != gap.npos)
    return 2;
  if (holds("-\n"))
    return 3;
  return gap.starts_with(",") ? 4 : 5;
}

// The word's hash with what parts it from the name; a sentence's border is a word of its own.
std::uint64_t word_left(const Words& words, std::size_t at) {
  if (at == 0 || words[at].starts_paragraph || words[at].starts_sentence)
    return no_word;
  return text::combine(words[at - 1].hash, kind_of_gap(words.gap(at)));
}
std::uint64_t word_right(const Words& words, std::size_t end) {
  if (end >= words.size() || words[end].starts_paragraph || words[end].starts_sentence)
    return no_word;
  return text::combine(words[end].hash,
                       kind_of_gap(words.gap(end)) * 2 + (words[end - 1].is_possessive ? 1 : 0));
}

// Shape, length, inner capitals: "YouTube", "FBI", "3M".
std::uint64_t look_of(std::string_view surface, text::TokenShape shape) {
  const bool has_digit = std::ranges::any_of(surface, [](char c) { return c >= '0' && c <= '9'; });
  const bool has_inner_capital =
      std::ranges::any_of(surface.substr(1), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool has_hyphen = surface.find('-') != surface.npos;
  return static_cast<std::uint64_t>(shape) * 64 + std::min<std::size_t>(surface.size(), 7) * 8 +
         (has_digit ? 4U : 0U) + (has_inner_capital ? 2U : 0U) + (has_hyphen ? 1U : 0U);
}

} // namespace

void add_features_of_words(const Words& words, const NameSpan& name, KindFeatures& features) {
  Features add(features);
  const auto length = name.last - name.first;
  std::uint64_t small = 0;
  for (auto i = name.first; i < name.last; ++i) {
    small += is_written_small(words[i].hash) ? 1 : 0;
    if (length > 1)
      add.add(Told::word, words[i].hash);
  }
  add.add(Told::bias, std::min<std::size_t>(length, 5));
  add.add(Told::smallness, small == length ? 3 : std::min<std::uint64_t>(small, 2));
  const auto last = words.surface(name.last - 1);
  const auto many = length > 1 ? 1U : 0U;
  if (length > 1) {
    add.add(Told::first, words[name.first].hash);
    add.add(Told::last, words[name.last - 1].hash);
    add.add(Told::sets_of_first, name_word(words, name.first));
    add.add(Told::sets_of_last, name_word(words, name.last - 1));
  }
  add.add(Told::look, look_of(last, words[name.last - 1].shape) * 2 + many);
  if (words[name.last - 1].shape == text::TokenShape::capitalised && last.size() > 3) {
    add.add(Told::ending, text::hash64(last.substr(last.size() - 4), many));
    add.add(Told::short_ending, text::hash64(last.substr(last.size() - 3), many));
    add.add(Told::beginning, text::hash64(last.substr(0, 4), many));
  }
}

void add_features_of_place(const Words& words, const NameSpan& name, KindFeatures& features) {
  Features add(features);
  const auto left = word_left(words, name.first), right = word_right(words, name.last);
  const auto many = name.last - name.first > 1 ? 1U : 0U;
  add.add(Told::left, left);
  add.add(Told::right, right);
  add.add(Told::around, text::combine(left, right));
  if (left != no_word) {
    add.add(Told::two_left, text::combine(left, word_left(words, name.first - 1)));
    add.add(Told::sets_left, text::combine(name_word(words, name.first - 1),
                                           kind_of_gap(words.gap(name.first)) * 2 + many));
  }
  if (right != no_word) {
    add.add(Told::two_right, text::combine(right, word_right(words, name.last + 1)));
    add.add(Told::sets_right, text::combine(name_word(words, name.last),
                                            kind_of_gap(words.gap(name.last)) * 4 + many * 2 +
                                                (words[name.last - 1].is_possessive ? 1 : 0)));
  }
  add.add(Told::position, (words[name.first].starts_sentence ? 2U : 0U) + many);
}

} // namespace reading
