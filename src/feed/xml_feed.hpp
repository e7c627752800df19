// RSS 0.9x–2.0, RDF and Atom, through one table of elements (vocabulary.hpp) and not a class a
// dialect.
#pragma once
#include "news/feed.hpp"
#include "text/result.hpp"
#include <string_view>

namespace feed {

// `text`: valid UTF-8; `url`: as feed::parse has it.
text::Result<news::Feed> read_xml_feed(std::string_view text, std::string_view url);

} // namespace feed
