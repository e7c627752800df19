// Dates in the data that a page's scripts carry: "publishedAt":"2024-03-04T10:00:00Z".
#pragma once
#include "text/time.hpp"
#include <string_view>
#include <vector>

namespace article {

// Of keys that speak of publishing, in order, at most `most`. Linear in `html`.
std::vector<text::ParsedTime> find_script_dates(std::string_view html, std::size_t most);

} // namespace article
