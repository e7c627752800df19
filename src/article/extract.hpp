// What does this page say? The public calls of this room.
#pragma once
#include "news/article.hpp"
#include "news/page.hpp"
#include "text/result.hpp"

namespace article {

// Reads an HTML page (or, by page.form, plain text) into an article: main text, title, byline,
// date, canonical address, outlet, language. A page without any text gives an article with an empty
// one and is_article false; an error only for bytes that are no page at all (empty, binary, over a
// limit).
text::Result<news::Article> extract(const news::Page& page);

// A hash of canonical address, title and text: the same page read again is the same article.
news::ArticleId article_id(const news::Article& article);

} // namespace article
