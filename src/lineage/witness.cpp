#include "lineage/witness.hpp"
#include "text/utf8.hpp"

namespace lineage {

bool is_outlet(std::string_view name, const news::Outlet& outlet) {
  const auto credited = news::letters_of(name);
  if (credited.empty())
    return false;
  const auto own = news::letters_of(outlet.name), domain = news::letters_of(outlet.domain);
  return own.starts_with(credited) || domain.starts_with(credited) ||
         (own.size() >= 3 && credited.starts_with(own));
}

bool claims_the_text(const news::Credit& credit) {
  return credit.kind == news::CreditKind::dateline || credit.kind == news::CreditKind::agency_line;
}

} // namespace lineage
