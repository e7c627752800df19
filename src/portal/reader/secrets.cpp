#include "portal/reader/secrets.hpp"
#include <array>
#include <cstdint>
#include <new>
#include <sodium.h>
#include <stdexcept>
#include <vector>

namespace portal {

namespace {

void wake_sodium() {
  static const int woken = sodium_init();
  if (woken < 0)
    throw std::runtime_error("libsodium cannot start");
}

std::string to_hex(const unsigned char* bytes, std::size_t size) {
  std::string digits(size * 2 + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), bytes, size);
  digits.pop_back();
  return digits;
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string random_hex(std::size_t bytes) {
  wake_sodium();
  std::vector<unsigned char> drawn(bytes);
  randombytes_buf(drawn.data(), drawn.size());
  return to_hex(drawn.data(), drawn.size());
}

std::string sign(std::string_view key, std::initializer_list<std::string_view> words) {
  wake_sodium();
  crypto_auth_hmacsha512256_state state;
  crypto_auth_hmacsha512256_init(&state, bytes_of(key), key.size());
  for (const auto word : words) {
    const auto length = std::to_string(word.size()) + ":";
    crypto_auth_hmacsha512256_update(&state, bytes_of(length), length.size());
    crypto_auth_hmacsha512256_update(&state, bytes_of(word), word.size());
  }
  std::array<unsigned char, crypto_auth_hmacsha512256_BYTES> signature{};
  crypto_auth_hmacsha512256_final(&state, signature.data());
  return to_hex(signature.data(), signature.size());
}

bool are_equal(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string hash_password(std::string_view password) {
  wake_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw std::bad_alloc();
  return hash.data();
}

bool is_password(std::string_view hash, std::string_view password) {
  wake_sodium();
  return crypto_pwhash_str_verify(std::string(hash).c_str(), password.data(), password.size()) == 0;
}

} // namespace portal
