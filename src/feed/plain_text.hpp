// The words of a title or a summary.
#pragma once
#include <string>
#include <string_view>

namespace feed {

// What web::plain_text gives, without laying out a tree for it.
std::string plain_text(std::string_view html);

} // namespace feed
