#include "portal/client.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

std::string client(const std::string& peer, const std::string& forwarded_for = "",
                   const std::string& proxy = "") {
  Request request;
  request.peer = peer;
  request.forwarded_for = forwarded_for;
  return client_of(request, proxy);
}

} // namespace

TEST(Client, IsAnAddressOfVersionFour) {
  EXPECT_EQ(client("192.0.2.1"), std::string("\xC0\x00\x02\x01", 4));
  EXPECT_EQ(client("::ffff:192.0.2.1"), client("192.0.2.1"));
  EXPECT_NE(client("192.0.2.2"), client("192.0.2.1"));
}

TEST(Client, IsAHouseholdOfVersionSix) {
  EXPECT_EQ(client("2001:db8:0:1::1"), client("2001:db8:0:1:ffff::2"));
  EXPECT_NE(client("2001:db8:0:1::1"), client("2001:db8:0:2::1"));
  EXPECT_EQ(client("fe80::1%eth0"), client("fe80::2"));
}

TEST(Client, IsNobodyOnThisMachine) {
  for (const auto* peer : {"", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
    EXPECT_EQ(client(peer), "") << peer;
}

TEST(Client, IsWhomAProxyOnThisMachineForwards) {
  EXPECT_EQ(client("127.0.0.1", "192.0.2.1"), client("192.0.2.1"));
  EXPECT_EQ(client("::1", "203.0.113.5, 192.0.2.1"), client("192.0.2.1"));
  EXPECT_EQ(client("127.0.0.1", "192.0.2.1,127.0.0.1"), client("192.0.2.1")); // two proxies
  EXPECT_EQ(client("127.0.0.1", " 2001:db8::1 "), client("2001:db8::2"));
  EXPECT_EQ(client("127.0.0.1", "127.0.0.1"), "");
}

TEST(Client, CannotForwardItself) {
  EXPECT_EQ(client("192.0.2.1", "127.0.0.1"), client("192.0.2.1"));
  EXPECT_EQ(client("192.0.2.1", "203.0.113.5"), client("192.0.2.1"));
  EXPECT_EQ(client("127.0.0.1", "127.0.0.1, 192.0.2.1"), client("192.0.2.1"));
}

TEST(Client, IsWhomTheNamedProxyForwards) {
  EXPECT_EQ(client("10.0.0.2", "192.0.2.1", "10.0.0.2"), client("192.0.2.1"));
  EXPECT_EQ(client("::ffff:10.0.0.2", "192.0.2.1", "10.0.0.2"), client("192.0.2.1"));
  EXPECT_EQ(client("10.0.0.3", "192.0.2.1", "10.0.0.2"), client("10.0.0.3"));
  EXPECT_EQ(client("10.0.0.2", "", "10.0.0.2"), client("10.0.0.2"));
}

TEST(Client, WhomNobodyCanTellIsNotThisMachine) {
  for (const auto* forwarded : {"unknown", ",", "192.0.2.1,", "127.0.0.1.evil.example", "\xFF"})
    EXPECT_EQ(client("127.0.0.1", forwarded), "?") << forwarded;
  EXPECT_EQ(client("nowhere"), "?");
}

TEST(Client, MayBeForwardedWithItsPort) {
  EXPECT_EQ(client("127.0.0.1", "192.0.2.1:51234"), client("192.0.2.1"));
  EXPECT_EQ(client("127.0.0.1", "[2001:db8::1]:51234"), client("2001:db8::1"));
  EXPECT_EQ(client("127.0.0.1", "["), "?");
}

TEST(Loopback, IsAskedOfANameOrAnAddress) {
  for (const auto* host : {"localhost", "LocalHost", "127.0.0.1", "127.1.2.3", "::1"})
    EXPECT_TRUE(is_loopback(host)) << host;
  for (const auto* host :
       {"", "0.0.0.0", "::", "128.0.0.1", "127.0.0.1.evil.example", "example.org"})
    EXPECT_FALSE(is_loopback(host)) << host;
}

} // namespace portal
