// From an address that somebody typed to a feed that can be followed.
#pragma once
#include "news/feed.hpp"
#include "text/result.hpp"
#include "web/http.hpp"
#include <string>

namespace engine {

// What stands at `address`: the feed itself, or the first feed that the page there declares and
// that can be read. With the feed's title and site. An Error of kind network where nothing answers,
// of kind input where there is no feed.
text::Result<news::Subscription> find_feed(web::HttpClient& http, const std::string& address);

} // namespace engine
