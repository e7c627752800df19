#include "portal/coverage_over_time.hpp"
#include "portal/hits.hpp"
#include "portal/names_in.hpp"
#include "portal/pages.hpp"
#include "portal/words.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t most_counted = 200; // of the latest articles, for the picture
constexpr std::size_t most_read = 10;     // for what they name
constexpr std::size_t most_beside = 12;

// Of the articles that name it.
std::vector<Named> names_beside(const store::Store& store, std::span<const search::Hit> hits) {
  std::vector<store::StoredArticle> articles;
  for (const auto& hit : hits.first(std::min(hits.size(), most_read)))
    if (auto stored = store.article(hit.id))
      articles.push_back(*std::move(stored));
  return names_in(articles);
}

void add_over_time(View& view, std::span<const search::Hit> hits) {
  std::vector<text::Time> dates;
  dates.reserve(hits.size());
  for (const auto& hit : hits)
    dates.push_back(hit.date);
  view.words("size", dates.size() < most_counted
                         ? count(dates.size(), "article", "articles")
                         : "the latest " + count(dates.size(), "article", "articles"));
  if (auto picture = coverage_over_time(dates))
    view.part("over_time", *std::move(picture));
}

// Of what is counted the first that are shown.
HitPage first_page(const store::Store& store, const Mutes& mutes, search::Query query, View& view) {
  query.limit = most_counted;
  HitPage found{hits(store, mutes, std::move(query)), false};
  add_over_time(view, found.hits);
  found.has_next = found.hits.size() > hits_a_page;
  found.hits.resize(std::min(found.hits.size(), hits_a_page));
  return found;
}

Response no_such_name(const Asked& asked) {
  return error_page(asked, 404, "Nobody of this name was read about here",
                    asked.visitor.state == nullptr
                        ? "It may be written in another way; search for a part of it instead."
                        : "It may be written in another way, or what tells of it is muted.");
}

} // namespace

Response name_page(const Asked& asked) {
  auto name = one_line(asked.name, longest_named);
  const auto query = naming(name);
  const auto number = asked.target.number("page", 1, 1, last_hit_page);
  if (!query)
    return no_such_name(asked);
  const Mutes mutes(asked.visitor.state);
  View view;
  const auto found = number == 1 ? first_page(asked.store, mutes, *query, view)
                                 : find_hits(asked.store, mutes, *query, number);
  if (found.hits.empty() && number == 1)
    return no_such_name(asked);
  auto names = names_beside(asked.store, found.hits);
  const auto itself = std::ranges::find(
      names, text::fold_case(name), [](const Named& named) { return text::fold_case(named.name); });
  if (itself != names.end()) {
    name = one_line(itself->name, longest_named);
    view.words("kind", std::string(title_of(itself->kind)));
    names.erase(itself);
  }
  view.words("name", name);
  view.words("names_title", "Named beside");
  view.list_within("named", "names", links_to_names(names, most_beside));
  view.list("hits", hits_by_story(asked, found.hits));
  const auto address = address_of_name(name);
  add_paging(view, address, number, found.has_next);
  return page(asked, "name", std::move(view),
              {.title = name,
               .description = "What is told of " + name + ", and when.",
               .feed = address + "/feed.xml",
               .feed_title = "Headwater: " + name,
               .indexing = Indexing::unwelcome});
}

} // namespace portal
