#include "article/statements/site_names.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>

namespace article {

namespace {

constexpr std::size_t shortest_part = 4; // bytes; below, one name stands in many words

// What a title says beside the headline that Open Graph or JSON-LD give without it.
std::string_view beside(std::string_view title, std::string_view headline) {
  if (headline.size() < 8 || title.size() <= headline.size() + 3)
    return {};
  if (title.starts_with(headline))
    return title.substr(headline.size());
  return title.ends_with(headline) ? title.substr(0, title.size() - headline.size())
                                   : std::string_view();
}

// "The Harbour Post | News from the coast": the part that the domain is made of, or the first.
std::string_view without_slogan(std::string_view name, std::string_view domain) {
  std::string_view first;
  for (auto rest = name; !rest.empty();) {
    auto at = rest.npos, size = std::size_t{0};
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", ": ", " · ", " • "})
      if (const auto found = rest.find(separator); found < at) {
        at = found;
        size = separator.size();
      }
    const auto part = text::trim(rest.substr(0, at));
    const auto letters = bare_letters(part);
    if (!domain.empty() && letters.size() > 2 &&
        (letters.find(domain) != letters.npos || domain.find(letters) != domain.npos))
      return part;
    if (first.empty())
      first = part;
    rest.remove_prefix(at == rest.npos ? rest.size() : at + size);
  }
  constexpr std::size_t shortest_with_slogan = 30; // bytes
  return name.size() > shortest_with_slogan ? first : name;
}

// What stands behind the last separator of a title where it is the domain's name.
std::string_view signature(std::string_view title, std::string_view domain) {
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " · ", " • ", " : "})
    if (const auto at = title.rfind(separator); at != title.npos) {
      const auto tail = text::trim(title.substr(at + separator.size()));
      if (const auto letters = bare_letters(tail);
          !letters.empty() && (letters == domain || letters == "the" + std::string(domain)))
        return tail;
    }
  return {};
}

} // namespace

std::string bare_letters(std::string_view name) {
  std::string letters;
  for (const char c : text::fold_case(name))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      letters.push_back(c);
  for (const std::string_view mark : {"–", "—", "’", "‘", "“", "”", "·", "•", "»", "«", "®", "™"})
    for (auto at = letters.find(mark); at != letters.npos; at = letters.find(mark, at))
      letters.erase(at, mark.size());
  return letters;
}

SiteNames::SiteNames(const Statements& statements, std::string_view url) {
  const auto domain =
      web::registrable_domain(url.empty() ? std::string_view(statements.canonical) : url);
  const auto label = bare_letters(domain.substr(0, domain.find('.')));
  for (const auto name :
       {std::string_view(statements.og_site_name), std::string_view(statements.publisher),
        std::string_view(statements.site_name), signature(statements.title_element, label)}) {
    if (shown_.empty() && !name.starts_with('#') && !bare_letters(name).empty())
      shown_ = without_slogan(name.substr(0, name.find_last_not_of('/') + 1), label);
    add(name);
    add(without_slogan(name, label));
  }
  for (const auto* headline : {&statements.og_title, &statements.headline})
    add(beside(statements.title_element, *headline));
  add(domain);
  add(label);
}

void SiteNames::add(std::string_view name) {
  constexpr std::size_t longest = 80; // bytes; beyond, a page names its slogan
  if (auto letters = bare_letters(name); letters.size() > 1 && name.size() <= longest &&
                                         std::ranges::find(names_, letters) == names_.end())
    names_.push_back(std::move(letters));
}

bool SiteNames::is_site(std::string_view name) const {
  return std::ranges::find(names_, bare_letters(name)) != names_.end();
}

bool SiteNames::speaks_of_site(std::string_view part) const {
  const auto letters = bare_letters(part);
  return std::ranges::any_of(names_, [&](const std::string& site) {
    return letters == site ||
           (site.size() >= shortest_part && letters.find(site) != letters.npos) ||
           (letters.size() >= shortest_part && site.find(letters) != site.npos);
  });
}

} // namespace article
