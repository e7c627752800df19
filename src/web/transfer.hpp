// One request on its way, as a handle of libcurl's.
#pragma once
#include "web/http.hpp"
#include <array>
#include <cstddef>
#include <curl/curl.h>
#include <memory>
#include <string>

namespace web {

struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, FreeEasy>;
using List = std::unique_ptr<curl_slist, FreeList>;

// A request, where it is by now, and what redirects made of it.
struct Asked {
  Request request;
  HttpClient::Done done;
  std::string address{}; // absolute and plain
  int redirects = 0;
  bool moved_for_good = true; // so far
};

// libcurl points to it, so it stays where it is.
struct Transfer {
  Asked asked;
  std::string host;
  std::size_t largest_body = 0;
  Response response;
  bool is_too_large = false;
  bool is_refused = false;
  Reach may_reach = nullptr;
  std::array<char, CURL_ERROR_SIZE> message{};
  List headers;
  Easy easy;
};

std::unique_ptr<Transfer> make_transfer(Asked asked, const ClientSettings& settings);

// What came of it, once libcurl is done with it.
text::Result<Response> outcome(Transfer& transfer, CURLcode code, const ClientSettings& settings);

} // namespace web
