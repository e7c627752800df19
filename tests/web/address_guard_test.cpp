#include "web/address_guard.hpp"
#include <arpa/inet.h>
#include <cstring>
#include <gtest/gtest.h>
#include <netinet/in.h>

namespace {

bool is_public(const char* address) {
  sockaddr_storage storage{};
  if (sockaddr_in ip4{}; inet_pton(AF_INET, address, &ip4.sin_addr) == 1) {
    ip4.sin_family = AF_INET;
    std::memcpy(&storage, &ip4, sizeof ip4);
  } else if (sockaddr_in6 ip6{}; inet_pton(AF_INET6, address, &ip6.sin6_addr) == 1) {
    ip6.sin6_family = AF_INET6;
    std::memcpy(&storage, &ip6, sizeof ip6);
  } else {
    ADD_FAILURE() << "no address: " << address;
  }
  return web::is_public_address(reinterpret_cast<const sockaddr&>(storage));
}

TEST(AddressGuard, LetsTheWorldPass) {
  for (const auto* address :
       {"93.184.216.34", "8.8.8.8", "172.15.255.255", "172.32.0.1", "192.167.1.1", "100.128.0.1",
        "2606:2800:220:1::1", "2002:5db8:d822::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"})
    EXPECT_TRUE(is_public(address)) << address;
}

TEST(AddressGuard, StopsWhatIsNear) {
  for (const auto* address : {"127.0.0.1",
                              "10.1.2.3",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "0.0.0.0",
                              "100.64.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "fe80::1",
                              "fc00::1",
                              "fd12::1",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "2002:7f00:1::1",
                              "64:ff9b::a00:1",
                              "2001:db8::1"})
    EXPECT_FALSE(is_public(address)) << address;
}

TEST(AddressGuard, OtherFamiliesAreNotPublic) {
  sockaddr address{};
  address.sa_family = AF_UNIX;
  EXPECT_FALSE(web::is_public_address(address));
}

} // namespace
