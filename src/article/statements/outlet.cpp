#include "article/statements/outlet.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"

namespace article {

news::Outlet outlet_of(std::string_view url, std::string_view name) {
  constexpr std::size_t longest_name = 80; // bytes; beyond, a page names its slogan
  news::Outlet outlet;
  outlet.domain = web::registrable_domain(url);
  outlet.name = text::collapse_spaces(name);
  if (outlet.name.empty() || outlet.name.size() > longest_name)
    outlet.name = outlet.domain;
  const auto& identity = outlet.domain.empty() ? outlet.name : outlet.domain;
  outlet.id = news::OutletId{identity.empty() ? 0 : text::hash64(identity)};
  return outlet;
}

} // namespace article
