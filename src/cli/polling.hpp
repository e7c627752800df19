// Polling with the real web and clock, as fetch and run do it.
#pragma once
#include "engine/configuration.hpp"
#include "engine/poller.hpp"
#include "engine/road.hpp"
#include "store/store.hpp"
#include "text/result.hpp"
#include "web/http.hpp"
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace cli {

// Follows what the OPML file lists; how many feeds were new.
text::Result<std::size_t> follow_file(store::Store& store, const std::string& path);

using Tell = std::function<void(const engine::PollReport&, std::chrono::duration<double> took)>;

web::ClientSettings client_settings(const engine::Configuration& configuration);
std::string product_token(const engine::Configuration& configuration); // our name in robots.txt

// The one writer of its store while it lives. One thread at a time.
class Polling {
public:
  Polling(store::Store& store, const engine::Configuration& configuration);

  void listen_to(engine::Hubs& hubs) { poller_.listen_to(hubs); }

  // All that is read goes into the WARC file, too.
  text::Result<bool> keep_in(const std::string& path, std::string_view software);

  engine::PollReport round() { return poller_.round(); }      // feeds that are due, once
  void rounds(const std::stop_token& stop, const Tell& tell); // until stopped

  engine::Road& road() { return road_; }

private:
  engine::Road road_;
  engine::SystemClock clock_;
  std::unique_ptr<web::HttpClient> http_;
  engine::Poller poller_;
};

// SIGINT and SIGTERM are held back in this and all threads started later, for wait_for_signal.
void hold_signals();
void wait_for_signal();

// Works on a thread of its own until a signal comes. What `work` throws ends the waiting, too, and
// is thrown from here. Signals are held back already.
void until_signal(const std::function<void(const std::stop_token&)>& work);

} // namespace cli
