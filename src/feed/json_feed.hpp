// JSON Feed 1.1 (jsonfeed.org/version/1.1), and 1 before it.
#pragma once
#include "news/feed.hpp"
#include "text/result.hpp"
#include <string_view>

namespace feed {

// `text`: valid UTF-8; `url`: as feed::parse has it.
text::Result<news::Feed> read_json_feed(std::string_view text, std::string_view url);

} // namespace feed
