// How the models' files hold their numbers: as the machine has them, little-endian.
#pragma once
#include <cstring>
#include <string>
#include <string_view>

namespace model {

template <class T> void put(std::string& bytes, T value) {
  const auto at = bytes.size();
  bytes.resize(at + sizeof value);
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

// Takes it off the front, where it has to be.
template <class T> T take(std::string_view& bytes) {
  T value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

} // namespace model
