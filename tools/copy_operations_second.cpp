#include "rewriting.hpp"
#include <array>
#include <utility>

namespace tools::second {

namespace {

using Rule = std::pair<std::string_view, std::string_view>;

constexpr auto rules = std::to_array<Rule>({{" said ", " told reporters "},
                                            {" said.", " stated."},
                                            {" says ", " claims "},
                                            {" will ", " is set to "},
                                            {" has been ", " was "},
                                            {" have been ", " were "},
                                            {" in order to ", " to "},
                                            {" because ", " since "},
                                            {" although ", " even though "},
                                            {" however", " but still"},
                                            {" do not ", " don't "},
                                            {" does not ", " doesn't "},
                                            {" did not ", " didn't "},
                                            {" is not ", " isn't "},
                                            {" was not ", " wasn't "},
                                            {" can't ", " cannot "},
                                            {" it's ", " it is "},
                                            {" about ", " roughly "},
                                            {" more than ", " over "},
                                            {" less than ", " under "},
                                            {" according to ", " as reported by "},
                                            {" before ", " ahead of "},
                                            {" after ", " following "},
                                            {" during ", " in the course of "},
                                            {" many ", " a large number of "},
                                            {" people ", " individuals "},
                                            {" also ", " in addition "},
                                            {" million", " mln"},
                                            {" billion", " bn"},
                                            {" percent", " per cent"},
                                            {" one ", " 1 "},
                                            {" two ", " 2 "},
                                            {" three ", " 3 "},
                                            {" four ", " 4 "},
                                            {" five ", " 5 "},
                                            {" the United States", " the US"}});

constexpr std::array<std::string_view, 4> joints = {", and ", ", but ", ", while ", "; "};

} // namespace

void replace_words(Draft& draft, const Thesaurus& thesaurus, double rate, Random& random) {
  tools::replace_words(draft, thesaurus, Choice::farther, rate, random);
}

void rephrase(Draft& draft, double rate, Random& random) {
  for_each_sentence(draft, [&](std::string& sentence) {
    for (const auto& [from, to] : rules)
      if (const auto at = sentence.find(from); at != sentence.npos && uniform(random) < rate)
        sentence.replace(at, from.size(), to);
  });
}

void move_speakers(Draft& draft, double rate, Random& random) {
  for_each_sentence(draft, [&](std::string& sentence) {
    const auto comma = sentence.rfind(", ");
    if (!sentence.ends_with(" said.") || comma == sentence.npos || has_quotes(sentence) ||
        sentence.size() - comma > 60 || uniform(random) >= rate)
      return;
    const auto speaker = sentence.substr(comma + 2, sentence.size() - comma - 3);
    sentence = capitalised(speaker) + " that " + uncapitalised(sentence.substr(0, comma)) + ".";
  });
}

void split_sentences(Draft& draft, double rate, Random& random) {
  for (auto& paragraph : draft.paragraphs)
    for (std::size_t i = 0; i < paragraph.size(); ++i)
      for (const auto joint : joints) {
        const auto at = paragraph[i].find(joint);
        if (at == std::string::npos || at < 30 || at + 30 > paragraph[i].size() ||
            has_quotes(paragraph[i]) || uniform(random) >= rate)
          continue;
        auto rest = capitalised(paragraph[i].substr(at + joint.size()));
        paragraph[i] = paragraph[i].substr(0, at) + ".";
        paragraph.insert(paragraph.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
        break;
      }
}

void cut_modifiers(Draft& draft, double rate, Random& random) {
  for_each_sentence(draft, [&](std::string& sentence) {
    for_each_word(sentence, [&](std::string_view word, bool opens) {
      const bool modifies = word.size() > 4 && word.ends_with("ly");
      return modifies && !opens && uniform(random) < rate ? std::string() : std::string(word);
    });
  });
}

std::vector<Slip> slip_names(Draft& draft, std::size_t most, Random& random) {
  constexpr std::array<Rule, 8> spellings = {{{"th", "t"},
                                              {"ck", "k"},
                                              {"ey", "y"},
                                              {"ll", "l"},
                                              {"ph", "f"},
                                              {"an", "on"},
                                              {"er", "ar"},
                                              {"i", "y"}}};
  return tools::slip_names(draft, most, random, [&](std::string name) {
    for (const auto& [from, to] : spellings)
      if (const auto at = name.find(from, 1); at != name.npos)
        return name.replace(at, from.size(), to);
    return name;
  });
}

std::vector<Slip> slip_negation(Draft& draft, Random& random) {
  constexpr auto denials = std::to_array<Contrast>({{" is ", " isn't "},
                                                    {" are ", " aren't "},
                                                    {" was ", " wasn't "},
                                                    {" will ", " won't "},
                                                    {" can ", " cannot "},
                                                    {" could ", " couldn't "},
                                                    {" do ", " don't "},
                                                    {" did ", " didn't "},
                                                    {" would ", " would never "},
                                                    {" has been ", " has never been "},
                                                    {" have been ", " have never been "},
                                                    {" still ", " no longer "},
                                                    {" some ", " no "},
                                                    {" everyone ", " nobody "},
                                                    {" everything ", " nothing "},
                                                    {" possible ", " impossible "},
                                                    {" likely ", " unlikely "},
                                                    {" able ", " unable "},
                                                    {" confirmed ", " denied "},
                                                    {" approved ", " rejected "},
                                                    {" agreed to ", " refused to "},
                                                    {" supported ", " opposed "}});
  return tools::slip_saying(draft, denials, SlipKind::negated, random);
}

std::vector<Slip> slip_place(Draft& draft, std::string_view other, Random& random) {
  auto elsewhere = draft_of(other);
  return tools::slip_place(places_of(draft), names_of(places_of(elsewhere)), random);
}

std::vector<Slip> slip_role(Draft& draft, Random& random) {
  constexpr auto lines = std::to_array<std::string_view>(
      {"president secretary adviser prosecutor candidate founder owner counterpart envoy",
       "professor student journalist pilot patient singer coach driver passenger",
       "uncle aunt cousin grandmother grandfather friend neighbor", "gunman hostage survivor",
       "man woman"});
  constexpr auto ranks = std::to_array<Contrast>({{" president ", " former president "},
                                                  {" president of ", " vice president of "},
                                                  {" director ", " deputy director "},
                                                  {" editor ", " assistant editor "},
                                                  {" chief ", " deputy chief "},
                                                  {" coach ", " assistant coach "},
                                                  {" manager ", " former manager "},
                                                  {" minister ", " former minister "},
                                                  {" President ", " former President "},
                                                  {" leader ", " former leader "}});
  if (uniform(random) < 0.3)
    return tools::slip_saying(draft, ranks, SlipKind::role, random);
  return tools::slip_role(draft, lines, random);
}

std::vector<Slip> slip_opposite(Draft& draft, Random& random) {
  constexpr auto opposites = std::to_array<Contrast>({{" increased ", " decreased "},
                                                      {" increase ", " reduce "},
                                                      {" higher ", " lower "},
                                                      {" above ", " below "},
                                                      {" less ", " more "},
                                                      {" gained ", " lost "},
                                                      {" best ", " worst "},
                                                      {" better ", " worse "},
                                                      {" strong ", " weak "},
                                                      {" early ", " late "},
                                                      {" larger ", " smaller "},
                                                      {" bought ", " sold "},
                                                      {" began ", " ended "},
                                                      {" over ", " under "},
                                                      {" with ", " without "},
                                                      {" success ", " failure "},
                                                      {" positive ", " negative "}});
  return tools::slip_saying(draft, opposites, SlipKind::negated, random);
}

std::vector<Slip> slip_order(Draft& draft, Random& random) {
  return tools::slip_order(draft, Exchanged::whole_names, random);
}

} // namespace tools::second
