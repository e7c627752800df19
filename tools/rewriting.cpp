#include "rewriting.hpp"
#include <algorithm>
#include <map>

namespace tools {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_capital(c) || static_cast<unsigned char>(c) >= 0xC0 ||
         (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
}

} // namespace

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - ('a' - 'A'));
  return word;
}

std::string uncapitalised(std::string word) {
  if (!word.empty() && is_capital(word[0]) && (word.size() == 1 || !is_capital(word[1])))
    word[0] = static_cast<char>(word[0] + ('a' - 'A'));
  return word;
}

bool has_quotes(std::string_view sentence) {
  return sentence.find('"') != sentence.npos || sentence.find("“") != sentence.npos;
}

void for_each_sentence(Draft& draft, const std::function<void(std::string&)>& change) {
  for (auto& paragraph : draft.paragraphs)
    for (auto& sentence : paragraph)
      change(sentence);
}

void for_each_word(std::string& sentence,
                   const std::function<std::string(std::string_view, bool opens)>& change) {
  std::string changed;
  bool opens = true;
  for (std::size_t at = 0; at < sentence.size();) {
    if (!is_letter(sentence[at])) {
      changed += sentence[at++];
      continue;
    }
    auto end = at;
    while (end < sentence.size() && is_letter(sentence[end]))
      ++end;
    changed += change(std::string_view(sentence).substr(at, end - at), opens);
    opens = false;
    at = end;
  }
  sentence = std::move(changed);
}

void replace_words(Draft& draft, const Thesaurus& thesaurus, Choice choice, double rate,
                   Random& random) {
  std::map<std::string, std::vector<std::string>, std::less<>> known;
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      const bool is_name = is_capital(word.front()) && !opens;
      auto lower = uncapitalised(std::string(word));
      if (word.size() < 4 || is_name || uniform(random) >= rate)
        return std::string(word);
      const auto [others, is_new] = known.try_emplace(lower);
      if (is_new)
        others->second = thesaurus.others(lower, choice);
      if (others->second.empty())
        return std::string(word);
      const auto& other = others->second[below(random, others->second.size())];
      return is_capital(word.front()) ? capitalised(other) : other;
    });
  });
}

std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random,
                             const std::function<std::string(std::string)>& slip) {
  std::map<std::string, std::string, std::less<>> names;
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      if (!opens && is_capital(word.front()) && word.size() >= 5 && !is_capital(word[1]))
        names.emplace(word, "");
      return std::string(word);
    });
  });
  std::vector<Slip> slips;
  for (auto& [name, changed] : names)
    if (slips.size() < most && uniform(random) < 0.3) {
      changed = slip(name);
      if (changed != name)
        slips.push_back({name, changed});
    }
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool) {
      const auto found = names.find(word);
      return found == names.end() || found->second.empty() ? std::string(word) : found->second;
    });
  });
  return slips;
}

} // namespace tools
