#include "cli/open_store.hpp"
#include <filesystem>

namespace cli {

text::Result<std::unique_ptr<store::Store>> open_store(const std::string& path, Existing existing) {
  std::error_code trouble;
  if (existing == Existing::required && !std::filesystem::exists(path, trouble))
    return std::unexpected(
        text::Error{text::ErrorKind::store, path, "no such store",
                    "headwater ingest or fetch makes one; or name another with --db"});
  if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
    std::filesystem::create_directories(folder, trouble);
  return store::open_sqlite_store(path);
}

} // namespace cli
