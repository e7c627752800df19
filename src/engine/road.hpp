// The road: the whole way of a page, from its bytes to the store. Read road.cpp first.
#pragma once
#include "engine/recent.hpp"
#include "news/arrival.hpp"
#include "reading/credits/outlets.hpp"
#include "store/store.hpp"
#include "text/json.hpp"
#include "text/result.hpp"
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

// The first half: what one page says, by itself. Pure; any thread.
text::Result<news::Arrival> read(news::Page page);

// The same of an article that comes as such, as far as matching and placing ask.
text::Result<news::Arrival> read_to_place(const news::Page& page, const text::json::object& given);

enum class Status : std::uint8_t {
  stored,  // new
  revised, // new text at an address that is stored; the older version is kept, but no longer shown
  known,   // stored before, nothing changed
};
std::string_view name(Status status);

struct Outcome {
  news::ArticleId id{};
  news::StoryId story{};
  Status status = Status::stored;
};

struct RoadSettings {
  // Arrivals that matching and placing remember; no fewer than a batch, since what they forgot is
  // looked for in the store.
  std::size_t window = 30'000;
  std::size_t batch = 64; // arrivals a transaction
};

// The second half: what a page means among all others. Arrivals are taken one by one, in order, on
// one thread. What is taken is durable after `commit`, which also happens by itself every `batch`
// arrivals; killed between, a new Road on the same store stands where the last commit was, and
// taking the same arrivals again gives the same store as if nothing had happened.
class Road {
public:
  explicit Road(store::Store& store, RoadSettings settings = {});

  Outcome take(news::Arrival arrival);
  void commit();

  // Credits, matches and placement as `take` would find them; nothing is remembered.
  void consider(news::Arrival& arrival) const;

private:
  void place(news::Arrival& arrival) const;
  [[nodiscard]] std::vector<reuse::Candidate> copies_of(const news::Arrival& arrival) const;
  // Reads the credits again where they may name an outlet that no list knows.
  void credit_learned(news::Arrival& arrival) const;
  [[nodiscard]] bool is_revision_of(const news::Arrival& arrival, news::ArticleId earlier) const;

  store::Store& store_;
  RoadSettings settings_;
  Recent recent_;
  reading::OutletNames outlets_; // the listed ones, and those of all that was taken
  std::vector<news::Arrival> pending_;
  std::unordered_map<std::uint64_t, std::size_t> pending_by_id_;
  std::vector<news::StoryEvent> events_; // of the stories, after the last of them
};

} // namespace engine
