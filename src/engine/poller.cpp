#include "engine/poller.hpp"
#include "engine/queue.hpp"
#include "engine/round.hpp"
#include "engine/workers.hpp"
#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

namespace engine {

PollReport Poller::round(const std::stop_token& stop) {
  MemoryQueue queue;
  Round round(store_, http_, permissions_, hubs_, clock_.now(), settings_, queue);
  std::exception_ptr failure;
  std::jthread bringer([&] {
    try {
      round.run(stop);
    } catch (...) {
      failure = std::current_exception();
      queue.close();
    }
  });
  const auto next = [&]() -> std::optional<text::Result<news::Page>> {
    auto page = queue.pop();
    if (!page)
      return std::nullopt;
    if (archive_)
      archive_->keep(*page);
    return *std::move(page);
  };
  PollReport taken;
  const auto take = [&](ReadPage&& read) {
    if (!read.arrival) {
      ++taken.unreadable;
      taken.errors.push_back(std::move(read.arrival).error());
    } else {
      road_.take(*std::move(read.arrival)).status == Status::known ? ++taken.known : ++taken.stored;
    }
  };
  try {
    read_in_order(next, take, settings_.readers);
  } catch (...) {
    queue.close();
    throw;
  }
  bringer.join();
  if (failure)
    std::rethrow_exception(failure);
  road_.commit();
  round.save_feeds(store_);
  auto report = std::move(round.report);
  report.stored += taken.stored;
  report.known += taken.known;
  report.unreadable += taken.unreadable;
  std::ranges::move(taken.errors, std::back_inserter(report.errors));
  return report;
}

std::size_t follow(store::Store& store, const std::vector<news::Subscription>& subscriptions) {
  std::unordered_set<std::string> followed;
  for (const auto& feed : store.feeds())
    followed.insert(feed.subscription.url);
  std::size_t added = 0;
  for (const auto& subscription : subscriptions)
    if (followed.insert(subscription.url).second) {
      store::FeedState state;
      state.subscription = subscription;
      store.save_feed(state);
      ++added;
    }
  return added;
}

} // namespace engine
