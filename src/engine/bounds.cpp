#include "engine/bounds.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace engine {

namespace {

constexpr std::size_t longest_text = 1U << 20U, longest_line = 1'000; // bytes
constexpr std::size_t most_paragraphs = 5'000, most_lines = 100;

std::string_view first_paragraphs(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < most_paragraphs; ++i)
    if (end = text.find("\n\n", i == 0 ? 0 : end + 2); end == text.npos)
      return text;
  return text.substr(0, end);
}

void bound(std::vector<std::string>& lines) {
  lines.resize(std::min(lines.size(), most_lines));
  for (auto& line : lines)
    line = text::shorten(line, longest_line);
}

} // namespace

void bound(news::Article& article) {
  for (auto* line : {&article.title, &article.byline, &article.outlet.name, &article.section_hint})
    *line = text::shorten(*line, longest_line);
  article.text = text::shorten(first_paragraphs(article.text), longest_text);
  bound(article.captions);
  bound(article.offers);
  std::erase_if(article.related,
                [](const news::Link& link) { return link.url.size() > longest_line; });
  article.related.resize(std::min(article.related.size(), most_lines));
  for (auto& link : article.related)
    link.title = text::shorten(link.title, longest_line);
}

} // namespace engine
