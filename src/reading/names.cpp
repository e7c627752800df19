#include "reading/names.hpp"
#include "text/utf8.hpp"
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <algorithm>
#include <array>
#include <string>

namespace reading {

namespace {

using news::Mention;
using news::MentionKind;

constexpr std::size_t longest = 7; // tokens of a name
constexpr std::size_t most = 400;  // mentions of an article

// Whole words, lower case, apart by blanks; of the program's own text.
class WordList {
public:
  explicit WordList(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find(' ', at), words.size());
      if (end > at)
        words_.insert(words.substr(at, end - at));
      at = end + 1;
    }
  }
  [[nodiscard]] bool holds(std::string_view word) const { return words_.contains(word); }

private:
  absl::flat_hash_set<std::string_view> words_;
};

const WordList connectors{
    " of de del della di da dos van von der den bin ibn al el la le du y e and for the "};
const WordList titles{" mr mrs ms dr prof professor president minister senator sen "
                      "rep gov governor mayor judge justice king queen prince "
                      "princess pope general gen col colonel lt captain sgt sir lady "
                      "lord chancellor secretary ambassador chief coach "
                      "spokesman spokeswoman spokesperson director herr frau "
                      "monsieur madame señor bundeskanzler ministerpräsident "};
// Capitals that only begin a sentence, or a day.
const WordList openers{
    " later earlier meanwhile however still even yet last next since after before when while "
    "despite according moreover "
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june "
    "july august september october november december asked once now then many most some several "};
const WordList organisation_words{
    " inc corp corporation ltd plc gmbh ag co company group holdings bank ministry department "
    "university college institute "
    "agency council committee commission party union association federation foundation court "
    "parliament senate congress "
    "police army navy force guard office authority league club united city fc hospital church "
    "museum society service "
    "times post news herald gazette tribune journal press wire network tv radio media organization "
    "organisation nations "
    "ministerium partei universität verband rathaus polizei parti université ministère conseil "};
const WordList given_names{
    " james john robert michael david william richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald "
    "steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan "
    "jacob gary nicholas eric "
    "jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond "
    "patrick jack dennis jerry "
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty "
    "margaret sandra ashley "
    "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon "
    "laura cynthia kathleen amy "
    "angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel maria "
    "olga anne marie jane "
    "peter martin simon alan colin ian neil stuart keith graham nigel philip adam oliver harry joe "
    "tom ben sam max leo luke "
    "hans klaus jürgen wolfgang stefan thomas andreas matthias sabine petra monika ursula ingrid "
    "katrin anja jean pierre "
    "michel jacques françois philippe claire sophie camille julie nathalie isabelle juan carlos "
    "josé luis miguel antonio "
    "manuel pedro pablo ana carmen lucia elena sofia giovanni marco luca paolo francesca giulia "
    "ivan vladimir sergei dmitry "
    "alexei yevgeny natalia mohammed muhammad ahmed ali hassan omar fatima aisha wei li wang xi "
    "chen yuki kenji "};
const WordList places{
    " afghanistan africa algeria america argentina asia australia austria bangladesh belarus "
    "belgium bolivia brazil britain "
    "bulgaria canada chile china colombia croatia cuba cyprus denmark ecuador egypt england "
    "eritrea estonia ethiopia europe "
    "finland france gaza georgia germany ghana greece guatemala haiti honduras hungary iceland "
    "india indonesia iran iraq "
    "ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait latvia lebanon "
    "liberia libya lithuania "
    "luxembourg malaysia mali malta mexico moldova mongolia morocco mozambique myanmar nepal "
    "netherlands nicaragua niger "
    "nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania "
    "russia rwanda scotland "
    "senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria "
    "taiwan tajikistan tanzania "
    "thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen "
    "zambia zimbabwe amsterdam ankara "
    "athens atlanta baghdad bangkok barcelona beijing beirut berlin bern bogotá boston brussels "
    "bucharest budapest cairo "
    "california chicago copenhagen dallas delhi detroit dubai dublin edinburgh florida frankfurt "
    "geneva glasgow hamburg hanoi "
    "havana helsinki houston islamabad istanbul jakarta jerusalem kabul kyiv kiev lagos lima "
    "lisbon london madrid manchester "
    "manila melbourne miami milan minsk montreal moscow mumbai munich nairobi oslo ottawa paris "
    "philadelphia prague pyongyang "
    "riyadh rome rotterdam santiago seattle seoul shanghai sofia stockholm sydney taipei tehran "
    "texas tokyo toronto tripoli "
    "tunis vancouver vienna vilnius warsaw washington zurich deutschland österreich schweiz "
    "frankreich russland allemagne "
    "états-unis royaume-uni espagne italie chine russie "};

bool is_listed(const WordList& list, std::string_view word) { return list.holds(word); }

class NameFinder {
public:
  NameFinder(std::string_view text, const text::Tokens& tokens, std::string_view language)
      : text_(text), tokens_(tokens.tokens), all_nouns_(language == "de" || language == "lb") {
    for (const auto& token : tokens_)
      if (token.shape == text::TokenShape::lower)
        lower_.insert(token.word);
  }

  std::vector<Mention> find() {
    for (std::size_t i = 0; i < tokens_.size() && mentions_.size() < most;)
      i = read_name(i);
    fold();
    return std::move(mentions_);
  }

private:
  [[nodiscard]] std::string_view surface(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  [[nodiscard]] std::string lowered(std::size_t i) const { return text::to_lower(surface(i)); }

  [[nodiscard]] bool is_capital(std::size_t i) const {
    return tokens_[i].shape == text::TokenShape::capitalised ||
           tokens_[i].shape == text::TokenShape::upper;
  }

  // A capital at the start of a sentence says nothing, unless the word is never seen without.
  [[nodiscard]] bool begins_name(std::size_t i) const {
    if (!is_capital(i) || tokens_[i].is_stop || tokens_[i].end - tokens_[i].begin < 2)
      return false;
    if (is_listed(openers, lowered(i)))
      return false;
    if (!tokens_[i].starts_sentence || tokens_[i].shape == text::TokenShape::upper)
      return true;
    if (lower_.contains(tokens_[i].word))
      return false;
    const auto word = lowered(i);
    return is_listed(places, word) || is_listed(given_names, word) ||
           (i + 1 < tokens_.size() && touches(i + 1) && is_capital(i + 1));
  }

  // Only a blank, or a hyphen or dot of the name's own, stands between this token and the last.
  [[nodiscard]] bool touches(std::size_t i) const {
    const auto between = text_.substr(tokens_[i - 1].end, tokens_[i].begin - tokens_[i - 1].end);
    return between == " " || between == "-" || between == ". " || between == "\xC2\xA0" ||
           between == "'" || between == "\xE2\x80\x99";
  }

  std::size_t read_name(std::size_t first) {
    if (!begins_name(first))
      return first + 1;
    std::size_t begin = first, end = first + 1;
    while (end < tokens_.size() && end - first < longest && touches(end)) {
      if (is_capital(end) && !tokens_[end].starts_sentence &&
          (!tokens_[end].is_stop || tokens_[end].shape == text::TokenShape::upper))
        ++end;
      else if (end + 1 < tokens_.size() && is_listed(connectors, lowered(end)) &&
               touches(end + 1) && is_capital(end + 1) && lowered(end) != "and" &&
               lowered(end) != "the")
        end += 2;
      else
        break;
    }
    bool titled = false;
    while (begin + 1 < end && is_listed(titles, lowered(begin))) {
      titled = true;
      ++begin;
    }
    if (is_listed(titles, lowered(begin)) ||
        (all_nouns_ && end - begin < 2 && tokens_[begin].shape != text::TokenShape::upper))
      return end;
    Mention mention;
    mention.span = {tokens_[begin].begin, tokens_[end - 1].end};
    mention.name = text::collapse_spaces(
        text_.substr(mention.span.begin, mention.span.end - mention.span.begin));
    mention.kind = kind_of(begin, end, titled);
    mentions_.push_back(std::move(mention));
    return end;
  }

  [[nodiscard]] MentionKind kind_of(std::size_t begin, std::size_t end, bool titled) const {
    for (auto i = begin; i < end; ++i)
      if (is_listed(organisation_words, lowered(i)))
        return MentionKind::organisation;
    if (titled || (end - begin >= 2 && is_listed(given_names, lowered(begin))))
      return MentionKind::person;
    if (is_listed(places, lowered(begin)) || is_listed(places, lowered(end - 1)))
      return MentionKind::place;
    if (end - begin == 1 && tokens_[begin].shape == text::TokenShape::upper)
      return MentionKind::organisation;
    return MentionKind::name;
  }

  // "Blinken" is "Antony Blinken" where that stands anywhere in the text.
  void fold() {
    absl::flat_hash_map<std::string, std::size_t> longest_with_last; // last word → mention
    const auto last_word = [](const std::string& name) {
      return name.substr(name.find_last_of(" -") + 1);
    };
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].kind != MentionKind::person && mentions_[i].kind != MentionKind::name)
        continue;
      auto& best = longest_with_last.try_emplace(last_word(mentions_[i].name), i).first->second;
      if (mentions_[i].name.size() > mentions_[best].name.size())
        best = i;
    }
    for (auto& mention : mentions_) {
      if (mention.name.find(' ') != mention.name.npos ||
          (mention.kind != MentionKind::person && mention.kind != MentionKind::name))
        continue;
      if (const auto found = longest_with_last.find(mention.name);
          found != longest_with_last.end()) {
        mention.kind = mentions_[found->second].kind;
        mention.name = std::string(mentions_[found->second].name);
      }
    }
  }

  std::string_view text_;
  const std::vector<text::Token>& tokens_;
  bool all_nouns_;
  absl::flat_hash_set<std::uint64_t> lower_;
  std::vector<Mention> mentions_;
};

} // namespace

std::vector<news::Mention> find_names(std::string_view text, const text::Tokens& tokens,
                                      std::string_view language) {
  return NameFinder(text, tokens, language).find();
}

} // namespace reading
