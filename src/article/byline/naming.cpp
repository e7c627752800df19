#include "article/byline/naming.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/word_set.hpp"
#include <algorithm>

namespace article {

namespace {

constexpr std::size_t longest_name = 80; // bytes

const auto particles = text::words_of(
    "de da do dos das del della di du la le les van von der den ten ter zu zum zur af av al el bin "
    "ben ibn bint st y e the");

const auto organisation_words = text::words_of(
    "team staff editors editorial desk newsroom inc inc. llc ltd ltd. gmbh university college "
    "school "
    "hospital center centre clinic association agency media news group department ministry council "
    "foundation institute society company magazine journal press studio studios marketing agentur "
    "redaktion redaction rédaction redacción redazione redakcja редакция contributor contributors "
    "newsdesk bureau office blog services solutions editor author expert experts store team. "
    "correspondent "
    "reporter reporters");

// Said of whoever it is: alone they name nobody.
const auto role_words = text::words_of(
    "admin administrator editor editors editorial staff team author authors writer writers "
    "reporter "
    "reporters contributor contributors guest newsroom desk news newsdesk correspondent redaktion "
    "redaction rédaction redacción redazione redakcja redaktionen редакция redakce agency agentur "
    "the our la die der von by and of web webmaster user root test unknown anonymous null "
    "undefined none "
    "content marketing columnist freelance senior chief managing associate site blog post online "
    "red default superuser wordpressadmin webadmin nobody n/a na profile bio 編輯部 编辑部 記者 "
    "记者 編輯 编辑");

// Groups that write together: with any other word they are an author.
const auto group_words =
    text::words_of("team staff editors desk newsroom redaktion redaction redacción "
                   "rédaction redazione redakcja редакция");

// Behind a name they say what the person does.
const auto occupations = text::words_of("columnist founder co-founder reviewer consultant director "
                                        "president ceo cto cfo dietitian manager "
                                        "specialist engineer analyst producer photographer "
                                        "strategist officer vice lead professor lecturer "
                                        "physician nutritionist journalist redakteur redakteurin "
                                        "journaliste periodista dziennikarz expert "
                                        "correspondent reporter writer editor advisor attorney "
                                        "partner researcher blogger coach critic");

const auto never_words = text::words_of(
    "empfehlen teilen drucken partager imprimer compartir last released information password "
    "checked category categories spotlight tags topic industry "
    "jan "
    "feb mar apr jun jul aug sep sept oct nov "
    "dec mon tue wed thu fri sat sun subscribe share updated comment comments published posted "
    "view all posts follow about written "
    "reviewed date email submit submitting policy read more sign log login register menu home "
    "search "
    "next previous ago min mins minute minutes http https www click here loading advertisement "
    "copyright reserved rights story article articles updates newsletter linkedin facebook twitter "
    "instagram related latest january february august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday says said wrote");

char32_t first_of(std::string_view word) { return text::decode_at(word, 0).value; }

bool starts_lower(std::string_view word) {
  return text::kind_of(first_of(word)) == text::CharacterKind::lower;
}

std::string_view without_edges(std::string_view word) {
  constexpr std::string_view edges = ".,:;!?()[]\"'*";
  const auto begin = word.find_first_not_of(edges);
  return begin == word.npos ? std::string_view()
                            : word.substr(begin, word.find_last_not_of(edges) - begin + 1);
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

struct Words {
  std::size_t count = 0, capitalised = 0, small = 0, organisation = 0, role = 0, group = 0,
              occupation = 0;
  bool never = false, glued = false; // "CategoryBy"
};

// A capital behind more small letters than a Mac or a Fitz has.
bool is_glued(std::string_view word) {
  std::size_t small = 0;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z' && small > 4)
      return true;
    small = c >= 'a' && c <= 'z' ? small + 1 : 0;
  }
  return false;
}

Words look_at(std::string_view name) {
  Words words;
  text::for_each_word(name, [&](std::string_view written) {
    const auto word = without_edges(written);
    if (word.empty())
      return;
    ++words.count;
    words.glued = words.glued || is_glued(word);
    const auto lower = text::to_lower(word);
    words.never = words.never || never_words.contains(lower);
    words.organisation += organisation_words.contains(lower) ? 1 : 0;
    words.role += role_words.contains(lower) ? 1 : 0;
    words.group += group_words.contains(lower) ? 1 : 0;
    words.occupation += occupations.contains(lower) ? 1 : 0;
    if (!starts_lower(word))
      ++words.capitalised;
    else if (!particles.contains(lower))
      ++words.small;
  });
  return words;
}

bool is_unspaced(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto point = text::decode_at(name, at);
    if (text::kind_of(point.value) != text::CharacterKind::unspaced)
      return false;
    at += point.size;
  }
  return !name.empty();
}

} // namespace

Naming naming_of(std::string_view name) {
  if (name.size() < 3 || name.size() > longest_name ||
      name.find_first_of("@{}<>=?!_") != name.npos || name.find("://") != name.npos ||
      name.find("©") != name.npos || name.ends_with(':'))
    return Naming::nobody;
  if (is_unspaced(name)) // two to four characters are a name, more may be a transcribed one
    return name.size() < 6 || name.size() > 24 || role_words.contains(name) ? Naming::nobody
                                                                            : Naming::person;
  const auto words = look_at(name);
  if (std::ranges::none_of(name, [](char c) {
        return (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2) ||
               ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
      }))
    return Naming::nobody; // no letter
  if (words.count == 0 || words.never || words.count > 8)
    return Naming::nobody;
  if (words.role == words.count)
    return words.group > 0 && words.count > 1 && words.occupation == 0 ? Naming::organisation
                                                                       : Naming::nobody;
  if (words.organisation > 0 || (words.occupation > 0 && words.count > 1))
    return Naming::organisation;
  if (words.count == 1 && name.contains('.') && !name.ends_with('.') && !has_digit(name))
    return Naming::organisation; // a domain
  if (words.capitalised == 0)
    return words.count <= 3 ? Naming::handle : Naming::nobody;
  if (has_digit(name))
    return words.count == 1 ? Naming::handle : Naming::organisation;
  if (words.small > 0)
    return words.count <= 6 ? Naming::organisation : Naming::nobody;
  if (words.glued)
    return words.count == 1 ? Naming::single : Naming::organisation;
  if (words.count == 1)
    return Naming::single;
  return words.count <= 5 ? Naming::person : Naming::organisation;
}

bool has_organisation_word(std::string_view name) { return look_at(name).organisation > 0; }

bool is_degree(std::string_view part) {
  if (part.size() < 2 || part.size() > 14 || starts_lower(part))
    return false;
  const auto count = [&](char from, char to) {
    return std::ranges::count_if(part, [&](char c) { return c >= from && c <= to; });
  };
  const auto capitals = count('A', 'Z'), small = count('a', 'z');
  return part == "Jr." || part == "Jr" || part == "Sr." ||
         (capitals >= 2 && small <= 1 + capitals / 3);
}

} // namespace article
