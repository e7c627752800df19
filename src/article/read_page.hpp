// An HTML page into an article, with the models as arguments, so that eval can bring ones that have
// not seen the page.
#pragma once
#include "article/body/content.hpp"
#include "article/kind/kind.hpp"
#include "news/article.hpp"
#include "news/page.hpp"
#include "text/result.hpp"
#include <string_view>

namespace article {

struct Models {
  const model::Trees& content;
  const KindModel& kind;
  const model::Trees& dates;
};

// `html`: the page's bytes as UTF-8. Leaves id and fetched to the caller.
text::Result<news::Article> read_page(std::string_view html, const news::Page& page, Models models);

} // namespace article
