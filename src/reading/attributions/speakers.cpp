#include "reading/attributions/speakers.hpp"
#include "reading/attributions/subjects.hpp"
#include "reading/credits.hpp"
#include "reading/credits/outlets.hpp"
#include "reading/words/word_list.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <algorithm>
#include <charconv>
#include <utility>

namespace reading {

namespace {

using news::MentionKind;
using news::SpeakerKind;

const WordList& unnamed_words() {
  static const WordList words(
      "source sources official officials person people persons aide aides diplomat diplomats "
      "insider insiders executive executives adviser advisers advisor advisors operative "
      "operatives analyst analysts expert experts critic critics supporter supporters witness "
      "witnesses resident residents neighbor neighbors neighbour neighbours investigator "
      "investigators researcher researchers scientist scientists lawmaker lawmakers strategist "
      "strategists observer observers others many some several quelle quellen beamte insidern "
      "diplomaten kreise kreisen sources responsables fonctionnaires diplomates fuentes "
      "funcionarios diplomáticos fonti funzionari fontes źródła источники источник");
  return words;
}

const WordList& document_words() {
  static const WordList words(
      "report reports statement statements study studies poll polls survey surveys letter memo "
      "memos document documents filing filings indictment lawsuit complaint affidavit email emails "
      "e-mail transcript transcripts data figures release ruling decision order bill law petition "
      "article book column editorial post tweet tweets message messages bericht studie umfrage "
      "erklärung rapport étude sondage communiqué informe estudio encuesta comunicado rapporto "
      "studio sondaggio raport badanie отчет доклад");
  return words;
}

const WordList& role_words() {
  static const WordList words(
      "spokesman spokeswoman spokesperson spokespeople representative lawyer lawyers attorney "
      "attorneys sprecher sprecherin porte-parole portavoz portavoce rzecznik");
  return words;
}

bool is_possessive(std::string_view rest) {
  return rest.starts_with("'s") || rest.starts_with("\xE2\x80\x99s");
}

// "The 61-year-old" says whom it means as little as a pronoun does.
bool is_age(std::string_view words) {
  constexpr std::string_view article = "the ", end = "-year-old";
  const auto written = text::to_lower(words);
  return written.size() > article.size() + end.size() && written.starts_with(article) &&
         written.ends_with(end) && written[article.size()] >= '0' && written[article.size()] <= '9';
}

std::uint32_t number_of(std::string_view word) {
  static const absl::flat_hash_map<std::string_view, std::uint32_t> numbers = {
      {"a", 1},     {"an", 1},     {"one", 1},  {"another", 1}, {"two", 2},    {"three", 3},
      {"four", 4},  {"five", 5},   {"six", 6},  {"seven", 7},   {"eight", 8},  {"nine", 9},
      {"ten", 10},  {"dozen", 12}, {"zwei", 2}, {"drei", 3},    {"vier", 4},   {"deux", 2},
      {"trois", 3}, {"quatre", 4}, {"dos", 2},  {"tres", 3},    {"cuatro", 4}, {"due", 2},
      {"tre", 3},   {"dwa", 2},    {"trzy", 3}, {"два", 2},     {"три", 3}};
  const auto found = numbers.find(word);
  if (found != numbers.end())
    return found->second;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && value < 10'000 ? value : 0;
}

// "I", outside quotation marks.
bool is_writer(const Symbol& pronoun) {
  static const WordList first_person("i we");
  return first_person.holds(pronoun.word) && !pronoun.is_quoted;
}

} // namespace

bool names_nobody(const Symbol& word) { return unnamed_words().holds(word.word); }

Speaker Speakers::identify(const news::Span& words) {
  auto speaker = describe(words);
  if (speaker.kind == SpeakerKind::named)
    last_person_ = speaker.name, nameless_ends_ = 0;
  else if (is_nameless_person(words))
    last_nameless_ = speaker, nameless_ends_ = words.end;
  return speaker;
}

Speaker Speakers::guess(const news::Span& cue) { return whom_pronoun_means(cue.begin); }

Speaker Speakers::describe(const news::Span& words) const {
  Speaker speaker;
  if (words.begin == words.end)
    return speaker;
  if (text::to_lower(text_.substr(words.begin, words.end - words.begin)) == "who" &&
      name_ending_at(words.begin) == nullptr)
    if (const auto whom = clause_before(words.begin); whom.begin < whom.end)
      return describe(whom);
  const auto lies_within = [&](const Symbol& symbol) {
    return symbol.begin >= words.begin && symbol.end <= words.end && symbol.mark == Mark::word;
  };
  const auto& all = symbols_.symbols;
  const auto first = std::ranges::lower_bound(all, words.begin, {}, &Symbol::begin);
  bool is_unnamed = false, is_document = false, is_role = false, only_pronoun = true;
  for (auto symbol = first; symbol != all.end() && symbol->begin < words.end; ++symbol) {
    if (!lies_within(*symbol))
      continue;
    if (unnamed_words().holds(symbol->word))
      is_unnamed = true;
    is_document |= document_words().holds(symbol->word);
    is_role |= role_words().holds(symbol->word);
    only_pronoun &= is_pronoun(*symbol);
    if (speaker.count == 0 && !is_unnamed)
      speaker.count =
          number_of(text::to_lower(text_.substr(symbol->begin, symbol->end - symbol->begin)));
  }
  const auto surface = text_.substr(words.begin, words.end - words.begin);
  const auto* mention =
      text::to_lower(surface.substr(0, 4)) == "who " ? name_ending_at(words.begin) : name_in(words);
  if (mention == nullptr)
    mention = name_behind(words);
  speaker.name = text::collapse_spaces(surface);
  if (only_pronoun && first != all.end() && is_writer(*first))
    return {};
  if (only_pronoun || is_age(surface)) {
    auto person = whom_pronoun_means(words.begin);
    return person.name.empty() ? Speaker{SpeakerKind::role, speaker.name} : person;
  }
  if (mention != nullptr && mention->kind == MentionKind::person) {
    speaker.kind = SpeakerKind::named;
    speaker.name = mention->name;
  } else if (is_unnamed) {
    speaker.kind = SpeakerKind::unnamed;
    return speaker;
  } else if (const auto* holder = holder_of(words); holder != nullptr && !is_document) {
    speaker.kind = SpeakerKind::named;
    speaker.name = holder->name;
  } else if (is_role) {
    speaker.kind = SpeakerKind::role;
  } else if (is_document) {
    speaker.kind = SpeakerKind::document;
  } else if (mention != nullptr) {
    speaker.kind = is_outlet(*mention) ? SpeakerKind::outlet : SpeakerKind::named;
    speaker.name = mention->name;
  } else {
    speaker.kind = SpeakerKind::role;
  }
  speaker.count = 0;
  return speaker;
}

bool Speakers::has_preposition(const news::Span& span) const {
  const auto& all = symbols_.symbols;
  auto symbol = std::ranges::lower_bound(all, span.begin, {}, &Symbol::begin);
  for (; symbol != all.end() && symbol->end <= span.end; ++symbol)
    if (is_preposition(*symbol))
      return true;
  return false;
}

// A person before what may be one, an organisation and a place; the first of its kind that is not
// what the speaker belongs to.
const news::Mention* Speakers::name_in(const news::Span& words) const {
  const auto rank = [](const news::Mention& mention) {
    if (mention.kind == MentionKind::person || mention.kind == MentionKind::place)
      return mention.kind == MentionKind::person ? 3 : 0;
    return may_be_person(mention) ? 2 : 1;
  };
  const news::Mention* found = nullptr;
  auto mention = std::ranges::upper_bound(mentions_, words.begin, {},
                                          [](const news::Mention& each) { return each.span.end; });
  for (; mention != mentions_.end() && mention->span.begin < words.end; ++mention) {
    const bool is_owner = is_possessive(text_.substr(mention->span.end)) ||
                          belongs_to_another(symbols_, mention->span, words.begin);
    if (found != nullptr && has_preposition({found->span.end, mention->span.begin}))
      break;
    if (!is_owner && (found == nullptr || rank(*mention) > rank(*found)))
      found = &*mention;
  }
  return found;
}

// "A miner who asked not to be named": what its clause begins with.
news::Span Speakers::clause_before(std::uint32_t who) const {
  constexpr std::size_t longest = 14; // words
  const auto& all = symbols_.symbols;
  const auto end = symbol_at(symbols_, who);
  auto begin = end;
  while (begin > 0 && end - begin < longest && all[begin - 1].mark == Mark::word &&
         all[begin - 1].sentence == all[end].sentence)
    --begin;
  return begin == end ? news::Span{} : span_of(symbols_, {begin, end});
}

// Whether the words beside a person's name hold the role's in a row, or they stand before it: "the
// mayor, Ida Holm,".
bool Speakers::is_called(const news::Mention& person, const Stretch& role) const {
  const std::span all(symbols_.symbols);
  const auto words = all.subspan(role.first, role.last - role.first);
  const auto equal_words = [&](std::span<const Symbol> beside) {
    return !std::ranges::search(beside, words, {}, &Symbol::word, &Symbol::word).empty();
  };
  const auto name = symbol_at(symbols_, person.span.begin);
  if (name > words.size() && all[name - 1].mark == Mark::comma &&
      equal_words(all.subspan(name - 1 - words.size(), words.size())))
    return true;
  const auto first = symbol_at(symbols_, person.role.begin);
  return equal_words(all.subspan(first, symbol_at(symbols_, person.role.end) - first));
}

// "The mayor", where the text has spoken of "Mayor Ida Holm": the last whom it has called so.
const news::Mention* Speakers::holder_of(const news::Span& role) const {
  static const WordList definite("the der die el la il le");
  constexpr std::size_t longest = 3; // words
  const auto& all = symbols_.symbols;
  const Stretch words{symbol_at(symbols_, role.begin) + 1, symbol_at(symbols_, role.end)};
  if (words.first >= words.last || words.last - words.first > longest ||
      !definite.holds(all[words.first - 1].word))
    return nullptr;
  const news::Mention* holder = nullptr;
  for (const auto& mention : mentions_) {
    if (mention.span.begin >= role.begin)
      break;
    if (may_be_person(mention) && is_called(mention, words))
      holder = &mention;
  }
  return holder;
}

// "The farm's owner, Ida Holm,": whom the text names behind the comma.
const news::Mention* Speakers::name_behind(const news::Span& words) const {
  const auto& all = symbols_.symbols;
  const auto comma = symbol_at(symbols_, words.end);
  if (comma + 1 >= all.size() || all[comma].mark != Mark::comma || all[comma].begin != words.end)
    return nullptr;
  const auto mention =
      std::ranges::lower_bound(mentions_, all[comma + 1].begin, {},
                               [](const news::Mention& each) { return each.span.begin; });
  return mention != mentions_.end() && mention->span.begin == all[comma + 1].begin &&
                 mention->kind == MentionKind::person
             ? &*mention
             : nullptr;
}

// "Ida Holm, who keeps goats," begins with who.
const news::Mention* Speakers::name_ending_at(std::uint32_t begin) const {
  constexpr std::uint32_t nearest = 2; // bytes: ", "
  const auto behind = std::ranges::upper_bound(
      mentions_, begin, {}, [](const news::Mention& each) { return each.span.end; });
  return behind == mentions_.begin() || (behind - 1)->span.end + nearest < begin ? nullptr
                                                                                 : &*(behind - 1);
}

bool Speakers::may_be(std::string_view name, Gender gender) const {
  const auto known = genders_.find(name);
  return known == genders_.end() || may_agree(known->second, gender);
}

// "A lawyer for Ida Holm said so. “…,” he said": whether somebody without a name has spoken in the
// paragraph, behind the subject.
bool Speakers::is_nameless_nearer(std::size_t pronoun, const news::Mention* subject) const {
  const auto& starts = symbols_.paragraphs;
  const auto next = std::ranges::upper_bound(starts, pronoun);
  const auto paragraph = next == starts.begin() ? 0 : symbols_.symbols[*(next - 1)].begin;
  return nameless_ends_ > paragraph && (subject == nullptr || subject->span.begin < nameless_ends_);
}

// The subject before, or whoever spoke last; nobody of the other gender.
Speaker Speakers::whom_pronoun_means(std::uint32_t begin) const {
  const auto pronoun = symbol_at(symbols_, begin);
  const auto gender =
      pronoun < symbols_.symbols.size() ? gender_of(symbols_.symbols[pronoun]) : Gender::unknown;
  const auto may_be_meant = [&](const news::Mention& mention) {
    return may_be_person(mention) && may_be(mention.name, gender);
  };
  const auto* subject = subject_before(symbols_, mentions_, pronoun, may_be_meant);
  if (is_nameless_nearer(pronoun, subject))
    return last_nameless_;
  if (subject != nullptr)
    return {SpeakerKind::named, subject->name};
  auto name = last_person_.empty() || !may_be(last_person_, gender) ? person_before(begin, gender)
                                                                    : last_person_;
  return name.empty() ? Speaker{} : Speaker{SpeakerKind::named, std::move(name)};
}

bool Speakers::is_nameless_person(const news::Span& words) const {
  const auto& all = symbols_.symbols;
  auto symbol = std::ranges::lower_bound(all, words.begin, {}, &Symbol::begin);
  for (; symbol != all.end() && symbol->end <= words.end; ++symbol)
    if (role_words().holds(symbol->word) || unnamed_words().holds(symbol->word))
      return true;
  return false;
}

// "The National" is one, the National Security Council is not; nor is CBC where that stands for a
// caucus. A platform speaks as a company.
bool Speakers::is_outlet(const news::Mention& mention) const {
  const auto [begin, end] = mention.span;
  const auto first = words_.at_byte(begin);
  if (first >= words_.size())
    return false;
  const auto [outlet, count, is_short] = OutletNames::listed().longest_at(words_, first);
  const bool is_listed = outlet != nullptr && words_[first + count - 1].end >= end;
  if (is_listed && outlet->kind == OutletKind::platform)
    return false;
  const bool is_whole_name = mention.name == text_.substr(begin, end - begin);
  return (is_listed && is_whole_name) || reading::is_outlet(mention.name);
}

std::string Speakers::person_before(std::size_t at, Gender gender) const {
  std::string name;
  bool is_person = false;
  for (const auto& mention : mentions_) {
    if (mention.span.begin >= at)
      break;
    if (!may_be(mention.name, gender))
      continue;
    if (mention.kind == MentionKind::person || (!is_person && may_be_person(mention)))
      name = mention.name, is_person = mention.kind == MentionKind::person;
  }
  return name;
}

} // namespace reading
