#include "engine/metrics.hpp"
#include "engine/schedule.hpp"
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <string>
#include <utility>

namespace engine {

struct Metrics::State {
  prometheus::Registry registry;

  prometheus::Family<prometheus::Counter>& polls = prometheus::BuildCounter()
                                                       .Name("headwater_polls_total")
                                                       .Help("Feeds asked, by what came of it")
                                                       .Register(registry);
  prometheus::Family<prometheus::Counter>& entries =
      prometheus::BuildCounter()
          .Name("headwater_entries_total")
          .Help("Entries announced, by what became of them")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& pages =
      prometheus::BuildCounter()
          .Name("headwater_pages_total")
          .Help("Pages of entries, by whether they were fetched")
          .Register(registry);
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("headwater_requests_total")
                                                          .Help("Requests to the portal, by status")
                                                          .Register(registry);
  prometheus::Family<prometheus::Counter>& pictures =
      prometheus::BuildCounter()
          .Name("headwater_pictures_total")
          .Help("Pictures of articles that were asked for, by what came of it")
          .Register(registry);
  prometheus::Family<prometheus::Gauge>& held_pictures =
      prometheus::BuildGauge()
          .Name("headwater_pictures_held")
          .Help("Pictures of articles that are held in memory")
          .Register(registry);
  prometheus::Family<prometheus::Gauge>& held_bytes = prometheus::BuildGauge()
                                                          .Name("headwater_pictures_held_bytes")
                                                          .Help("What those take")
                                                          .Register(registry);
  prometheus::Histogram& rounds =
      prometheus::BuildHistogram()
          .Name("headwater_round_seconds")
          .Help("How long rounds of polls take")
          .Register(registry)
          .Add({}, prometheus::Histogram::BucketBoundaries{1, 5, 15, 60, 300});
  prometheus::Family<prometheus::Gauge>& stored = prometheus::BuildGauge()
                                                      .Name("headwater_stored")
                                                      .Help("What the store holds, by kind")
                                                      .Register(registry);
  prometheus::Family<prometheus::Gauge>& feeds =
      prometheus::BuildGauge()
          .Name("headwater_feeds")
          .Help("Feeds that are followed, by how they fare")
          .Register(registry);
};

namespace {

template <class Family>
void add(Family& family, const char* label, const char* value, std::size_t n) {
  family.Add({{label, value}}).Increment(static_cast<double>(n));
}

template <class Family>
void set(Family& family, const char* label, const char* value, std::size_t n) {
  family.Add({{label, value}}).Set(static_cast<double>(n));
}

} // namespace

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::Metrics(Metrics&&) noexcept = default;
Metrics::~Metrics() = default;

void Metrics::count(const PollReport& round, std::chrono::duration<double> took) {
  add(state_->polls, "outcome", "unchanged", round.unchanged);
  add(state_->polls, "outcome", "failed", round.failed);
  add(state_->polls, "outcome", "read", round.asked - round.unchanged - round.failed);
  add(state_->entries, "outcome", "stored", round.stored);
  add(state_->entries, "outcome", "known", round.known);
  add(state_->entries, "outcome", "unreadable", round.unreadable);
  add(state_->entries, "outcome", "later", round.later);
  add(state_->pages, "outcome", "fetched", round.pages);
  add(state_->pages, "outcome", "refused", round.refused);
  state_->rounds.Observe(took.count());
}

void Metrics::count_request(unsigned status) {
  add(state_->requests, "status", std::to_string(status).c_str(), 1);
}

void Metrics::count_picture(const char* outcome, std::size_t held, std::size_t bytes) {
  add(state_->pictures, "outcome", outcome, 1);
  state_->held_pictures.Add({}).Set(static_cast<double>(held));
  state_->held_bytes.Add({}).Set(static_cast<double>(bytes));
}

std::string Metrics::text(const store::Store& store, text::Time now) const {
  const auto counts = store.counts();
  set(state_->stored, "kind", "articles", counts.articles);
  set(state_->stored, "kind", "stories", counts.stories);
  set(state_->stored, "kind", "outlets", counts.outlets);
  std::size_t well = 0, failing = 0, gone = 0, unread = 0, due = 0;
  for (const auto& feed : store.feeds()) {
    ++(feed.gone ? gone : feed.failures > 0 ? failing : feed.last_success ? well : unread);
    due += is_due(feed, now) ? 1 : 0;
  }
  set(state_->feeds, "state", "well", well);
  set(state_->feeds, "state", "failing", failing);
  set(state_->feeds, "state", "gone", gone);
  set(state_->feeds, "state", "unread", unread);
  set(state_->feeds, "state", "due", due);
  return prometheus::TextSerializer().Serialize(state_->registry.Collect());
}

} // namespace engine
