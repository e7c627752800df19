// The files of models/ that were built into the program.
#pragma once
#include <string_view>

namespace model {

// Contents of "models/…" as it stood at build time; "" where no such file was embedded.
std::string_view embedded(std::string_view path);

} // namespace model
