#include "story/sentence.hpp"
#include "text/hash.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace story {

namespace {

constexpr std::size_t most_paragraphs = 10;     // news says first what matters
constexpr std::size_t longest_paragraph = 2000; // bytes
constexpr std::size_t longest = 420, fewest_words = 6, most_words = 60, fewest_stems = 4;
constexpr double most_quoted = 0.35;

struct Leaning {
  std::string_view language, words;
};

// First words that lean on the sentence before. Lower case.
constexpr auto leaning = std::to_array<Leaning>({
    {"en",
     "he she it they we i you his her hers its their theirs our my your him them this that "
     "these those but and or so yet however meanwhile also such both there then still instead "
     "moreover nevertheless nonetheless therefore thus otherwise another others here earlier "
     "later afterwards asked"},
    {"de", "er sie es wir ich ihr sein seine ihre ihren dies diese dieser dieses das dem den aber "
           "und doch jedoch auch so damit dabei dafür dagegen daher darum denn zudem außerdem "
           "allerdings hingegen dort dann beide solche"},
    {"fr", "il elle ils elles on nous vous je ce cela ceci cette ces celui celle ceux son sa ses "
           "leur leurs mais et ou donc or cependant pourtant aussi ainsi toutefois puis alors"},
    {"es", "él ella ellos ellas esto eso esta este estos estas ese esa esos esas su sus pero y e o "
           "así además también sin embargo entonces allí aquí ambos"},
    {"it", "egli lui lei loro esso essa questo questa questi queste quello quella ciò suo sua suoi "
           "ma e ed o però inoltre anche così quindi dunque poi entrambi"},
    {"pt", "ele ela eles elas isto isso este esta estes estas esse essa aquele aquela seu sua seus "
           "suas mas e ou porém também assim além então"},
    {"nl", "hij zij ze het wij we ik dit dat deze die zijn haar hun maar en of ook dus toch daarom "
           "daar toen beide"},
    {"pl", "on ona ono oni one to ten ta te ci jego jej ich ale i a lub jednak też także więc "
           "dlatego tam wtedy oba obie"},
    {"ru", "он она оно они это этот эта эти тот та те его её их но и а или однако также поэтому "
           "там тогда оба"},
    {"ja", "彼 彼女 これ それ この その しかし また そして だが"},
    {"zh", "他 她 它 他们 她们 这 那 这些 那些 但 但是 不过 同时 此外 然而"},
    {"ar", "هو هي هم هذا هذه ذلك تلك لكن ولكن كما وقال وأضاف وأضافت وأكد"},
});

constexpr std::string_view to_the_reader = "you your we our i my subscribe newsletter";

std::string_view primary(std::string_view language) {
  return language.substr(0, std::min(language.find('-'), language.size()));
}

bool is_one_of(std::uint64_t word, std::string_view list) {
  bool found = false;
  text::for_each_word(list, [&](std::string_view each) { found |= text::hash64(each) == word; });
  return found;
}

bool leans_back(std::uint64_t first_word, std::string_view language) {
  const auto found = std::ranges::find(leaning, language, &Leaning::language);
  return found != leaning.end() && is_one_of(first_word, found->words);
}

template <std::size_t n>
bool ends_with_any(std::string_view words, const std::array<std::string_view, n>& endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return words.ends_with(ending); });
}

// A full stop of any script, behind it closing brackets and quotation marks.
bool ends_as_told(std::string_view words, std::string_view language) {
  static constexpr auto closing = std::to_array<std::string_view>(
      {"\"", "'", ")", "]", "”", "’", "»", "›", "“", "」", "』", "）", "】"});
  static constexpr auto stops = std::to_array<std::string_view>(
      {".", "!", "。", "！", "｡", "۔", "।", "॥", "։", "។", "။", "።"});
  static constexpr auto cut = std::to_array<std::string_view>({"...", "…"});
  for (bool stripped = true; stripped;) {
    stripped = false;
    for (const auto mark : closing)
      if (words.ends_with(mark)) {
        words.remove_suffix(mark.size());
        stripped = true;
      }
  }
  return language == "th" || (ends_with_any(words, stops) && !ends_with_any(words, cut));
}

struct Quoted {
  std::size_t bytes = 0;
  bool at_once = false; // it begins with a quotation mark
  bool open = false;    // it does not end what it begins to quote, or the other way round
};

Quoted quoted_in(std::string_view words) {
  struct Pair {
    std::string_view opens, closes;
  };
  static constexpr auto pairs = std::to_array<Pair>({{"“", "”"},
                                                     {"\"", "\""},
                                                     {"„", "“"},
                                                     {"«", "»"},
                                                     {"»", "«"},
                                                     {"「", "」"},
                                                     {"『", "』"},
                                                     {"”", "”"}});
  Quoted quoted;
  for (std::size_t at = 0; at < words.size();) {
    const auto rest = words.substr(at);
    const auto pair =
        std::ranges::find_if(pairs, [&](const Pair& each) { return rest.starts_with(each.opens); });
    if (pair == pairs.end()) {
      ++at;
      continue;
    }
    quoted.at_once |= at == 0;
    const auto end = words.find(pair->closes, at + pair->opens.size());
    quoted.open |= end == words.npos;
    quoted.bytes += std::min(end, words.size()) - at;
    at = end == words.npos ? words.size() : end + pair->closes.size();
  }
  return quoted;
}

bool stands_alone(std::string_view words, std::span<const text::Token> tokens,
                  std::string_view language) {
  if (words.size() > longest || tokens.size() < fewest_words || tokens.size() > most_words ||
      !ends_as_told(words, language) || words.contains("http") || words.contains('@') ||
      words.contains("©"))
    return false;
  const auto quoted = quoted_in(words);
  if (quoted.at_once || quoted.open ||
      static_cast<double>(quoted.bytes) > most_quoted * static_cast<double>(words.size()))
    return false;
  const bool speaks_to_reader =
      language == "en" && quoted.bytes == 0 && std::ranges::any_of(tokens, [](const auto& token) {
        return is_one_of(token.word, to_the_reader);
      });
  return !speaks_to_reader && !leans_back(tokens.front().word, language);
}

std::vector<std::uint64_t> stems_of(std::span<const text::Token> tokens) {
  std::vector<std::uint64_t> stems;
  for (const auto& token : tokens)
    if (!token.is_stop)
      stems.push_back(token.stem);
  std::ranges::sort(stems);
  stems.erase(std::ranges::unique(stems).begin(), stems.end());
  return stems;
}

// Datelines that the reading does not know: "ST. JOHN'S, Newfoundland — ", 【白波＝東海通信】,
// "东岸社江城4月21日电 ".
std::string_view without_rare_dateline(std::string_view paragraph) {
  constexpr std::size_t longest_dateline = 72;
  const auto begin = paragraph.substr(0, longest_dateline);
  const auto behind = [&](std::string_view mark) {
    const auto at = begin.find(mark);
    return at == begin.npos ? std::size_t{0} : at + mark.size();
  };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::size_t end = behind("日电");
  if (begin.starts_with("【"))
    end = behind("】");
  if (end == 0 && begin.size() > 2 && is_capital(begin[0]) && is_capital(begin[1]))
    end = std::max(behind(" — "), behind(" – "));
  return text::trim(paragraph.substr(end));
}

std::string_view without_dateline(std::string_view paragraph, std::string_view dateline) {
  if (dateline.empty() || !paragraph.starts_with(dateline))
    return without_rare_dateline(paragraph);
  auto rest = text::trim(paragraph.substr(dateline.size()));
  for (const std::string_view dash : {"—", "–", "--", "-", ":"})
    if (rest.starts_with(dash))
      return text::trim(rest.substr(dash.size()));
  return paragraph;
}

void add_paragraph(std::string_view paragraph, std::string_view language,
                   std::vector<Sentence>& sentences, std::size_t& place) {
  const auto read = text::tokenize(paragraph, language);
  auto token = read.tokens.begin();
  for (const auto& [begin, end] : text::split_sentences(paragraph)) {
    const auto first = token;
    while (token != read.tokens.end() && token->begin < end)
      ++token;
    const std::span own(first, token);
    const auto words = paragraph.substr(begin, end - begin);
    ++place;
    if (!stands_alone(words, own, primary(language)))
      continue;
    if (auto stems = stems_of(own); stems.size() >= fewest_stems)
      sentences.push_back({words, std::move(stems), place - 1});
  }
}

} // namespace

std::vector<Sentence> sentences_of(const news::Article& article, std::string_view dateline) {
  std::vector<Sentence> sentences;
  std::size_t place = 0, paragraphs = 0;
  for (const auto& [span, kind] : news::passages_of(article)) {
    const auto paragraph = std::string_view(article.text).substr(span.begin, span.end - span.begin);
    if (kind != news::PassageKind::paragraph || paragraph.size() > longest_paragraph)
      continue;
    add_paragraph(without_dateline(paragraph, dateline), article.language, sentences, place);
    if (++paragraphs == most_paragraphs)
      break;
  }
  return sentences;
}

double containment(const Sentence& left, const Sentence& right) {
  std::vector<std::uint64_t> shared;
  std::ranges::set_intersection(left.stems, right.stems, std::back_inserter(shared));
  const auto shorter = std::min(left.stems.size(), right.stems.size());
  return shorter == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(shorter);
}

} // namespace story
