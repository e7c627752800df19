// The web as the engine sees it. CurlClient (curl_client.cpp) is the real one; tests bring a twin.
#pragma once
#include "text/result.hpp"
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

struct sockaddr;

namespace web {

// followed: each step waits for its host's turn as any request does, ten at most.
enum class Redirects : std::uint8_t { followed, told };

struct Request {
  std::string url;
  std::string etag;                   // sent as If-None-Match, or ""
  std::string last_modified;          // sent as If-Modified-Since, or ""
  std::string form;                   // sent by POST as application/x-www-form-urlencoded, or ""
  std::chrono::milliseconds pause{0}; // to the next request to this host, if longer than usual
  Redirects redirects = Redirects::followed;
};

struct Response {
  int status = 0;
  std::string url;             // after redirects
  bool moved_for_good = false; // every redirect on the way was permanent
  std::string location;        // of a redirect that was told: where it leads, absolute
  std::string body, content_type, etag, last_modified;
  std::string links;                               // its Link fields, joined by ", "
  std::optional<std::chrono::seconds> retry_after; // RFC 9110 §10.2.3, counted from the answer
};

// Fetches many addresses at a time. A network failure is an Error of kind network; an
// address that may not be asked, one of kind input. Only http and https are followed. One thread.
class HttpClient {
public:
  using Done = std::move_only_function<void(text::Result<Response>)>;
  virtual ~HttpClient() = default;

  // `done` is called once, by `run`, and may ask for more.
  virtual void ask(Request request, Done done) = 0;
  // Until all is answered that was asked for, or until stopped. What is stopped, or what `done`
  // throws, leaves the rest without an answer.
  virtual void run(const std::stop_token& stop) = 0;
  void run() { run(std::stop_token()); }
};

// May this address be connected to? Asked once a name is resolved, for every connection that is
// opened, so whatever name or redirect leads to it; see is_public_address (address_guard.hpp).
using Reach = bool (*)(const sockaddr& address);

struct ClientSettings {
  std::string user_agent = "Headwater/0.1 (self-hosted news reader)";
  std::chrono::seconds timeout{20};
  std::size_t largest_body = 16u << 20; // bytes, after decompression
  int at_once = 128;                    // connections
  int at_once_per_host = 2;
  std::chrono::milliseconds pause_per_host{500}; // from the start of a request to that of the next
  Reach may_reach = nullptr; // nullptr: anywhere, and through the environment's proxy
};
std::unique_ptr<HttpClient> make_curl_client(ClientSettings settings);

} // namespace web
