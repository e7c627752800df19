#include "rewriting.hpp"

namespace tools::first {

void replace_words(Draft& draft, const Thesaurus& thesaurus, double rate, Random& random) {
  tools::replace_words(draft, thesaurus, Choice::nearest, rate, random);
}

void exchange_words(Draft& draft, std::string_view other, double rate, Random& random) {
  std::vector<std::string> words;
  std::string text(other);
  for_each_word(text, [&](std::string_view word, bool) {
    if (word.size() >= 4 && !is_capital(word.front()))
      words.emplace_back(word);
    return std::string(word);
  });
  if (words.empty())
    return;
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      const bool is_name = is_capital(word.front()) && !opens; // few are left out or told otherwise
      const bool stays = word.size() < 4 || uniform(random) >= (is_name ? rate / 6 : rate);
      return stays ? std::string(word) : words[below(random, words.size())];
    });
  });
}

void swap_clauses(Draft& draft, double rate, Random& random) {
  for_each_sentence(draft, [&](std::string& sentence) {
    const auto comma = sentence.rfind(", ");
    if (comma == sentence.npos || comma < 20 || comma + 20 > sentence.size() ||
        has_quotes(sentence) || uniform(random) >= rate)
      return;
    const char end = sentence.back();
    auto last = sentence.substr(comma + 2);
    if (end == '.' || end == '!' || end == '?')
      last.pop_back();
    sentence = capitalised(last) + ", " + uncapitalised(sentence.substr(0, comma)) + ".";
  });
}

void merge_sentences(Draft& draft, double rate, Random& random) {
  for (auto& paragraph : draft.paragraphs)
    for (std::size_t i = 0; i + 1 < paragraph.size(); ++i)
      if (paragraph[i].ends_with('.') && !has_quotes(paragraph[i + 1]) && uniform(random) < rate) {
        paragraph[i].pop_back();
        paragraph[i] += ", and " + uncapitalised(paragraph[i + 1]);
        paragraph.erase(paragraph.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
}

void cut_asides(Draft& draft, double rate, Random& random) {
  for_each_sentence(draft, [&](std::string& sentence) {
    const auto begin = sentence.find(", ");
    if (begin == sentence.npos || has_quotes(sentence) || uniform(random) >= rate)
      return;
    const auto end = sentence.find(", ", begin + 2);
    if (end != sentence.npos && end - begin < 80)
      sentence.erase(begin, end + 1 - begin);
  });
}

std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random) {
  return tools::slip_names(draft, most, random, [&](std::string name) {
    const auto at = 1 + below(random, name.size() - 2);
    std::swap(name[at], name[at + 1]);
    return name;
  });
}

} // namespace tools::first
