#include "portal/hits.hpp"
#include "portal/originality.hpp"
#include "portal/pages.hpp"
#include "portal/searching.hpp"
#include "portal/words.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"

namespace portal {

namespace {

// A part of a name leads to an outlet as well, but only domains are muted.
bool is_domain_of(const HitPage& found, std::string_view name) {
  return !found.hits.empty() &&
         web::registrable_domain(found.hits.front().url) == text::to_lower(name);
}

} // namespace

Response outlet_page(const Asked& asked) {
  const auto domain = text::shorten(asked.name, longest_domain);
  search::Query query;
  query.outlet = domain;
  const auto number = asked.target.number("page", 1, 1, last_hit_page);
  const auto found = find_hits(asked.store, Mutes(nullptr), std::move(query), number);
  if (found.hits.empty() && number == 1)
    return error_page(asked, 404, "Nothing has been read from this outlet",
                      "It may be known under another name; search for a headline of it instead.");
  const auto name =
      one_line(found.hits.empty() ? domain : found.hits.front().outlet, longest_domain);
  const auto address = "/outlet/" + web::percent_encode(domain);
  View view;
  view.words("name", name);
  view.words("domain", one_line(domain, longest_domain));
  view.words("feed", address + "/feed.xml");
  if (const auto outlet = originality_of(asked.store, text::to_lower(domain));
      number == 1 && outlet.reports > 0)
    view.part("originality", originality_view(asked, outlet));
  view.list("hits", hit_views(asked, found.hits));
  if (asked.visitor.state != nullptr && is_domain_of(found, domain))
    view.part("muting", std::move(View().words("token", asked.visitor.form_token)));
  add_paging(view, address, number, found.has_next);
  Frame frame{.title = name, .description = "The latest articles of " + name};
  frame.feed = address + "/feed.xml";
  frame.feed_title = "Headwater: " + name;
  return page(asked, "outlet", std::move(view), frame);
}

} // namespace portal
