// Words in quotation marks with who said them, where both stand in one paragraph.
#pragma once
#include "news/reading.hpp"
#include <span>
#include <string_view>
#include <vector>

namespace reading {

std::vector<news::Attribution> find_quotes(std::string_view text,
                                           std::span<const news::Mention> mentions);

} // namespace reading
