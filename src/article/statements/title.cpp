#include "article/statements/title.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace article {

namespace {

constexpr std::size_t longest = 400; // bytes; a longer "title" is a paragraph

constexpr std::array<std::string_view, 13> separators = {
    " | ", " - ", " – ", " — ", " · ", " » ", " :: ", " • ", " / ", " ~ ", " ∣ ", " « ", "｜"};

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

struct Cut {
  std::string_view head, tail; // tail is empty where there is no separator
};

Cut cut_last(std::string_view title) {
  Cut cut{title, {}};
  for (const auto separator : separators)
    if (const auto at = title.rfind(separator); at != title.npos && at > 0 &&
                                                at + separator.size() < title.size() &&
                                                (cut.tail.empty() || at > cut.head.size()))
      cut = {title.substr(0, at), title.substr(at + separator.size())};
  return {text::trim(cut.head), text::trim(cut.tail)};
}

// Han and Kana set no blanks around a separator either.
Cut cut_unspaced(std::string_view title) {
  constexpr std::size_t longest_site = 30; // bytes
  const auto at = title.find_last_of("-_|");
  if (at == title.npos || at < 2 || title.size() - at > longest_site)
    return {title, {}};
  const auto unspaced = [&](std::size_t i) { return static_cast<unsigned char>(title[i]) >= 0x80; };
  const auto head = title.substr(0, at), tail = title.substr(at + 1);
  return unspaced(at - 1) && !tail.empty() && unspaced(at + 1) &&
                 text::kind_of(text::decode_at(tail, 0).value) == text::CharacterKind::unspaced &&
                 head.size() > 2 * tail.size()
             ? Cut{head, tail}
             : Cut{title, {}};
}

// "Headline | Site", "Site: Headline".
std::string_view without_known_site(std::string_view title, const SiteNames& site) {
  if (const auto [head, tail] = cut_last(title); !tail.empty()) {
    if (site.speaks_of_site(tail) && head.size() > 3)
      return without_known_site(head, site);
    if (site.is_site(head))
      return tail;
  }
  if (const auto at = title.rfind(" : "); at != title.npos && site.is_site(title.substr(at + 3)))
    return title.substr(0, at);
  for (const std::string_view separator : {": ", " | ", " - ", " – "})
    if (const auto at = title.find(separator);
        at != title.npos && site.is_site(title.substr(0, at)))
      return text::trim(title.substr(at + separator.size()));
  return title;
}

// "Headline | More words": what follows a bar is no headline.
std::string_view before_bar(std::string_view title) {
  constexpr std::size_t shortest = 12; // bytes
  const auto bar = title.find(" | ");
  return bar != title.npos && bar >= shortest ? title.substr(0, bar) : title;
}

// The last part, where it is short beside the first, is a site or a section.
std::string_view without_site(std::string_view title, const SiteNames& site) {
  const auto known = before_bar(without_known_site(title, site));
  if (known.size() < title.size())
    return known;
  if (const auto cut = cut_unspaced(title); !cut.tail.empty())
    return without_site(cut.head, site);
  const auto [head, tail] = cut_last(title);
  return !tail.empty() && count_words(tail) <= 4 && head.size() > tail.size() ? head : title;
}

// Its longer words; of scripts that set no spaces, pairs of characters.
std::vector<std::string> parts_of(std::string_view title) {
  constexpr std::size_t longest_word = 24, pair = 6; // bytes
  std::vector<std::string> parts;
  const auto folded = text::fold_case(title);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    const auto word = bare_letters(std::string_view(folded).substr(at, end - at));
    if (word.size() > longest_word && static_cast<unsigned char>(word.front()) >= 0xE0)
      for (std::size_t i = 0; i + pair <= word.size(); i += pair)
        parts.push_back(word.substr(i, pair));
    else if (word.size() > 3)
      parts.push_back(word);
    at = end + 1;
  }
  return parts;
}

double share_in(const std::vector<std::string>& parts, std::string_view bare) {
  const auto there =
      std::ranges::count_if(parts, [&](const auto& part) { return bare.find(part) != bare.npos; });
  return parts.empty() ? 0 : static_cast<double>(there) / static_cast<double>(parts.size());
}

struct Candidate {
  std::string text, bare;
  double heading = 0;      // what readers see
  double stated = 0;       // what machines are told
  double confirmation = 0; // by others that say nearly the same
  [[nodiscard]] double score() const { return heading + stated + confirmation; }
};

// The last folder of the address, which is often made of the headline.
std::string words_of_address(std::string_view url) {
  auto path = web::path(url);
  while (path.size() > 1 && path.ends_with('/'))
    path.pop_back();
  path.erase(0, path.rfind('/') + 1);
  std::ranges::replace(path, '-', ' ');
  std::ranges::replace(path, '_', ' ');
  return path;
}

class Weighing {
public:
  explicit Weighing(std::string_view url)
      : address_(parts_of(words_of_address(url))),
        bare_address_(bare_letters(words_of_address(url))) {}

  void add_stated(std::string_view title, double weight) {
    if (auto* known = place(title)) {
      // Twice told is hardly more: one program writes them all.
      known->stated = std::max(known->stated, weight) + (known->stated > 0 ? 0.15 : 0.0);
    }
  }

  void add_heading(std::string_view title, double weight) {
    if (auto* known = place(title)) {
      if (known->heading == 0 && !is_shouted(title))
        known->text = title;
      known->heading = std::max(known->heading, weight);
    }
  }

  [[nodiscard]] bool has_stated() const {
    return std::ranges::any_of(candidates_, [](const auto& one) { return one.stated > 0; });
  }

  // How much of a heading stands in a stated title or in the address: 0–1, and 1 from two in five
  // of its words on.
  [[nodiscard]] double relation(std::string_view heading) const {
    constexpr double enough = 0.4;
    const auto own = parts_of(heading);
    auto share = share_in(own, bare_address_);
    for (const auto& other : candidates_)
      if (other.stated > 0)
        share = std::max(share, share_in(own, other.bare));
    return std::min(1.0, share / enough);
  }

  std::string best() {
    for (auto& one : candidates_)
      for (const auto& other : candidates_)
        one.confirmation = std::max(one.confirmation, confirmation_of(one, other));
    if (address_.size() > 2)
      for (auto& one : candidates_)
        one.confirmation += 0.8 * share_in(address_, one.bare);
    const auto best = std::ranges::max_element(candidates_, {}, &Candidate::score);
    return best == candidates_.end() ? std::string() : best->text;
  }

private:
  Candidate* place(std::string_view title) {
    if (title.empty() || title.size() > longest)
      return nullptr;
    auto bare = bare_letters(title);
    if (bare.empty())
      return nullptr;
    const auto known = std::ranges::find(candidates_, bare, &Candidate::bare);
    if (known != candidates_.end())
      return &*known;
    candidates_.push_back({std::string(title), std::move(bare)});
    return &candidates_.back();
  }

  static bool is_shouted(std::string_view title) {
    return std::ranges::none_of(title, [](char c) {
      return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
  }

  // "Headline: and more words for search engines" confirms "Headline"; "4 March 2024 Headline", as
  // a heading, confirms the stated "Headline".
  static double confirmation_of(const Candidate& one, const Candidate& other) {
    if (&one == &other || std::min(one.bare.size(), other.bare.size()) < 8)
      return 0;
    if (one.bare.size() > other.bare.size()) // stated cut short
      return one.heading >= 1 && one.bare.starts_with(other.bare) ? 0.7 * other.stated : 0;
    const bool begins = other.bare.starts_with(one.bare), ends = other.bare.ends_with(one.bare);
    const bool in_brackets = begins && other.text.contains(" (") && !one.text.contains('(');
    const bool dated = ends && other.text.find_first_of("0123456789") < other.text.size() / 2;
    const auto as_heading = one.heading >= 1 && (begins || ends) ? 0.7 * other.stated : 0;
    const auto as_stated = one.stated > 0 && other.heading >= 1 && (dated || in_brackets)
                               ? 0.6 * other.heading + 0.3
                               : 0;
    return std::max(as_heading, as_stated);
  }

  std::vector<std::string> address_;
  std::string bare_address_;
  std::vector<Candidate> candidates_;
};

struct Headings {
  std::vector<std::string> first, second; // h1, h2
};

Headings read_headings(const web::Document& document) {
  constexpr std::size_t most = 8;
  Headings headings;
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 0; i < nodes.size(); ++i)
    if (nodes[i].tag == web::Tag::h1 || nodes[i].tag == web::Tag::h2) {
      auto& found = nodes[i].tag == web::Tag::h1 ? headings.first : headings.second;
      if (found.size() < most)
        if (auto heading = document.text_of(i); !heading.empty())
          found.push_back(std::move(heading));
    }
  return headings;
}

double weight_of_heading(std::string_view heading, bool only, double relation) {
  double weight = (only ? 2.2 : 1.2) - 2.0 * (1 - relation);
  if (count_words(heading) < 4 && heading.size() < 24)
    weight -= 0.8;
  return std::max(weight, 0.1);
}

} // namespace

std::string find_title(const web::Document& document, const Statements& statements,
                       const SiteNames& site, std::string_view url) {
  Weighing weighing(url.empty() ? std::string_view(statements.canonical) : url);
  weighing.add_stated(without_site(statements.headline, site), 1.5);
  weighing.add_stated(without_site(statements.og_title, site), 1.4);
  weighing.add_stated(without_site(statements.meta_title, site), 1.2);
  weighing.add_stated(without_site(statements.title_element, site), 1.2);

  const auto headings = read_headings(document);
  const auto relation = [&, stated = weighing.has_stated()](const std::string& heading) {
    return site.is_site(heading) ? 0 : stated ? weighing.relation(heading) : 1;
  };
  std::set<std::string> related;
  for (const auto& heading : headings.first)
    if (relation(heading) > 0.5)
      related.insert(heading);
  for (const auto& heading : headings.first)
    if (!site.is_site(heading))
      weighing.add_heading(before_bar(without_known_site(heading, site)),
                           weight_of_heading(heading, related.size() == 1, relation(heading)));
  for (const auto& heading : headings.second)
    if (!site.is_site(heading))
      weighing.add_heading(heading, 0.3);
  return weighing.best();
}

} // namespace article
