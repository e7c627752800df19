// Which addresses belong to the world? IANA's special-purpose registries (RFC 6890).
#pragma once
#include <sys/socket.h>

namespace web {

// False for loopback, private, link-local, shared, multicast, reserved and unspecified addresses,
// also where IPv6 wraps such an IPv4 address.
bool is_public_address(const sockaddr& address);

} // namespace web
