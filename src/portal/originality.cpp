#include "portal/originality.hpp"
#include "portal/cards.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_reports = 100; // each is read with what it was taken from
constexpr std::size_t most_asked = 30;    // articles of a story, for originals that were read last

std::optional<Taken> taken_from(const store::StoredArticle& original,
                                const store::StoredArticle& stored, news::ReuseKind kind) {
  const auto later = stored.article.date() - original.article.date();
  if (kind == news::ReuseKind::same_event || later < std::chrono::seconds(0) ||
      original.article.outlet.domain == stored.article.outlet.domain)
    return std::nullopt;
  return Taken{stored, original, kind, later};
}

std::optional<Taken> taken_from_what_was_read_before(const store::Store& store,
                                                     const store::StoredArticle& stored) {
  for (const auto& match : stored.matches)
    if (const auto original = store.article(match.of))
      if (auto taken = taken_from(*original, stored, match.kind))
        return taken;
  return std::nullopt;
}

// The original may have been read last; then it is what was recorded to have the same words.
std::optional<Taken> taken_from_what_was_read_later(const store::Store& store,
                                                    const store::StoredArticle& stored) {
  const auto story = store.story(stored.story);
  if (!story || story->articles > most_asked)
    return std::nullopt;
  for (const auto& original : store.copies_of(stored.article.id))
    for (const auto& match : original.matches)
      if (match.of == stored.article.id && original.article.date() < stored.article.date())
        if (auto taken = taken_from(original, stored, match.kind))
          return taken;
  return std::nullopt;
}

std::optional<std::chrono::seconds> median_of(const std::vector<Taken>& taken) {
  std::vector<std::chrono::seconds> delays;
  delays.reserve(taken.size());
  for (const auto& each : taken)
    delays.push_back(each.later);
  if (delays.empty())
    return std::nullopt;
  std::ranges::sort(delays);
  const auto middle = delays.size() / 2;
  return delays.size() % 2 == 1 ? delays[middle] : (delays[middle - 1] + delays[middle]) / 2;
}

std::string lateness(std::chrono::seconds later) {
  return later < std::chrono::minutes(1) ? "at the same time" : span_of_time(later) + " later";
}

View taken_view(const Asked& asked, const Taken& taken) {
  auto view = article_card(asked, taken.article);
  view.words("address", address_of(taken.article.story));
  view.words("kind", std::string(news::name(taken.kind)));
  view.words("label", std::string(copy_label(taken.kind)));
  view.words("later", lateness(taken.later));
  view.part("from", article_card(asked, taken.original));
  return view;
}

} // namespace

Originality originality_of(const store::Store& store, std::string_view domain) {
  Originality found;
  search::Query query;
  query.outlet = domain;
  query.limit = most_reports;
  query.has_snippets = false;
  for (const auto& hit : store.search(query)) {
    const auto stored = store.article(hit.id);
    if (!stored || !stored->article.is_article || stored->article.outlet.domain != domain)
      continue;
    ++found.reports;
    auto taken = taken_from_what_was_read_before(store, *stored);
    if (!taken)
      taken = taken_from_what_was_read_later(store, *stored);
    if (taken)
      found.taken.push_back(*std::move(taken));
  }
  found.later = median_of(found.taken);
  return found;
}

View originality_view(const Asked& asked, const Originality& outlet) {
  const auto of_kind = [&](auto... kinds) {
    return static_cast<std::size_t>(std::ranges::count_if(
        outlet.taken, [&](const Taken& taken) { return ((taken.kind == kinds) || ...); }));
  };
  using enum news::ReuseKind;
  View view;
  view.words("reports", count(outlet.reports, "report", "reports"));
  view.words("own", std::to_string(outlet.reports - outlet.taken.size()));
  view.words("copied", std::to_string(of_kind(verbatim, near)));
  view.words("reworded", std::to_string(of_kind(reworded)));
  view.words("partial", std::to_string(of_kind(partial)));
  view.words("later", outlet.later ? lateness(*outlet.later) : "");
  std::vector<View> lines;
  lines.reserve(outlet.taken.size());
  for (const auto& taken : outlet.taken)
    lines.push_back(taken_view(asked, taken));
  view.words("summary",
             count(lines.size(), "report taken from another", "reports taken from others"));
  view.list_within("taken", "lines", std::move(lines));
  return view;
}

} // namespace portal
