// Against a server of its own on the loopback device.
#include "web/address_guard.hpp"
#include "web/gzip.hpp"
#include "web/http.hpp"
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::chrono_literals;

std::string answer(const std::string& status, const std::string& headers,
                   const std::string& body = {}) {
  return "HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

// Answers each request with what `answers` gives for its head; an answer of "" is never given.
class Server {
public:
  using Answers = std::function<std::string(const std::string& head)>;

  explicit Server(Answers answers)
      : answers_(std::move(answers)), socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
    listen(socket_, 64);
    getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { accept_all(); });
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    stopping_ = true;
    shutdown(socket_, SHUT_RDWR);
    acceptor_.join();
    for (auto& thread : threads_)
      thread.join();
    close(socket_);
  }

  [[nodiscard]] std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  [[nodiscard]] int most_at_once() const { return most_; }

private:
  void accept_all() {
    for (int client = accept(socket_, nullptr, nullptr); client >= 0;
         client = accept(socket_, nullptr, nullptr))
      threads_.emplace_back([this, client] { serve(client); });
  }

  void serve(int client) {
    const int now = ++open_;
    for (int most = most_; now > most && !most_.compare_exchange_weak(most, now);)
      ;
    std::string head;
    char block[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
      const auto size = recv(client, block, sizeof block, 0);
      if (size <= 0)
        break;
      head.append(block, static_cast<std::size_t>(size));
    }
    const auto bytes = answers_(head);
    for (auto waited = 0ms; bytes.empty() && !stopping_ && waited < 5000ms; waited += 10ms)
      std::this_thread::sleep_for(10ms);
    --open_; // before the client can know that it is over
    for (std::size_t at = 0; at < bytes.size();) {
      const auto sent = send(client, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
      if (sent <= 0)
        break;
      at += static_cast<std::size_t>(sent);
    }
    close(client);
  }

  Answers answers_;
  int socket_;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<int> open_ = 0, most_ = 0;
  std::vector<std::thread> threads_;
  std::thread acceptor_;
};

std::string path_of(const std::string& head) {
  const auto begin = head.find(' ') + 1;
  return head.substr(begin, head.find(' ', begin) - begin);
}

class CurlClient : public testing::Test {
protected:
  CurlClient() { setenv("no_proxy", "127.0.0.1", 1); }

  static web::Request request(std::string url, std::string etag = {},
                              std::string last_modified = {}) {
    web::Request request;
    request.url = std::move(url);
    request.etag = std::move(etag);
    request.last_modified = std::move(last_modified);
    return request;
  }
  static void ask(web::HttpClient& client, std::string url, web::HttpClient::Done done) {
    client.ask(request(std::move(url)), std::move(done));
  }
  static web::ClientSettings quick() {
    web::ClientSettings settings;
    settings.pause_per_host = 0ms;
    return settings;
  }

  static text::Result<web::Response> get(const web::Request& wanted,
                                         web::ClientSettings settings = {}) {
    text::Result<web::Response> result = text::input_error("test", "never done");
    int calls = 0;
    const auto client = web::make_curl_client(std::move(settings));
    client->ask(wanted, [&](text::Result<web::Response> response) {
      ++calls;
      result = std::move(response);
    });
    client->run();
    EXPECT_EQ(calls, 1);
    return result;
  }
};

TEST_F(CurlClient, GivesTheAnswer) {
  std::string asked;
  const Server server([&](const std::string& head) {
    asked = head;
    return answer("200 OK",
                  "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\nLast-Modified: Sat, "
                  "24 Feb 2024 10:00:00 GMT\r\n",
                  "<p>page</p>");
  });
  const auto response = get(request(server.url("/a b"), {}, {}));
  ASSERT_TRUE(response) << text::to_string(response.error());
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->body, "<p>page</p>");
  EXPECT_EQ(response->content_type, "text/html; charset=utf-8");
  EXPECT_EQ(response->etag, "\"v1\"");
  EXPECT_EQ(response->last_modified, "Sat, 24 Feb 2024 10:00:00 GMT");
  EXPECT_EQ(response->url, server.url("/a%20b"));
  EXPECT_FALSE(response->moved_for_good);
  EXPECT_NE(asked.find("Headwater"), std::string::npos);
  EXPECT_NE(asked.find("Accept-Encoding: "), std::string::npos);
  EXPECT_EQ(asked.find("If-"), std::string::npos);
}

TEST_F(CurlClient, AsksWhetherAnythingIsNew) {
  const Server server([](const std::string& head) {
    const bool same =
        head.find("If-None-Match: \"v1\"\r\n") != head.npos &&
        head.find("If-Modified-Since: Sat, 24 Feb 2024 10:00:00 GMT\r\n") != head.npos;
    return same ? answer("304 Not Modified", "ETag: \"v1\"\r\n") : answer("200 OK", {}, "new");
  });
  const auto same = get(request(server.url("/"), "\"v1\"", "Sat, 24 Feb 2024 10:00:00 GMT"));
  ASSERT_TRUE(same);
  EXPECT_EQ(same->status, 304);
  EXPECT_EQ(same->body, "");
  const auto other = get(request(server.url("/"), "\"v0\"", {}));
  ASSERT_TRUE(other);
  EXPECT_EQ(other->status, 200);
}

TEST_F(CurlClient, SendsNoHeaderOfSeveralLines) {
  std::string asked;
  const Server server([&](const std::string& head) {
    asked = head;
    return answer("200 OK", {});
  });
  ASSERT_TRUE(get(request(server.url("/"), "\"v1\"\r\nX-Evil: yes", {})));
  EXPECT_EQ(asked.find("X-Evil"), std::string::npos);
}

TEST_F(CurlClient, FollowsRedirects) {
  const Server server([](const std::string& head) {
    const auto path = path_of(head);
    if (path == "/old")
      return answer("301 Moved Permanently", "Location: /older\r\nETag: \"wrong\"\r\n", "gone");
    if (path == "/older")
      return answer("308 Permanent Redirect", "Location: /new\r\n");
    if (path == "/half")
      return answer("301 Moved Permanently", "Location: /passing\r\n");
    if (path == "/passing")
      return answer("302 Found", "Location: /new\r\n");
    return answer("200 OK", {}, "here");
  });
  const auto moved = get(request(server.url("/old"), {}, {}));
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->status, 200);
  EXPECT_EQ(moved->body, "here");
  EXPECT_EQ(moved->url, server.url("/new"));
  EXPECT_EQ(moved->etag, "");
  EXPECT_TRUE(moved->moved_for_good);
  const auto passing = get(request(server.url("/half"), {}, {}));
  ASSERT_TRUE(passing);
  EXPECT_EQ(passing->url, server.url("/new"));
  EXPECT_FALSE(passing->moved_for_good);
}

TEST_F(CurlClient, FollowsTenRedirectsAndNoFile) {
  const Server server([](const std::string& head) {
    const auto path = path_of(head);
    if (path == "/file")
      return answer("302 Found", "Location: file:///etc/hostname\r\n");
    const int left = std::atoi(path.c_str() + 1);
    return left == 0 ? answer("200 OK", {}, "end")
                     : answer("302 Found", "Location: /" + std::to_string(left - 1) + "\r\n");
  });
  EXPECT_TRUE(get(request(server.url("/10"), {}, {})));
  for (const auto* path : {"/11", "/file"}) {
    const auto response = get(request(server.url(path), {}, {}));
    ASSERT_FALSE(response) << path;
    EXPECT_EQ(response.error().kind, text::ErrorKind::network);
    EXPECT_EQ(response.error().input, server.url(path));
    EXPECT_FALSE(response.error().reason.empty());
  }
}

TEST_F(CurlClient, UnpacksAndRefusesTooMuch) {
  const auto packed_answer = [](const std::string& body) {
    return answer("200 OK", "Content-Encoding: gzip\r\n", web::gzip(body));
  };
  const Server server([&](const std::string& head) -> std::string {
    const auto path = path_of(head);
    if (path == "/packed")
      return packed_answer("unpacked");
    if (path == "/bomb")
      return packed_answer(std::string(3'000'000, 'x'));
    if (path == "/large")
      return answer("200 OK", {}, std::string(200'000, 'x'));
    if (path == "/endless")
      return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(200'000, 'x');
    std::string nothing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n";
    for (int i = 0; i < 20'000; ++i)
      nothing += web::gzip("");
    return nothing;
  });
  web::ClientSettings settings;
  settings.largest_body = 100'000;
  const auto packed = get(request(server.url("/packed"), {}, {}), settings);
  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->body, "unpacked");
  for (const auto* path : {"/bomb", "/large", "/endless"}) {
    const auto response = get(request(server.url(path), {}, {}), settings);
    ASSERT_FALSE(response) << path;
    EXPECT_EQ(response.error().kind, text::ErrorKind::limit) << path;
  }
  EXPECT_FALSE(get(request(server.url("/nothing"), {}, {}), settings));
}

TEST_F(CurlClient, ErrorsSayWhatWentWrong) {
  std::string refused;
  {
    const Server gone([](const std::string&) { return answer("200 OK", {}); });
    refused = gone.url("/");
  }
  const Server server([](const std::string& head) -> std::string {
    return path_of(head) == "/cut" ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfew" : "";
  });
  web::ClientSettings settings;
  settings.timeout = 1s;
  const auto nobody = get(request(refused), settings);
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.error().kind, text::ErrorKind::network);
  const auto cut = get(request(server.url("/cut"), {}, {}), settings);
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().kind, text::ErrorKind::network);

  const auto before = std::chrono::steady_clock::now();
  const auto silent = get(request(server.url("/silent"), {}, {}), settings);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 4s);
  ASSERT_FALSE(silent);
  EXPECT_EQ(silent.error().kind, text::ErrorKind::network);
  EXPECT_EQ(silent.error().reason, "no answer within 1 s");
}

TEST_F(CurlClient, AddressesThatAreNone) {
  for (const auto* address :
       {"", "file:///etc/hostname", "mailto:desk@example.org", "example.org"}) {
    const auto response = get(request(address));
    ASSERT_FALSE(response) << address;
    EXPECT_EQ(response.error().kind, text::ErrorKind::input);
  }
}

TEST_F(CurlClient, TellsOfARedirectWhenAskedTo) {
  const Server server([](const std::string& head) {
    return path_of(head) == "/old" ? answer("302 Found", "Location: new?a b\r\n", "body")
                                   : answer("200 OK", {}, "here");
  });
  auto wanted = request(server.url("/old"));
  wanted.redirects = web::Redirects::told;
  const auto told = get(wanted);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->status, 302);
  EXPECT_EQ(told->location, server.url("/new?a%20b"));
  EXPECT_EQ(told->body, "");
}

TEST_F(CurlClient, EveryStepOfARedirectWaitsForItsTurn) {
  std::mutex mutex;
  std::vector<std::chrono::steady_clock::time_point> times;
  const Server server([&](const std::string& head) {
    const std::lock_guard lock(mutex);
    times.push_back(std::chrono::steady_clock::now());
    const int left = std::atoi(path_of(head).c_str() + 1);
    return left == 0 ? answer("200 OK", {})
                     : answer("302 Found", "Location: /" + std::to_string(left - 1) + "\r\n");
  });
  web::ClientSettings settings;
  settings.pause_per_host = 40ms;
  ASSERT_TRUE(get(request(server.url("/3")), settings));
  ASSERT_EQ(times.size(), 4U);
  EXPECT_GE(times[3] - times[0], 110ms);
}

TEST_F(CurlClient, ReachesPublicAddressesOnlyWhenTold) {
  std::atomic<int> asked = 0;
  const Server server([&](const std::string&) {
    ++asked;
    return answer("200 OK", {}, "secret");
  });
  web::ClientSettings settings;
  settings.may_reach = web::is_public_address;
  auto by_name = server.url("/");
  by_name.replace(by_name.find("127.0.0.1"), 9, "localhost");
  for (const auto& url : {server.url("/"), by_name}) {
    const auto response = get(request(url), settings);
    ASSERT_FALSE(response) << url;
    EXPECT_EQ(response.error().kind, text::ErrorKind::input);
    EXPECT_EQ(response.error().reason, "leads to an address that is not public");
  }
  EXPECT_EQ(asked, 0);
}

// 127.0.0.1 stands for a public address here.
bool is_first_loopback(const sockaddr& address) {
  return address.sa_family == AF_INET &&
         reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr == htonl(INADDR_LOOPBACK);
}

TEST_F(CurlClient, RedirectIntoOnesOwnNetworkIsRefused) {
  setenv("no_proxy", "127.0.0.1,127.0.0.2", 1);
  int asked = 0;
  const Server server([&](const std::string& head) {
    ++asked;
    const auto at = head.find("127.0.0.1") + 9;
    const auto port = head.substr(at, head.find('\r', at) - at);
    return answer("302 Found", "Location: http://127.0.0.2" + port + "/secret\r\n");
  });
  web::ClientSettings settings;
  settings.may_reach = is_first_loopback;
  const auto response = get(request(server.url("/")), settings);
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().reason, "leads to an address that is not public");
  EXPECT_EQ(asked, 1);
}

// Between two requests the name came to mean another address.
TEST_F(CurlClient, AddressIsLookedAtForEachConnection) {
  static int looks = 0;
  looks = 0;
  const Server server([](const std::string&) { return answer("200 OK", {}); });
  web::ClientSettings settings;
  settings.pause_per_host = 0ms;
  settings.may_reach = [](const sockaddr&) { return ++looks == 1; };
  const auto client = web::make_curl_client(settings);
  std::vector<bool> answered;
  for (int i = 0; i < 2; ++i) {
    ask(*client, server.url("/"), [&](const auto& answer) { answered.push_back(!!answer); });
    client->run();
  }
  EXPECT_EQ(answered, (std::vector{true, false}));
}

TEST_F(CurlClient, ManyRequestsFewConnections) {
  const Server server([](const std::string& head) {
    std::this_thread::sleep_for(20ms);
    return answer("200 OK", {}, path_of(head));
  });
  web::ClientSettings settings;
  settings.at_once_per_host = 3;
  settings.pause_per_host = 0ms;
  std::map<std::size_t, int> done;
  const auto caller = std::this_thread::get_id();
  const auto client = web::make_curl_client(settings);
  for (std::size_t i = 0; i < 30; ++i) {
    web::Request request;
    request.url = i == 7 ? "nonsense" : server.url("/" + std::to_string(i));
    client->ask(request, [&, i](const text::Result<web::Response>& response) {
      ++done[i];
      EXPECT_EQ(std::this_thread::get_id(), caller);
      EXPECT_EQ(response.has_value(), i != 7);
      EXPECT_EQ(response ? response->body : "/7", "/" + std::to_string(i));
    });
  }
  client->run();
  EXPECT_EQ(done.size(), 30U);
  for (const auto& [index, calls] : done)
    EXPECT_EQ(calls, 1) << index;
  EXPECT_EQ(server.most_at_once(), 3);
}

TEST_F(CurlClient, SlowHostsDoNotEatTheTimeOfThoseWhoWait) {
  const Server server([](const std::string&) {
    std::this_thread::sleep_for(300ms);
    return answer("200 OK", {}, "slow");
  });
  web::ClientSettings settings;
  settings.timeout = 1s;
  settings.at_once_per_host = 1;
  settings.pause_per_host = 0ms;
  int failed = 0;
  const auto client = web::make_curl_client(settings);
  for (int i = 0; i < 6; ++i)
    ask(*client, server.url("/"), [&](const auto& response) { failed += response ? 0 : 1; });
  client->run();
  EXPECT_EQ(failed, 0);
}

TEST_F(CurlClient, StaysUsableWhenTheCallerThrows) {
  const Server server([](const std::string&) { return answer("200 OK", {}, "x"); });
  const auto client = web::make_curl_client(quick());
  for (int i = 0; i < 5; ++i)
    ask(*client, server.url("/"), [](const auto&) { throw 1; });
  EXPECT_THROW(client->run(), int);
  int done = 0;
  for (int i = 0; i < 5; ++i)
    ask(*client, server.url("/"), [&](const auto& response) { done += response ? 1 : 0; });
  client->run();
  EXPECT_EQ(done, 5);
}

TEST_F(CurlClient, AnswersMayAskForMore) {
  const Server server([](const std::string& head) { return answer("200 OK", {}, path_of(head)); });
  const auto client = web::make_curl_client(quick());
  std::string last;
  ask(*client, server.url("/first"), [&](const auto&) {
    ask(*client, server.url("/second"),
        [&](const auto& response) { last = response ? response->body : ""; });
  });
  client->run();
  EXPECT_EQ(last, "/second");
}

TEST_F(CurlClient, LeavesAPauseBetweenRequestsToOneHost) {
  std::mutex mutex;
  std::vector<std::chrono::steady_clock::time_point> times;
  const Server server([&](const std::string&) {
    const std::lock_guard lock(mutex);
    times.push_back(std::chrono::steady_clock::now());
    return answer("200 OK", {});
  });
  web::ClientSettings settings;
  settings.pause_per_host = 40ms;
  const auto client = web::make_curl_client(settings);
  web::Request slower;
  slower.url = server.url("/");
  slower.pause = 120ms;
  client->ask(slower, [](const auto&) {});
  for (int i = 0; i < 3; ++i)
    ask(*client, server.url("/"), [](const auto&) {});
  client->run();
  ASSERT_EQ(times.size(), 4U);
  EXPECT_GE(times[1] - times[0], 110ms) << "this one asked for a longer pause";
  EXPECT_GE(times[2] - times[1], 30ms);
  EXPECT_GE(times[3] - times[2], 30ms);
}

TEST_F(CurlClient, HostThatAsksForAPauseIsLeftAlone) {
  std::atomic<int> asked = 0;
  const Server server([&](const std::string&) {
    ++asked;
    return answer("429 Too Many Requests", "Retry-After: 60\r\n");
  });
  web::ClientSettings settings;
  settings.pause_per_host = 0ms;
  settings.at_once_per_host = 1;
  const auto client = web::make_curl_client(settings);
  int answered = 0, refused = 0;
  const auto count = [&](const text::Result<web::Response>& response) {
    ++(response ? answered : refused);
    if (response) {
      EXPECT_EQ(response->retry_after, 60s);
    }
  };
  for (int i = 0; i < 4; ++i)
    ask(*client, server.url("/"), count);
  client->run();
  ask(*client, server.url("/"), count);
  client->run();
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(answered, 1);
  EXPECT_EQ(refused, 4);
}

TEST_F(CurlClient, StopsWhenTold) {
  const Server server([](const std::string&) {
    std::this_thread::sleep_for(700ms);
    return answer("200 OK", {});
  });
  const auto client = web::make_curl_client(quick());
  int done = 0;
  ask(*client, server.url("/"), [&](const auto&) { ++done; });
  std::stop_source source;
  const std::jthread stopper([&] {
    std::this_thread::sleep_for(50ms);
    source.request_stop();
  });
  const auto begun = std::chrono::steady_clock::now();
  client->run(source.get_token());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 500ms);
  EXPECT_EQ(done, 0);
}

TEST_F(CurlClient, SendsAForm) {
  std::string asked;
  const Server server([&](const std::string& head) {
    asked = head;
    return answer("202 Accepted", {});
  });
  web::Request request;
  request.url = server.url("/hub");
  request.form = "hub.mode=subscribe";
  ASSERT_TRUE(get(request));
  EXPECT_TRUE(asked.starts_with("POST /hub "));
  EXPECT_NE(asked.find("Content-Type: application/x-www-form-urlencoded"), std::string::npos);
}

} // namespace
