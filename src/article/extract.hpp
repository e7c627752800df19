// What does this page say? The only public call of this room.
#pragma once
#include "news/article.hpp"
#include "news/page.hpp"
#include "text/result.hpp"

namespace article {

// Reads an HTML page (or, by page.form, plain text) into an article: main text, title, byline, date,
// canonical address, outlet, language. The id is a hash of canonical address and text. A page without
// any text gives an article with an empty one and is_article false; an error only for bytes that are
// no page at all (empty, binary, over a limit).
text::Result<news::Article> extract(const news::Page& page);

} // namespace article
