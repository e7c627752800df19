// How this installation is set up: headwater.toml, overridden by the environment (HEADWATER_LISTEN
// for `listen`), overridden by flags.
#pragma once
#include "text/result.hpp"
#include <chrono>
#include <cstddef>
#include <string>

namespace engine {

struct Configuration {
  std::string db = "data/headwater.db";
  std::string listen = "127.0.0.1:8080";  // address:port
  std::string feeds = "feeds/world.opml"; // followed from the first start on; "" for none
  std::string samples = "samples";        // read at the first start; "" for none
  std::string user_agent = "Headwater/0.1 (self-hosted news reader)";
  std::chrono::minutes poll_interval{15};
  std::size_t threads = 2;
};

// `path`: a TOML file, or "" for headwater.toml where there is one. An unknown key or a value of
// the wrong type is an error that names it.
text::Result<Configuration> load_configuration(const std::string& path);

// Splits "127.0.0.1:8080" or "[::1]:8080".
struct ListenAddress {
  std::string address;
  unsigned short port = 0;
};
text::Result<ListenAddress> parse_listen(const std::string& listen);

} // namespace engine
