// What the site calls itself: for its outlet, and to know its name in titles and bylines.
#pragma once
#include "article/statements/statements.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace article {

// Letters and digits alone, case folded: what two spellings of one name share.
std::string bare_letters(std::string_view name);

class SiteNames {
public:
  SiteNames(const Statements& statements, std::string_view url);

  [[nodiscard]] bool is_site(std::string_view name) const;
  // "The Harbour Post – News", "Harbour Post" where the site is "The Harbour Post".
  [[nodiscard]] bool speaks_of_site(std::string_view part) const;

  // The name to show for the site, without its slogan, or "".
  [[nodiscard]] const std::string& shown() const { return shown_; }

private:
  void add(std::string_view name);
  std::vector<std::string> names_; // bare letters
  std::string shown_;
};

} // namespace article
