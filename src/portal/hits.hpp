// Search results as lists show them.
#pragma once
#include "portal/page.hpp"
#include "search/query.hpp"
#include <vector>

namespace portal {

// {headline, address, language, outlet_name, time, story_address, snippet[{words, found}]}
View hit_view(const search::Hit& hit, text::Time now);

// The same, each story at its best hit; its further ones are {more{others[]}, more_summary} of
// that.
std::vector<View> hits_by_story(const std::vector<search::Hit>& hits, text::Time now);

struct HitPage {
  std::vector<search::Hit> hits;
  bool has_next = false;
};

inline constexpr std::size_t hits_a_page = 20;
inline constexpr std::size_t last_hit_page = 50;

HitPage find_hits(const store::Store& store, search::Query query, std::size_t page_number);

} // namespace portal
