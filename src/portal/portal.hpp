// The portal: a request in, a page out. No sockets here; http_server carries it.
#pragma once
#include "engine/clock.hpp"
#include "store/store.hpp"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engine {
class Hubs;
class Metrics;
} // namespace engine

namespace store {
class ReaderState;
}

namespace portal {

struct Request {
  std::string method = "GET";
  std::string target = "/";    // path and query, percent-encoded as it came
  std::string host{};          // the Host header, or ""
  std::string if_none_match{}; // or ""
  std::string cookie{};        // or ""
  std::string authorization{}; // or ""
  std::string last_event_id{}; // or ""
  std::string origin{};        // or ""
  std::string body{};          // its beginning, where it is longer than a form may be
  bool is_cut = false;         // that it is
  std::string peer{};          // the address at the connection's other end, or "": nobody's
  std::string forwarded_for{}; // all X-Forwarded-For headers, joined by commas, or ""
};

struct Response {
  unsigned status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{}; // all others, lengths aside
  // Of an answer without an end, which has no body: what comes next, "" where there is nothing yet,
  // nothing where it is over after all. The carrier asks again and again, until the reader goes.
  std::function<std::optional<std::string>()> more{};
};

class Pictures;

struct Settings {
  // What the world calls this portal, as "https://news.example.org"; links in feeds begin with it.
  // "": as the request's Host says.
  std::string public_address{};
  const engine::Clock* clock = nullptr; // outlives the portal; nullptr: the machine's
  engine::Hubs* hubs = nullptr;         // outlives the portal; nullptr: no hub is known here
  engine::Metrics* metrics = nullptr;   // outlives the portal; nullptr: /metrics is not there
  store::ReaderState* reader = nullptr; // outlives the portal; nullptr: it is only read from
  bool is_exposed = true;               // others than this machine's user can reach it
  std::string allow_origin{};           // origins that may read the API, blanks between; or "*"
  bool api_needs_token = false;
  std::string proxy{}; // address of one, elsewhere, that is believed whom it forwards, or ""
  // Of each client, in a row or in a minute; 0: any number. This machine's user is not counted.
  std::size_t requests_per_minute = 0;
  Pictures* pictures = nullptr; // outlives the portal; nullptr: no page shows any
};

class Guard;
class Templates;
namespace api {
class Tape;
}
class Throttle;

// Answers every request with a whole page, whatever it says; a store that fails is a page too
// (503), and so is a client that asks too often (429). HEAD is answered as GET, the body is the
// carrier's to leave out. Any number of threads may ask.
class Portal {
public:
  explicit Portal(const store::Store& store, Settings settings = {});
  Portal(Portal&&) noexcept;
  ~Portal();

  [[nodiscard]] Response answer(const Request& request) const;

private:
  const store::Store& store_;
  Settings settings_;
  std::unique_ptr<const Templates> templates_;
  std::unique_ptr<Guard> guard_;       // nullptr where there is no reader
  std::unique_ptr<Throttle> throttle_; // nullptr where any number is answered
  std::shared_ptr<api::Tape> tape_;
};

} // namespace portal
