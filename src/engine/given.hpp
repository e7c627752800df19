// Articles that come as such and not as a page: a line of JSON, an entry of a feed.
#pragma once
#include "news/article.hpp"
#include "news/feed.hpp"
#include "news/page.hpp"
#include "text/json.hpp"
#include "text/result.hpp"

namespace engine {

// A page of form `article`: one JSON object with text or title, and what is known of id, url, date,
// outlet, language, byline, section. An object without an address gets its id from its own id.
text::Result<news::Article> given_article(const news::Page& page);
// The same, of a line that is parsed already.
text::Result<news::Article> given_article(const news::Page& page, const text::json::object& object);

// The entry as such a page: what the feed itself says of the article.
news::Page page_of_entry(const news::Entry& entry, const news::Feed& feed, text::Time fetched);

} // namespace engine
