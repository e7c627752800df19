#include "reading/credits/line_names.hpp"
#include "reading/credits/line_words.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>

namespace reading {

namespace {

constexpr std::size_t most_words = 7, most_names = 5;
constexpr float sure = 0.9F; // of a place or a person: behind "in" much is taken for a place
constexpr std::size_t longest_address = 300; // bytes

bool is_label_character(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-';
}

// "harbourpost.example", "www.harbourpost.example"
bool is_host(std::string_view address) {
  const auto dot = address.rfind('.');
  return dot != address.npos && dot > 0 && address.size() - dot > 2 &&
         address.find("..") == address.npos &&
         std::ranges::all_of(address,
                             [](char byte) { return is_label_character(byte) || byte == '.'; }) &&
         std::ranges::none_of(address.substr(dot + 1), [](char byte) {
           return byte == '-' || (byte >= '0' && byte <= '9');
         });
}

// What stands there up to a blank, a bracket or the end of the sentence.
std::string_view address_at(std::string_view text) {
  auto address = text.substr(0, longest_address);
  address = address.substr(0, address.find_first_of(" \t\r\n()[]<>,;\""));
  while (!address.empty() && (address.back() == '.' || address.back() == ':'))
    address.remove_suffix(1);
  return address;
}

bool joins_names(std::string_view gap) {
  static constexpr std::array<std::string_view, 6> joints = {" ",   "-", "'", "\xE2\x80\x99",
                                                             " & ", "&"};
  return std::ranges::find(joints, gap) != joints.end();
}

} // namespace

std::optional<LineName> LineNames::at(std::size_t word, std::size_t end, Named named) const {
  while (const auto article = word < end ? line_words_at(words_, word, LineWord::the) : 0) {
    if (outlets_.longest_at(words_, word).outlet != nullptr || word + article >= end)
      break;
    word += article;
  }
  if (word >= end)
    return {};
  const auto capitals = capitals_from(word, end);
  if (const auto listed = outlets_.longest_at(words_, word);
      listed.outlet != nullptr && word + listed.words >= capitals)
    return LineName{word, word + listed.words, listed.outlet, {}};
  if (auto domain = domain_at(word, end))
    return domain;
  if (looks_like_outlet(words_, word, capitals))
    return LineName{word, capitals, nullptr, {}};
  if (named == Named::outlet || capitals == word || is_no_outlet(word, capitals) ||
      goes_on(capitals, end))
    return {};
  return LineName{word, capitals, nullptr, {}};
}

std::vector<LineName> LineNames::list_at(std::size_t word, std::size_t end, Named named) const {
  std::vector<LineName> names;
  for (auto name = at(word, end, named); name && names.size() < most_names;
       name = at(next_of_list(names.back().last, end), end, Named::outlet))
    names.push_back(std::move(*name));
  return names;
}

std::optional<LineName> LineNames::domain_at(std::size_t word, std::size_t end) const {
  const auto begin = words_[word].begin;
  const auto address = address_at(words_.text().substr(begin));
  const auto host = address.starts_with("http") ? web::host(address) : std::string(address);
  const bool is_call = words_.text().substr(begin + address.size()).starts_with('(');
  if (!is_host(host) || is_call)
    return {};
  auto domain = web::registrable_domain("https://" + host);
  const auto* known = outlets_.at_domain(domain);
  const auto last = words_.at_byte(begin + static_cast<std::uint32_t>(address.size()));
  return LineName{word, std::min(last, end), known, std::move(domain)};
}

// Where the words end that are written as one name.
std::size_t LineNames::capitals_from(std::size_t word, std::size_t end) const {
  auto last = word;
  while (last < std::min(end, word + most_words) && words_[last].is_capital() &&
         (last == word || joins_names(words_.gap(last))))
    ++last;
  return last;
}

// "in the Spring 2019 issue": more belongs to it than is written as a name.
bool LineNames::goes_on(std::size_t word, std::size_t end) const {
  return word < end && words_.gap(word) == " " && !words_[word].is_stop &&
         line_words_at(words_, word, LineWord::at | LineWord::from | LineWord::the) == 0;
}

// A month, a language, a number, a place, a person.
bool LineNames::is_no_outlet(std::size_t first, std::size_t last) const {
  if (line_words_at(words_, first, LineWord::time) > 0 ||
      words_[last - 1].end - words_[first].begin < 3)
    return true;
  const auto span = words_.span(first, last);
  const auto mention = std::ranges::lower_bound(mentions_, span.begin, {},
                                                [](const auto& each) { return each.span.begin; });
  return mention != mentions_.end() && mention->span == span && mention->confidence > sure &&
         (mention->kind == news::MentionKind::person || mention->kind == news::MentionKind::place);
}

// The word behind ", ", "/" or "and"; `end` where the list ends.
std::size_t LineNames::next_of_list(std::size_t word, std::size_t end) const {
  if (word >= end)
    return end;
  const auto gap = words_.gap(word);
  if (gap == " " && line_words_at(words_, word, LineWord::and_) > 0)
    return word + 1;
  const auto mark = text::trim(gap);
  if (mark == "," && line_words_at(words_, word, LineWord::and_) > 0)
    return word + 1;
  return mark == "," || mark == "/" || mark == "&" || mark == "|" ? word : end;
}

} // namespace reading
