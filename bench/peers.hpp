// Others who do the same, on the same pages in the same run, where they are installed.
#pragma once
#include <filesystem>

namespace bench {

// article::extract and trafilatura over pages/html of the data's folder.
void print_peers(const std::filesystem::path& data);

} // namespace bench
