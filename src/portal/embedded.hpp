// The templates and static files that were built into the program.
#pragma once
#include <string_view>

namespace portal {

// Contents of "src/portal/…" as it stood at build time; "" where no such file was embedded.
std::string_view embedded(std::string_view path);

} // namespace portal
