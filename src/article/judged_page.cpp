#include "article/judged_page.hpp"
#include "article/statements/title.hpp"
#include <utility>

namespace article {

text::Result<JudgedPage> judge_page(std::string_view html, const news::Page& page,
                                    const model::Trees& content) {
  auto document = TRY(web::parse_html(html, page.input));
  Labels labels(document);
  auto statements = read_statements(document);
  SiteNames site(statements, page.url);
  auto title = find_title(document, statements, site, page.url);
  auto blocks = split_blocks(document);
  auto probabilities = judge(document, labels, blocks, {title, statements.body}, content);
  return JudgedPage{std::move(document),     std::move(labels), std::move(statements),
                    std::move(site),         std::move(title),  std::move(blocks),
                    std::move(probabilities)};
}

} // namespace article
