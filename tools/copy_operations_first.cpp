#include "rewriting.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace tools::first {

void replace_words(Draft& draft, const Thesaurus& thesaurus, double rate, Random& random) {
  tools::replace_words(draft, thesaurus, Choice::nearest, rate, random);
}

namespace {

bool denies(std::string_view word) {
  constexpr std::array words = {"cannot", "neither", "never",   "nobody",
                                "none",   "nothing", "without", "nowhere"};
  return std::ranges::find(words, word) != words.end() || word.ends_with("n’t");
}

} // namespace

std::vector<Slip> exchange_words(Draft& draft, std::string_view other, double rate,
                                 Random& random) {
  std::vector<std::string> words;
  std::string text(other);
  for_each_word(text, [&](std::string_view word, bool) {
    if (word.size() >= 4 && !is_capital(word.front()))
      words.emplace_back(word);
    return std::string(word);
  });
  std::vector<Slip> slips;
  if (words.empty())
    return slips;
  for_each_sentence(draft, [&](std::string& sentence) {
    std::map<std::size_t, std::string> denials; // lost or gained, by the number of their word
    std::size_t number = 0;
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      ++number;
      const bool is_name = is_capital(word.front()) && !opens; // few are left out or told otherwise
      if (word.size() < 4 || uniform(random) >= (is_name ? rate / 6 : rate))
        return std::string(word);
      const auto& drawn = words[below(random, words.size())];
      if (denies(word) != denies(drawn))
        denials.emplace(number, word);
      return drawn;
    });
    number = 0;
    for_each_word(sentence, [&](std::string_view word, bool) {
      if (const auto lost = denials.find(++number); lost != denials.end())
        slips.push_back({lost->second,
                         sentence.substr(static_cast<std::size_t>(word.data() - sentence.data()),
                                         word.size() + known_by),
                         SlipKind::negated});
      return std::string(word);
    });
  });
  return slips;
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
    const auto is_ascii = [&](std::size_t i) { return (name[i] & 0x80) == 0; };
    if (!is_ascii(at) || !is_ascii(at + 1)) // no half of a letter
      return name.front() + name;
    std::swap(name[at], name[at + 1]);
    return name;
  });
}

std::vector<Slip> slip_negation(Draft& draft, Random& random) {
  constexpr std::array<Contrast, 14> denials = {{{" is ", " is not "},
                                                 {" are ", " are not "},
                                                 {" was ", " was not "},
                                                 {" were ", " were not "},
                                                 {" will ", " will not "},
                                                 {" would ", " would not "},
                                                 {" can ", " can not "},
                                                 {" could ", " could not "},
                                                 {" should ", " should not "},
                                                 {" may ", " may not "},
                                                 {" does ", " does not "},
                                                 {" did ", " did not "},
                                                 {" has been ", " has not been "},
                                                 {" have been ", " have not been "}}};
  return tools::slip_saying(draft, denials, SlipKind::negated, random);
}

std::vector<Slip> slip_place(Draft& draft, Random& random) {
  const auto places = places_of(draft);
  return tools::slip_place(places, names_of(places), random);
}

std::vector<Slip> slip_role(Draft& draft, Random& random) {
  constexpr auto lines = std::to_array<std::string_view>(
      {"minister senator governor ambassador mayor judge chairman spokesman lawyer",
       "doctor nurse teacher engineer farmer banker", "mother daughter sister wife",
       "father son brother husband", "suspect victim witness", "soldier policeman firefighter"});
  return tools::slip_role(draft, lines, random);
}

std::vector<Slip> slip_opposite(Draft& draft, Random& random) {
  constexpr auto opposites = std::to_array<Contrast>({{" rose ", " fell "},
                                                      {" up ", " down "},
                                                      {" more ", " fewer "},
                                                      {" before ", " after "},
                                                      {" won ", " lost "},
                                                      {" opened ", " closed "},
                                                      {" high ", " low "},
                                                      {" buy ", " sell "},
                                                      {" good ", " bad "},
                                                      {" big ", " small "},
                                                      {" start ", " end "},
                                                      {" growth ", " decline "},
                                                      {" inside ", " outside "}});
  return tools::slip_saying(draft, opposites, SlipKind::negated, random);
}

std::vector<Slip> slip_order(Draft& draft, Random& random) {
  return tools::slip_order(draft, Exchanged::last_names, random);
}

} // namespace tools::first
