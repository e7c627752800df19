#include "loopback_web.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string field(std::string_view head, std::string_view name) {
  const auto at = head.find("\r\n" + std::string(name) + ": ");
  if (at == head.npos)
    return {};
  const auto begin = at + name.size() + 4;
  return std::string(head.substr(begin, head.find("\r\n", begin) - begin));
}

// "GET http://post.example/feed HTTP/1.1", as proxies are asked.
LoopbackRequest request_of(std::string_view head) {
  LoopbackRequest request;
  const auto space = head.find(' ');
  request.method = head.substr(0, space);
  auto target = head.substr(space + 1, head.find(' ', space + 1) - space - 1);
  if (target.starts_with("http://"))
    target.remove_prefix(7);
  const auto slash = std::min(target.find('/'), target.size());
  request.host = target.substr(0, slash);
  request.path = target.substr(slash);
  request.if_none_match = field(head, "If-None-Match");
  return request;
}

void close_with_reset(int socket) {
  const linger at_once{.l_onoff = 1, .l_linger = 0};
  setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

} // namespace

LoopbackWeb::LoopbackWeb(Answer answer, int port)
    : answer_(std::move(answer)), socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const int yes = 1;
  setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket_, 512) != 0)
    throw std::runtime_error("loopback web: the port cannot be had");
  getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  acceptor_ = std::jthread([this] { accept_all(); });
}

LoopbackWeb::~LoopbackWeb() {
  stopping_ = true;
  shutdown(socket_, SHUT_RDWR);
  acceptor_.join();
  {
    const std::lock_guard lock(mutex_);
    for (const auto& client : clients_)
      if (!client.is_done)
        shutdown(client.socket, SHUT_RDWR);
  }
  clients_.clear(); // joins
  close(socket_);
}

void LoopbackWeb::accept_all() {
  for (int client = accept(socket_, nullptr, nullptr); client >= 0;
       client = accept(socket_, nullptr, nullptr)) {
    const int yes = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const std::lock_guard lock(mutex_);
    clients_.remove_if([](const Client& each) { return each.is_done.load(); });
    auto& newest = clients_.emplace_back(client);
    newest.thread = std::jthread([this, &newest] { serve(newest); });
  }
}

void LoopbackWeb::serve(Client& client) {
  std::string unread;
  while (!stopping_ && answer_one(client.socket, unread))
    ;
  shutdown(client.socket, SHUT_RDWR);
  close(client.socket);
  client.is_done = true;
}

bool LoopbackWeb::answer_one(int socket, std::string& unread) {
  std::array<char, 4096> block{};
  std::size_t end = 0;
  while ((end = unread.find("\r\n\r\n")) == std::string::npos) {
    const auto size = recv(socket, block.data(), block.size(), 0);
    if (size <= 0)
      return false;
    unread.append(block.data(), static_cast<std::size_t>(size));
  }
  const auto head = unread.substr(0, end + 4);
  unread.erase(0, head.size());
  const auto reply = answer_(request_of(head));
  send_reply(socket, reply);
  return reply.manner == LoopbackReply::Manner::whole;
}

void LoopbackWeb::send_reply(int socket, const LoopbackReply& reply) {
  using enum LoopbackReply::Manner;
  const auto promised = reply.body.size() + (reply.manner == whole ? 0 : 1000);
  const auto head = "HTTP/1.1 " + std::to_string(reply.status) + " -\r\n" + reply.headers +
                    "Content-Length: " + std::to_string(promised) + "\r\n\r\n";
  if (reply.manner == slow) {
    send_all(socket, head);
    for (std::size_t i = 0; i < promised && !stopping_; ++i) {
      if (!send_all(socket, "."))
        return;
      std::this_thread::sleep_for(20ms);
    }
    return;
  }
  send_all(socket, head + reply.body);
  if (reply.manner == reset)
    close_with_reset(socket);
}
