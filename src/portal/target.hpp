// What a request line asks for. Percent-encoding is read as the WHATWG URL standard does: a stray
// "%" stands for itself, "+" in a query is a blank, bytes that are no UTF-8 become U+FFFD.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portal {

struct Target {
  std::string path;                                            // decoded, begins with "/"
  std::vector<std::pair<std::string, std::string>> parameters; // decoded, the first 32

  // The first value of that name, blanks around it aside; "" where there is none.
  [[nodiscard]] std::string_view parameter(std::string_view name) const;
  // A whole number from `least` to `most`; `otherwise` where it is absent or none, the nearer bound
  // where it lies outside.
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise, std::size_t least,
                                   std::size_t most) const;
};

Target parse_target(std::string_view target);

} // namespace portal
