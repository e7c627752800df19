// The web as the engine sees it. CurlClient (curl_client.cpp) is the real one; tests bring a twin.
#pragma once
#include "text/result.hpp"
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace web {

struct Request {
  std::string url;
  std::string etag;          // sent as If-None-Match, or ""
  std::string last_modified; // sent as If-Modified-Since, or ""
};

struct Response {
  int status = 0;
  std::string url;             // after redirects
  bool moved_for_good = false; // every redirect on the way was permanent
  std::string body, content_type, etag, last_modified;
};

// Fetches many addresses at a time. `fetch` calls `done` once for each request, in the order in
// which they finish, on the calling thread; a network failure is an Error of kind network. Only
// http and https are followed.
class HttpClient {
public:
  using Done = std::function<void(std::size_t index, text::Result<Response>)>;
  virtual ~HttpClient() = default;
  virtual void fetch(const std::vector<Request>& requests, const Done& done) = 0;
};

// public_only: no loopback, private or link-local address, whatever name or redirect leads to it,
// and no proxy. What others announce can then not point into the reader's own network.
enum class Reach : std::uint8_t { anywhere, public_only };

struct ClientSettings {
  std::string user_agent = "Headwater/0.1 (self-hosted news reader)";
  std::chrono::seconds timeout{20};
  std::size_t largest_body = 16u << 20; // bytes, after decompression
  int at_once = 32;                     // connections
  int at_once_per_host = 2;
  Reach reach = Reach::anywhere;
};
std::unique_ptr<HttpClient> make_curl_client(ClientSettings settings);

} // namespace web
