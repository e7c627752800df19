#include "web/transfer.hpp"
#include "text/utf8.hpp"
#include "web/header_field.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <new>
#include <optional>
#include <sys/socket.h>
#include <utility>

namespace web {

namespace {

bool is_redirect(const Response& response) {
  const auto status = response.status;
  return !response.location.empty() &&
         (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
}

std::size_t take_body(const char* bytes, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (is_redirect(transfer.response))
    return size;
  if (size > transfer.largest_body - transfer.response.body.size()) {
    transfer.is_too_large = true;
    return 0;
  }
  transfer.response.body.append(bytes, size);
  return size;
}

// Counts what comes over the wire, which `take_body` sees only unpacked.
int watch_size(void* user, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.is_too_large =
      transfer.is_too_large || static_cast<std::size_t>(received) > transfer.largest_body;
  return transfer.is_too_large ? 1 : 0;
}

int status_of(std::string_view line) {
  const auto code = line.substr(std::min(line.find(' ') + 1, line.size()));
  int status = 0;
  std::from_chars(code.data(), code.data() + std::min<std::size_t>(code.size(), 3), status);
  return status;
}

// A date, or seconds from now.
std::optional<std::chrono::seconds> retry_after(std::string_view value) {
  long seconds = 0;
  const auto* end = value.data() + value.size();
  if (std::from_chars(value.data(), end, seconds).ptr == end && !value.empty())
    return std::chrono::seconds(std::max(seconds, 0L));
  const auto date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date == -1)
    return std::nullopt;
  return std::chrono::seconds(std::max<std::int64_t>(date - std::time(nullptr), 0));
}

// The fields of the last answer; a status line begins a new one.
std::size_t take_header(const char* bytes, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  auto& response = transfer.response;
  const auto line = line_at({bytes, size}, 0).text;
  if (line.starts_with("HTTP/")) {
    response = {};
    response.status = status_of(line);
    return size;
  }
  const auto field = header_field(line);
  const auto is = [&](std::string_view name) {
    return text::equals_ignoring_case(field.name, name);
  };
  if (is("content-type")) {
    response.content_type = field.value;
  } else if (is("etag")) {
    response.etag = field.value;
  } else if (is("last-modified")) {
    response.last_modified = field.value;
  } else if (is("retry-after")) {
    response.retry_after = retry_after(field.value);
  } else if (is("link")) {
    response.links.append(response.links.empty() ? "" : ", ").append(field.value);
  } else if (is("location")) {
    response.location = field.value;
  }
  return size;
}

curl_socket_t open_public_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.is_refused = !transfer.may_reach(address->addr);
  if (transfer.is_refused)
    return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// A value from one server is sent back to it only as the one line it was.
void add_header(List& headers, std::string_view name, const std::string& value) {
  const bool has_controls =
      std::ranges::any_of(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (value.empty() || has_controls)
    return;
  const auto line = std::string(name) + ": " + value;
  if (auto* longer = curl_slist_append(headers.get(), line.c_str()); longer != nullptr) {
    static_cast<void>(headers.release());
    headers.reset(longer);
  }
}

} // namespace

std::unique_ptr<Transfer> make_transfer(Asked asked, const ClientSettings& settings) {
  auto transfer = std::make_unique<Transfer>();
  transfer->asked = std::move(asked);
  const auto& request = transfer->asked.request;
  transfer->largest_body = settings.largest_body;
  transfer->may_reach = settings.may_reach;
  add_header(transfer->headers, "If-None-Match", request.etag);
  add_header(transfer->headers, "If-Modified-Since", request.last_modified);
  transfer->easy.reset(curl_easy_init());
  if (!transfer->easy)
    throw std::bad_alloc();
  auto* easy = transfer->easy.get();
  curl_easy_setopt(easy, CURLOPT_URL, transfer->asked.address.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy, CURLOPT_USERAGENT, settings.user_agent.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers.get());
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS,
                   static_cast<long>(std::chrono::milliseconds(settings.timeout).count()));
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(settings.largest_body));
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->message.data());
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer.get());
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer.get());
  curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, watch_size);
  curl_easy_setopt(easy, CURLOPT_XFERINFODATA, transfer.get());
  if (!request.form.empty())
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.form.c_str());
  if (settings.may_reach != nullptr) {
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_public_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer.get());
  }
  return transfer;
}

text::Result<Response> outcome(Transfer& transfer, CURLcode code, const ClientSettings& settings) {
  const auto& url = transfer.asked.request.url;
  if (transfer.is_too_large || code == CURLE_FILESIZE_EXCEEDED)
    return text::limit_error(url, "answers with more than " +
                                      std::to_string(settings.largest_body) + " bytes");
  if (transfer.is_refused && code != CURLE_OK)
    return std::unexpected(text::Error{text::ErrorKind::input, url,
                                       "leads to an address that is not public",
                                       "private_addresses = true in the configuration allows it"});
  if (code == CURLE_OPERATION_TIMEDOUT)
    return std::unexpected(
        text::Error{text::ErrorKind::network, url,
                    "no answer within " + std::to_string(settings.timeout.count()) + " s"});
  if (code != CURLE_OK && !is_redirect(transfer.response)) // its body says nothing
    return std::unexpected(text::Error{text::ErrorKind::network, url,
                                       transfer.message.front() == '\0' ? curl_easy_strerror(code)
                                                                        : transfer.message.data()});
  auto response = std::move(transfer.response);
  response.url = transfer.asked.address;
  response.moved_for_good = transfer.asked.redirects > 0 && transfer.asked.moved_for_good;
  if (!is_redirect(response)) {
    response.location.clear();
  } else if (const auto location = resolve(response.location, response.url)) {
    response.location = *location;
  } else {
    return std::unexpected(text::Error{text::ErrorKind::network, url,
                                       "redirects to what is not an http or https address: " +
                                           text::shorten(response.location, 100)});
  }
  return response;
}

} // namespace web
