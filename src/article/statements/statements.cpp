#include "article/statements/statements.hpp"
#include "article/statements/head.hpp"
#include "article/statements/linked_data.hpp"

namespace article {

Statements read_statements(const web::Document& document) {
  Statements statements;
  read_head(document, statements);
  read_linked_data(document, statements);
  return statements;
}

} // namespace article
