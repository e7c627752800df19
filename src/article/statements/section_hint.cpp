#include "article/statements/section_hint.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace article {

namespace {

constexpr std::size_t most_steps = 6, longest_step = 40; // bytes

bool is_trail(const web::Document& document, const web::Node& node) {
  for (const auto& [name, value] : document.attributes(node))
    if ((name == "class" || name == "id" || name == "aria-label" || name == "itemtype") &&
        value.size() < 200 && text::contains_ignoring_case(value, "breadcrumb"))
      return true;
  return false;
}

// The links of the first element that says it is a trail of breadcrumbs.
std::vector<std::string> trail_of(const web::Document& document) {
  constexpr web::NodeIndex largest = 120; // nodes
  const auto nodes = document.nodes();
  for (web::NodeIndex i = 1; i < nodes.size(); ++i) {
    if (nodes[i].attribute_count == 0 || nodes[i].end - i > largest || nodes[i].end - i < 3 ||
        !is_trail(document, nodes[i]))
      continue;
    std::vector<std::string> steps;
    for (auto inside = i + 1; inside < nodes[i].end && steps.size() < most_steps; ++inside)
      if (nodes[inside].tag == web::Tag::a)
        steps.push_back(document.text_of(inside));
    if (!steps.empty())
      return steps;
  }
  return {};
}

bool is_home(std::string_view step) {
  constexpr auto homes = std::to_array<std::string_view>(
      {"home", "homepage", "start", "startseite", "accueil", "inicio", "início", "portada",
       "strona główna", "главная", "αρχική", "首页", "首頁", "ホーム", "トップ", "الرئيسية"});
  return std::ranges::find(homes, text::to_lower(step)) != homes.end();
}

// No address and no number of the site's database.
bool is_words(std::string_view section) {
  return !section.empty() && !section.contains("://") &&
         section.find_first_not_of("0123456789,. ") != section.npos &&
         !text::equals_ignoring_case(section, "uncategorized");
}

} // namespace

std::string find_section_hint(const web::Document& document, const Statements& statements,
                              const std::string& url) {
  constexpr std::size_t longest = 200; // bytes
  auto hint = is_words(statements.section) ? statements.section : statements.meta_section;
  if (!is_words(hint))
    hint.clear();
  for (const auto& step : statements.trail.empty() ? trail_of(document) : statements.trail)
    if (step.size() <= longest_step && is_words(step) && !is_home(step) && !hint.contains(step))
      hint += (hint.empty() ? "" : "/") + step;
  auto path = web::path(url);
  if (path.size() > 1 && path.ends_with('/'))
    path.pop_back();
  if (const auto last = path.rfind('/'); last != path.npos && last > 1)
    hint += (hint.empty() ? "" : " ") + path.substr(0, last);
  return text::shorten(hint, longest);
}

} // namespace article
