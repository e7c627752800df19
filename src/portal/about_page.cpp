#include "portal/pages.hpp"

namespace portal {

Response about_page(const Asked& asked) {
  return page(asked, "about", {},
              {.title = "How to read this",
               .description = "What the dots mean, and how a story is traced to its source."});
}

} // namespace portal
