// A client of the HTTP server that speaks bytes.
#pragma once
#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstdint>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace portal::testing {

class Client {
public:
  explicit Client(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ =
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  [[nodiscard]] bool connected() const { return connected_; }

  Client& send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0)
        break;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return *this;
  }

  // One answer: its head and as much body as it says; `Body::none` for those to HEAD.
  enum class Body : std::uint8_t { by_length, none };
  std::string answer(Body body = Body::by_length) {
    while (rest_.find("\r\n\r\n") == std::string::npos && more()) {
    }
    const auto head = rest_.find("\r\n\r\n");
    if (head == std::string::npos)
      return std::exchange(rest_, "");
    std::size_t length = 0;
    constexpr std::string_view field = "Content-Length: ";
    if (const auto at = rest_.find(field); body == Body::by_length && at < head)
      std::from_chars(rest_.data() + at + field.size(), rest_.data() + head, length);
    while (rest_.size() < head + 4 + length && more()) {
    }
    auto whole = rest_.substr(0, head + 4 + length);
    rest_.erase(0, whole.size());
    return whole;
  }

  // What comes until the server hangs up or `words` have come.
  std::string until(std::string_view words) {
    std::size_t seen = 0;
    while (rest_.find(words, seen - std::min(seen, words.size())) == std::string::npos) {
      seen = rest_.size();
      if (!more())
        break;
    }
    return std::exchange(rest_, "");
  }

  // Whether the server has hung up and sent nothing more.
  bool is_closed() { return rest_.empty() && !more() && rest_.empty(); }

private:
  bool more() {
    char bytes[4096];
    const auto got = ::recv(socket_, bytes, sizeof bytes, 0);
    if (got > 0)
      rest_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
  }

  int socket_;
  bool connected_ = false;
  std::string rest_;
};

} // namespace portal::testing
