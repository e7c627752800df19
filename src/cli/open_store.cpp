#include "cli/open_store.hpp"
#include <filesystem>

namespace cli {

namespace {

text::Result<bool> make_room(const std::string& path, Existing existing) {
  std::error_code trouble;
  if (existing == Existing::required && !std::filesystem::exists(path, trouble))
    return std::unexpected(
        text::Error{text::ErrorKind::store, path, "no such store",
                    "headwater ingest or fetch makes one; or name another with --db"});
  if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
    std::filesystem::create_directories(folder, trouble);
  return true;
}

} // namespace

text::Result<std::unique_ptr<store::Store>> open_store(const std::string& path, Existing existing) {
  if (const auto room = make_room(path, existing); !room)
    return std::unexpected(room.error());
  return store::open_sqlite_store(path);
}

text::Result<std::unique_ptr<store::ReaderState>> open_reader_state(const std::string& path,
                                                                    Existing existing) {
  if (const auto room = make_room(path, existing); !room)
    return std::unexpected(room.error());
  return store::open_sqlite_reader_state(path);
}

} // namespace cli
