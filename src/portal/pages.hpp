// The portal's pages: a file each, named as here. routes.cpp says where they stand.
#pragma once
#include "portal/page.hpp"

namespace portal {

Response front_page(const Asked& asked);
Response section_page(const Asked& asked);
Response story_page(const Asked& asked);
Response article_page(const Asked& asked);
Response search_page(const Asked& asked);
Response latest_page(const Asked& asked);
Response suggestions(const Asked& asked);
Response name_page(const Asked& asked);
Response outlet_page(const Asked& asked);
Response sources_page(const Asked& asked);
Response about_page(const Asked& asked);
Response health(const Asked& asked);
Response metrics(const Asked& asked);
Response static_file(const Asked& asked);
Response picture(const Asked& asked);
Response favicon(const Asked& asked);
Response robots(const Asked& asked);

// For the reader of this portal (reader/)
Response bookmarks_page(const Asked& asked);
Response following_page(const Asked& asked);
Response sign_in_page(const Asked& asked);
Response sign_in_form(const Asked& asked);
Response mark_form(const Asked& asked);
Response mute_form(const Asked& asked);
Response saved_search_form(const Asked& asked);

// For the hubs of the feeds that are followed (websub.cpp)
Response hub_asks(const Asked& asked);
Response hub_tells(const Asked& asked);

// feeds_out.cpp; in three formats, as the path ends
Response feed_of_all(const Asked& asked);
Response feed_of_section(const Asked& asked);
Response feed_of_story(const Asked& asked);
Response feed_of_latest(const Asked& asked);
Response feed_of_days(const Asked& asked);
Response feed_of_outlet(const Asked& asked);
Response feed_of_name(const Asked& asked);
Response feed_of_search(const Asked& asked);

} // namespace portal
