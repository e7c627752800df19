// Answers without an end.
#include "portal/http_server.hpp"
#include "tests/portal/http_client.hpp"
#include "text/result.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace portal {

namespace {

using namespace std::chrono_literals;
using testing::Client;

constexpr std::string_view ask = "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n";

// Says what it is told to, to each who asks for /stream; knows how many listen.
struct Speaker {
  std::atomic<int> said = 0; // "1\n", "2\n", ...
  std::atomic<bool> is_over = false;
  std::atomic<int> listeners = 0, asked = 0;
  std::size_t bytes = 0; // of which each word is at least

  Response answer(const Request& request) {
    if (request.target != "/stream")
      return {200, "text/plain", "page\n", {}};
    ++listeners;
    const std::shared_ptr<int> heard(new int(0), [this](const int* number) {
      --listeners;
      delete number;
    });
    return {200, "text/event-stream", "", {}, [this, heard]() -> std::optional<std::string> {
              ++asked;
              if (is_over)
                return std::nullopt;
              if (*heard == said)
                return "";
              return std::to_string(++*heard) + std::string(bytes, ' ') + "\n";
            }};
  }
};

std::unique_ptr<HttpServer> serve(Speaker& speaker, std::chrono::seconds patience = 30s) {
  auto server = HttpServer::start(
      {.address = "127.0.0.1", .port = 0, .threads = 2, .patience = patience, .pulse = 10ms},
      [&](const Request& request) { return speaker.answer(request); });
  EXPECT_TRUE(server) << (server ? "" : text::to_string(server.error()));
  return server ? *std::move(server) : nullptr;
}

template <class Condition> bool eventually(const Condition& condition) {
  for (int i = 0; i < 500 && !condition(); ++i)
    std::this_thread::sleep_for(10ms);
  return condition();
}

} // namespace

TEST(HttpSession, answer_without_an_end_goes_on_as_there_is_more) {
  Speaker speaker;
  const auto server = serve(speaker);
  speaker.said = 2;
  Client client(server->port());
  const auto beginning = client.send(ask).until("2\n");
  EXPECT_TRUE(beginning.starts_with("HTTP/1.1 200"));
  EXPECT_EQ(beginning.find("Content-Length"), std::string::npos);
  EXPECT_NE(beginning.find("Connection: close\r\n"), std::string::npos);
  EXPECT_TRUE(beginning.ends_with("\r\n\r\n1\n2\n")) << beginning;
  speaker.said = 3;
  EXPECT_EQ(client.until("3\n"), "3\n");
  speaker.is_over = true;
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 0; }));
}

TEST(HttpSession, head_is_not_kept_waiting) {
  Speaker speaker;
  const auto server = serve(speaker);
  Client client(server->port());
  client.send("HEAD /stream HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(client.answer(Client::Body::none).starts_with("HTTP/1.1 200"));
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(speaker.asked, 0);
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 0; }));
}

TEST(HttpSession, listeners_in_hundreds_hold_nobody_up) {
  Speaker speaker;
  const auto server = serve(speaker);
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 300; ++i) {
    clients.push_back(std::make_unique<Client>(server->port()));
    clients.back()->send(ask);
  }
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 300; }));
  Client reader(server->port());
  EXPECT_TRUE(
      reader.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().ends_with("\r\n\r\npage\n"));
  speaker.said = 1;
  for (const auto& client : clients)
    EXPECT_TRUE(client->until("\r\n\r\n1\n").ends_with("\r\n\r\n1\n"));
}

TEST(HttpSession, who_goes_is_forgotten) {
  Speaker speaker;
  const auto server = serve(speaker);
  auto client = std::make_unique<Client>(server->port());
  client->send(ask);
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 1; }));
  client.reset(); // without a word, and without one being said to it
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 0; }));
}

TEST(HttpSession, who_does_not_listen_is_left_and_holds_nobody_up) {
  Speaker speaker;
  speaker.bytes = 1'000'000;
  const auto server = serve(speaker, 1s);
  Client deaf(server->port());
  deaf.send(ask);
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 1; }));
  Client client(server->port());
  client.send(ask);
  speaker.said = 40; // more than a kernel holds for one who does not listen
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_NE(client.until("40" + std::string(1000, ' ')).find("39 "), std::string::npos);
  EXPECT_TRUE(eventually([&] { return speaker.listeners == 1; }));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 4s);
  speaker.said = 41;
  EXPECT_NE(client.until("41 ").find("41 "), std::string::npos) << "the other is still there";
}

TEST(HttpSession, stopping_ends_answers_without_an_end) {
  Speaker speaker;
  auto server = serve(speaker);
  Client idle(server->port());
  EXPECT_FALSE(idle.send(ask).until("\r\n\r\n").empty());
  Speaker loud;
  loud.bytes = 1'000'000;
  loud.said = 1000;
  auto other = serve(loud);
  Client deaf(other->port()); // to which something is being sent
  deaf.send(ask);
  EXPECT_TRUE(eventually([&] { return loud.asked > 0; }));
  const auto begin = std::chrono::steady_clock::now();
  server.reset();
  other.reset();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  EXPECT_TRUE(idle.is_closed());
  EXPECT_EQ(speaker.listeners, 0);
  EXPECT_EQ(loud.listeners, 0);
}

} // namespace portal
