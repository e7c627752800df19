// libcurl's multi interface. Requests wait here, by host, until their host has a connection free:
// libcurl would let a waiting request's time run out.
#include "text/utf8.hpp"
#include "web/address_guard.hpp"
#include "web/header_field.hpp"
#include "web/http.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <curl/curl.h>
#include <deque>
#include <memory>
#include <new>
#include <sys/socket.h>
#include <unordered_map>
#include <utility>

namespace web {

namespace {

constexpr long most_redirects = 10;
constexpr int longest_wait = 1000; // milliseconds in one poll

struct FreeEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, FreeEasy>;
using Multi = std::unique_ptr<CURLM, FreeMulti>;
using List = std::unique_ptr<curl_slist, FreeList>;

// One request on its way. libcurl points to it, so it stays where it is.
struct Transfer {
  std::size_t index = 0;
  std::string host;
  std::size_t largest_body = 0;
  Response response;
  bool has_passing_redirect = false;
  bool is_too_large = false;
  bool is_refused = false;
  std::array<char, CURL_ERROR_SIZE> message{};
  List headers;
  Easy easy;
};

std::size_t take_body(const char* bytes, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
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
  } else if (is("location")) {
    transfer.has_passing_redirect |= response.status != 301 && response.status != 308;
  }
  return size;
}

curl_socket_t open_public_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.is_refused = !is_public_address(address->addr);
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

std::unique_ptr<Transfer> make_transfer(const Request& request, const std::string& url,
                                        const ClientSettings& settings) {
  auto transfer = std::make_unique<Transfer>();
  transfer->largest_body = settings.largest_body;
  add_header(transfer->headers, "If-None-Match", request.etag);
  add_header(transfer->headers, "If-Modified-Since", request.last_modified);
  transfer->easy.reset(curl_easy_init());
  if (!transfer->easy)
    throw std::bad_alloc();
  auto* easy = transfer->easy.get();
  curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(easy, CURLOPT_MAXREDIRS, most_redirects);
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
  if (settings.reach == Reach::public_only) {
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_public_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer.get());
  }
  return transfer;
}

text::Result<Response> outcome(Transfer& transfer, CURLcode code, const std::string& url,
                               const ClientSettings& settings) {
  if (transfer.is_too_large || code == CURLE_FILESIZE_EXCEEDED)
    return text::limit_error(url, "answers with more than " +
                                      std::to_string(settings.largest_body) + " bytes");
  if (transfer.is_refused && code != CURLE_OK)
    return std::unexpected(
        text::Error{text::ErrorKind::network, url, "leads to an address that is not public"});
  if (code == CURLE_OPERATION_TIMEDOUT)
    return std::unexpected(
        text::Error{text::ErrorKind::network, url,
                    "no answer within " + std::to_string(settings.timeout.count()) + " s"});
  if (code != CURLE_OK)
    return std::unexpected(text::Error{text::ErrorKind::network, url,
                                       transfer.message.front() == '\0' ? curl_easy_strerror(code)
                                                                        : transfer.message.data()});
  const char* address = nullptr;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_EFFECTIVE_URL, &address);
  transfer.response.url = address == nullptr ? url : address;
  long redirects = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_REDIRECT_COUNT, &redirects);
  transfer.response.moved_for_good = redirects > 0 && !transfer.has_passing_redirect;
  return std::move(transfer.response);
}

// The requests of one call of `fetch`.
class Fetching {
public:
  Fetching(CURLM* multi, const ClientSettings& settings, const std::vector<Request>& requests,
           const HttpClient::Done& done)
      : multi_(multi), settings_(settings), requests_(requests), done_(done) {}
  Fetching(const Fetching&) = delete;
  Fetching& operator=(const Fetching&) = delete;
  ~Fetching() {
    for (const auto& [easy, transfer] : running_)
      curl_multi_remove_handle(multi_, easy);
  }

  void run() {
    for (std::size_t i = 0; i < requests_.size(); ++i)
      queue(i);
    for (start_some(); !running_.empty(); start_some()) {
      int count = 0;
      curl_multi_perform(multi_, &count);
      if (!finish_some())
        curl_multi_poll(multi_, nullptr, 0, longest_wait, nullptr);
    }
  }

private:
  void queue(std::size_t index) {
    const auto name = host(requests_[index].url);
    if (name.empty()) {
      done_(index, text::input_error(requests_[index].url, "not an http or https address"));
      return;
    }
    auto& waiting = waiting_[name];
    waiting.push_back(index);
    if (waiting.size() <= static_cast<std::size_t>(settings_.at_once_per_host))
      turns_.push_back(name);
  }

  void start_some() {
    while (!turns_.empty() && running_.size() < static_cast<std::size_t>(settings_.at_once)) {
      const auto name = std::move(turns_.front());
      turns_.pop_front();
      auto& waiting = waiting_[name];
      if (waiting.empty())
        continue;
      const auto index = waiting.front();
      waiting.pop_front();
      start(index, name);
    }
  }

  void start(std::size_t index, const std::string& name) {
    const auto& request = requests_[index];
    auto transfer = make_transfer(request, resolve(request.url).value_or(request.url), settings_);
    transfer->index = index;
    transfer->host = name;
    auto* easy = transfer->easy.get();
    curl_multi_add_handle(multi_, easy);
    running_.emplace(easy, std::move(transfer));
  }

  bool finish_some() {
    bool any = false;
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE)
        continue;
      const auto code = message->data.result;
      auto node = running_.extract(message->easy_handle);
      auto& transfer = *node.mapped();
      curl_multi_remove_handle(multi_, transfer.easy.get());
      turns_.push_back(transfer.host);
      done_(transfer.index, outcome(transfer, code, requests_[transfer.index].url, settings_));
      any = true;
    }
    return any;
  }

  CURLM* multi_;
  const ClientSettings& settings_;
  const std::vector<Request>& requests_;
  const HttpClient::Done& done_;
  std::unordered_map<std::string, std::deque<std::size_t>> waiting_; // by host
  std::deque<std::string> turns_; // a host as often as it has connections free
  std::unordered_map<CURL*, std::unique_ptr<Transfer>> running_;
};

// Connections outlive a call, so that the next round of polls finds them open.
class CurlClient final : public HttpClient {
public:
  explicit CurlClient(ClientSettings settings) : settings_(std::move(settings)) {
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    multi_.reset(ready == CURLE_OK ? curl_multi_init() : nullptr);
    if (!multi_)
      throw std::bad_alloc();
    settings_.at_once = std::max(settings_.at_once, 1);
    settings_.at_once_per_host = std::max(settings_.at_once_per_host, 1);
  }

  void fetch(const std::vector<Request>& requests, const Done& done) override {
    Fetching(multi_.get(), settings_, requests, done).run();
  }

private:
  ClientSettings settings_;
  Multi multi_;
};

} // namespace

std::unique_ptr<HttpClient> make_curl_client(ClientSettings settings) {
  return std::make_unique<CurlClient>(std::move(settings));
}

} // namespace web
