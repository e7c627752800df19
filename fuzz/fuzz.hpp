// What the fuzzers share. Each checks promises of one parser, not only that it survives.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool holds, const char* promise) {
  if (holds)
    return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

// The first line and the rest: for parsers that read two things.
struct Split {
  std::string_view first, rest;
};
inline Split split(std::string_view text) {
  const auto end = text.find('\n');
  return end == text.npos ? Split{text, {}} : Split{text.substr(0, end), text.substr(end + 1)};
}

} // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
