#include "rewriting.hpp"
#include "text/lexicon.hpp"
#include "text/stop_words.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <map>

namespace tools {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_capital(c) || static_cast<unsigned char>(c) >= 0xC0 ||
         (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
}

bool denies(std::string_view sentence) {
  constexpr std::array marks = {" not ", "n't ", "n’t ", " never ", " no ", " nor "};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return sentence.contains(mark); });
}

bool is_name(std::string_view word) {
  word = word.substr(0, word.find("’"));
  return std::ranges::all_of(word,
                             [](char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }) &&
         !text::is_stop_word(text::fold_word(word), "en");
}

// Of names that stand in one run.
struct Name {
  std::size_t begin = 0, last = 0, end = 0; // bytes; its last word
};

std::vector<Name> names_in(std::string& sentence) {
  std::vector<Name> names;
  for_each_word(sentence, [&](std::string_view word, bool opens) {
    const auto at = static_cast<std::size_t>(word.data() - sentence.data()), end = at + word.size();
    if (opens || word.size() < 2 || !is_capital(word.front()) || !is_name(word))
      return std::string(word);
    if (!names.empty() && names.back().end + 1 == at && sentence[at - 1] == ' ')
      names.back().last = at, names.back().end = end;
    else
      names.push_back({at, at, end});
    return std::string(word);
  });
  return names;
}

bool is_said_of_each_other(std::string_view between) {
  constexpr std::array even = {" and ", " or ", " with ", " met "};
  constexpr std::size_t shortest = 4, longest = 40;
  return between.size() >= shortest && between.size() <= longest &&
         std::ranges::all_of(between, [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); }) &&
         std::ranges::none_of(even, [&](std::string_view word) { return between.contains(word); });
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
  std::size_t made = 0;
  for (auto& [name, changed] : names)
    if (made < most && uniform(random) < 0.3) {
      changed = slip(name);
      made += changed != name ? 1 : 0;
      if (changed != name && is_name(name)) // not "About" in a heading
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

std::vector<Slip> slip_saying(Draft& draft, std::span<const Contrast> contrasts, SlipKind kind,
                              Random& random) {
  struct Saying {
    std::string* sentence;
    std::size_t at;
    std::string_view from, to;
  };
  std::array<std::vector<Saying>, 2> places; // of the one, and of the other
  for_each_sentence(draft, [&](std::string& sentence) {
    if (sentence.starts_with('(')) // credits somebody
      return;
    for (const auto& [one, other] : contrasts) {
      const auto of_one = sentence.find(one), of_other = sentence.find(other);
      if (of_other != sentence.npos)
        places[1].push_back({&sentence, of_other, other, one});
      else if (of_one != sentence.npos && (kind != SlipKind::negated || !denies(sentence)))
        places[0].push_back({&sentence, of_one, one, other});
    }
  });
  const auto back = below(random, 2);
  const auto& chosen = places[places[back].empty() ? 1 - back : back];
  if (chosen.empty())
    return {};
  const auto& [sentence, at, from, to] = chosen[below(random, chosen.size())];
  const auto rest = sentence->substr(at + from.size(), known_by);
  sentence->replace(at, from.size(), to);
  return {{std::string(from.substr(1)) + rest, std::string(to.substr(1)) + rest, kind}};
}

std::vector<Place> places_of(Draft& draft) {
  constexpr std::array before = {" in ", " to ", " from ", " at ", " near ", " of "};
  constexpr std::size_t shortest = 4;
  std::vector<Place> places;
  for_each_sentence(draft, [&](std::string& sentence) {
    if (sentence.starts_with('(')) // credits somebody
      return;
    for (const std::string_view word : before)
      for (auto at = sentence.find(word); at != sentence.npos; at = sentence.find(word, at + 1)) {
        const auto name = at + word.size();
        const auto end = std::min(sentence.find_first_of(" ,.;:", name), sentence.size());
        const bool goes_on = end + 1 < sentence.size() && is_capital(sentence[end + 1]);
        if (end >= name + shortest && is_capital(sentence[name]) && !goes_on &&
            is_name(std::string_view(sentence).substr(name, end - name)))
          places.push_back({&sentence, at + 1, name, end});
      }
  });
  return places;
}

std::vector<std::string> names_of(const std::vector<Place>& places) {
  std::vector<std::string> names;
  names.reserve(places.size());
  for (const auto& [sentence, before, name, end] : places)
    names.push_back(sentence->substr(name, end - name));
  return names;
}

std::vector<Slip> slip_place(const std::vector<Place>& places,
                             const std::vector<std::string>& names, Random& random) {
  if (places.empty() || names.empty())
    return {};
  const auto& place = places[below(random, places.size())];
  const auto& other = names[below(random, names.size())];
  const auto was = place.sentence->substr(place.name, place.end - place.name);
  if (was == other)
    return {};
  const auto before = place.sentence->substr(place.before, place.name - place.before);
  place.sentence->replace(place.name, was.size(), other);
  return {{before + was, before + other, SlipKind::exchanged}};
}

std::vector<Slip> slip_order(Draft& draft, Exchanged exchanged, Random& random) {
  struct Order {
    std::string* sentence;
    std::array<std::size_t, 4> bounds; // of either name
  };
  std::vector<Order> orders;
  for_each_sentence(draft, [&](std::string& sentence) {
    const auto names = names_in(sentence);
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
      const auto begin_of = [&](const Name& name) {
        return exchanged == Exchanged::last_names ? name.last : name.begin;
      };
      const auto left = begin_of(names[i]), right = begin_of(names[i + 1]);
      const auto gap = names[i].end;
      if (is_said_of_each_other(std::string_view(sentence).substr(gap, names[i + 1].begin - gap)) &&
          sentence.substr(left, gap - left) != sentence.substr(right, names[i + 1].end - right))
        orders.push_back({&sentence, {left, gap, right, names[i + 1].end}});
    }
  });
  if (orders.empty())
    return {};
  const auto& [sentence, bounds] = orders[below(random, orders.size())];
  const auto [left, left_end, right, right_end] = bounds;
  const auto was = sentence->substr(left, right_end - left);
  const auto is = sentence->substr(right, right_end - right) +
                  sentence->substr(left_end, right - left_end) +
                  sentence->substr(left, left_end - left);
  sentence->replace(left, was.size(), is);
  return {{was, is, SlipKind::exchanged}};
}

std::vector<Slip> slip_role(Draft& draft, std::span<const std::string_view> lines, Random& random) {
  struct Mention {
    std::string* sentence;
    std::size_t at;
    std::string_view word;
    std::vector<std::string_view> others;
  };
  std::vector<Mention> mentions;
  for_each_sentence(draft, [&](std::string& sentence) {
    if (sentence.starts_with('(')) // credits somebody
      return;
    for_each_word(sentence, [&](std::string_view written, bool) {
      const auto at = static_cast<std::size_t>(written.data() - sentence.data());
      const auto singular = uncapitalised(
          std::string(written.substr(0, written.size() - (written.ends_with('s') ? 1 : 0))));
      for (const auto line : lines) {
        std::vector<std::string_view> others;
        std::string_view word;
        text::for_each_word(line, [&](std::string_view each) {
          each == singular ? word = each : others.emplace_back(each);
        });
        if (!word.empty())
          mentions.push_back({&sentence, at, word, std::move(others)});
      }
      return std::string(written);
    });
  });
  if (mentions.empty())
    return {};
  const auto& [sentence, at, word, others] = mentions[below(random, mentions.size())];
  std::string other(others[below(random, others.size())]);
  if (is_capital((*sentence)[at]))
    other = capitalised(other);
  const auto was = sentence->substr(at, word.size() + known_by);
  sentence->replace(at, word.size(), other);
  return {{was, sentence->substr(at, other.size() + known_by), SlipKind::role}};
}

} // namespace tools
