#include "lineage/exchanged_names.hpp"
#include "text/lexicon.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace lineage {

namespace {

constexpr std::size_t most_names = 16;    // of a sentence
constexpr std::uint32_t most_between = 8; // words

using Run = ProperNames::Run;

bool goes_both_ways(std::string_view word) {
  static const auto words = text::words_of(
      "with between versus vs v meet meets met meeting face faces faced facing border borders "
      "bordering marry married together alongside draw drew drawn tie tied mit avec con entre");
  return words.contains(word);
}

bool joins(std::string_view word) {
  static const auto words =
      text::words_of("and or nor but as well against then und oder et ou y o e");
  return words.contains(word);
}

// One of the two texts.
class Side {
public:
  Side(const Wording& wording, const Sentence& sentence, const ProperNames& names)
      : wording_(wording), sentence_(sentence) {
    for (auto i = sentence.first; i < sentence.end; ++i)
      if (names.names(i) && !is_day_or_month(text::fold_word(surface(i)))) {
        const auto end = std::min(names.run_of(i).end, sentence.end);
        runs_.push_back({i, end});
        i = end - 1;
      }
  }

  [[nodiscard]] std::span<const Run> runs() const { return runs_; }

  [[nodiscard]] std::span<const text::Token> words(std::uint32_t first, std::uint32_t end) const {
    return std::span(wording_.tokens.tokens).subspan(first, end - first);
  }
  [[nodiscard]] std::uint64_t stem(std::uint32_t token) const {
    return wording_.tokens.tokens[token].stem;
  }
  [[nodiscard]] std::string_view surface(std::uint32_t token) const {
    return wording_.surface(wording_.tokens.tokens[token]);
  }
  // 0 at the border.
  [[nodiscard]] std::uint64_t before(const Run& run) const {
    return run.first > sentence_.first ? stem(run.first - 1) : 0;
  }
  [[nodiscard]] std::uint64_t behind(const Run& run) const {
    return run.end < sentence_.end ? stem(run.end) : 0;
  }

  // Names of a list, or what is so of either.
  [[nodiscard]] bool is_even(const Run& left, const Run& right) const {
    bool has_weight = false, has_joint = false;
    for (auto i = left.end; i < right.first; ++i) {
      const auto& token = wording_.tokens.tokens[i];
      const auto word = text::fold_word(surface(i));
      if (goes_both_ways(word))
        return true;
      has_joint |= joins(word) || is_behind_comma(i);
      has_weight |= !token.is_stop && token.shape == text::TokenShape::lower;
    }
    return (has_joint || is_behind_comma(right.first)) && !has_weight;
  }

private:
  [[nodiscard]] bool is_behind_comma(std::uint32_t token) const {
    const auto& tokens = wording_.tokens.tokens;
    return std::string_view(wording_.text)
               .substr(tokens[token - 1].end, tokens[token].begin - tokens[token - 1].end)
               .find_first_of(",;") != std::string_view::npos;
  }

  const Wording& wording_;
  const Sentence& sentence_;
  std::vector<Run> runs_;
};

using Names = std::pair<Run, Run>;

bool may_be_told_of_each_other(const Run& left, const Run& right) {
  return right.first > left.end && right.first - left.end <= most_between;
}

bool is_same(const Side& upstream, const Run& ours, const Side& copy, const Run& theirs) {
  return std::ranges::equal(upstream.words(ours.first, ours.end),
                            copy.words(theirs.first, theirs.end), {}, &text::Token::stem,
                            &text::Token::stem);
}

// By their last words, or by all where those are one.
bool are_exchanged(const Side& upstream, const Names& was, const Side& copy, const Names& is) {
  const auto first = upstream.stem(was.first.end - 1), second = upstream.stem(was.second.end - 1);
  if (first != second)
    return first == copy.stem(is.second.end - 1) && second == copy.stem(is.first.end - 1);
  return !is_same(upstream, was.first, copy, is.first) &&
         is_same(upstream, was.first, copy, is.second) &&
         is_same(upstream, was.second, copy, is.first);
}

bool stand_alike(const Side& upstream, const Names& was, const Side& copy, const Names& is) {
  return is_same(upstream, {was.first.end, was.second.first}, copy,
                 {is.first.end, is.second.first}) &&
         (upstream.before(was.first) == copy.before(is.first) ||
          upstream.behind(was.second) == copy.behind(is.second));
}

} // namespace

std::vector<ExchangedNames> exchanged_names(const Wording& upstream, const Sentence& of_upstream,
                                            const ProperNames& upstream_names,
                                            Phrases& upstream_phrases, const Wording& copy,
                                            const Sentence& of_copy,
                                            const ProperNames& copy_names) {
  const Side ours(upstream, of_upstream, upstream_names), theirs(copy, of_copy, copy_names);
  std::vector<ExchangedNames> found;
  if (std::max(ours.runs().size(), theirs.runs().size()) > most_names)
    return found;
  const auto pairs_of = [](const Side& side) {
    std::vector<Names> pairs;
    for (const auto& left : side.runs())
      for (const auto& right : side.runs())
        if (may_be_told_of_each_other(left, right))
          pairs.emplace_back(left, right);
    return pairs;
  };
  const auto copied = pairs_of(theirs);
  for (const auto& was : pairs_of(ours))
    for (const auto& is : copied)
      if (are_exchanged(ours, was, theirs, is) && stand_alike(ours, was, theirs, is) &&
          !ours.is_even(was.first, was.second) &&
          !stand_for_each_other(ours.surface(was.first.end - 1),
                                ours.surface(was.second.end - 1)) &&
          !upstream_phrases.has_around(copy, of_copy, is.first.end))
        found.push_back({{was.first.first, was.second.end}, {is.first.first, is.second.end}});
  return found;
}

} // namespace lineage
