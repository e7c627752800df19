// Words by which an outlet speaks of itself to its reader: subscribe, copyright, newsletter,
// comment, donate, in the languages of many newspapers.
#pragma once
#include <cstdint>
#include <string_view>

namespace article {

// How many of them stand in `text`, in its first 4,000 bytes.
std::uint32_t count_calls(std::string_view text);

} // namespace article
