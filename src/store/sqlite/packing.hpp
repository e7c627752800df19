// What a column holds as bytes: terms and fingerprints as varints, texts deflated.
#pragma once
#include "store/store.hpp"
#include <string>
#include <string_view>

namespace store {

std::string pack_trace(const news::Fingerprint& fingerprint, const news::Terms& terms);
// Throws StoreFailure where the bytes are damaged.
void unpack_trace(std::string_view bytes, Trace& trace);

std::string deflate_text(std::string_view text);
std::string inflate_text(std::string_view bytes);

std::string pack_hashes(const std::vector<std::uint64_t>& hashes);
std::vector<std::uint64_t> unpack_hashes(std::string_view bytes);

std::string pack_credits(const std::vector<news::Credit>& credits);
std::vector<news::Credit> unpack_credits(std::string_view json);
std::string pack_links(const std::vector<news::Link>& links);
std::vector<news::Link> unpack_links(std::string_view json);
std::string pack_evidence(const std::vector<std::string>& evidence);
std::vector<std::string> unpack_evidence(std::string_view json);

} // namespace store
