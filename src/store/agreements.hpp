// What both stores have to agree on.
#pragma once
#include "news/match.hpp"
#include "store/store.hpp"
#include <algorithm>
#include <tuple>
#include <vector>

namespace store {

// Of an article that matches an earlier one so, the words are not its own.
inline bool makes_a_copy(news::ReuseKind kind) { return kind <= news::ReuseKind::reworded; }

inline bool shares_words(news::ReuseKind kind) { return kind != news::ReuseKind::same_event; }

// That copies_of tells of.
inline constexpr std::size_t most_copies = 1000;

// That an old id is followed through.
inline constexpr std::size_t most_merges = 64;

// Of two articles with the same words the one dated later is the copy, whichever came to us first.
inline bool copies_the_newcomer(text::Time earlier_arrival, text::Time newcomer) {
  return earlier_arrival > newcomer;
}

// An outlet goes by the first name that a page gave it; its domain is none.
inline bool is_named(const news::Outlet& outlet) {
  return !outlet.name.empty() && outlet.name != outlet.domain;
}

inline void sort_by_title(std::vector<FeedState>& feeds) {
  std::ranges::sort(feeds, {}, [](const FeedState& feed) {
    return std::tie(feed.subscription.title, feed.subscription.url);
  });
}

} // namespace store
