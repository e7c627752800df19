// The publisher of a page.
#pragma once
#include "news/ids.hpp"
#include <string>

namespace news {

struct Outlet {
  OutletId id{};
  std::string domain; // registrable: "bbc.co.uk"
  std::string name;   // as it calls itself: "BBC News"; the domain where it does not
  bool operator==(const Outlet&) const = default;
};

} // namespace news
