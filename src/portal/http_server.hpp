// HTTP/1.1 (RFC 9112) for the portal: Boost.Beast on a few threads. Plain HTTP; a proxy adds TLS.
#pragma once
#include "portal/portal.hpp"
#include "text/result.hpp"
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace portal {

struct Listening {
  std::string address = "127.0.0.1"; // of an interface: IPv4 or IPv6
  unsigned short port = 8080;        // 0: any that is free
  std::size_t threads = 2;
  std::size_t connections = 512;     // at once; what comes on top waits in the kernel's queue
  std::chrono::seconds patience{30}; // for a whole request to come, and for an answer to be taken
  std::chrono::milliseconds pulse{1000};
};

// Listens from start() until it is destroyed, on threads of its own; the destructor lets answers
// under way be sent (five seconds at most). A request's head is at most 16 KB and its body 16 MB,
// of which the first 256 KB are kept. An answer without an end is asked for more every `pulse` and
// holds no thread between; who does not take what is sent within `patience` is left.
// `handler` is called from many threads at once and must not throw.
class HttpServer {
public:
  using Handler = std::function<Response(const Request&)>;

  static text::Result<std::unique_ptr<HttpServer>> start(const Listening& listening,
                                                         Handler handler);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  [[nodiscard]] unsigned short port() const;
  [[nodiscard]] std::string address() const; // "http://127.0.0.1:8080/"

private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

} // namespace portal
