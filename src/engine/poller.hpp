// Follows feeds: asks the ones that are due, reads what is new, remembers how it went.
#pragma once
#include "engine/clock.hpp"
#include "engine/road.hpp"
#include "news/feed.hpp"
#include "store/store.hpp"
#include "web/http.hpp"
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace engine {

struct PollSettings {
  std::chrono::minutes interval{15};    // between two looks at a feed
  std::chrono::hours longest_pause{24}; // after failures the interval doubles up to this
  std::size_t most_entries = 50;        // new ones a feed and poll; the newest
  std::size_t readers = 2;              // threads that read pages
};

struct PollReport {
  std::size_t asked = 0, unchanged = 0, failed = 0;  // feeds
  std::size_t stored = 0, known = 0, unreadable = 0; // entries
  std::vector<text::Error> errors;
};

// One round over the feeds that are due. Entries whose address is stored are passed over; of the
// others the page is fetched and read, or, where that fails, what the feed itself says. A feed's
// state is saved after its entries are committed, so that a kill loses none. One round at a time.
PollReport poll(store::Store& store, Road& road, web::HttpClient& http, const Clock& clock,
                const PollSettings& settings = {});

// Begins to follow the feeds that are not followed yet; how many those were.
std::size_t follow(store::Store& store, const std::vector<news::Subscription>& subscriptions);

} // namespace engine
