#include "web/descriptor.hpp"
#include <cstring>

namespace web {

std::string message_of(int error) {
  std::string message(128, '\0');
  return strerror_r(error, message.data(), message.size());
}

} // namespace web
