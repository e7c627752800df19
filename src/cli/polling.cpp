#include "cli/polling.hpp"
#include "engine/inputs.hpp"
#include "feed/feed.hpp"
#include "web/address_guard.hpp"
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <exception>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::size_t largest_opml = 16u << 20;          // bytes
constexpr auto between_looks = std::chrono::seconds(10); // at which feeds are due

sigset_t stopping_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

} // namespace

web::ClientSettings client_settings(const engine::Configuration& configuration) {
  web::ClientSettings settings;
  settings.user_agent = configuration.user_agent;
  settings.at_once = static_cast<int>(configuration.connections);
  settings.at_once_per_host = static_cast<int>(configuration.connections_per_host);
  settings.pause_per_host = configuration.host_pause;
  settings.timeout = configuration.timeout;
  settings.largest_body = configuration.largest_page;
  settings.may_reach = configuration.private_addresses ? nullptr : web::is_public_address;
  return settings;
}

std::string product_token(const engine::Configuration& configuration) {
  return configuration.user_agent.substr(0, configuration.user_agent.find_first_of("/ "));
}

namespace {

engine::PollSettings poll_settings(const engine::Configuration& configuration) {
  engine::PollSettings settings;
  settings.rhythm.usual = configuration.poll_interval;
  settings.rhythm.shortest = std::min(settings.rhythm.shortest, settings.rhythm.usual);
  settings.readers = configuration.threads;
  settings.product_token = product_token(configuration);
  return settings;
}

} // namespace

text::Result<std::size_t> follow_file(store::Store& store, const std::string& path) {
  const auto bytes = TRY(engine::read_file(path, largest_opml));
  const auto subscriptions = TRY(feed::parse_opml(bytes, path));
  return engine::follow(store, subscriptions);
}

Polling::Polling(store::Store& store, const engine::Configuration& configuration)
    : road_(store), http_(web::make_curl_client(client_settings(configuration))),
      poller_(store, road_, *http_, clock_, poll_settings(configuration)) {}

text::Result<bool> Polling::keep_in(const std::string& path, std::string_view software) {
  poller_.keep_in(TRY(engine::Archive::open(path, software, clock_.now())));
  return true;
}

void Polling::rounds(const std::stop_token& stop, const Tell& tell) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  while (!stop.stop_requested()) {
    const auto begun = std::chrono::steady_clock::now();
    if (const auto report = poller_.round(stop); report.asked > 0)
      tell(report, std::chrono::steady_clock::now() - begun);
    std::unique_lock lock(mutex);
    stopped.wait_for(lock, stop, between_looks, [] { return false; });
  }
}

void hold_signals() {
  const auto set = stopping_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

void wait_for_signal() {
  const auto set = stopping_signals();
  int signal = 0;
  sigwait(&set, &signal);
}

void until_signal(const std::function<void(const std::stop_token&)>& work) {
  std::exception_ptr failure;
  std::jthread worker([&](const std::stop_token& stop) {
    try {
      work(stop);
    } catch (...) {
      failure = std::current_exception();
      kill(getpid(), SIGTERM);
    }
  });
  wait_for_signal();
  worker.request_stop();
  worker.join();
  if (failure)
    std::rethrow_exception(failure);
}

} // namespace cli
