#include "portal/hits.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"

namespace portal {

Response latest_page(const Asked& asked) {
  search::Query query;
  query.only_originals = asked.target.parameter("only") == "originals";
  const std::string address = query.only_originals ? "/latest?only=originals" : "/latest";
  const auto number = asked.target.number("page", 1, 1, last_hit_page);
  View view;
  if (query.only_originals)
    view.mark("only_originals");
  auto found = find_hits(asked.store, std::move(query), number);
  remove_muted(asked, found.hits);
  std::vector<View> hits;
  hits.reserve(found.hits.size());
  for (const auto& hit : found.hits) {
    hits.push_back(hit_view(hit, asked.now));
    if (is_read(asked, hit.id))
      hits.back().mark("is_read");
  }
  view.list("hits", std::move(hits));
  view.mark("is_latest");
  add_paging(view, address, number, found.has_next);
  return page(asked, "latest", std::move(view),
              {.title = "Latest",
               .description = "Every article as it was published, the newest first.",
               .feed = "/latest/feed.xml",
               .feed_title = "Headwater: latest"});
}

} // namespace portal
