// Search results as lists show them.
#pragma once
#include "portal/page.hpp"
#include "portal/reader/reading.hpp"
#include "search/query.hpp"
#include <vector>

namespace portal {

// {headline, address, is_read, language, outlet_name, time, story_address, snippet[{words, found}]}
View hit_view(const Asked& asked, const search::Hit& hit);
std::vector<View> hit_views(const Asked& asked, const std::vector<search::Hit>& hits);

// The same, each story at its best hit; its further ones are {more{others[]}, more_summary} of
// that.
std::vector<View> hits_by_story(const Asked& asked, const std::vector<search::Hit>& hits);

struct HitPage {
  std::vector<search::Hit> hits;
  bool has_next = false;
};

inline constexpr std::size_t hits_a_page = 20;
inline constexpr std::size_t last_hit_page = 50;

// Without what is muted.
HitPage find_hits(const store::Store& store, const Mutes& mutes, search::Query query,
                  std::size_t page_number);

} // namespace portal
