// html5lib's conformance cases, read where they are.
#pragma once
#include "tests/data_folder.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace web {

inline std::filesystem::path html5_folder(const char* part) {
  return testing_data::folder() / "html5" / part;
}

inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                                   const std::string& ending) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ending)
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace web
