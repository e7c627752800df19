// libsodium's part: keys, signatures, passwords.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace portal {

std::string random_hex(std::size_t bytes);

// HMAC-SHA-512-256 of the words, each behind its length, in hex.
std::string sign(std::string_view key, std::initializer_list<std::string_view> words);

bool are_equal(std::string_view left, std::string_view right); // in a time that tells nothing

// Argon2id, with its salt and costs ("$argon2id$…"). Takes a tenth of a second and 64 MB.
std::string hash_password(std::string_view password);
bool is_password(std::string_view hash, std::string_view password);

} // namespace portal
