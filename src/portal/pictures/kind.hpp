// What a picture is, by its first bytes, whatever its sender calls it.
#pragma once
#include <string_view>

namespace portal {

// "image/jpeg", png, gif, webp or avif; "" of all else. SVG is else: a document that may hold
// scripts.
std::string_view picture_type(std::string_view bytes);

} // namespace portal
