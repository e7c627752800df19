// Who is named in a byline as it is written: "By Jane Roe, MD and John Doe | The Harbour Post".
#pragma once
#include "article/byline/naming.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace article {

struct Named {
  std::vector<std::string> names; // academic degrees stay with their name
  Naming naming = Naming::nobody;
  bool introduced = false; // by "By", "Von", "Автор:", …
};

Named read_names(std::string_view written);

} // namespace article
