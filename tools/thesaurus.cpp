#include "thesaurus.hpp"
#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>

namespace tools {

namespace {

constexpr std::array<const char*, 4> part_names = {"noun", "verb", "adj", "adv"};
constexpr std::size_t noun = 0, verb = 1;

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

enum class Form : std::uint8_t { plain, s, ed, ing };

std::string inflect(std::string word, Form form) {
  const bool ends_in_y = word.size() > 2 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
  switch (form) {
  case Form::plain:
    return word;
  case Form::s:
    if (ends_in_y)
      return word.substr(0, word.size() - 1) + "ies";
    return word + (ends_with_one_of(word, {"s", "x", "z", "ch", "sh"}) ? "es" : "s");
  case Form::ed:
    if (ends_in_y)
      return word.substr(0, word.size() - 1) + "ied";
    return word + (word.ends_with('e') ? "d" : "ed");
  case Form::ing:
    if (word.ends_with('e') && !word.ends_with("ee"))
      word.pop_back();
    return word + "ing";
  }
  return word;
}

struct Reduced {
  std::string lemma;
  Form form = Form::plain;
};

// What a word may be a form of, after morphy(7WN).
std::vector<Reduced> reductions(const std::string& word, std::size_t part) {
  std::vector<Reduced> found{{word, Form::plain}};
  const auto without = [&](std::string_view end, const char* instead, Form form) {
    if (word.size() > end.size() + 2 && word.ends_with(end))
      found.push_back({word.substr(0, word.size() - end.size()) + instead, form});
  };
  if (part == noun || part == verb) {
    without("ies", "y", Form::s);
    without("es", "", Form::s);
    without("s", "", Form::s);
  }
  if (part == verb) {
    without("ied", "y", Form::ed);
    without("ed", "e", Form::ed);
    without("ed", "", Form::ed);
    without("ing", "e", Form::ing);
    without("ing", "", Form::ing);
  }
  return found;
}

Form form_of_exception(std::string_view word) {
  return word.ends_with("ing") ? Form::ing : Form::ed;
}

std::uint32_t number(const std::string& digits, int base = 10) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

bool is_one_word(std::string_view word) {
  return word.size() > 1 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

text::Result<void> Thesaurus::load_part(const std::filesystem::path& folder, std::size_t part,
                                        const std::string& name) {
  std::ifstream index(folder / ("index." + name)), data(folder / ("data." + name)),
      exceptions(folder / (name + ".exc"));
  if (!index || !data)
    return text::input_error(folder.string(), "no WordNet here (Debian's wordnet-base)");
  auto& [entries, synsets, exception_of] = parts_[part];
  std::string line, word, field;
  // lemma pos senses pointers pointer… senses tagged offset…
  while (std::getline(index, line)) {
    if (line.starts_with(' '))
      continue;
    std::istringstream fields(line);
    std::size_t senses = 0, pointers = 0;
    fields >> word >> field >> senses >> pointers;
    for (std::size_t i = 0; i < pointers + 1; ++i)
      fields >> field;
    Entry entry;
    fields >> entry.seen;
    while (fields >> field)
      entry.senses.push_back(number(field));
    if (is_one_word(word))
      entries.emplace(word, std::move(entry));
  }
  // offset file type words (word id)… pointers (pointer offset pos place)… | gloss
  while (std::getline(data, line)) {
    if (line.starts_with(' '))
      continue;
    std::istringstream fields(line);
    std::string offset, words;
    fields >> offset >> field >> field >> words;
    Synset synset;
    for (auto left = number(words, 16); left > 0; --left) {
      fields >> word >> field;
      if (is_one_word(word))
        synset.words.push_back(word);
    }
    std::size_t pointers = 0;
    fields >> pointers;
    for (; pointers > 0; --pointers) {
      std::string kind, to, of, place;
      fields >> kind >> to >> of >> place;
      if (kind == "@")
        synset.kinds.push_back(number(to));
    }
    synsets.emplace(number(offset), std::move(synset));
  }
  while (exceptions >> word >> field) {
    exception_of.emplace(word, field);
    std::getline(exceptions, line);
  }
  return {};
}

text::Result<Thesaurus> Thesaurus::load(const std::filesystem::path& folder) {
  Thesaurus thesaurus;
  for (std::size_t part = 0; part < part_names.size(); ++part)
    if (const auto loaded = thesaurus.load_part(folder, part, part_names[part]); !loaded)
      return std::unexpected(loaded.error());
  return thesaurus;
}

std::vector<std::string> Thesaurus::others(std::string_view given, Choice choice) const {
  const std::string word(given);
  const Entry* best = nullptr;
  std::size_t part_of_best = 0;
  Reduced reduced_best;
  const auto consider = [&](std::size_t part, const Reduced& reduced) {
    const auto found = parts_[part].entries.find(reduced.lemma);
    if (found != parts_[part].entries.end() && (best == nullptr || found->second.seen > best->seen))
      best = &found->second, part_of_best = part, reduced_best = reduced;
  };
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    if (const auto found = parts_[part].exceptions.find(word);
        found != parts_[part].exceptions.end())
      consider(part, {found->second, part == noun ? Form::s : form_of_exception(word)});
    for (const auto& reduced : reductions(word, part))
      consider(part, reduced);
  }
  std::vector<std::string> words;
  if (best == nullptr)
    return words;
  const auto& synsets = parts_[part_of_best].synsets;
  const auto add = [&](std::uint32_t offset) {
    if (const auto synset = synsets.find(offset); synset != synsets.end())
      for (const auto& other : synset->second.words)
        if (other != reduced_best.lemma)
          words.push_back(inflect(other, reduced_best.form));
  };
  if (choice == Choice::nearest) {
    add(best->senses.front());
    return words;
  }
  for (std::size_t i = 1; i < std::min<std::size_t>(best->senses.size(), 4); ++i)
    add(best->senses[i]);
  if (const auto first = synsets.find(best->senses.front()); first != synsets.end())
    for (const auto kind : first->second.kinds)
      add(kind);
  const auto nearest = others(word, Choice::nearest);
  std::erase_if(words, [&](const std::string& other) {
    return std::ranges::find(nearest, other) != nearest.end();
  });
  return words;
}

} // namespace tools
