#include "store/memory/memory_find.hpp"
#include "search/question.hpp"
#include "store/agreements.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <ranges>

namespace store {

namespace {

// Hits stand in the order of their dates alone.
bool is_by_date(const search::Query& query) {
  return query.order == search::Order::newest || (query.words.empty() && query.phrases.empty());
}

bool passes(const Kept& kept, const OutletNames& names, const search::Query& query) {
  const auto& article = kept.stored.article;
  const auto& name = names.at({article.outlet.id, article.outlet.domain});
  return (!query.section || kept.stored.section == *query.section) &&
         (query.outlet.empty() || article.outlet.domain == text::to_lower(query.outlet) ||
          text::fold_case(name).contains(text::fold_case(query.outlet))) &&
         (query.language.empty() || (text::to_lower(article.language) + "-")
                                        .starts_with(text::to_lower(query.language) + "-")) &&
         !(query.only_originals && kept.member.is_copy) &&
         (!query.from || article.date() >= *query.from) &&
         (!query.to || article.date() < *query.to);
}

// The newest first: by arrival what words find, of which the best is wanted; otherwise by date.
std::vector<search::Candidate> candidates(std::span<const Kept> articles, const OutletNames& names,
                                          const search::Query& query) {
  const search::Question question(query);
  std::vector<search::Candidate> found;
  for (const auto& kept : articles | std::views::reverse) {
    const auto& article = kept.stored.article;
    if (kept.stored.superseded || !passes(kept, names, query))
      continue;
    if (const auto answer = question.answer(article.title, article.text);
        answer.words && answer.phrases)
      found.push_back({.sequence = kept.stored.sequence,
                       .date = article.date(),
                       .relevance = answer.relevance});
  }
  if (is_by_date(query))
    search::sort_newest_first(found);
  if (const auto& after = query.after)
    std::erase_if(found, [&](const search::Candidate& each) {
      return is_by_date(query)
                 ? std::pair(each.date, each.sequence) >= std::pair(after->date, after->sequence)
                 : each.sequence > after->sequence;
    });
  return found;
}

search::Hit hit_of(const StoredArticle& stored, const search::Candidate& candidate,
                   const search::Query& query) {
  const auto& article = stored.article;
  search::Hit hit;
  hit.id = article.id;
  hit.story = stored.story;
  hit.title = article.title;
  hit.outlet = article.outlet.name.empty() ? article.outlet.domain : article.outlet.name;
  hit.url = article.canonical.empty() ? article.url : article.canonical;
  hit.language = article.language;
  hit.date = candidate.date;
  hit.fetched = article.fetched;
  hit.score = candidate.score;
  if (query.has_snippets)
    search::make_snippet(hit, article.text, query);
  return hit;
}

} // namespace

StoredArticle as_stored(const Kept& kept, const OutletNames& names) {
  auto stored = kept.stored;
  auto& outlet = stored.article.outlet;
  outlet.name = names.at({outlet.id, outlet.domain});
  return stored;
}

Holder holder_of(const Kept& kept, const OutletNames& names) {
  const auto stored = as_stored(kept, names);
  return {.id = stored.article.id,
          .outlet = stored.article.outlet,
          .title = stored.article.title,
          .date = stored.article.date(),
          .text_bytes = stored.article.text.size(),
          .credits = stored.credits,
          .is_copy = kept.member.is_copy,
          .original = kept.member.original};
}

Trace trace_of(const Kept& kept) {
  const auto& article = kept.stored.article;
  return {kept.stored.sequence, article.id,       article.outlet.domain,
          article.canonical,    article.date(),   kept.fingerprint,
          kept.terms,           kept.stored.story};
}

std::vector<search::Hit> find(std::span<const Kept> articles, const OutletNames& names,
                              const search::Query& query) {
  auto found = candidates(articles, names, query);
  std::vector<search::Place> places;
  for (std::size_t begin = 0; begin < found.size(); begin += search::block_size) {
    const auto block =
        std::span(found).subspan(begin, std::min(search::block_size, found.size() - begin));
    const auto first_met = block.front().sequence;
    if (query.order == search::Order::best)
      search::rank(block, std::ranges::max(block, {}, &search::Candidate::date).date);
    for (const auto& candidate : block)
      places.push_back(is_by_date(query)
                           ? search::Place{candidate.date, candidate.sequence, 0}
                           : search::Place{candidate.date, first_met, places.size() - begin + 1});
  }
  std::vector<search::Hit> hits;
  const auto first = query.offset + (query.after ? query.after->passed : 0);
  for (auto i = first; i < found.size() && hits.size() < query.limit; ++i) {
    const auto& kept = articles[static_cast<std::size_t>(found[i].sequence) - 1];
    hits.push_back(hit_of(as_stored(kept, names), found[i], query));
    hits.back().place = places[i];
  }
  return hits;
}

std::vector<Trace> recall(std::span<const Kept> articles, const Sought& sought) {
  std::vector<search::Question> words;
  for (const auto& word : sought.words | std::views::take(most_words_sought)) {
    search::Query query;
    query.words = {word};
    if (search::Question question(query); !question.is_open())
      words.push_back(std::move(question));
  }
  std::vector<Trace> found;
  std::size_t met = 0;
  for (const auto& kept : articles | std::views::reverse) {
    const auto& article = kept.stored.article;
    if (kept.stored.sequence >= sought.before ||
        std::ranges::count_if(words, [&](const search::Question& word) {
          return word.answer(article.title, article.text).words;
        }) < 2)
      continue;
    if (article.date() >= sought.from && article.date() <= sought.to)
      found.push_back(trace_of(kept));
    if (++met == most_met || found.size() == most_recalled)
      break;
  }
  return found;
}

} // namespace store
