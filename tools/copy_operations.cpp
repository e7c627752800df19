#include "copy_operations.hpp"
#include "text/tokens.hpp"
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace tools {

double uniform(Random& random) {
  constexpr double steps = 9007199254740992.0; // 2^53: the same on every machine
  return static_cast<double>(random() >> 11U) / steps;
}

std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

std::size_t Draft::sentences() const {
  std::size_t count = 0;
  for (const auto& paragraph : paragraphs)
    count += paragraph.size();
  return count;
}

Draft draft_of(std::string_view text) {
  Draft draft;
  std::size_t end = 0;
  for (const auto& span : text::split_sentences(text)) {
    const bool opens = draft.paragraphs.empty() ||
                       text.substr(end, span.begin - end).find("\n\n") != std::string_view::npos;
    if (opens)
      draft.paragraphs.emplace_back();
    draft.paragraphs.back().emplace_back(text.substr(span.begin, span.end - span.begin));
    end = span.end;
  }
  return draft;
}

std::string text_of(const Draft& draft) {
  std::string text;
  for (const auto& paragraph : draft.paragraphs) {
    if (paragraph.empty())
      continue;
    text += text.empty() ? "" : "\n\n";
    for (std::size_t i = 0; i < paragraph.size(); ++i)
      text.append(i == 0 ? "" : " ").append(paragraph[i]);
  }
  return text;
}

void trim(Draft& draft, double kept) {
  auto left = static_cast<std::size_t>(kept * static_cast<double>(draft.sentences())) + 1;
  for (auto& paragraph : draft.paragraphs) {
    paragraph.resize(std::min(paragraph.size(), left));
    left -= paragraph.size();
  }
}

void drop_sentences(Draft& draft, double share, Random& random) {
  for (auto& paragraph : draft.paragraphs)
    std::erase_if(paragraph, [&](const std::string&) { return uniform(random) < share; });
}

void move_paragraphs(Draft& draft, Random& random) {
  auto& paragraphs = draft.paragraphs;
  for (std::size_t i = paragraphs.size(); i > 2; --i) // the first one stays
    std::swap(paragraphs[i - 1], paragraphs[1 + below(random, i - 1)]);
}

void add_lines(Draft& draft, Random& random) {
  constexpr std::array lines = {
      "See also: five things to know before the weekend",
      "Sign up for our newsletter and never miss a story.",
      "Read more: what the experts expect next",
      "Advertisement",
      "Follow us on social media for the latest news and headlines.",
      "Related: the week in pictures",
      "Find the latest world news and headlines today based on politics, crime and sports."};
  for (std::size_t count = 1 + below(random, 4); count > 0; --count) {
    const auto at = below(random, draft.paragraphs.size() + 1);
    draft.paragraphs.insert(draft.paragraphs.begin() + static_cast<std::ptrdiff_t>(at),
                            {lines[below(random, lines.size())]});
  }
}

namespace {

// The whole of a number whose digits are [begin, end): "1.5", "1990s".
std::pair<std::size_t, std::size_t> whole_number(std::string_view sentence, std::size_t begin,
                                                 std::size_t end) {
  const auto is = [&](std::size_t at, int (*kind)(int)) {
    return at < sentence.size() && kind(static_cast<unsigned char>(sentence[at])) != 0;
  };
  while (begin > 0 && is(begin - 1, std::isalpha))
    --begin;
  while (is(end, std::isalnum) ||
         (end < sentence.size() && (sentence[end] == '.' || sentence[end] == ',') &&
          is(end + 1, std::isdigit)))
    ++end;
  return {begin, end};
}

// "3. ", which counts the items of a list and tells nothing.
bool is_item(std::string_view sentence, std::size_t begin, std::size_t end) {
  return begin == 0 && end < sentence.size() && (sentence[end] == '.' || sentence[end] == ')') &&
         (end + 1 == sentence.size() || sentence[end + 1] == ' ');
}

} // namespace

std::vector<Slip> slip_numbers(Draft& draft, std::size_t most, Random& random) {
  std::vector<Slip> slips;
  std::size_t made = 0;
  for (auto& paragraph : draft.paragraphs)
    for (auto& sentence : paragraph) {
      const auto begin = sentence.find_first_of("0123456789");
      if (begin == sentence.npos || made >= most || uniform(random) < 0.5)
        continue;
      const auto end = std::min(sentence.find_first_not_of("0123456789", begin), sentence.size());
      auto changed = sentence.substr(begin, end - begin);
      const auto digits = changed;
      std::ranges::reverse(changed);
      if (changed == digits || changed.front() == '0')
        changed.back() = static_cast<char>('1' + (changed.back() - '0' + 4) % 9);
      const auto [first, last] = whole_number(sentence, begin, end);
      const auto was = sentence.substr(first, last - first);
      sentence.replace(begin, end - begin, changed);
      if (!is_item(sentence, first, last))
        slips.push_back({was, sentence.substr(first, last - first)});
      ++made;
    }
  return slips;
}

} // namespace tools
