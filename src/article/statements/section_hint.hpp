// The page's own words for its section.
#pragma once
#include "article/statements/statements.hpp"
#include "web/html.hpp"
#include <string>

namespace article {

// What it states, its breadcrumbs, the folders of its address.
std::string find_section_hint(const web::Document& document, const Statements& statements,
                              const std::string& url);

} // namespace article
