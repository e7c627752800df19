#include "article/read_page.hpp"
#include "article/byline.hpp"
#include "article/date.hpp"
#include "article/kind.hpp"
#include "article/outlet.hpp"
#include "article/paywall.hpp"
#include "article/see_also.hpp"
#include "article/statements.hpp"
#include "article/title.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>

namespace article {

namespace {

// A page may say what its address is; not that it is another site's.
std::string canonical_of(const Statements& statements, const std::string& url) {
  for (const auto& stated : {statements.canonical, statements.og_url, statements.main_page}) {
    const auto address = web::resolve(stated, url);
    if (!address || web::path(*address) == "/")
      continue;
    if (url.empty() || web::registrable_domain(*address) == web::registrable_domain(url))
      return web::clean(*address);
  }
  return web::clean(url);
}

// A line above the text that says again what stands elsewhere in the article: its headline, its
// date.
bool is_head_line(const news::Article& article, const std::string& line) {
  constexpr std::size_t longest = 80; // bytes of a date as it is written
  return line == article.title || (line.size() <= longest && text::parse_time(line));
}

// Paragraphs of what is kept; lines that lead elsewhere are set aside.
void write_text(news::Article& article, std::span<const Block> blocks,
                std::span<const float> probabilities, const std::string& base) {
  constexpr std::uint32_t paragraph_words = 15;
  bool begun = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (const auto elsewhere = see_also(block.text)) {
      if (probabilities[i] >= 0.1F || !block.link.empty())
        article.related.push_back({web::resolve(block.link, base).value_or(""), *elsewhere});
      continue;
    }
    if (probabilities[i] < kept_from || (!begun && is_head_line(article, block.text)))
      continue;
    begun = begun || block.words >= paragraph_words;
    article.text.append(article.text.empty() ? "" : "\n\n").append(block.text);
  }
  std::erase_if(article.related, [](const news::Link& link) { return link.title.empty(); });
}

// The page's own word for its section: what it states, or the folders of its address.
std::string section_hint_of(const Statements& statements, const std::string& url) {
  auto hint = statements.section.empty() ? statements.meta_section : statements.section;
  const auto path = web::path(url);
  if (const auto last = path.rfind('/'); last != path.npos && last > 1)
    hint += (hint.empty() ? "" : " ") + path.substr(0, last);
  return text::shorten(hint, 200);
}

} // namespace

text::Result<news::Article> read_page(std::string_view html, const news::Page& page,
                                      Models models) {
  const auto document = TRY(web::parse_html(html, page.input));
  const auto statements = read_statements(document);
  const auto blocks = split_blocks(document);

  news::Article article;
  article.title = find_title(document, statements);
  const auto probabilities = judge(document, blocks, article.title, models.content);
  const auto range = text_range(probabilities);

  article.canonical = canonical_of(statements, page.url);
  article.url = page.url.empty() ? article.canonical : page.url;
  article.outlet =
      outlet_of(article.canonical,
                statements.og_site_name.empty() ? statements.publisher : statements.og_site_name);
  article.byline = find_byline(document, statements, blocks, range.begin);
  auto dates = find_dates({document, statements, html, article.url, blocks, range, page.fetched,
                           date_order(statements.language, article.url)},
                          models.dates);
  if (dates.published) {
    article.published = dates.published->time;
    article.published_offset = dates.published->offset;
    article.date_source = std::move(dates.published->source);
  }
  if (dates.modified) {
    article.modified = dates.modified->time;
    article.modified_offset = dates.modified->offset;
  }
  article.image = web::resolve(statements.og_image.empty() ? statements.image : statements.og_image,
                               article.url)
                      .value_or("");
  article.section_hint = section_hint_of(statements, article.canonical);
  write_text(article, blocks, probabilities, article.url);
  article.language = text::detect_language(article.text.empty() ? article.title : article.text,
                                           statements.language);
  article.is_article = is_article(
      describe_page({statements, blocks, probabilities, article.url, article.byline, dates.days}),
      models.kind);
  article.is_stub = is_stub(document, statements, blocks, probabilities);
  return article;
}

} // namespace article
