// The words with which editors name a section, in a page, an address or a feed.
#pragma once
#include "news/section.hpp"
#include <string_view>

namespace reading {

// The section that a word of a page's own ("wirtschaft", "deportes", "nfl"), an IPTC Media Topic
// ("medtop:15000000", "15054000") or its name stands for, or other.
news::Section section_of_word(std::string_view folded_word);

} // namespace reading
