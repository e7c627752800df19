// Where are the feeds of this page? What it declares (WHATWG HTML §4.6.7.1, <link rel=alternate>),
// then its links whose addresses look like feeds.
#pragma once
#include "text/result.hpp"
#include "web/html.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace feed {

struct FeedLink {
  std::string url;   // absolute
  std::string title; // as the page has it, or ""
  std::string type;  // MIME type that the page declares, or ""
};

// Best first: declared before linked, the site's own before others', feeds of comments last; in the
// page's order otherwise. At most 50. Nothing is fetched: whether they are feeds is for the caller.
std::vector<FeedLink> discover(const web::Document& page, std::string_view url);

// `bytes`: as fetched, any charset.
text::Result<std::vector<FeedLink>> discover(std::string_view bytes, std::string_view url,
                                             std::string_view content_type = {});

} // namespace feed
