// Addresses: resolved, cleaned, and whose they are. Parsing is libcurl's (RFC 3986), the
// registrable domain libpsl's (publicsuffix.org).
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace web {

// The absolute http(s) address that `reference` means on a page at `base` ("" if it is absolute
// already), or nothing where it is no such address, blank, or longer than 4 KiB. International host
// names come in the DNS's spelling, blanks and other characters percent-encoded.
std::optional<std::string> resolve(std::string_view reference, std::string_view base = {});

// The address that stands for the page: scheme and host lower case, no fragment, no default port,
// no tracking parameters (utm_*, fbclid, …). The input where it is no address.
std::string clean(std::string_view url);

// For telling whether two addresses name one page: clean, without scheme, "www." and last slash.
std::string address_key(std::string_view url);

// For a query or one part of a path: all but letters, digits and "-._~" encoded.
std::string percent_encode(std::string_view text);

// As a form of that content is sent by POST.
std::string form_of(std::span<const std::pair<std::string_view, std::string>> fields);

std::string host(std::string_view url);               // lower case, or ""
std::string path(std::string_view url);               // "/" at least
std::string registrable_domain(std::string_view url); // "bbc.co.uk"; the host where there is none

} // namespace web
