#include "article/byline/people.hpp"
#include "article/byline/introductions.hpp"
#include "text/time.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <span>

namespace article {

namespace {

constexpr std::size_t longest_line = 240; // bytes
constexpr std::size_t most_names = 12;

// Where a name ends though the line goes on.
constexpr auto ends = std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " · ", " • ", " ⋅ ", " / ", "／", " // ", " Updated", " Published",
     " Posted", " Reviewed by", " Edited by", " Last ", " Medically ", " Fact", ", edited by"});

// The same behind a person; an institution may go on so.
constexpr auto personal_ends =
    std::to_array<std::string_view>({" for ", " on ", " in ", " at ", " from ", " @"});

constexpr auto conjunctions = std::to_array<std::string_view>(
    {", and ", " and ", " & ",   " und ", " et ",   " y ", " e ", " en ", " och ", " og ",
     " i ",    " и ",   " και ", " ve ",  " with ", "; ",  "、",  "，",   "، ",    " + "});

std::string_view trim_marks(std::string_view text) {
  constexpr std::string_view marks = " ,;:|-–—·•⋅/*>";
  const auto is_mark = [&](std::string_view sign) { return marks.find(sign) != marks.npos; };
  while (!text.empty()) {
    const auto first = text.substr(0, text::decode_at(text, 0).size);
    if (!is_mark(first))
      break;
    text.remove_prefix(first.size());
  }
  while (!text.empty()) {
    auto begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80)
      --begin;
    if (!is_mark(text.substr(begin)))
      break;
    text.remove_suffix(text.size() - begin);
  }
  return text;
}

// "Jane Roe." but "John Doe Jr."
std::string_view without_full_stop(std::string_view text) {
  constexpr std::size_t shortest_word = 4; // bytes; below it abbreviates
  const auto word = text.substr(std::min(text.rfind(' ') + 1, text.size()));
  if (text.ends_with('.') && word.size() > shortest_word && word.find('.') == word.size() - 1)
    text.remove_suffix(1);
  return text;
}

// What stands between a name and its date.
std::string_view without_link(std::string_view text) {
  for (const std::string_view link :
       {" on", " in", " at", " am", " le", " il", " el", " op", " den"})
    if (text.ends_with(link))
      text.remove_suffix(link.size());
  return trim_marks(text);
}

std::string_view until(std::span<const std::string_view> signs, std::string_view text) {
  for (const auto end : signs)
    if (const auto at = text.find(end); at != text.npos && at > 1)
      text = text.substr(0, at);
  return trim_marks(text);
}

// "Jane Roe December 2, 2025", "4 March 2024 by Jane Roe": what is not the date.
std::string_view without_date(std::string_view text) {
  if (text.find_first_of("0123456789") == text.npos)
    return text;
  const auto date = text::find_time(text);
  if (!date)
    return text;
  const auto before = without_link(trim_marks(text.substr(0, date->begin)));
  return before.size() > 2 ? before : trim_marks(text.substr(date->end));
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty() && parts.size() < 2 * most_names) {
    auto at = text.find(", "), size = std::size_t{2};
    for (const auto conjunction : conjunctions)
      if (const auto found = text.find(conjunction);
          found < at || (found == at && found != text.npos && conjunction.size() > size)) {
        at = found;
        size = conjunction.size();
      }
    if (const auto part = text::trim(text.substr(0, at)); !part.empty())
      parts.push_back(part);
    text.remove_prefix(at == text.npos ? text.size() : at + size);
  }
  return parts;
}

// A list of people; a part that is less than those before it ends it.
Named list_people(std::string_view text) {
  Named named;
  for (const auto part : split(text)) {
    auto name = part;
    if (!named.names.empty())
      take_introduction(name);
    if (!named.names.empty() && is_degree(name)) {
      named.names.back().append(", ").append(name);
      continue;
    }
    const auto naming = naming_of(name);
    if (naming == Naming::nobody || named.names.size() == most_names)
      break;
    // "Jane Roe, Dietitian", "Jane Roe, Science Correspondent": what follows is no other person.
    if (!named.names.empty() && (naming == Naming::organisation || naming < named.naming))
      break;
    named.naming = naming;
    if (std::ranges::find(named.names, name) == named.names.end())
      named.names.emplace_back(name);
  }
  return named;
}

// "Center for Drug Evaluation and Research" is one name.
bool is_one_institution(std::string_view text) {
  return naming_of(text) == Naming::organisation && has_organisation_word(text) &&
         naming_of(split(text).front()) != Naming::person;
}

} // namespace

Named read_names(std::string_view written) {
  if (written.size() > longest_line || names_another(written))
    return {};
  const auto whole = text::collapse_spaces(written);
  std::string_view text = without_date(whole);
  const bool introduced = take_introduction(text);
  text = without_full_stop(until(ends, text));
  if (const auto head = until(personal_ends, text); naming_of(head) == Naming::person)
    text = head;
  auto named = is_one_institution(text) ? Named{{std::string(text)}, Naming::organisation, false}
                                        : list_people(text);
  named.introduced = introduced;
  return named;
}

} // namespace article
