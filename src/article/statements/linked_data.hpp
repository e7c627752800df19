// What a page states in JSON-LD, in schema.org's words.
#pragma once
#include "article/statements/statements.hpp"

namespace article {

void read_linked_data(const web::Document& document, Statements& statements);

} // namespace article
