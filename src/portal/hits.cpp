#include "portal/hits.hpp"
#include "portal/cards.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <unordered_map>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t longest_outlet = 80; // bytes

// The snippet in pieces; marks that lie outside it or over another are passed over.
std::vector<View> pieces_of(const search::Hit& hit) {
  std::vector<View> pieces;
  std::size_t at = 0;
  const auto add = [&](std::size_t to, const std::string& name) {
    if (at < to)
      pieces.emplace_back()
          .words("words", "")
          .words("found", "")
          .words(name, running_text(std::string_view(hit.snippet).substr(at, to - at)));
    at = std::max(at, to);
  };
  for (const auto& [begin, end] : hit.marks) {
    if (begin < at || end <= begin || end > hit.snippet.size())
      continue;
    add(begin, "words");
    add(end, "found");
  }
  add(hit.snippet.size(), "words");
  return pieces;
}

} // namespace

View hit_view(const Asked& asked, const search::Hit& hit) {
  View view;
  view.words("is_read", ""); // else the template would look further out for it
  if (is_read(asked, hit.id))
    view.mark("is_read");
  const auto headline = one_line(hit.title, longest_headline);
  view.words("headline", headline.empty() ? "Untitled" : headline);
  view.words("address", address_of(hit.id));
  view.words("story_address", address_of(hit.story));
  view.words("outlet_name", one_line(hit.outlet, longest_outlet));
  add_language(view, hit.language);
  view.part("time", time_view(hit.date, asked.now));
  view.list("snippet", pieces_of(hit));
  return view;
}

std::vector<View> hit_views(const Asked& asked, const std::vector<search::Hit>& hits) {
  std::vector<View> views;
  views.reserve(hits.size());
  for (const auto& hit : hits)
    views.push_back(hit_view(asked, hit));
  return views;
}

std::vector<View> hits_by_story(const Asked& asked, const std::vector<search::Hit>& hits) {
  std::vector<const search::Hit*> best;
  std::unordered_map<std::uint64_t, std::vector<View>> others;
  for (const auto& hit : hits) {
    const auto [entry, is_new] = others.try_emplace(std::to_underlying(hit.story));
    if (is_new)
      best.push_back(&hit);
    else
      entry->second.push_back(hit_view(asked, hit));
  }
  std::vector<View> views;
  for (const auto* hit : best) {
    auto& more = others.at(std::to_underlying(hit->story));
    auto& view = views.emplace_back(hit_view(asked, *hit));
    view.words("more_summary",
               count(more.size(), "more report of this story", "more reports of this story"));
    view.list_within("more", "others", std::move(more));
  }
  return views;
}

HitPage find_hits(const store::Store& store, const Mutes& mutes, search::Query query,
                  std::size_t page_number) {
  query.limit = hits_a_page + 1;
  query.offset = (page_number - 1) * hits_a_page;
  HitPage found{hits(store, mutes, std::move(query)), false};
  found.has_next = found.hits.size() > hits_a_page && page_number < last_hit_page;
  found.hits.resize(std::min(found.hits.size(), hits_a_page));
  return found;
}

} // namespace portal
