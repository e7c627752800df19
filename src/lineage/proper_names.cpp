#include "lineage/proper_names.hpp"
#include "lineage/role_words.hpp"
#include "text/lexicon.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace lineage {

namespace {

constexpr std::uint32_t longest_name = 6; // words

// Places by whose name a government is called.
constexpr std::array<std::string_view, 34> one_power = {
    "washington us u.s usa america american americans united pentagon",
    "beijing china chinese peking",
    "moscow kremlin russia russian russians moskau",
    "kyiv kiev ukraine ukrainian ukrainians",
    "london britain british uk u.k england english downing whitehall",
    "berlin germany german germans deutschland",
    "paris france french élysée",
    "rome italy italian italians",
    "madrid spain spanish",
    "brussels eu europe european belgium belgian",
    "tokyo japan japanese",
    "seoul korea korean",
    "pyongyang korea korean",
    "delhi india indian",
    "islamabad pakistan pakistani",
    "tehran iran iranian iranians",
    "baghdad iraq iraqi",
    "jerusalem israel israeli israelis tel aviv",
    "damascus syria syrian",
    "ankara turkey turkish türkiye",
    "cairo egypt egyptian",
    "riyadh saudi arabia",
    "taipei taiwan taiwanese",
    "canberra australia australian",
    "ottawa canada canadian",
    "warsaw poland polish",
    "budapest hungary hungarian",
    "athens greece greek",
    "vienna austria austrian",
    "stockholm sweden swedish",
    "kabul afghanistan afghan taliban",
    "hanoi vietnam vietnamese",
    "manila philippines philippine filipino",
    "caracas venezuela venezuelan"};

// Letters without their marks; of Latin those that newspapers leave off.
std::string bare(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> marked = {
      {{"áàâäãåăą", "a"},
       {"éèêëęě", "e"},
       {"íìîïı", "i"},
       {"óòôöõøő", "o"},
       {"úùûüűů", "u"},
       {"ýÿ", "y"},
       {"ćčç", "c"},
       {"śšşș", "s"},
       {"źżž", "z"},
       {"ñńň", "n"},
       {"łľ", "l"},
       {"ţțť", "t"},
       {"řŕ", "r"},
       {"đď", "d"}}};
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const auto point = text::decode_at(word, at);
    const auto letter = word.substr(at, point.size);
    const auto found = std::ranges::find_if(marked, [&](const auto& entry) {
      return point.size > 1 && entry.first.find(letter) != std::string_view::npos;
    });
    plain += found == marked.end() ? letter : found->second;
    at += std::max<std::size_t>(point.size, 1);
  }
  return plain;
}

bool has_capitals(std::string_view language) {
  return !language.starts_with("de") && !language.starts_with("zh") &&
         !language.starts_with("ja") && !language.starts_with("ar") && !language.starts_with("he");
}

std::string without_possessive(std::string word) {
  if (word.ends_with("'s"))
    word.resize(word.size() - 2);
  return word;
}

} // namespace

ProperNames::ProperNames(const Wording& wording)
    : wording_(wording), capitals_tell_(has_capitals(wording.language)) {
  for (const auto& token : wording.tokens.tokens) {
    words_.insert(token.word);
    words_.insert(token.stem);
    if (!token.starts_sentence && (token.shape == text::TokenShape::capitalised))
      inside_.insert(token.stem);
  }
}

bool ProperNames::names(std::uint32_t token) const {
  const auto& it = wording_.tokens.tokens[token];
  if (it.is_stop ||
      (it.shape != text::TokenShape::capitalised && it.shape != text::TokenShape::upper))
    return false;
  return !it.starts_sentence || inside_.contains(it.stem);
}

ProperNames::Run ProperNames::run_of(std::uint32_t token) const {
  const auto& tokens = wording_.tokens.tokens;
  const auto touches = [&](std::uint32_t right) {
    const auto gap =
        std::string_view(wording_.text)
            .substr(tokens[right - 1].end, tokens[right].begin - tokens[right - 1].end);
    return gap == " " || gap == "-";
  };
  Run run{token, token + 1};
  while (run.first > 0 && !tokens[run.first].starts_sentence && names(run.first - 1) &&
         touches(run.first))
    --run.first;
  while (run.end < tokens.size() && !tokens[run.end].starts_sentence && names(run.end) &&
         touches(run.end))
    ++run.end;
  return run;
}

bool ProperNames::is_title_at(std::uint32_t token) const {
  return is_title(text::fold_word(wording_.surface(wording_.tokens.tokens[token])));
}

std::optional<ProperNames::Run> ProperNames::only_one(std::uint32_t first,
                                                      std::uint32_t end) const {
  std::optional<Run> found;
  for (auto i = first; i < end; ++i) {
    if (wording_.tokens.tokens[i].is_stop)
      continue;
    if ((found && (found->end != i || run_of(i).first == i)) || !names(i) || is_title_at(i))
      return std::nullopt;
    found = {found ? found->first : i, i + 1};
    if (found->end - found->first > longest_name)
      return std::nullopt;
  }
  return found;
}

std::optional<std::uint32_t> ProperNames::only_one_without(const ProperNames& others,
                                                           const Sentence& sentence) const {
  std::optional<std::uint32_t> found;
  for (auto i = sentence.first; i < sentence.end; ++i) {
    const auto& token = wording_.tokens.tokens[i];
    if (!names(i) || others.has(token.word) || others.has(token.stem) || is_title_at(i))
      continue;
    if (found)
      return std::nullopt;
    found = i;
  }
  return found;
}

std::string spelling_of(std::string_view word) {
  return bare(without_possessive(text::fold_word(word)));
}

bool stand_for_each_other(std::string_view left, std::string_view right) {
  const auto a = without_possessive(text::fold_word(left)),
             b = without_possessive(text::fold_word(right));
  return bare(a) == bare(b) || std::ranges::any_of(one_power, [&](std::string_view power) {
           const auto words = text::words_of(power);
           return words.contains(a) && words.contains(b);
         });
}

bool is_title(std::string_view folded_word) {
  static const auto words = text::words_of(
      "mr mrs ms dr prime sen gov gen herr frau präsident monsieur madame président ministre señor "
      "señora presidente ministro sir lord state foreign defence defense ministry department");
  return words.contains(folded_word) || role_word(folded_word) != nullptr;
}

bool is_day_or_month(std::string_view folded_word) {
  static const auto words = text::words_of(
      "monday tuesday wednesday thursday friday saturday sunday january february march april may "
      "june july august september october november december montag dienstag mittwoch donnerstag "
      "freitag samstag sonntag januar februar märz mai juni juli oktober dezember lundi mardi "
      "mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
      "domingo");
  return words.contains(folded_word);
}

} // namespace lineage
