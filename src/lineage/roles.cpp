#include "lineage/roles.hpp"
#include "text/lexicon.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace lineage {

namespace {

constexpr std::uint32_t most_words = 3; // of a name for what somebody is
constexpr std::uint32_t reach = 4;      // before the noun: "former Lakonian deputy prime minister"

std::string without_possessive(std::string word) {
  if (word.ends_with("'s"))
    word.resize(word.size() - 2);
  else if (word.ends_with("s'"))
    word.pop_back();
  return word;
}

// What a noun in the plural may be one of.
const RoleWord* role_of_plural(const std::string& words) {
  static constexpr auto endings =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"children", "child"},
                                                                    {"wives", "wife"},
                                                                    {"thieves", "thief"},
                                                                    {"people", "person"},
                                                                    {"men", "man"},
                                                                    {"ies", "y"},
                                                                    {"es", ""},
                                                                    {"s", ""}});
  for (const auto& [plural, singular] : endings)
    if (words.ends_with(plural))
      if (const auto* word =
              role_word(words.substr(0, words.size() - plural.size()) + std::string(singular)))
        return word;
  return nullptr;
}

class Reader {
public:
  explicit Reader(const Wording& wording) : wording_(wording) {
    words_.reserve(wording.tokens.tokens.size());
    for (const auto& token : wording.tokens.tokens)
      words_.push_back(without_possessive(text::fold_word(wording.surface(token))));
  }

  std::vector<Role> read() {
    std::vector<Role> roles;
    for (const auto& sentence : wording_.sentences)
      for (auto at = sentence.first; at < sentence.end;)
        if (auto role = role_at(at, sentence)) {
          look_around(*role, sentence);
          // "deputy minister" is one, "deputy" not another
          if (!roles.empty() && roles.back().end > role->first)
            roles.pop_back();
          roles.push_back(*role);
          at = role->end;
        } else {
          ++at;
        }
    return roles;
  }

private:
  [[nodiscard]] bool touches(std::uint32_t right) const {
    const auto& tokens = wording_.tokens.tokens;
    const auto gap =
        std::string_view(wording_.text)
            .substr(tokens[right - 1].end, tokens[right].begin - tokens[right - 1].end);
    return gap == " " || gap == "-" || // "the former U.S. president"
           (gap == ". " && tokens[right - 1].shape == text::TokenShape::upper);
  }

  // The longest that begins here.
  [[nodiscard]] std::optional<Role> role_at(std::uint32_t at, const Sentence& sentence) const {
    std::optional<Role> longest;
    if (wording_.tokens.tokens[at].is_stop)
      return longest;
    std::string words;
    for (auto end = at; end < sentence.end && end < at + most_words; ++end) {
      if (end > at && !touches(end))
        break;
      words += (end > at ? " " : "") + words_[end];
      const auto* word = role_word(words);
      if (word == nullptr)
        word = role_of_plural(words);
      if (word != nullptr)
        longest = Role{at, at, end + 1, *word, rank_word(words_[end])};
    }
    return longest;
  }

  void look_around(Role& role, const Sentence& sentence) const {
    bool has_passed = false; // a word that is neither a name nor a portfolio: "police", "told"
    for (auto i = role.noun; i > sentence.first && role.noun - i < reach && touches(i); --i) {
      const auto& word = words_[i - 1];
      const auto portfolio = i == role.noun ? portfolio_word(word) : 0;
      if (const auto rank = rank_word(word); rank != 0) {
        if (has_passed && role_word(word) != nullptr) // "his deputy told reporters"
          break;
        role.ranks |= rank;
        role.first = i - 1;
      } else if (portfolio != 0) {
        role.portfolios = portfolio;
        role.first = i - 1;
      } else if (const auto& token = wording_.tokens.tokens[i - 1];
                 token.shape != text::TokenShape::capitalised &&
                 token.shape != text::TokenShape::upper) {
        if (token.is_stop || has_passed || role_word(word) != nullptr)
          break;
        has_passed = true;
      }
    }
    if (role.end < sentence.end && touches(role.end) && is_yet_to_be(role.end))
      role.ranks |= rank_word(words_[role.end++]);
    if (role.end + 1 < sentence.end && (words_[role.end] == "of" || words_[role.end] == "for"))
      role.portfolios |= portfolio_word(words_[role.end + 1]);
  }

  // "president-elect"
  [[nodiscard]] bool is_yet_to_be(std::uint32_t token) const {
    return words_[token] == "elect" || words_[token] == "designate";
  }

  const Wording& wording_;
  std::vector<std::string> words_;
};

} // namespace

Roles::Roles(const Wording& wording) {
  if (!wording.language.empty() && !wording.language.starts_with("en"))
    return;
  roles_ = Reader(wording).read();
  for (const auto& role : roles_)
    told_[role.ranks] |= role.word.kinds;
}

std::span<const Role> Roles::of(const Sentence& sentence) const {
  const auto first = std::ranges::lower_bound(roles_, sentence.first, {}, &Role::noun),
             end = std::ranges::lower_bound(roles_, sentence.end, {}, &Role::noun);
  return {first, end};
}

bool Roles::has(const Role& role) const { return (told_[role.ranks] & role.word.kinds).any(); }

bool may_be_one(const Role& left, const Role& right) {
  return (left.word.kinds & right.word.kinds).any() && left.ranks == right.ranks &&
         (left.portfolios == 0 || right.portfolios == 0 ||
          (left.portfolios & right.portfolios) != 0);
}

bool exclude_each_other(const Role& left, const Role& right) {
  return (left.word.fields & right.word.fields) != 0 && !may_be_one(left, right);
}

} // namespace lineage
