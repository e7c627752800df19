// What the search form asks for; its pages, feeds and the API share it.
#pragma once
#include "portal/target.hpp"
#include "search/query.hpp"
#include "text/result.hpp"
#include <string>

namespace portal {

inline constexpr std::size_t longest_domain = 253; // RFC 1035, 2.3.4, without the last dot

// As the fields of the form held it. `q` may hold the filters of the query's grammar as well; a
// field goes before those.
struct SearchForm {
  std::string q, section, outlet, from, to; // `to` names the last day that counts
  std::string language{}, only{}, sort{};   // "de", "originals", "newest"

  [[nodiscard]] bool is_blank() const;
  [[nodiscard]] bool is_filtered() const;
  [[nodiscard]] std::string address(std::string_view path) const; // with itself as the query
};

SearchForm search_form(const Target& target);
text::Result<search::Query> query_of(const SearchForm& form);

} // namespace portal
