#include "portal/embedded.hpp"
#include <cstdint>

extern "C" {
struct EmbeddedFile {
  const char* path;
  const char* data;
  std::uint64_t size;
};
extern const EmbeddedFile portal_embedded[]; // cmake/rooms.cmake: embed()
}

namespace portal {

std::string_view embedded(std::string_view path) {
  for (const EmbeddedFile* file = portal_embedded; file->path != nullptr; ++file)
    if (path == file->path)
      return {file->data, file->size};
  return {};
}

} // namespace portal
