#include "article/title.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace article {

namespace {

constexpr std::size_t longest = 400; // bytes; a longer "title" is a paragraph

constexpr std::array<std::string_view, 11> separators = {" | ",  " - ", " – ", " — ", " · ", " » ",
                                                         " :: ", " • ", " / ", " ~ ", " ∣ "};

// Letters and digits alone, folded: what two spellings of one title share.
std::string bare(std::string_view title) {
  std::string letters;
  for (const char c : text::fold_case(title))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      letters.push_back(c);
  return letters;
}

bool says_the_same(std::string_view left, std::string_view right) {
  return bare(left) == bare(right);
}

// "Headline | Site": what stands before the last separator, where the rest is the site's name or
// short.
std::string without_site(std::string_view title, const std::string& site) {
  std::size_t cut = title.npos, after = 0;
  for (const auto separator : separators)
    if (const auto at = title.rfind(separator);
        at != title.npos && at > 0 && (cut == title.npos || at > cut)) {
      cut = at;
      after = at + separator.size();
    }
  if (cut == title.npos) {
    // "Site: Headline"
    const auto colon = title.find(": ");
    return colon != title.npos && !site.empty() && says_the_same(title.substr(0, colon), site)
               ? std::string(text::trim(title.substr(colon + 2)))
               : std::string(title);
  }
  const auto head = text::trim(title.substr(0, cut)), tail = text::trim(title.substr(after));
  if (!site.empty() && says_the_same(head, site))
    return std::string(tail);
  const bool is_site = !site.empty() && (says_the_same(tail, site) ||
                                         bare(tail).find(bare(site)) != std::string::npos ||
                                         bare(site).find(bare(tail)) != std::string::npos);
  if (is_site)
    return without_site(head, site);
  const auto words = std::ranges::count(tail, ' ') + 1;
  return words <= 4 && head.size() > tail.size() ? std::string(head) : std::string(title);
}

std::set<std::string> words_of(std::string_view title) {
  std::set<std::string> words;
  const auto folded = text::fold_case(title);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (auto word = bare(std::string_view(folded).substr(at, end - at)); word.size() > 3)
      words.insert(std::move(word));
    at = end + 1;
  }
  return words;
}

// Whether a third of its words stand in one of the titles.
bool share_words(std::string_view heading, const std::vector<std::string>& titles) {
  const auto own = words_of(heading);
  return std::ranges::any_of(titles, [&](const std::string& title) {
    const auto other = words_of(title);
    const auto shared =
        std::ranges::count_if(own, [&](const auto& word) { return other.contains(word); });
    return static_cast<std::size_t>(shared) * 3 >= own.size();
  });
}

std::vector<std::string> headings(const web::Document& document, web::Tag tag) {
  std::vector<std::string> found;
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 0; i < nodes.size() && found.size() < 8; ++i)
    if (nodes[i].tag == tag)
      if (auto heading = document.text_of(i); !heading.empty() && heading.size() <= longest)
        found.push_back(std::move(heading));
  return found;
}

} // namespace

std::string find_title(const web::Document& document, const Statements& statements) {
  const auto& site =
      statements.og_site_name.empty() ? statements.publisher : statements.og_site_name;
  std::vector<std::string> stated;
  for (const auto* title : {&statements.headline, &statements.og_title, &statements.meta_title,
                            &statements.title_element})
    if (!title->empty() && title->size() <= longest)
      stated.push_back(without_site(*title, site));

  // A heading that the page's head confirms is what the reader sees.
  const auto first_headings = headings(document, web::Tag::h1);
  for (const auto& heading : first_headings)
    for (const auto& title : stated)
      if (const auto own = bare(heading);
          own.size() > 8 && (own == bare(title) || bare(title).starts_with(own)))
        return heading;
  if (const auto second = headings(document, web::Tag::h2); first_headings.empty())
    for (const auto& heading : second)
      for (const auto& title : stated)
        if (says_the_same(heading, title))
          return heading;
  if (first_headings.size() == 1 && !(!site.empty() && says_the_same(first_headings[0], site)) &&
      std::ranges::count(first_headings[0], ' ') >= 3 &&
      (stated.empty() || share_words(first_headings[0], stated)))
    return first_headings[0];
  if (!stated.empty())
    return stated.front();
  return first_headings.empty() ? std::string() : first_headings.front();
}

} // namespace article
