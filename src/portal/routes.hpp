// Which page stands at which address.
#pragma once
#include "portal/page.hpp"
#include <string>
#include <string_view>

namespace portal {

struct Route {
  std::string_view
      pattern; // a part that is ":" matches any one part, "*" all that follow: Asked::name
  Response (*page)(const Asked&);           // nullptr: there is nothing to be read here
  Response (*told)(const Asked&) = nullptr; // answers a POST
};

// nullptr where nothing stands. A slash at the end makes no difference.
const Route* find_route(std::string_view path, std::string& name);

} // namespace portal
