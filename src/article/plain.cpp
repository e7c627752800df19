#include "article/plain.hpp"
#include "article/body/see_also.hpp"
#include "article/statements/outlet.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <vector>

namespace article {

namespace {

constexpr std::size_t most_head_lines = 8;

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

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("”") ||
         line.ends_with('"');
}

struct Head {
  std::string date, site, title;
  std::size_t lines = 0; // that it takes
};

// The lines before the first paragraph that is one. A line said twice is the headline; else it is
// the last of them.
Head head_of(const std::vector<std::string>& lines) {
  Head head;
  std::vector<std::string> written;
  while (head.lines < std::min(most_head_lines, lines.size())) {
    const auto& line = lines[head.lines];
    if (line.size() > 240 || (line.size() > 80 && ends_sentence(line)))
      break;
    ++head.lines;
    if (text::parse_time(line))
      head.date = line;
    else
      written.push_back(line);
  }
  if (head.lines == lines.size() && !written.empty()) { // headlines only: the first is the title
    head.title = written.front();
    head.lines = lines.size() > 1 && written.size() > 1 ? 1 : lines.size();
    return head;
  }
  for (std::size_t i = 0; i + 1 < written.size(); ++i)
    if (std::ranges::find(written.begin() + static_cast<std::ptrdiff_t>(i) + 1, written.end(),
                          written[i]) != written.end())
      head.title = written[i];
  if (head.title.empty() && !written.empty())
    head.title = written.back();
  if (!written.empty() && written.front() != head.title && written.front().size() < 60)
    head.site = written.front();
  return head;
}

} // namespace

news::Article read_plain(std::string_view utf8, const news::Page& page) {
  const auto lines = lines_of(utf8);
  const auto head = head_of(lines);
  news::Article article;
  article.url = page.url;
  article.canonical = web::clean(page.url);
  article.outlet = outlet_of(page.url, head.site);
  article.title = text::collapse_spaces(head.title);
  if (const auto date = text::parse_time(head.date)) {
    article.published = date->time;
    article.date_source = "text";
  }
  for (std::size_t i = head.lines; i < lines.size(); ++i) {
    if (auto elsewhere = see_also(lines[i])) {
      article.related.push_back({{}, text::collapse_spaces(*elsewhere)});
      continue;
    }
    article.text += (article.text.empty() ? "" : "\n\n") + text::collapse_spaces(lines[i]);
  }
  article.language = text::detect_language(article.text.empty() ? article.title : article.text);
  article.is_article = article.text.size() > 200;
  return article;
}

} // namespace article
