// What a column holds as bytes. Numbers are LEB128 varints or little-endian; a list is its length
// and its members; a string is its length and its bytes. An empty list is no bytes at all.
// Unpacking throws Damage where the bytes are not what was packed.
#pragma once
#include "store/store.hpp"
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace store {

std::string pack_trace(const news::Fingerprint& fingerprint, const news::Terms& terms);
Trace unpack_trace(std::string_view bytes); // fingerprint and terms, nothing else

// Deflated (RFC 1951), behind the text's length.
std::string pack_text(std::string_view text);
// The text's first `most` bytes.
std::string unpack_text(std::string_view bytes, std::size_t most = std::string::npos);

std::string pack_hashes(const std::vector<std::uint64_t>& hashes);
std::vector<std::uint64_t> unpack_hashes(std::string_view bytes);

std::string pack_terms(const std::vector<std::uint32_t>& terms);
std::vector<std::uint32_t> unpack_terms(std::string_view bytes);

std::string pack_credits(const std::vector<news::Credit>& credits);
std::vector<news::Credit> unpack_credits(std::string_view bytes);

std::string pack_links(const std::vector<news::Link>& links);
std::vector<news::Link> unpack_links(std::string_view bytes);

std::string pack_strings(const std::vector<std::string>& strings);
std::vector<std::string> unpack_strings(std::string_view bytes);

std::string pack_kinds(const std::vector<news::PassageKind>& kinds);
std::vector<news::PassageKind> unpack_kinds(std::string_view bytes);

} // namespace store
