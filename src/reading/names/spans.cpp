#include "reading/names/spans.hpp"
#include "reading/names/capitals.hpp"
#include "reading/names/small_words.hpp"
#include "reading/words/word_list.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>

namespace reading {

namespace {

constexpr std::size_t longest = 7; // words of a name
constexpr std::size_t most = 400;  // names of an article
constexpr std::uint32_t known_alone = NameWord::given | NameWord::surname | NameWord::place |
                                      NameWord::named_organisation | NameWord::demonym;

// German writes what somebody is in one word, its kind last.
bool names_occupation(std::string_view word) {
  static constexpr std::string_view endings[] = {
      "leiter",      "meister",  "sprecher",  "chef",    "direktor", "präsident", "führer",
      "trainer",     "forscher", "arzt",      "ärztin",  "lehrer",   "anwalt",    "anwältin",
      "händler",     "wirt",     "pfleger",   "richter", "fahrer",   "experte",   "expertin",
      "beauftragte", "rentner",  "schüler",   "rätin",   "ökonom",   "minister",  "wissenschaftler",
      "vorsitzende", "besitzer", "betreiber", "inhaber", "berater",  "kommissar", "ingenieur"};
  const auto lower = text::to_lower(word);
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return lower.ends_with(ending) || lower.ends_with(std::string(ending) + "in") ||
           lower.ends_with(std::string(ending) + "r");
  });
}

// "Schottischer".
bool ends_like_german_adjective(std::string_view word) {
  static constexpr std::string_view endings[] = {"e", "er", "es", "en", "em"};
  return word.size() > 5 && std::ranges::any_of(endings, [&](std::string_view ending) {
           return word.ends_with(ending);
         });
}

bool deliberates(std::uint64_t word) {
  static const WordList words("council committee subcommittee commission panel institute center "
                              "centre forum");
  return words.holds(word);
}

bool is_conjunction(std::string_view word) {
  return word == "y" || word == "e" || word == "i" || word == "und" || word == "och";
}

class Finder {
public:
  Finder(const Words& words, std::string_view language)
      : words_(words), capitals_(words, language),
        all_nouns_(language == "de" || language == "lb") {}

  std::vector<NameSpan> find() {
    for (std::size_t i = 0; i < words_.size() && found_.size() < most;)
      i = words_[i].shape == text::TokenShape::other ? read_caseless(i) : read_name(i);
    if (all_nouns_)
      keep_known();
    return std::move(found_);
  }

private:
  [[nodiscard]] bool has(std::size_t word, std::uint32_t sets) const {
    return (name_word(words_, word) & sets) != 0;
  }

  // Only a blank, or a hyphen or dot of the name's own, stands between this word and the last.
  [[nodiscard]] bool touches(std::size_t word) const {
    const auto gap = words_.gap(word);
    if (words_[word - 1].is_possessive)
      return false;
    if (gap == ". ") // "J. Smith", "St. Paul", not the end of a sentence
      return words_[word - 1].end - words_[word - 1].begin <= 3;
    return is_blank(gap) || gap == "-" || gap == " & " || gap == "&" || gap == "'" ||
           gap == "\xE2\x80\x99";
  }

  // A capital at the start of a sentence says nothing, unless a list knows it or another follows.
  [[nodiscard]] bool begins_name(std::size_t i) const {
    const auto& word = words_[i];
    if (!word.is_capital() || word.end - word.begin < 2)
      return false;
    if (word.is_stop && (word.shape != text::TokenShape::upper || word.end - word.begin > 3 ||
                         capitals_.is_shouted(i)))
      return false;
    if (has(i, NameWord::opener))
      return false;
    if (!capitals_.stands_large_anyway(i))
      return true;
    if (word.shape == text::TokenShape::upper && !capitals_.is_shouted(i))
      return word.end - word.begin <= 3 || !capitals_.is_common(i);
    if (has(i, NameWord::place | NameWord::given) ||
        (has(i, NameWord::named_organisation) && !is_written_small(word.hash)))
      return true;
    if (has(i, NameWord::starter) || capitals_.is_small_here(word.hash))
      return false;
    const auto saying = name_words_at(words_, i);
    if (capitals_.is_large_within(word.hash) ||
        (saying.words > 1 && (saying.sets & (NameWord::title | NameWord::named_organisation)) != 0))
      return true;
    if (capitals_.is_in_heading(i) || !is_followed_by_capital(i))
      return capitals_.knows_common() && !capitals_.is_common(i);
    return true;
  }

  [[nodiscard]] bool is_followed_by_capital(std::size_t i) const {
    return i + 1 < words_.size() && touches(i + 1) && words_[i + 1].is_capital() &&
           !words_[i + 1].is_stop;
  }

  [[nodiscard]] bool goes_on(std::size_t word) const {
    const auto& next = words_[word];
    return next.is_capital() && !next.starts_sentence && !has(word, NameWord::opener) &&
           !(capitals_.is_in_heading(word) && capitals_.is_common(word)) &&
           (!next.is_stop || next.shape == text::TokenShape::upper);
  }

  std::size_t read_name(std::size_t first) {
    if (!begins_name(first))
      return first + 1;
    auto end = first + 1;
    while (end < words_.size() && end - first < longest) {
      const auto more = touches(end) ? words_joined(first, end) : has_institution(first, end);
      if (more == 0)
        break;
      end += more;
    }
    if (end < words_.size() && is_numbered(end))
      ++end;
    add(first, end);
    return end;
  }

  // How many words at `end`, which a blank or less parts from the name, belong to it.
  [[nodiscard]] std::size_t words_joined(std::size_t first, std::size_t end) const {
    if (goes_on(end))
      return 1;
    if (end + 1 == words_.size() || words_[end].shape != text::TokenShape::lower ||
        !touches(end + 1))
      return 0;
    if (words_.surface(end) == "and")
      return words_joined_by_and(first, end);
    if (words_.surface(end) == "on" && deliberates(words_[end - 1].hash) && goes_on(end + 1))
      return 2; // "Council on Foreign Relations"
    if (!has(end, NameWord::connector))
      return 0;
    if (goes_on(end + 1))
      return may_connect(first, end) ? 2 : 0;
    const bool has_two = end + 2 < words_.size() && has(end + 1, NameWord::connector) &&
                         touches(end + 2) && goes_on(end + 2);
    return has_two && words_.surface(end) == "de" ? 3 : 0; // "de la Cruz"
  }

  // "Food and Drug Administration", "Center for Poverty and Inequality": words that are common
  // else.
  [[nodiscard]] std::size_t words_joined_by_and(std::size_t first, std::size_t joint) const {
    auto end = joint + 1;
    while (end < words_.size() && end - joint < longest && (end == joint + 1 || touches(end)) &&
           goes_on(end))
      ++end;
    const auto is_plain = [&](std::size_t i) {
      return capitals_.is_common(i) && words_[i].shape != text::TokenShape::upper &&
             !has(i, known_alone);
    };
    if (end == joint + 1 || !is_plain(joint - 1) || !is_plain(joint + 1))
      return 0;
    const bool ends_in_head = end - joint > 2 && has(end - 1, NameWord::organisation);
    const bool has_head_before = end - joint == 2 && joint - first > 2 &&
                                 words_[joint - 2].shape == text::TokenShape::lower &&
                                 has_any(first, joint - 2, NameWord::organisation);
    const bool is_joined =
        has_head_before || (ends_in_head && !has(joint - 1, NameWord::organisation));
    return is_joined ? end - joint : 0;
  }

  [[nodiscard]] bool has_any(std::size_t first, std::size_t end, std::uint32_t sets) const {
    for (auto i = first; i < end; ++i)
      if (has(i, sets))
        return true;
    return false;
  }

  // "Highway 14".
  [[nodiscard]] bool is_numbered(std::size_t end) const {
    return has(end - 1, NameWord::place_type) && words_[end].shape == text::TokenShape::number &&
           is_blank(words_.gap(end)) && words_[end].end - words_[end].begin <= 3;
  }

  // "St Aldhelm's Academy", but not "Norway's Parliament" and "Nyberg's Office", who stand alone,
  // too.
  [[nodiscard]] std::size_t has_institution(std::size_t first, std::size_t end) const {
    const auto& owner = words_[end - 1];
    if (!owner.is_possessive || !capitals_.knows_common() || !is_blank(words_.gap(end)) ||
        !goes_on(end) || !has(end, NameWord::organisation) || has(end - 1, known_alone) ||
        (capitals_.is_large_alone(owner.hash) && !has(end - 1, NameWord::title)))
      return 0;
    const auto whole = name_words_at(words_, first);
    return whole.words == end - first && (whole.sets & known_alone) != 0 ? 0 : 1;
  }

  // "Bank of England", but not "Ida Holm of Harbour Watch".
  [[nodiscard]] bool may_connect(std::size_t first, std::size_t joint) const {
    const auto surface = words_.surface(joint);
    if (all_nouns_)
      return has(first, NameWord::given | NameWord::title) &&
             (surface == "von" || surface == "van" || surface == "zu" || surface == "de");
    if (is_conjunction(surface)) // "Irak y Siria" are two
      return has_any(first, joint, NameWord::organisation);
    if (surface != "of" && surface != "for")
      return true;
    if (joint - first < 2) // "Fenwick of Oslo"
      return !capitals_.knows_common() || capitals_.is_common(first) ||
             !has(joint + 1, NameWord::place) ||
             has(first, NameWord::organisation | NameWord::place_type | NameWord::title);
    return has_any(first, joint, NameWord::organisation | NameWord::place_type);
  }

  // "Administrator Eva Lind" at a sentence's start: a word that is large for where it stands.
  [[nodiscard]] bool begins_with_other_word(std::size_t first, std::size_t end) const {
    if (all_nouns_ && end - first == 2 && words_[first].starts_sentence)
      return ends_like_german_adjective(words_.surface(first)) &&
             !has(first, NameWord::given | NameWord::title | NameWord::place |
                             NameWord::organisation | NameWord::place_type);
    return end - first >= 3 && capitals_.stands_large_anyway(first) &&
           !has(first, NameWord::given) && has(first + 1, NameWord::given);
  }

  // "Fenwick CEO Ida Holm" are two, "Transport Minister Ida Holm" is one: where the title begins,
  // or `first`.
  [[nodiscard]] std::size_t title_within(std::size_t first, std::size_t end) const {
    bool is_name = false;
    for (auto i = first; i + 1 < end && capitals_.knows_common(); ++i) {
      const auto here = name_words_at(words_, i);
      const auto after = i + std::max<std::size_t>(here.words, 1);
      if ((here.sets & NameWord::title) == 0)
        is_name |= (!capitals_.is_common(i) &&
                    (here.sets & (NameWord::demonym | NameWord::connector)) == 0) ||
                   (i > first && (here.sets & NameWord::organisation) != 0);
      else if (is_name && after < end && end - after <= 3 && !has(first, NameWord::given) &&
               (has(after, NameWord::given) || !capitals_.is_common(after)) &&
               !has_any(after, end, NameWord::organisation | NameWord::place_type))
        return i;
    }
    return first;
  }

  // "Facebook CEO", "California Democrat".
  [[nodiscard]] bool is_what_they_are(std::size_t first, std::size_t last) const {
    const auto whole = name_words_at(words_, first);
    return whole.words == last - first &&
           (whole.sets & (NameWord::place | NameWord::named_organisation)) != 0 &&
           has(last, NameWord::title | NameWord::demonym) &&
           !has(last, NameWord::organisation | NameWord::place | NameWord::surname);
  }

  void add(std::size_t first, std::size_t end) {
    if (const auto title = title_within(first, end); title > first) {
      add(first, title);
      first = title;
    }
    if (begins_with_other_word(first, end))
      ++first;
    if (end - first > 1 && is_what_they_are(first, end - 1))
      --end;
    const auto begin = past_titles(first, end);
    if (begin == end || is_no_name(begin, end))
      return;
    NameSpan span{begin, end, {}, false};
    if (begin > first)
      span.title = words_.span(first, begin);
    found_.push_back(span);
  }

  // "Transport Minister Ida Holm": where the office begins that a title ends, two words and more
  // before the end; `first` where there is none.
  [[nodiscard]] std::size_t before_title(std::size_t first, std::size_t end) const {
    constexpr std::size_t longest_office = 3;
    for (auto i = first; i + 2 < end && i - first < longest_office; ++i) {
      if (has(i, NameWord::given | NameWord::organisation | NameWord::connector))
        break;
      if (has(i, NameWord::title) && has(i + 1, NameWord::given))
        return i;
    }
    return first;
  }

  // "German Chancellor Olaf Scholz" is Olaf Scholz; "Secretary of State" is nobody; the "Prime
  // Minister's Office" is an organisation.
  [[nodiscard]] std::size_t past_titles(std::size_t first, std::size_t end) const {
    auto begin = before_title(first, end);
    bool titled = false;
    while (begin < end) {
      const auto here = name_words_at(words_, begin);
      const bool is_title =
          ((here.sets & NameWord::title) != 0 && begin + here.words <= end) ||
          (all_nouns_ && end - begin > 2 && names_occupation(words_.surface(begin)));
      if (!is_title && (here.sets & NameWord::demonym) == 0)
        break;
      titled |= is_title;
      begin += std::max<std::size_t>(here.words, 1);
      if (begin < end && is_title && has(begin, NameWord::connector))
        return first; // "Chamber of", "President of the Bank"
    }
    if (!titled) // "Kenyan Ruth Chelimo"
      return begin >= end || (end - begin > 1 && has(begin, NameWord::given)) ? begin : first;
    return has_any(begin, end, NameWord::organisation) ? first : std::min(begin, end);
  }

  // A demonym or a title alone.
  [[nodiscard]] bool is_no_name(std::size_t begin, std::size_t end) const {
    return end - begin == 1 && has(begin, NameWord::demonym | NameWord::title) &&
           !has(begin, NameWord::place | NameWord::given | NameWord::organisation);
  }

  std::size_t read_caseless(std::size_t at) {
    const auto here = name_words_at(words_, at);
    if ((here.sets & NameWord::place) == 0 || words_[at].begin + 1 >= words_[at].end)
      return at + 1;
    found_.push_back({at, at + here.words, {}, true});
    return at + here.words;
  }

  // Where every noun is large, a single one is a name if listed, short for one or its last word.
  void keep_known() {
    absl::flat_hash_set<std::uint64_t> surnames;
    for (const auto& span : found_)
      if (span.last - span.first > 1 && (span.title.end > 0 || has(span.first, NameWord::given)))
        surnames.insert(words_[span.last - 1].hash);
    std::erase_if(found_, [&](const NameSpan& span) {
      const auto& word = words_[span.first];
      return span.last - span.first == 1 && word.shape != text::TokenShape::upper &&
             span.title.end == 0 && !has(span.first, NameWord::place) &&
             !surnames.contains(word.hash) && !span.is_listed_place;
    });
  }

  const Words& words_;
  Capitals capitals_;
  bool all_nouns_;
  std::vector<NameSpan> found_;
};

} // namespace

std::vector<NameSpan> find_name_spans(const Words& words, std::string_view language) {
  return Finder(words, language).find();
}

} // namespace reading
