// The publisher of an address.
#pragma once
#include "news/outlet.hpp"
#include <string_view>

namespace article {

// `name`: as the page calls its site; the domain stands for it where it is empty.
news::Outlet outlet_of(std::string_view url, std::string_view name);

} // namespace article
