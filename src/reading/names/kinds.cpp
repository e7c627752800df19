#include "reading/names/kinds.hpp"
#include "reading/credits/outlets.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

using news::MentionKind;

// Set by hand on the articles of the harbour stream; see models/names/card.md.
constexpr int decisive = 8, strong = 5, fair = 3, weak = 2, hint = 1;
constexpr int least_lead = 1;

bool is_small_person_joint(std::string_view word) {
  static constexpr std::array<std::string_view, 10> joints = {"van", "von", "bin", "ibn", "al",
                                                              "el",  "der", "den", "di",  "da"};
  return std::ranges::find(joints, word) != joints.end();
}

} // namespace

KindPoints& KindPoints::operator+=(const KindPoints& more) {
  person += more.person;
  organisation += more.organisation;
  place += more.place;
  return *this;
}

KindPoints points_of_words(const Words& words, const NameSpan& name) {
  KindPoints points;
  const auto length = name.last - name.first;
  const auto whole = name_words_at(words, name.first);
  const bool is_listed = whole.words == length;
  if (is_listed && (whole.sets & NameWord::place) != 0)
    points.place += decisive;
  if (OutletNames::listed().longest_at(words, name.first).words == length)
    points.organisation += strong + hint;
  bool has_organisation = false, has_initial = false;
  for (auto i = name.first; i < name.last; ++i) {
    const auto here = name_words_at(words, i);
    has_organisation |= (here.sets & NameWord::organisation) != 0 && i + here.words <= name.last;
    has_initial |= i > name.first && i + 1 < name.last && words[i].end - words[i].begin == 1;
    if (words[i].shape == text::TokenShape::lower) {
      const bool joins_people = is_small_person_joint(words.surface(i));
      points.person += joins_people ? hint : 0;
      points.organisation += joins_people ? 0 : weak;
    }
  }
  points.organisation += has_organisation ? strong + hint : 0;
  points.person += has_initial ? fair : 0;
  const bool begins_given = (name_word(words, name.first) & NameWord::given) != 0;
  if (begins_given)
    points.person += length > 1 ? strong : weak;
  const auto last = name_word(words, name.last - 1);
  if (length > 1 && (last & NameWord::place_type) != 0)
    points.place += strong;
  if (length > 1 && (name_word(words, name.first) & NameWord::place_type) != 0)
    points.place += fair;
  if (length > 1 && (last & NameWord::place) != 0 && !is_listed)
    points.place += hint;
  if (length == 1 && words[name.first].shape == text::TokenShape::upper)
    points.organisation += fair;
  if (!has_organisation && (length == 2 || length == 3))
    points.person += weak;
  return points;
}

KindPoints points_of_place(const Words& words, const NameSpan& name, const news::Span& role) {
  KindPoints points;
  if (name.title.end > 0)
    points.person += decisive;
  if (role.end > 0)
    points.person += strong;
  const bool has_left = name.first > 0 && is_blank(words.gap(name.first)) &&
                        !words[name.first].starts_paragraph;
  if (has_left) {
    const auto left = name_word(words, name.first - 1);
    const auto surface = words.surface(name.first - 1);
    if ((left & NameWord::title) != 0)
      points.person += strong;
    if ((left & NameWord::say) != 0)
      points.person += weak;
    if ((left & NameWord::in) != 0)
      points.place += surface == "in" || surface == "near" ? fair : hint;
    if (text::equals_ignoring_case(surface, "the")) {
      points.organisation += weak;
      points.person -= fair;
    }
    if (surface == "by" || surface == "with")
      points.person += hint;
  }
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
  if (gap == ", " && (right & NameWord::place) != 0)
    points.place += fair;
  return points;
}

KindJudged judge(const KindPoints& points) {
  std::array<std::pair<int, MentionKind>, 3> ranked = {
      {{points.person, MentionKind::person},
       {points.organisation, MentionKind::organisation},
       {points.place, MentionKind::place}}};
  std::ranges::stable_sort(ranked, [](const auto& a, const auto& b) { return a.first > b.first; });
  const int lead = ranked[0].first - std::max(ranked[1].first, 0);
  if (ranked[0].first <= 0 || lead < least_lead)
    return {};
  return {ranked[0].second, lead};
}

} // namespace reading
