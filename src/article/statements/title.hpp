// The headline without the site's name: every place that may hold it is a candidate, what readers
// see weighs more than what machines are told, and the best supported one wins.
#pragma once
#include "article/statements/site_names.hpp"
#include "article/statements/statements.hpp"
#include "web/html.hpp"
#include <string>
#include <string_view>

namespace article {

// `url`: where the page was read, or "".
std::string find_title(const web::Document& document, const Statements& statements,
                       const SiteNames& site, std::string_view url);

} // namespace article
