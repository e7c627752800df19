// What a request line asks for. Percent-encoding is read as the WHATWG URL standard does: a stray
// "%" stands for itself, "+" in a query is a blank, bytes that are no UTF-8 become U+FFFD.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portal {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Target {
  std::string path;      // decoded, begins with "/"
  Parameters parameters; // decoded, the first 32

  // The first value of that name, blanks around it aside; "" where there is none.
  [[nodiscard]] std::string_view parameter(std::string_view name) const;
  // A whole number from `least` to `most`; `otherwise` where it is absent or none, the nearer bound
  // where it lies outside.
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise, std::size_t least,
                                   std::size_t most) const;
};

Target parse_target(std::string_view target);

// application/x-www-form-urlencoded: of a query, of a form's body. The first `most`.
Parameters parse_parameters(std::string_view encoded, std::size_t most);

// The first value of that name, blanks around it aside; "" where there is none.
std::string_view value_of(const Parameters& parameters, std::string_view name);

} // namespace portal
