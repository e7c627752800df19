// The names that SVG writes with capitals (WHATWG HTML §13.2.6.1, §13.2.6.5).
#pragma once
#include <string_view>

namespace web {

// Given in lower case; others are given back as they are.
std::string_view svg_element(std::string_view name);
std::string_view svg_attribute(std::string_view name);

} // namespace web
