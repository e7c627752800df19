#include "text/result.hpp"

namespace text {

std::string to_string(const Error& error) {
  std::string line = error.input + ": " + error.reason;
  if (!error.hint.empty())
    line += " (" + error.hint + ")";
  return line;
}

} // namespace text
