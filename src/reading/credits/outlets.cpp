#include "reading/credits/outlets.hpp"
#include "model/embedded.hpp"
#include "model/lists.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace reading {

namespace {

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

// "Time" is an outlet and "time" is not; "AP" is and "Ap" is not.
bool is_written_as(std::string_view surface, std::string_view spelling) {
  if (surface == spelling)
    return true;
  const bool has_lower = std::ranges::any_of(surface, is_lower);
  if (!has_lower)
    return true;
  return std::ranges::any_of(spelling, is_lower) && !is_lower(surface.front());
}

OutletKind kind_named(std::string_view word) {
  static constexpr std::array<std::string_view, 6> names = {"agency",   "paper", "broadcaster",
                                                            "magazine", "site",  "platform"};
  return static_cast<OutletKind>(std::ranges::find(names, word) - names.begin());
}

std::string_view without_article(std::string_view name) {
  return name.starts_with("The ") || name.starts_with("the ") ? name.substr(4) : name;
}

// "modernfarmer.example" bears "Modern Farmer".
bool may_be_learned(std::string_view name, std::string_view domain) {
  static constexpr std::array<std::string_view, 5> governments = {".gov", ".mil", ".int", ".gouv",
                                                                  ".gob"};
  const auto is_governments = [&](std::string_view label) {
    const auto at = domain.find(label);
    const auto end = at + label.size();
    return at != domain.npos && (end == domain.size() || domain[end] == '.');
  };
  return name.find(' ') != name.npos &&
         news::letters_of(domain).starts_with(news::letters_of(name)) &&
         std::ranges::none_of(governments, is_governments);
}

enum NamePart : std::uint32_t { ends_name = 1, begins_name = 2 };

const Phrases& outlet_words() {
  static const auto read = [] {
    Phrases phrases;
    model::for_each_line(model::embedded("models/outlets/endings.tsv"), [&](std::string_view line) {
      const auto flag = model::next_field(line, '\t') == "last" ? ends_name : begins_name;
      while (!line.empty())
        phrases.mark(model::next_field(line, ' '), flag);
    });
    return phrases;
  }();
  return read;
}

} // namespace

std::size_t OutletNames::add(KnownOutlet outlet) {
  if (const auto words = text::tokenize(outlet.name, "und").tokens; !words.empty())
    ++last_words_[words.back().word];
  outlets_.push_back(std::move(outlet));
  return outlets_.size() - 1;
}

bool OutletNames::is_shared(std::uint64_t word) const {
  constexpr std::size_t fewest = 4;
  const auto found = last_words_.find(word);
  return found != last_words_.end() && found->second >= fewest;
}

void OutletNames::add(std::string_view alias, std::size_t outlet) {
  const auto number = static_cast<std::uint32_t>(aliases_.size());
  const auto name = without_article(alias);
  const bool needs_article = name.size() < alias.size() && name.find(' ') == name.npos;
  aliases_.push_back({std::string(name), outlet, needs_article});
  names_.add(name, number);
}

const OutletNames& OutletNames::listed() {
  static const auto names = [] {
    OutletNames read;
    model::for_each_line(model::embedded("models/outlets/outlets.tsv"), [&](std::string_view line) {
      const auto name = model::next_field(line, '\t');
      const auto domain = model::next_field(line, '\t');
      model::next_field(line, '\t'); // country
      const auto kind = kind_named(model::next_field(line, '\t'));
      const auto outlet = read.add({std::string(name), std::string(domain), kind});
      read.by_domain_.try_emplace(text::hash64(domain), outlet);
      read.add(name, outlet);
      while (!line.empty())
        read.add(model::next_field(line, ';'), outlet);
      read.add(domain, outlet);
    });
    return read;
  }();
  return names;
}

void OutletNames::learn(const news::Outlet& outlet) {
  const bool is_named = !outlet.name.empty() && outlet.name != outlet.domain;
  const auto key = text::hash64(outlet.domain);
  if (!is_named || by_domain_.contains(key) || !met_.insert(key).second)
    return;
  const auto name = without_article(outlet.name);
  if (!may_be_learned(name, outlet.domain))
    return;
  const auto tokens = text::tokenize(name, "und");
  const Words words(name, tokens);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto found = names_.longest_at(words, i)) {
      const auto known = aliases_[found.number].outlet;
      if (!outlets_[known].is_learned)
        return;
      if (found.words == words.size()) {
        outlets_[known].domain.clear();
        by_domain_.emplace(key, known);
        return;
      }
    }
  const auto learned = add({std::string(name), outlet.domain, OutletKind::site, true});
  by_domain_.emplace(key, learned);
  add(name, learned);
}

bool OutletNames::any_learned_in(const Words& words, std::string_view own_domain) const {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto* outlet = longest_at(words, i).outlet;
        outlet != nullptr && outlet->is_learned && outlet->domain != own_domain)
      return true;
  return false;
}

OutletNames::Found OutletNames::longest_at(const Words& words, std::size_t at) const {
  const auto found = names_.longest_at(words, at);
  if (!found)
    return {};
  const auto& alias = aliases_[found.number];
  const auto span = words.span(at, at + found.words);
  const bool lacks_article =
      alias.needs_article && (at == 0 || !is_blank(words.gap(at)) ||
                              !text::equals_ignoring_case(words.surface(at - 1), "the"));
  if (lacks_article ||
      !is_written_as(words.text().substr(span.begin, span.end - span.begin), alias.spelling))
    return {};
  return {&outlets_[alias.outlet], found.words, alias.needs_article};
}

const KnownOutlet* OutletNames::at_domain(std::string_view registrable) const {
  const auto found = by_domain_.find(text::hash64(registrable));
  return found == by_domain_.end() ? nullptr : &outlets_[found->second];
}

bool names_outlet(std::string_view credited, const news::Outlet& outlet) {
  const auto letters = news::letters_of(credited);
  return letters.empty() || news::letters_of(outlet.name).starts_with(letters) ||
         news::letters_of(outlet.domain).starts_with(letters);
}

bool looks_like_outlet(const Words& words, std::size_t first, std::size_t last) {
  const auto has = [&](std::size_t word, NamePart part) {
    const auto flags = outlet_words().of(words[word].hash);
    return flags != Phrases::none && (flags & part) != 0;
  };
  return last - first >= 2 && (has(last - 1, ends_name) || has(first, begins_name));
}

} // namespace reading
