#include "portal/http_server.hpp"
#include "tests/portal/http_client.hpp"
#include "text/utf8.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace portal {

namespace {

using namespace std::chrono_literals;
using testing::Client;

Response echo(const Request& request) {
  return {200,
          "text/plain",
          request.method + " " + request.target + " " + request.host + "\n",
          {{"X-Test", "yes"}}};
}

std::unique_ptr<HttpServer> serve(HttpServer::Handler handler = echo,
                                  std::chrono::seconds patience = 30s,
                                  std::size_t connections = 512) {
  auto server = HttpServer::start({.address = "127.0.0.1",
                                   .port = 0,
                                   .threads = 2,
                                   .connections = connections,
                                   .patience = patience},
                                  std::move(handler));
  EXPECT_TRUE(server) << (server ? "" : text::to_string(server.error()));
  return server ? *std::move(server) : nullptr;
}

} // namespace

TEST(HttpServer, answers_and_says_where_it_is) {
  const auto server = serve();
  EXPECT_EQ(server->address(), "http://127.0.0.1:" + std::to_string(server->port()) + "/");
  Client client(server->port());
  const auto answer = client.send("GET /a?b=c HTTP/1.1\r\nHost: x.example\r\n\r\n").answer();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_NE(answer.find("X-Test: yes\r\n"), std::string::npos);
  EXPECT_NE(answer.find("Date: "), std::string::npos);
  EXPECT_TRUE(answer.ends_with("\r\n\r\nGET /a?b=c x.example\n")) << answer;
}

TEST(HttpServer, says_who_asks_and_for_whom) {
  const auto server = serve([](const Request& request) {
    return Response{200, "text/plain", request.peer + " for " + request.forwarded_for, {}};
  });
  Client client(server->port());
  const auto answer = client
                          .send("GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1, 192.0.2.2"
                                "\r\nx-forwarded-for: 192.0.2.3\r\n\r\n")
                          .answer();
  EXPECT_TRUE(answer.ends_with("\r\n\r\n127.0.0.1 for 192.0.2.1, 192.0.2.2,192.0.2.3")) << answer;
  EXPECT_TRUE(
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().ends_with("127.0.0.1 for "));
}

TEST(HttpServer, keeps_the_connection_and_answers_in_order) {
  const auto server = serve();
  Client client(server->port());
  client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n"); // pipelined
  EXPECT_TRUE(client.answer().ends_with("GET /1 x\n"));
  EXPECT_TRUE(client.answer().ends_with("GET /2 x\n"));
  EXPECT_TRUE(client.send("GET /3 HTTP/1.1\r\nHost: x\r\n\r\n").answer().ends_with("GET /3 x\n"));
}

TEST(HttpServer, closes_when_asked_to) {
  const auto server = serve();
  Client closing(server->port());
  EXPECT_NE(closing.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .answer()
                .find("Connection: close"),
            std::string::npos);
  EXPECT_TRUE(closing.is_closed());
  Client old(server->port());
  EXPECT_FALSE(old.send("GET / HTTP/1.0\r\n\r\n").answer().empty());
  EXPECT_TRUE(old.is_closed());
}

TEST(HttpServer, head_has_the_length_but_no_body) {
  const auto server = serve();
  Client client(server->port());
  const auto head = client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n").answer(Client::Body::none);
  EXPECT_NE(head.find("Content-Length: 10\r\n"), std::string::npos) << head; // "HEAD /a x\n"
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  // Had a body come, it would stand before this answer.
  EXPECT_TRUE(
      client.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n").answer().starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, not_modified_has_no_body_and_no_length) {
  const auto server =
      serve([](const Request&) { return Response{304, "text/plain", "", {{"ETag", "\"x\""}}}; });
  Client client(server->port());
  const auto answer = client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 304"));
  EXPECT_EQ(answer.find("Content-Length"), std::string::npos);
  EXPECT_TRUE(
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().starts_with("HTTP/1.1 304"));
}

TEST(HttpServer, passes_method_and_condition_on) {
  const auto server = serve([](const Request& request) {
    return Response{405, "text/plain", request.method + request.if_none_match, {}};
  });
  Client client(server->port());
  EXPECT_TRUE(client.send("DELETE / HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"t\"\r\n\r\n")
                  .answer()
                  .ends_with("DELETE\"t\""));
  EXPECT_TRUE(client.send("BREW / HTTP/1.1\r\nHost: x\r\n\r\n").answer().ends_with("BREW"));
  // A body is read over, and does not become the next request.
  EXPECT_TRUE(client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
                  .answer()
                  .ends_with("POST"));
  EXPECT_TRUE(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().ends_with("GET"));
}

TEST(HttpServer, brings_cookies_bodies_and_sets_several_cookies) {
  const auto server = serve([](const Request& request) -> Response {
    return {200,
            "text/plain",
            request.cookie + "|" + request.authorization + "|" +
                std::to_string(request.body.size()) + "|" + request.body.substr(0, 3) +
                (request.is_cut ? "|cut" : ""),
            {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}}};
  });
  Client client(server->port());
  const auto answer = client
                          .send("POST / HTTP/1.1\r\nHost: x\r\nCookie: c=d\r\nAuthorization: "
                                "secret\r\nContent-Length: 3\r\n\r\na=b")
                          .answer();
  EXPECT_TRUE(answer.ends_with("c=d|secret|3|a=b")) << answer;
  EXPECT_NE(answer.find("Set-Cookie: a=1"), std::string::npos);
  EXPECT_NE(answer.find("Set-Cookie: b=2"), std::string::npos);
  EXPECT_TRUE(client
                  .send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n" +
                        std::string(300'000, 'x'))
                  .answer()
                  .ends_with("||262144|xxx|cut"));
}

TEST(HttpServer, heads_and_bodies_are_bounded) {
  std::atomic<int> asked = 0;
  const auto server = serve([&](const Request& request) {
    ++asked;
    return echo(request);
  });
  Client head(server->port());
  EXPECT_TRUE(head.send("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'a') + "\r\n\r\n")
                  .answer()
                  .starts_with("HTTP/1.1 431"));
  EXPECT_TRUE(head.is_closed());
  Client body(server->port());
  EXPECT_TRUE(body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
                  .answer()
                  .starts_with("HTTP/1.1 413"));
  Client chunked(server->port());
  chunked.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  chunked.send("400\r\n" + std::string(1024, 'x') + "\r\n");
  chunked.send("1000000\r\n"); // 16 MB more
  EXPECT_TRUE(chunked.answer().starts_with("HTTP/1.1 413"));
  EXPECT_EQ(asked, 0);
}

TEST(HttpServer, garbage_is_refused_and_harms_nobody) {
  const auto server = serve();
  for (const std::string garbage :
       {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "hello\r\n\r\n", "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nbroken header\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "\r\n\r\n\r\n\r\nx"}) {
    Client client(server->port());
    EXPECT_TRUE(client.send(garbage).answer().starts_with("HTTP/1.1 400")) << garbage;
    EXPECT_TRUE(client.is_closed()) << garbage;
  }
  Client quiet(server->port()); // connects and says nothing
  Client half(server->port());
  half.send("GET / HT");
  Client client(server->port());
  EXPECT_TRUE(
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, patience_ends_for_the_whole_request) {
  const auto server = serve(echo, 1s);
  Client slow(server->port());
  slow.send("GET / HTTP/1.1\r\n");
  const auto begin = std::chrono::steady_clock::now();
  std::thread dripping([&] { // one header every 0.3 s does not buy more time
    for (int i = 0; i < 6; ++i) {
      std::this_thread::sleep_for(300ms);
      slow.send("X: y\r\n");
    }
  });
  EXPECT_TRUE(slow.is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 1700ms);
  dripping.join();
}

TEST(HttpServer, large_answers_arrive_whole) {
  const auto server = serve(
      [](const Request&) { return Response{200, "text/plain", std::string(5'000'000, 'z'), {}}; });
  Client client(server->port());
  EXPECT_GT(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().size(), 5'000'000U);
}

TEST(HttpServer, many_at_once) {
  const auto server = serve();
  std::atomic<int> answered = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      for (int j = 0; j < 25; ++j) {
        Client client(server->port());
        if (client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").answer().starts_with("HTTP/1.1 200"))
          ++answered;
      }
    });
  for (auto& client : clients)
    client.join();
  EXPECT_EQ(answered, 200);
}

TEST(HttpServer, those_beyond_the_limit_wait_their_turn) {
  const auto server = serve(echo, 30s, 2);
  auto first = std::make_unique<Client>(server->port());
  Client second(server->port());
  EXPECT_FALSE(first->send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n").answer().empty());
  EXPECT_FALSE(second.send("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n").answer().empty());
  Client third(server->port());
  third.send("GET /3 HTTP/1.1\r\nHost: x\r\n\r\n");
  first.reset();
  EXPECT_TRUE(third.answer().starts_with("HTTP/1.1 200"));
}

TEST(HttpServer, port_in_use_is_an_error_with_advice) {
  const auto server = serve();
  const auto second = HttpServer::start({.address = "127.0.0.1", .port = server->port()}, echo);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, text::ErrorKind::network);
  EXPECT_EQ(second.error().input, "127.0.0.1:" + std::to_string(server->port()));
  EXPECT_NE(second.error().hint.find("--listen"), std::string::npos);
}

TEST(HttpServer, address_of_another_machine_is_an_error) {
  const auto server = HttpServer::start({.address = "192.0.2.1", .port = 0}, echo);
  ASSERT_FALSE(server);
  EXPECT_FALSE(server.error().reason.empty());
}

TEST(HttpServer, stopping_lets_the_answer_under_way_be_sent) {
  std::atomic<bool> entered = false;
  auto server = serve([&](const Request& request) {
    entered = true;
    std::this_thread::sleep_for(300ms);
    return echo(request);
  });
  Client idle(server->port());
  Client client(server->port());
  client.send("GET /last HTTP/1.1\r\nHost: x\r\n\r\n");
  while (!entered)
    std::this_thread::sleep_for(1ms);
  const auto port = server->port();
  const auto begin = std::chrono::steady_clock::now();
  server.reset();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s); // idle connections do not hold it
  EXPECT_TRUE(client.answer().ends_with("GET /last x\n"));
  EXPECT_TRUE(idle.is_closed());
  EXPECT_FALSE(Client(port).connected());
}

} // namespace portal
