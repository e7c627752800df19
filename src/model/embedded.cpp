#include "model/embedded.hpp"
#include <cstdint>

extern "C" {
struct EmbeddedFile {
  const char* path;
  const char* data;
  std::uint64_t size;
};
extern const EmbeddedFile model_embedded[]; // cmake/rooms.cmake: embed()
}

namespace model {

std::string_view embedded(std::string_view path) {
  for (const EmbeddedFile* file = model_embedded; file->path != nullptr; ++file)
    if (path == file->path)
      return {file->data, file->size};
  return {};
}

} // namespace model
