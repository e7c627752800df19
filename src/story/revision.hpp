// An outlet's own report told again under a headline that says so: "CORRECTED: …", "UPDATE 2-…".
#pragma once
#include "news/article.hpp"
#include <cstdint>
#include <optional>
#include <string_view>

namespace story {

enum class Revision : std::uint8_t { correction, update };

std::string_view name(Revision revision);

// What a headline says at its begin or in brackets at its end that it is.
std::optional<Revision> revision_in(std::string_view headline);

// Of a page that was made of `upstream`: nothing where that is another outlet's.
std::optional<Revision> revision_of(const news::Article& upstream, const news::Article& page);

} // namespace story
