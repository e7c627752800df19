#include "portal/client.hpp"
#include "text/utf8.hpp"
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>

namespace portal {

namespace {

constexpr std::string_view nobody_can_tell = "?";
constexpr std::size_t household = 64 / 8;

// The bytes of an address, 4 or 16, an IPv4 address in IPv6's dress unwrapped; or "".
std::string bytes_of(std::string_view address) {
  const std::string words(address.substr(0, address.find('%'))); // RFC 4007: an interface
  std::array<char, 16> bytes{};
  if (inet_pton(AF_INET, words.c_str(), bytes.data()) == 1)
    return {bytes.data(), 4};
  if (inet_pton(AF_INET6, words.c_str(), bytes.data()) != 1)
    return {};
  constexpr std::string_view mapped("\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12); // RFC 4291, 2.5.5.2
  const std::string_view all(bytes.data(), bytes.size());
  return std::string(all.starts_with(mapped) ? all.substr(mapped.size()) : all);
}

bool is_loopback_bytes(std::string_view bytes) {
  constexpr std::string_view one("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16);
  return bytes == one || (bytes.size() == 4 && bytes.front() == 127);
}

// Some proxies write "192.0.2.1:51234" and "[2001:db8::1]:51234".
std::string_view without_port(std::string_view entry) {
  if (entry.starts_with('['))
    return entry.substr(1, entry.find(']') - 1);
  const auto colon = entry.find(':');
  return colon == entry.rfind(':') ? entry.substr(0, colon) : entry;
}

std::string_view last_of(std::string_view& forwarded) {
  const auto comma = forwarded.rfind(',');
  const auto start = comma == forwarded.npos ? 0 : comma + 1;
  const auto last = text::trim(forwarded.substr(start));
  forwarded = forwarded.substr(0, comma == forwarded.npos ? 0 : comma);
  return last;
}

} // namespace

bool is_loopback(std::string_view host) {
  return text::equals_ignoring_case(host, "localhost") || is_loopback_bytes(bytes_of(host));
}

std::string client_of(const Request& request, std::string_view proxy) {
  if (request.peer.empty())
    return {};
  const auto proxy_bytes = bytes_of(proxy);
  auto bytes = bytes_of(request.peer);
  const auto is_believed = [&] {
    return is_loopback_bytes(bytes) || (!bytes.empty() && bytes == proxy_bytes);
  };
  for (std::string_view forwarded = request.forwarded_for; is_believed() && !forwarded.empty();)
    bytes = bytes_of(without_port(last_of(forwarded)));
  if (bytes.empty())
    return std::string(nobody_can_tell);
  if (is_loopback_bytes(bytes))
    return {};
  return bytes.substr(0, bytes.size() == 4 ? 4 : household);
}

} // namespace portal
