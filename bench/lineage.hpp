// What the lineage of a story of a thousand articles costs.
#pragma once
#include <filesystem>

namespace bench {

// Of copies of copies that tools/simulated_families grows of one page.
void print_lineage(const std::filesystem::path& data);

} // namespace bench
