// An HTML page into an article, with the content model as an argument, so that eval can bring one that
// has not seen the page.
#pragma once
#include "article/content.hpp"
#include "news/article.hpp"
#include "news/page.hpp"
#include "text/result.hpp"
#include <string_view>

namespace article {

// `html`: the page's bytes as UTF-8. Leaves id and fetched to the caller.
text::Result<news::Article> read_page(std::string_view html, const news::Page& page, const model::Trees& model);

} // namespace article
