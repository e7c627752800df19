#include "portal/originality.hpp"
#include "portal/cards.hpp"
#include "portal/coverage.hpp"
#include "portal/family.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <map>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_reports = 100; // each is read with its story
constexpr std::size_t most_traced = 100;  // articles of a story; of a larger one only its likes
constexpr std::size_t most_in_all = 500;  // and of all stories: a page takes no second

bool is_taken(const news::Match& match) { return match.kind != news::ReuseKind::same_event; }

// An article with those that were found to share its words when one of them came.
std::vector<store::StoredArticle> likes_of(const store::Store& store,
                                           const store::StoredArticle& stored) {
  std::vector<store::StoredArticle> likes = {stored};
  for (const auto& match : stored.matches)
    if (auto other = is_taken(match) ? store.article(match.of) : std::nullopt)
      likes.push_back(*std::move(other));
  for (auto& copy : store.copies_of(stored.article.id))
    if (likes.size() < most_traced)
      likes.push_back(std::move(copy));
  return likes;
}

// The lineage of a report's story, traced once for all of its reports.
class Families {
public:
  explicit Families(const store::Store& store) : store_(store) {}

  const Family& of(const store::StoredArticle& stored) {
    const auto story = store_.story(stored.story);
    auto traced = by_story_.find(stored.story);
    const bool is_traced = traced != by_story_.end();
    if (!story || story->articles > most_traced || (!is_traced && traced_ > most_in_all))
      return of_likes_.emplace(likes_of(store_, stored));
    if (!is_traced) {
      traced = by_story_.emplace(stored.story, store_.articles_of(stored.story)).first;
      traced_ += traced->second.members().size();
    }
    const auto& family = traced->second;
    const bool leads_out = std::ranges::any_of(stored.matches, [&](const news::Match& match) {
      return is_taken(match) && family.find(match.of) == nullptr;
    });
    return leads_out ? of_likes_.emplace(likes_of(store_, stored)) : family;
  }

private:
  const store::Store& store_;
  std::map<news::StoryId, Family> by_story_;
  std::optional<Family> of_likes_;
  std::size_t traced_ = 0; // articles
};

// The nearest of another outlet in the row of those it was made of.
std::optional<Taken> taken_by(const Family& family, const store::StoredArticle& stored) {
  const auto& edges = family.story().graph().edges;
  auto at = stored.article.id;
  for (std::size_t steps = 0; steps < family.members().size(); ++steps) {
    const auto edge = std::ranges::find_if(edges, [&](const news::Edge& each) {
      return each.from == at && each.to && reuse_kind(each.kind);
    });
    const auto kind = edge == edges.end() ? std::nullopt : reuse_kind(edge->kind);
    const auto* original = kind ? family.find(edge->to.value_or(news::ArticleId{})) : nullptr;
    if (!kind || original == nullptr)
      return std::nullopt;
    if (original->article.outlet.domain != stored.article.outlet.domain)
      return Taken{stored, *original, *kind, stored.article.date() - original->article.date()};
    at = original->article.id;
  }
  return std::nullopt;
}

std::optional<std::chrono::seconds> median_of(const std::vector<Taken>& taken) {
  std::vector<std::chrono::seconds> delays;
  delays.reserve(taken.size());
  for (const auto& each : taken)
    if (each.later >= std::chrono::seconds(0))
      delays.push_back(each.later);
  if (delays.empty())
    return std::nullopt;
  std::ranges::sort(delays);
  const auto middle = delays.size() / 2;
  return delays.size() % 2 == 1 ? delays[middle] : (delays[middle - 1] + delays[middle]) / 2;
}

std::string lateness(std::chrono::seconds later) {
  if (later < std::chrono::seconds(0))
    return "dated before it";
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
  Families families(store);
  search::Query query;
  query.outlet = domain;
  query.limit = most_reports;
  query.has_snippets = false;
  for (const auto& hit : store.search(query)) {
    const auto stored = store.article(hit.id);
    if (!stored || !stored->article.is_article || stored->article.outlet.domain != domain)
      continue;
    ++found.reports;
    if (auto taken = taken_by(families.of(*stored), *stored))
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
