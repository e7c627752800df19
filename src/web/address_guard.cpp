#include "web/address_guard.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <span>

namespace web {

namespace {

struct Block4 {
  std::uint32_t network;
  unsigned bits;
};

constexpr std::array<Block4, 15> special = {{
    {0x00000000, 8},  // this network
    {0x0A000000, 8},  // private
    {0x64400000, 10}, // shared, RFC 6598
    {0x7F000000, 8},  // loopback
    {0xA9FE0000, 16}, // link-local, and where clouds tell their secrets
    {0xAC100000, 12}, // private
    {0xC0000000, 24}, // IETF assignments
    {0xC0000200, 24}, // documentation
    {0xC0586300, 24}, // 6to4 relays
    {0xC0A80000, 16}, // private
    {0xC6120000, 15}, // benchmarks
    {0xC6336400, 24}, // documentation
    {0xCB007100, 24}, // documentation
    {0xE0000000, 4},  // multicast
    {0xF0000000, 4},  // reserved, broadcast
}};

bool is_public4(std::uint32_t address) {
  return std::ranges::none_of(special, [&](const Block4& block) {
    return (address ^ block.network) >> (32U - block.bits) == 0;
  });
}

std::uint32_t read4(std::span<const std::uint8_t> bytes) {
  return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U |
         std::uint32_t{bytes[2]} << 8U | bytes[3];
}

bool is_public6(std::span<const std::uint8_t, 16> bytes) {
  const auto begins = [&](std::initializer_list<std::uint8_t> prefix) {
    return std::ranges::equal(prefix, bytes.first(prefix.size()));
  };
  if (begins({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) // IPv4-mapped
    return is_public4(read4(bytes.subspan(12)));
  if (begins({0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) // NAT64, RFC 6052
    return is_public4(read4(bytes.subspan(12)));
  if (begins({0x20, 0x02})) // 6to4, RFC 3056
    return is_public4(read4(bytes.subspan(2)));
  if (begins({0x20, 0x01, 0x0D, 0xB8}) || begins({0x20, 0x01, 0x00, 0x00})) // documentation, Teredo
    return false;
  return (bytes[0] & 0xE0) == 0x20; // 2000::/3 is all that is given out (RFC 4291)
}

} // namespace

bool is_public_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in ip{};
    std::memcpy(&ip, &address, sizeof ip);
    return is_public4(ntohl(ip.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 ip{};
    std::memcpy(&ip, &address, sizeof ip);
    return is_public6(std::span<const std::uint8_t, 16>(ip.sin6_addr.s6_addr));
  }
  return false;
}

} // namespace web
