// The publisher of a page.
#pragma once
#include "news/ids.hpp"
#include <string>
#include <string_view>

namespace news {

struct Outlet {
  OutletId id{};
  std::string domain; // registrable: "bbc.co.uk"
  std::string name;   // as it calls itself: "BBC News"; the domain where it does not
  bool operator==(const Outlet&) const = default;
};

// Letters and digits in lower case, without "the": "The Health Compass" and "thehealthcompass.org"
// begin with the same ones.
std::string letters_of(std::string_view name);

} // namespace news
