// Polling at full size against the made-up village of tests/engine, on the loopback device.
//
//   headwater_polls serve PORT OUTLETS   the village, for `http_proxy=… headwater fetch`
//   headwater_polls opml OUTLETS         its feeds, for `headwater feeds import`
//   headwater_polls day OUTLETS DB       a day of polls with a fast clock, into a new store; fails
//                                        where a feed starved or a host got more than its share
//   headwater_polls check OUTLETS DB     after all: is each entry of good outlets stored, and once?
#include "engine/poller.hpp"
#include "tests/engine/village.hpp"
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fmt/core.h>
#include <fstream>
#include <malloc.h>
#include <string>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;

class FastClock final : public engine::Clock {
public:
  text::Time time = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
  [[nodiscard]] text::Time now() const override { return time; }
};

double resident_megabytes() {
  std::ifstream statm("/proc/self/statm");
  double size = 0, resident = 0;
  statm >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

int serve(int port, std::size_t outlets) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  Village village({.outlets = outlets}, now);
  const LoopbackWeb web([&](const LoopbackRequest& request) { return village.answer(request); },
                        port);
  fmt::print("{} outlets behind http_proxy={}\n", outlets, web.address());
  std::fflush(stdout);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  int signal = 0;
  sigwait(&set, &signal);
  return 0;
}

int print_opml(std::size_t outlets) {
  fmt::print("<opml version=\"2.0\"><body>\n");
  for (std::size_t i = 0; i < outlets; ++i)
    fmt::print("<outline type=\"rss\" text=\"Outlet {}\" xmlUrl=\"{}\"/>\n", i,
               Village::feed_address(i));
  fmt::print("</body></opml>\n");
  return 0;
}

// Nobody good is lost on the way, and no address is stored twice.
int check(std::size_t outlets, const std::string& db) {
  const VillageSettings settings{.outlets = outlets};
  const Village village(settings, {});
  const auto store = store::open_sqlite_store(db);
  std::size_t addresses = 0, lost = 0;
  for (std::size_t i = 0; i < outlets; ++i) {
    const auto manner = village.manner_of(i);
    const bool is_good = manner == Manner::good || manner == Manner::moved;
    for (std::size_t number = 0;; ++number) {
      const bool is_there = store->has_address(fmt::format("o{}.example/news/{}", i, number));
      addresses += is_there ? 1 : 0;
      if (!is_there && number >= settings.entries)
        break;
      lost += is_good && !is_there ? 1 : 0;
    }
  }
  const auto articles = store->counts().articles;
  fmt::print("{} articles at {} addresses; {} entries lost, {} there twice\n", articles, addresses,
             lost, articles - addresses);
  return lost == 0 && articles == addresses ? 0 : 1;
}

constexpr auto host_pause = 5ms;

struct Totals {
  std::size_t feeds = 0, polls = 0, unchanged = 0, needless = 0, pages = 0, starved = 0;
  std::size_t pressed = 0; // hosts that got ten requests sooner than their pauses allow
  std::chrono::seconds longest_gap{0};
};

Totals totals_of(const Village& village, std::size_t outlets) {
  Totals totals;
  for (std::size_t i = 0; i < outlets; ++i) {
    const auto visits = village.visits(i);
    totals.starved += visits.polls.empty() ? 1 : 0;
    totals.pressed += visits.shortest_ten < 10 * host_pause * 8 / 10 ? 1 : 0;
    if (village.manner_of(i) != Manner::good)
      continue;
    ++totals.feeds;
    totals.polls += visits.polls.size();
    totals.unchanged += visits.unchanged;
    totals.needless += visits.needless;
    totals.pages += visits.pages;
    for (std::size_t k = 1; k < visits.polls.size(); ++k)
      totals.longest_gap = std::max(totals.longest_gap, visits.polls[k] - visits.polls[k - 1]);
  }
  return totals;
}

int day(std::size_t outlets, const std::string& db) {
  FastClock clock;
  Village village({.outlets = outlets}, clock.time);
  LoopbackWeb server([&](const LoopbackRequest& request) { return village.answer(request); });
  setenv("http_proxy", server.address().c_str(), 1); // NOLINT(concurrency-mt-unsafe): before use
  const auto store = store::open_sqlite_store(db);
  std::vector<news::Subscription> feeds(outlets);
  for (std::size_t i = 0; i < outlets; ++i)
    feeds[i].url = Village::feed_address(i);
  engine::follow(*store, feeds);
  engine::Road road(*store);
  web::ClientSettings settings;
  settings.pause_per_host = host_pause;
  settings.timeout = 2s;
  settings.largest_body = std::size_t{4} << 20U;
  const auto http = web::make_curl_client(settings);
  engine::Poller poller(*store, road, *http, clock);
  const auto begun = std::chrono::steady_clock::now();
  for (int step = 0; step <= 24 * 12; ++step) {
    const auto report = poller.round();
    if (step % 24 == 0)
      fmt::print("{:>5.1f} h: {:>6} asked, {:>6} unchanged, {:>4} failed, {:>6} stored; {:>7} "
                 "articles, {:.0f} MB, {:.0f} s\n",
                 step / 12.0, report.asked, report.unchanged, report.failed, report.stored,
                 store->counts().articles, resident_megabytes(),
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    std::fflush(stdout);
    clock.time += 5min;
    village.set_time(clock.time);
  }
  const auto totals = totals_of(village, outlets);
  fmt::print(
      "{} requests; {} good feeds: {} polls, {} answered 304, {} needless, {} pages, longest "
      "gap {} min; {} feeds never asked, {} hosts asked too often\n",
      village.requests(), totals.feeds, totals.polls, totals.unchanged, totals.needless,
      totals.pages, totals.longest_gap.count() / 60, totals.starved, totals.pressed);
  const bool is_fair = totals.starved == 0 && totals.pressed == 0 && totals.needless == 0 &&
                       totals.longest_gap <= engine::Rhythm().longest * 11 / 10 + 5min;
  return is_fair ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
  mallopt(M_ARENA_MAX, 2); // NOLINT(concurrency-mt-unsafe): as the program does, first of all
  const std::string mode = argc > 1 ? argv[1] : "";
  if (mode == "serve" && argc == 4)
    return serve(std::stoi(argv[2]), std::stoul(argv[3]));
  if (mode == "opml" && argc == 3)
    return print_opml(std::stoul(argv[2]));
  if (mode == "day" && argc == 4)
    return day(std::stoul(argv[2]), argv[3]);
  if (mode == "check" && argc == 4)
    return check(std::stoul(argv[2]), argv[3]);
  fmt::print(stderr, "headwater_polls serve PORT OUTLETS | opml OUTLETS | day OUTLETS DB | check "
                     "OUTLETS DB\n");
  return 2;
}
