#include "reading/names/kinds.hpp"
#include "reading/credits/outlets.hpp"
#include "reading/names/small_words.hpp"
#include "reading/words/word_list.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <initializer_list>

namespace reading {

namespace {

using news::MentionKind;

// Set by hand on the articles of the harbour stream; see models/names/card.md.
constexpr int decisive = 8, strong = 5, fair = 3, weak = 2, hint = 1;
constexpr int least_lead = 2;
constexpr std::uint32_t known = NameWord::given | NameWord::place | NameWord::organisation |
                                NameWord::named_organisation | NameWord::place_type |
                                NameWord::surname;

bool is_small_person_joint(std::string_view word) {
  static constexpr std::array<std::string_view, 10> joints = {"van", "von", "bin", "ibn", "al",
                                                              "el",  "der", "den", "di",  "da"};
  return std::ranges::find(joints, word) != joints.end();
}

bool ends_with_any(std::string_view gap, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [&](auto mark) { return gap.ends_with(mark); });
}

// The title of a work: “Glass House,” and nothing else between the marks.
bool is_in_quotes(const Words& words, const NameSpan& name) {
  auto rest = words.rest(name.last - 1).substr(0, 4);
  if (rest.starts_with(",") || rest.starts_with("."))
    rest.remove_prefix(1);
  return ends_with_any(words.gap(name.first), {"\"", "“", "„", "«"}) &&
         (rest.starts_with("\"") || rest.starts_with("”") || rest.starts_with("“") ||
          rest.starts_with("»"));
}

// "BERLIN (Harbour Wire) -": a dateline's agency.
bool is_in_brackets(const Words& words, const NameSpan& name) {
  const auto rest = words.rest(name.last - 1);
  return ends_with_any(words.gap(name.first), {"("}) &&
         (rest.starts_with(") -") || rest.starts_with(") —") || rest.starts_with(") –"));
}

const WordList& people_of_places() {
  static const WordList words("residents people mayor inhabitants villagers islanders einwohner "
                              "bürgermeister habitants maire vecinos alcalde abitanti sindaco");
  return words;
}

const WordList& leaders() {
  static const WordList words("executive chairman chairwoman chair director founder co-founder "
                              "owner boss spokesman spokeswoman spokesperson manager shares "
                              "shareholders customers chef gründer sprecher sprecherin fondateur "
                              "patron directeur directrice fundador portavoz");
  return words;
}

// "an analyst at Fenwick Lowe", "shares in Corvo", "the founder of Corvo", but "the mayor of Lowe".
bool stands_behind_its_people(const Words& words, const NameSpan& name) {
  if (name.first < 2 || !is_blank(words.gap(name.first - 1)))
    return false;
  const auto joint = words.surface(name.first - 1);
  if (joint == "of" || joint == "in" || joint == "von" || joint == "de")
    return leaders().holds(words[name.first - 2].hash);
  return (joint == "at" || joint == "for") &&
         ((name_word(words, name.first - 2) & NameWord::role) != 0 ||
          leaders().holds(words[name.first - 2].hash));
}

// The word before it, which a blank parts from it.
KindPoints points_of_left(const Words& words, const NameSpan& name) {
  KindPoints points;
  const auto left = name_word(words, name.first - 1);
  const auto surface = words.surface(name.first - 1);
  if ((left & NameWord::title) != 0)
    points.person += strong;
  if ((left & NameWord::say) != 0 && !words[name.last - 1].is_possessive)
    points.person += weak;
  if ((left & NameWord::in) != 0)
    points.place += surface == "in" || surface == "near" ? fair : hint;
  if (text::equals_ignoring_case(surface, "the")) {
    points.organisation += name.last - name.first > 1 ? weak : 0;
    points.person -= fair;
  }
  const bool is_small = words[name.first - 1].shape == text::TokenShape::lower;
  if (is_small && (left & NameWord::organisation) != 0)
    points.organisation += strong; // "the charity Harbour Watch"
  if (stands_behind_its_people(words, name))
    points += {-fair, fair, -hint, 0};
  if (surface == "based" || surface.ends_with("-based"))
    points.organisation += strong; // "Oslo-based Corvo"
  if (surface == "nearby")
    points.place += fair;
  if (surface == "of" && name.first > 1 &&
      ((name_word(words, name.first - 2) & NameWord::place_type) != 0 ||
       people_of_places().holds(words[name.first - 2].hash)))
    points.place += strong; // "north of Bowen", "residents of Bowen"
  if (surface == "by" || surface == "with")
    points.person += hint;
  return points;
}

// "the director, Ana Holm,"
KindPoints points_of_apposition(const Words& words, const NameSpan& name) {
  KindPoints points;
  const auto left = name_word(words, name.first - 1);
  const bool is_small = words[name.first - 1].shape == text::TokenShape::lower;
  points.person += is_small && (left & (NameWord::role | NameWord::title)) != 0 ? strong : 0;
  points.organisation += is_small && (left & NameWord::organisation) != 0 ? strong : 0;
  return points;
}

KindPoints points_of_right(const Words& words, const NameSpan& name) {
  KindPoints points;
  if (name.last >= words.size() || words[name.last].starts_paragraph)
    return points;
  const auto right = name_word(words, name.last);
  const auto gap = words.gap(name.last);
  if (is_blank(gap) && (right & NameWord::say) != 0) {
    points.person += weak;
    points.organisation += hint;
  }
  if (gap == ", " && words[name.last].shape == text::TokenShape::number &&
      words[name.last].end - words[name.last].begin <= 2) // "Ida Holm, 43,"
    points.person += strong;
  if (is_blank(gap) && words[name.last - 1].is_possessive && (right & NameWord::role) != 0)
    points.organisation +=
        leaders().holds(words[name.last].hash) ? strong : weak; // "Harbour Watch's founder"
  if (gap == ", " && (right & NameWord::place) != 0)
    points.place += fair;
  if (is_blank(gap) && (right & NameWord::place_type) != 0 &&
      words[name.last].shape == text::TokenShape::lower)
    points.place += fair; // "the Orran islands"
  const auto next = words.surface(name.last);
  if (gap == ", " && next == "who")
    points.person += weak;
  if (gap == ", " && next == "which")
    points += {-strong, weak, hint, 0};
  if (is_blank(gap) && next == "said" && name.last + 1 < words.size() &&
      is_blank(words.gap(name.last + 1)) &&
      (words.surface(name.last + 1) == "it" || words.surface(name.last + 1) == "its"))
    points += {-fair, strong, 0, 0}; // "Corvo said it would close"
  return points;
}

// The sets that the name is in as a whole.
std::uint32_t whole_of(const Words& words, const NameSpan& name) {
  const auto found = name_words_at(words, name.first);
  return found.words == name.last - name.first ? found.sets : 0;
}

KindPoints points_of_whole(const Words& words, const NameSpan& name, std::uint32_t whole) {
  KindPoints points;
  if ((whole & NameWord::place) != 0)
    points.place += decisive;
  if ((whole & NameWord::named_organisation) != 0)
    points.organisation += decisive;
  const auto length = name.last - name.first;
  if (OutletNames::listed().longest_at(words, name.first).words == length)
    points.organisation += strong + hint;
  if (length == 1 && words[name.first].shape == text::TokenShape::upper &&
      (whole & NameWord::place) == 0)
    points.organisation += fair;
  return points;
}

struct Parts {
  bool has_organisation = false, has_thing = false, has_initial = false, has_acronym = false,
       has_ampersand = false;
};

// What a listed place or thing is made of says nothing.
Parts parts_of(const Words& words, const NameSpan& name, std::uint32_t whole) {
  constexpr std::uint32_t least = 3; // letters of an acronym: "JD" is somebody's initials
  const auto length = name.last - name.first;
  const bool is_listed = (whole & (NameWord::place | NameWord::thing)) != 0;
  Parts parts;
  bool has_small = false; // letters
  for (auto i = name.first; i < name.last; ++i) {
    const auto here = name_words_at(words, i);
    const auto size = words[i].end - words[i].begin;
    const bool is_upper = words[i].shape == text::TokenShape::upper;
    parts.has_organisation |=
        !is_listed && (here.sets & NameWord::organisation) != 0 && i + here.words <= name.last;
    parts.has_thing |= length > 1 && (here.sets & NameWord::thing) != 0;
    parts.has_initial |= i > name.first && i + 1 < name.last && size == 1;
    parts.has_acronym |= is_upper && size >= least;
    has_small |= !is_upper;
    parts.has_ampersand |= i > name.first && words.gap(i).find('&') != std::string_view::npos;
  }
  parts.has_acronym &= has_small;
  return parts;
}

KindPoints points_of_parts(const Words& words, const NameSpan& name, const Parts& parts) {
  KindPoints points;
  for (auto i = name.first; i < name.last; ++i)
    if (words[i].shape == text::TokenShape::lower) {
      const bool joins_people = is_small_person_joint(words.surface(i));
      points.person += joins_people ? hint : 0;
      points.organisation += joins_people || words.surface(i) == "of" ? 0 : weak;
    }
  points.organisation += parts.has_organisation ? strong + hint : 0;
  points.person += parts.has_initial ? fair : 0;
  points.person -= parts.has_thing ? strong : 0;
  if (parts.has_ampersand) // "Hall & Merriam"
    points += {-fair, fair, -fair, 0};
  if (parts.has_acronym) // "LIV Golf"
    points += {-fair, hint, 0, 0};
  return points;
}

KindPoints points_of_ends(const Words& words, const NameSpan& name, std::uint32_t whole,
                          const Parts& parts) {
  KindPoints points;
  const auto length = name.last - name.first;
  const bool is_numbered =
      length > 1 && words[name.last - 1].shape == text::TokenShape::number; // "Highway 14"
  const auto first = name_word(words, name.first);
  const auto last = name_word(words, name.last - (is_numbered ? 2 : 1));
  if ((first & NameWord::given) != 0)
    points.person += length > 1 ? strong : weak;
  if ((last & NameWord::surname) != 0 && !parts.has_organisation &&
      (first & NameWord::place_type) == 0)
    points.person += fair;
  if (length == 1)
    return points;
  points.place += (last & NameWord::place_type) != 0 ? strong : 0;
  points.place += (first & NameWord::place_type) != 0 ? fair : 0;
  points.place += (last & NameWord::place) != 0 && whole == 0 ? hint : 0;
  if (!parts.has_organisation && !parts.has_thing && length <= 3)
    points.person += hint;
  if (!parts.has_organisation && (first & NameWord::title) != 0 &&
      words[name.first + 1].shape == text::TokenShape::lower)
    points += {0, -fair, 0, strong}; // "Duchess of Sussex"
  return points;
}

// "Python", "Harbour Festival", "Key Takeaways".
int points_against(const Words& words, const NameSpan& name, std::uint32_t whole,
                   bool has_organisation) {
  const auto last = name_word(words, name.last - 1);
  if ((whole & NameWord::thing) != 0)
    return decisive;
  if (has_organisation)
    return 0;
  bool is_small = true;
  for (auto i = name.first; i < name.last && is_small; ++i)
    is_small = is_written_small(words[i].hash) && (name_word(words, i) & known) == 0;
  return ((last & NameWord::thing) != 0 ? strong : 0) + (is_small ? fair : 0);
}

} // namespace

KindPoints& KindPoints::operator+=(const KindPoints& more) {
  person += more.person;
  organisation += more.organisation;
  place += more.place;
  other += more.other;
  return *this;
}

KindPoints& KindPoints::operator-=(const KindPoints& fewer) {
  return *this += {-fewer.person, -fewer.organisation, -fewer.place, -fewer.other};
}

KindPoints points_of_words(const Words& words, const NameSpan& name) {
  const auto whole = whole_of(words, name);
  const auto parts = parts_of(words, name, whole);
  auto points = points_of_whole(words, name, whole);
  points += points_of_parts(words, name, parts);
  points += points_of_ends(words, name, whole, parts);
  points.other += points_against(words, name, whole, parts.has_organisation);
  return points;
}

KindPoints points_of_place(const Words& words, const NameSpan& name, const news::Span& role) {
  KindPoints points;
  if (name.title.end > 0)
    points.person += decisive;
  if (role.end > 0)
    points.person += strong;
  const bool heads_dateline =
      words[name.first].starts_paragraph && words[name.first].shape == text::TokenShape::upper &&
      name.last < words.size() &&
      (words.gap(name.last).starts_with(" (") || words.gap(name.last).starts_with(", ") ||
       words.gap(name.last).starts_with(" —") || words.gap(name.last).starts_with(" –") ||
       words.gap(name.last) == " - ");
  if (heads_dateline)
    points.place += strong;
  if (is_in_quotes(words, name))
    points += {-strong, -fair, -strong, strong};
  if (is_in_brackets(words, name))
    points.organisation += strong;
  if (name.first > 0 && !words[name.first].starts_paragraph) {
    if (is_blank(words.gap(name.first)))
      points += points_of_left(words, name);
    else if (words.gap(name.first) == ", ")
      points += points_of_apposition(words, name);
  }
  points += points_of_right(words, name);
  return points;
}

KindJudged judge(const KindPoints& points) {
  std::array<std::pair<int, MentionKind>, 4> ranked = {
      {{points.person, MentionKind::person},
       {points.organisation, MentionKind::organisation},
       {points.place, MentionKind::place},
       {points.other, MentionKind::name}}};
  std::ranges::stable_sort(ranked, [](const auto& a, const auto& b) { return a.first > b.first; });
  const int lead = ranked[0].first - std::max(ranked[1].first, 0);
  if (ranked[0].first <= 0 || (lead < least_lead && ranked[0].second != MentionKind::name))
    return {};
  return {ranked[0].second, lead};
}

} // namespace reading
