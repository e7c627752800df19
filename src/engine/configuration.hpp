// How this installation is set up: headwater.toml, overridden by the environment (HEADWATER_LISTEN
// for `listen`), overridden by flags (--listen). One table of keys serves all three.
#pragma once
#include "text/result.hpp"
#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

struct Configuration {
  std::string db = "data/headwater.db";
  std::string listen = "127.0.0.1:8080";  // address:port
  std::string public_address;             // of the portal, as "https://news.example.org", or ""
  std::string allow_origin;               // origins that may read the API, or ""
  bool api_token = false;                 // the API asks for one
  std::string proxy;                      // whose word on its clients is believed, or ""
  std::size_t requests_per_minute = 600;  // of one network, that the portal answers
  bool pictures = false;                  // of articles, fetched and shown
  std::string feeds = "feeds/world.opml"; // followed from the first start on; "" for none
  std::string samples = "samples";        // read at the first start; "" for none
  std::string user_agent = "Headwater/0.1 (self-hosted news reader)";
  std::chrono::minutes poll_interval{15};
  std::size_t threads = 2;
  std::size_t connections = 128, connections_per_host = 2;
  std::chrono::milliseconds host_pause{500};
  std::chrono::seconds timeout{20};
  std::size_t largest_page = 16U << 20U; // bytes
  bool private_addresses = false;        // may be fetched
  std::string keep;                      // a WARC file, or ""
  std::string log = "text";              // or "json"
};

struct Key {
  std::string_view name; // in the file: "poll_minutes"
  std::string_view describes;
};
[[nodiscard]] const std::vector<Key>& configuration_keys();

// `path`: a TOML file, or "" for headwater.toml where there is one. `flags`: values by key. An
// unknown key or a value of the wrong type is an error that names it.
text::Result<Configuration>
load_configuration(const std::string& path, const std::map<std::string, std::string>& flags = {});

// Splits "127.0.0.1:8080" or "[::1]:8080".
struct ListenAddress {
  std::string address;
  unsigned short port = 0;
};
text::Result<ListenAddress> parse_listen(const std::string& listen);

} // namespace engine
