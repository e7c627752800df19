#include "web/unpacking.hpp"

namespace web {

text::Error too_large(const Packed& packed) {
  const auto limit = packed.limit >= 1U << 20U ? std::to_string(packed.limit >> 20U) + " MiB"
                                               : std::to_string(packed.limit) + " bytes";
  return text::Error{text::ErrorKind::limit, std::string(packed.input),
                     "unpacks to more than " + limit};
}

} // namespace web
