#include "article/plain.hpp"
#include "article/body/see_also.hpp"
#include "article/plain_head.hpp"
#include "article/statements/outlet.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <string>
#include <vector>

namespace article {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    // Runs of blanks inside a line part "See also  …" from its title; they are looked at before
    // folding.
    if (const auto line = text::trim(text.substr(at, end - at)); !line.empty())
      lines.emplace_back(line);
    at = end + 1;
  }
  return lines;
}

} // namespace

news::Article read_plain(std::string_view utf8, const news::Page& page) {
  const auto lines = lines_of(utf8);
  const auto language = text::detect_language(utf8);
  const auto head = read_plain_head(lines, language);
  news::Article article;
  article.url = page.url;
  article.canonical = web::clean(page.url);
  article.outlet = outlet_of(page.url, head.site);
  article.title = text::collapse_spaces(head.title);
  article.byline = head.byline;
  article.language = language;
  if (const auto date = text::parse_time(head.date)) {
    article.published = date->time;
    article.date_source = "text";
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (std::ranges::binary_search(head.lines, i))
      continue;
    if (auto elsewhere = see_also(lines[i])) {
      article.related.push_back({{}, text::collapse_spaces(*elsewhere)});
      continue;
    }
    article.text += (article.text.empty() ? "" : "\n\n") + text::collapse_spaces(lines[i]);
  }
  article.is_article = article.text.size() > 200;
  return article;
}

} // namespace article
