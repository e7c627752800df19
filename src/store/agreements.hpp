// What both stores have to agree on.
#pragma once
#include "news/match.hpp"
#include "store/original.hpp"
#include "store/store.hpp"
#include "story/rank.hpp"
#include "story/summarise.hpp"
#include <algorithm>
#include <tuple>
#include <vector>

namespace store {

// The newcomer beside those with the same words; its outlet by the name that it goes by.
inline Holder holder_of(const news::Arrival& arrival, const news::Outlet& outlet) {
  return {.id = arrival.article.id,
          .outlet = outlet,
          .title = arrival.article.title,
          .date = arrival.article.date(),
          .text_bytes = arrival.article.text.size(),
          .credits = arrival.reading.credits};
}

// The article among the others of its story.
inline story::Member member_of(const news::Arrival& arrival, const Holder& holder, double weight) {
  const auto& article = arrival.article;
  return {.id = article.id,
          .outlet = holder.outlet,
          .title = article.title,
          .title_terms = story::shortened(arrival.terms.title),
          .section = arrival.reading.section,
          .section_score = arrival.reading.section_score,
          .date = article.date(),
          .is_copy = holder.is_copy,
          .is_stub = article.is_stub,
          .original = holder.original,
          .credited = holder.credited(),
          .weight = weight,
          .text_bytes = static_cast<std::uint32_t>(article.text.size())};
}

// That copies_of tells of.
inline constexpr std::size_t most_copies = 1000;

// Of what recall is given, what it looks at and what it tells of.
inline constexpr std::size_t most_words_sought = 4, most_met = 300, most_recalled = 40;

// That an old id is followed through.
inline constexpr std::size_t most_merges = 64;

// An outlet goes by the first name that a page gave it; its domain is none.
inline bool is_named(const news::Outlet& outlet) {
  return !outlet.name.empty() && outlet.name != outlet.domain;
}

// Headlines come in the order of this, the smallest first.
inline std::tuple<double, double, std::int64_t> standing(const news::Story& story,
                                                         text::Time moment) {
  return {-story::worth(story.rank, story.section, moment), -story.rank,
          static_cast<std::int64_t>(std::to_underlying(story.id))};
}

inline std::tuple<double, double, std::int64_t> standing(const StoryPlace& place) {
  news::Story story;
  story.id = place.story;
  story.section = place.section;
  story.rank = place.rank;
  return standing(story, place.moment);
}

inline StoredEvent event_of(const news::StoryEvent& event) {
  const bool merged = event.kind == news::StoryEventKind::merged;
  return {.kind = merged ? EventKind::merged : EventKind::split,
          .from = event.from,
          .to = event.to,
          .articles = merged ? std::vector<news::ArticleId>() : event.articles,
          .at = event.at};
}

// `left`: the section of the story before; nothing where there was no such story.
inline std::optional<StoredEvent> what_became_of(const news::Story& story,
                                                 std::optional<news::Section> left) {
  if (left == story.section)
    return std::nullopt;
  return StoredEvent{.kind = left ? EventKind::moved : EventKind::opened,
                     .from = story.id,
                     .to = story.id,
                     .articles = {},
                     .at = left ? story.last_seen : story.first_seen,
                     .left = left,
                     .entered = story.section};
}

inline void sort_by_title(std::vector<FeedState>& feeds) {
  std::ranges::sort(feeds, {}, [](const FeedState& feed) {
    return std::tie(feed.subscription.title, feed.subscription.url);
  });
}

} // namespace store
