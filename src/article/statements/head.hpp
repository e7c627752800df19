// What a page states in its meta and link elements: Open Graph, Dublin Core and others.
#pragma once
#include "article/statements/statements.hpp"

namespace article {

void read_head(const web::Document& document, Statements& statements);

} // namespace article
