// Follows feeds: asks the ones that are due, reads what is new, remembers how it went.
#pragma once
#include "engine/archive.hpp"
#include "engine/clock.hpp"
#include "engine/hubs.hpp"
#include "engine/permissions.hpp"
#include "engine/road.hpp"
#include "engine/schedule.hpp"
#include "news/feed.hpp"
#include "store/store.hpp"
#include "web/http.hpp"
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace engine {

struct PollSettings {
  Rhythm rhythm;
  std::size_t most_entries = 50;           // new ones a feed and round; the newest
  std::size_t most_pages = 60;             // a host and round; the others wait for the next
  std::size_t readers = 2;                 // threads that read pages
  std::string product_token = "Headwater"; // our name in robots.txt
};

struct PollReport {
  std::size_t asked = 0, unchanged = 0, failed = 0;  // feeds
  std::size_t stored = 0, known = 0, unreadable = 0; // entries
  std::size_t pages = 0, refused = 0, later = 0;     // fetched; kept out by robots.txt; put off
  std::vector<text::Error> errors;
};

// The one writer of its store while it lives. One thread at a time; it has threads of its own while
// a round runs.
class Poller {
public:
  Poller(store::Store& store, Road& road, web::HttpClient& http, const Clock& clock,
         PollSettings settings = {})
      : store_(store), road_(road), http_(http), clock_(clock), settings_(std::move(settings)),
        permissions_(http, clock, settings_.product_token) {}

  // Asks the feeds that are due. Entries whose address is stored are passed over; of the others
  // the page is fetched and read, unless the feed holds all of the text or the page cannot be had:
  // then what the feed says. A feed's state is saved after its entries are committed, so that
  // neither a kill nor a stop loses one.
  PollReport round(const std::stop_token& stop = {});

  // From now on feeds' hubs are asked to tell of news. `hubs` outlives the poller.
  void listen_to(Hubs& hubs) { hubs_ = &hubs; }

  // From now on all pages go into the archive, too.
  void keep_in(Archive archive) { archive_ = std::move(archive); }

private:
  store::Store& store_;
  Road& road_;
  web::HttpClient& http_;
  const Clock& clock_;
  PollSettings settings_;
  Permissions permissions_;
  Hubs* hubs_ = nullptr;
  std::optional<Archive> archive_;
};

// Begins to follow the feeds that are not followed yet; how many those were.
std::size_t follow(store::Store& store, const std::vector<news::Subscription>& subscriptions);

} // namespace engine
