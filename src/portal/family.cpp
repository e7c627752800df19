#include "portal/family.hpp"
#include "lineage/copies.hpp"
#include "lineage/updates.hpp"
#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_kin = 20; // that the store is asked for, in other stories
constexpr std::size_t most_stories = 3;
constexpr std::size_t most_words = 3, fewest_words = 2; // of a headline, to search for

std::vector<lineage::Witness> witnesses_of(const std::vector<store::StoredArticle>& members) {
  std::vector<lineage::Witness> witnesses;
  witnesses.reserve(members.size());
  for (const auto& member : members)
    witnesses.push_back(
        {&member.article, member.credits, member.matches, member.sequence, member.story});
  return witnesses;
}

// The words of the headline that the text comes back to most often, as they are written.
std::vector<std::string> telling_words(const news::Article& article) {
  const auto title = text::tokenize(article.title, article.language),
             body = text::tokenize(article.text, article.language);
  std::unordered_map<std::uint64_t, std::size_t> times;
  for (const auto& token : body.tokens)
    ++times[token.stem];
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& token : title.tokens)
    if (!token.is_stop && times.contains(token.stem))
      ranked.emplace_back(times.at(token.stem),
                          article.title.substr(token.begin, token.end - token.begin));
  std::ranges::stable_sort(ranked, std::greater{}, [](const auto& each) { return each.first; });
  std::vector<std::string> words;
  for (auto& [count, word] : ranked)
    if (words.size() < most_words && std::ranges::find(words, word) == words.end())
      words.push_back(std::move(word));
  return words;
}

// Old news is told anew long after its story was closed. The words of the headline find it, the
// words of the text decide.
std::vector<store::StoredArticle> kin_of_other_stories(const store::Store& store,
                                                       const store::StoredArticle& stored) {
  search::Query query;
  query.words = telling_words(stored.article);
  query.limit = most_kin;
  if (query.words.size() < fewest_words)
    return {};
  const auto print = lineage::print_of(stored.article);
  std::vector<store::StoredArticle> kin;
  for (const auto& hit : store.search(query)) {
    if (hit.story == stored.story)
      continue;
    if (auto other = store.article(hit.id);
        other && other->article.is_article &&
        lineage::is_copy(print, lineage::print_of(other->article)))
      kin.push_back(*std::move(other));
  }
  return kin;
}

std::vector<store::StoredArticle> members_of(const store::Store& store,
                                             const store::StoredArticle& stored) {
  auto members = store.articles_of(stored.story, largest_family);
  const auto is_it = [&](const auto& member) { return member.article.id == stored.article.id; };
  if (std::ranges::none_of(members, is_it)) {
    members.push_back(stored);
    if (stored.sequence == 0) // not stored: the last to come
      members.back().sequence = std::numeric_limits<std::int64_t>::max();
  }
  std::set<news::StoryId> stories{stored.story};
  for (const auto& kin : kin_of_other_stories(store, stored))
    if (stories.insert(kin.story).second && stories.size() <= most_stories)
      std::ranges::move(store.articles_of(kin.story, largest_family), std::back_inserter(members));
  members.resize(std::min(members.size(), largest_family));
  std::ranges::stable_sort(members, {}, [](const auto& member) { return member.article.date(); });
  return members;
}

} // namespace

Family::Family(std::vector<store::StoredArticle> members)
    : members_(std::make_unique<std::vector<store::StoredArticle>>(std::move(members))),
      story_(witnesses_of(*members_)) {
  for (const auto& member : *members_)
    by_id_.emplace(std::to_underlying(member.article.id), &member);
}

Family::Family(const store::Store& store, const store::StoredArticle& article)
    : Family(members_of(store, article)) {}

const store::StoredArticle* Family::find(news::ArticleId id) const {
  const auto found = by_id_.find(std::to_underlying(id));
  return found == by_id_.end() ? nullptr : found->second;
}

news::Lineage Family::trace(news::ArticleId article) const {
  auto lineage = story_.trace(article);
  if (!lineage.changes.empty())
    mark_updates(lineage.upstream.front(), lineage.changes);
  return lineage;
}

std::vector<news::Change> Family::changes(const news::Edge& edge) const {
  auto changes = story_.changes(edge);
  mark_updates(edge, changes);
  return changes;
}

void Family::mark_updates(const news::Edge& edge, std::vector<news::Change>& changes) const {
  const auto *copy = find(edge.from), *upstream = upstream_of(edge);
  if (copy == nullptr || upstream == nullptr || changes.empty())
    return;
  if (revision(edge)) {
    for (auto& change : changes)
      change.is_update = true;
    return;
  }
  std::set<news::ArticleId> of_the_tree = {edge.from};
  for (const auto* at = upstream; at != nullptr && of_the_tree.insert(at->article.id).second;) {
    const auto* above = upstream_edge(at->article.id);
    at = above == nullptr ? nullptr : upstream_of(*above);
  }
  std::vector<const news::Article*> others;
  for (const auto root : story_.graph().roots)
    if (const auto* report = find(root); report != nullptr && !of_the_tree.contains(root))
      others.push_back(&report->article);
  lineage::mark_updates(changes, upstream->article, copy->article, others);
}

std::optional<story::Revision> Family::revision(const news::Edge& edge) const {
  const auto *page = find(edge.from), *upstream = upstream_of(edge);
  return page == nullptr || upstream == nullptr || !news::is_copy(edge)
             ? std::nullopt
             : story::revision_of(upstream->article, page->article);
}

std::optional<story::Revision> Family::revision(news::ArticleId page) const {
  const auto* edge = upstream_edge(page);
  return edge == nullptr ? std::nullopt : revision(*edge);
}

const store::StoredArticle* Family::upstream_of(const news::Edge& edge) const {
  const auto of = news::descends_from(edge);
  return of ? find(*of) : nullptr;
}

const news::Edge* Family::upstream_edge(news::ArticleId page) const {
  const auto& edges = story_.graph().edges;
  const auto found = std::ranges::find_if(edges, [&](const news::Edge& edge) {
    return edge.from == page && news::descends_from(edge);
  });
  return found == edges.end() ? nullptr : &*found;
}

news::Story Family::counted(news::Story story) const {
  const auto members =
      std::ranges::count(*members_, story.id, [](const auto& member) { return member.story; });
  if (std::cmp_greater_equal(members, story.articles)) // all of them are here
    story.independent = std::max(1U, story_.independent(story.id));
  return story;
}

} // namespace portal
