#include "lineage/witness.hpp"
#include "text/utf8.hpp"

namespace lineage {

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char character : text::fold_case(name))
    if (static_cast<signed char>(character) < 0 || (character >= 'a' && character <= 'z') ||
        (character >= '0' && character <= '9'))
      letters += character;
  return letters.starts_with("the") && letters.size() > 3 ? letters.substr(3) : letters;
}

bool is_outlet(std::string_view name, const news::Outlet& outlet) {
  const auto credited = letters_of(name);
  if (credited.empty())
    return false;
  const auto own = letters_of(outlet.name), domain = letters_of(outlet.domain);
  return own.starts_with(credited) || domain.starts_with(credited) ||
         (own.size() >= 3 && credited.starts_with(own));
}

bool claims_the_text(const news::Credit& credit) {
  return credit.kind == news::CreditKind::dateline || credit.kind == news::CreditKind::agency_line;
}

} // namespace lineage
