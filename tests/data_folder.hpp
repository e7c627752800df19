// Where the real data lies; tests that need it skip where it does not.
#pragma once
#include <cstdlib>
#include <filesystem>

namespace testing_data {

inline std::filesystem::path folder() {
  const char* named = std::getenv("HEADWATER_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
  return named != nullptr ? std::filesystem::path(named)
                          : std::filesystem::path(SOURCE_DIR) / ".." / "shared" / "data";
}

} // namespace testing_data
