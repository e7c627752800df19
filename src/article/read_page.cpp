#include "article/read_page.hpp"
#include "article/body/passages.hpp"
#include "article/byline/byline.hpp"
#include "article/date/date.hpp"
#include "article/judged_page.hpp"
#include "article/kind/kind.hpp"
#include "article/kind/paywall.hpp"
#include "article/statements/outlet.hpp"
#include "article/statements/section_hint.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>

namespace article {

namespace {

// A front page or a folder above the page; "/story" for "/story/amp" is none.
bool is_folder_above(const std::string& address, const std::string& url) {
  const auto above = web::path(address), path = web::path(url);
  if (above == "/" || above.empty())
    return true;
  return path.size() > above.size() && path.starts_with(above) &&
         std::ranges::count(path.substr(above.size()), '-') >= 2; // the words of a headline
}

// A page may say what its address is; not that it is another site's.
std::string canonical_of(const Statements& statements, const std::string& url) {
  for (const auto& stated : {statements.canonical, statements.og_url, statements.main_page}) {
    const auto address = web::resolve(stated, url);
    if (!address || is_folder_above(*address, url))
      continue;
    if (url.empty() || web::registrable_domain(*address) == web::registrable_domain(url))
      return web::clean(*address);
  }
  return web::clean(url);
}

} // namespace

text::Result<news::Article> read_page(std::string_view html, const news::Page& page,
                                      Models models) {
  const auto judged = TRY(judge_page(html, page, models.content));
  const auto& [document, labels, statements, site, title, blocks, probabilities] = judged;
  const auto range = text_range(probabilities);

  news::Article article;
  article.title = title;
  article.canonical = canonical_of(statements, page.url);
  article.url = page.url.empty() ? article.canonical : page.url;
  article.outlet = outlet_of(article.canonical, site.shown());
  article.byline = find_byline(document, labels, statements, site, blocks, range.begin);
  auto dates = find_dates({document, labels, statements, html, article.url, blocks, range,
                           page.fetched, date_order(statements.language, article.url)},
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
  article.section_hint = find_section_hint(document, statements, article.canonical);
  write_passages(article, document, blocks, probabilities, article.url);
  article.language = text::detect_language(article.text.empty() ? article.title : article.text,
                                           statements.language);
  article.is_article = is_article(
      {document, statements, blocks, probabilities, article.url, article.byline, dates.days},
      models.kind);
  article.is_stub = is_stub(document, statements, blocks, probabilities);
  return article;
}

} // namespace article
