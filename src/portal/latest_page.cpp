#include "portal/hits.hpp"
#include "portal/pages.hpp"

namespace portal {

Response latest_page(const Asked& asked) {
  search::Query query;
  query.only_originals = asked.target.parameter("only") == "originals";
  const std::string choice = query.only_originals ? "?only=originals" : "";
  const auto address = "/latest" + choice;
  const auto number = asked.target.number("page", 1, 1, last_hit_page);
  View view;
  if (query.only_originals)
    view.mark("only_originals");
  const auto found = find_hits(asked.store, Mutes(asked.visitor.state), std::move(query), number);
  view.list("hits", hit_views(asked, found.hits));
  view.mark("is_latest");
  add_paging(view, address, number, found.has_next);
  return page(asked, "latest", std::move(view),
              {.title = "Latest",
               .description = "Every article as it was published, the newest first.",
               .feed = "/latest/feed.xml" + choice,
               .feed_title = "Headwater: latest"});
}

} // namespace portal
