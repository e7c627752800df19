// A web of its own on the loopback device: whatever the host's name, this server answers. Clients
// reach it as their HTTP proxy, so names need no resolving.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>

struct LoopbackRequest {
  std::string host, path;    // "post.example", "/feed?x"
  std::string if_none_match; // or ""
  std::string method;
};

struct LoopbackReply {
  int status = 200;
  std::string headers; // "ETag: \"a\"\r\n", lengths aside
  std::string body;
  enum class Manner { whole, slow, reset, too_short } manner = Manner::whole;
};

// A thread a connection; connections are kept alive.
class LoopbackWeb {
public:
  using Answer = std::function<LoopbackReply(const LoopbackRequest&)>; // from many threads

  explicit LoopbackWeb(Answer answer, int port = 0);
  LoopbackWeb(const LoopbackWeb&) = delete;
  LoopbackWeb& operator=(const LoopbackWeb&) = delete;
  ~LoopbackWeb();

  // "http://127.0.0.1:41234", for http_proxy.
  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }

private:
  struct Client {
    int socket;
    std::atomic<bool> is_done = false;
    std::jthread thread{};
  };
  void accept_all();
  void serve(Client& client);
  bool answer_one(int socket, std::string& unread);
  void send_reply(int socket, const LoopbackReply& reply);

  Answer answer_;
  int socket_;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::list<Client> clients_;
  std::jthread acceptor_;
};
