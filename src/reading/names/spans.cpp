#include "reading/names/spans.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_set.h>
#include <algorithm>

namespace reading {

namespace {

constexpr std::size_t longest = 7; // words of a name
constexpr std::size_t most = 400;  // names of an article

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

class Finder {
public:
  Finder(const Words& words, std::string_view language)
      : words_(words), all_nouns_(language == "de" || language == "lb") {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].shape == text::TokenShape::lower)
        lower_.insert(words[i].hash);
  }

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
    return is_blank(gap) || gap == "-" || gap == "'" || gap == "\xE2\x80\x99";
  }

  // Also the first word of a quotation, and the first behind a dateline's dash.
  [[nodiscard]] bool starts_sentence(std::size_t i) const {
    if (words_[i].starts_sentence)
      return true;
    const auto gap = words_.gap(i);
    return gap.size() > 1 &&
           (gap.find_first_of("\":") != gap.npos || gap.find("“") != gap.npos ||
            gap.find("„") != gap.npos || gap.find("«") != gap.npos || gap.find(") ") != gap.npos);
  }

  // A capital at the start of a sentence says nothing, unless a list knows it or another follows.
  [[nodiscard]] bool begins_name(std::size_t i) const {
    const auto& word = words_[i];
    if (!word.is_capital() || word.end - word.begin < 2)
      return false;
    if (word.is_stop && (word.shape != text::TokenShape::upper || word.end - word.begin > 3))
      return false;
    if (has(i, NameWord::opener))
      return false;
    if (!starts_sentence(i) || word.shape == text::TokenShape::upper)
      return true;
    if (has(i, NameWord::place | NameWord::given))
      return true;
    if (lower_.contains(word.hash))
      return false;
    if (i + 1 < words_.size() && touches(i + 1) && words_[i + 1].is_capital() &&
        !words_[i + 1].is_stop)
      return true;
    const auto saying = name_words_at(words_, i);
    return seen_within(word.hash) || (saying.words > 1 && (saying.sets & NameWord::title) != 0);
  }

  // Whether the word stands with a capital within a sentence anywhere in the text.
  [[nodiscard]] bool seen_within(std::uint64_t hash) const {
    if (inner_capitals_.empty())
      for (std::size_t i = 0; i < words_.size(); ++i)
        if (words_[i].is_capital() && !starts_sentence(i) && !words_[i].is_stop)
          inner_capitals_.insert(words_[i].hash);
    return inner_capitals_.contains(hash);
  }

  [[nodiscard]] bool goes_on(std::size_t word) const {
    const auto& next = words_[word];
    return next.is_capital() && !next.starts_sentence && !has(word, NameWord::opener) &&
           (!next.is_stop || next.shape == text::TokenShape::upper);
  }

  std::size_t read_name(std::size_t first) {
    if (!begins_name(first))
      return first + 1;
    auto end = first + 1;
    while (end < words_.size() && end - first < longest && touches(end)) {
      if (goes_on(end))
        ++end;
      else if (end + 1 < words_.size() && has(end, NameWord::connector) && touches(end + 1) &&
               goes_on(end + 1) && words_[end].shape == text::TokenShape::lower &&
               may_connect(first, end))
        end += 2;
      else if (end + 2 < words_.size() && has(end, NameWord::connector) && touches(end + 1) &&
               has(end + 1, NameWord::connector) && touches(end + 2) && goes_on(end + 2) &&
               words_.surface(end) == "de")
        end += 3; // "de la Cruz"
      else
        break;
    }
    add(first, end);
    return end;
  }

  // "Bank of England", but not "Ida Holm of Harbour Watch".
  [[nodiscard]] bool may_connect(std::size_t first, std::size_t joint) const {
    const auto surface = words_.surface(joint);
    if (all_nouns_)
      return surface == "von" || surface == "van" || surface == "zu" || surface == "de";
    if ((surface != "of" && surface != "for") || joint - first < 2)
      return true;
    for (auto i = first; i < joint; ++i)
      if (has(i, NameWord::organisation | NameWord::place_type))
        return true;
    return false;
  }

  // "Administrator Eva Lind" at a sentence's start: a word that is large for where it stands.
  [[nodiscard]] bool begins_with_other_word(std::size_t first, std::size_t end) const {
    return end - first >= 3 && starts_sentence(first) && !has(first, NameWord::given) &&
           has(first + 1, NameWord::given);
  }

  void add(std::size_t first, std::size_t end) {
    if (begins_with_other_word(first, end))
      ++first;
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
    if (!titled)
      return begin >= end ? end : first;
    for (auto i = begin; i < end; ++i)
      if (has(i, NameWord::organisation))
        return first;
    return std::min(begin, end);
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
      if (span.last - span.first > 1)
        surnames.insert(words_[span.last - 1].hash);
    std::erase_if(found_, [&](const NameSpan& span) {
      const auto& word = words_[span.first];
      return span.last - span.first == 1 && word.shape != text::TokenShape::upper &&
             span.title.end == 0 && !has(span.first, NameWord::place) &&
             !surnames.contains(word.hash) && !span.is_listed_place;
    });
  }

  const Words& words_;
  bool all_nouns_;
  absl::flat_hash_set<std::uint64_t> lower_;
  mutable absl::flat_hash_set<std::uint64_t> inner_capitals_;
  std::vector<NameSpan> found_;
};

} // namespace

std::vector<NameSpan> find_name_spans(const Words& words, std::string_view language) {
  return Finder(words, language).find();
}

} // namespace reading
