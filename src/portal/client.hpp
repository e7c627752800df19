// From which network a request came.
#pragma once
#include "portal/portal.hpp"
#include <string>
#include <string_view>

namespace portal {

// "localhost" or an address that leads to this machine ("127.0.0.1", "::1"), without a port.
bool is_loopback(std::string_view host);

// Who is held to account: the bytes of an IPv4 address, or of an IPv6 address's first 64 bits (RFC
// 6177: what one household has at least); "" for this machine, "?" where nobody can tell. A peer
// that is this machine or `proxy` is believed whom it forwards (X-Forwarded-For, read from its end:
// what stands before the last that is no proxy of ours, anybody may have written).
std::string client_of(const Request& request, std::string_view proxy);

} // namespace portal
