// The headline, without the site's name behind it.
#pragma once
#include "article/statements.hpp"
#include "web/html.hpp"
#include <string>

namespace article {

std::string find_title(const web::Document& document, const Statements& statements);

} // namespace article
