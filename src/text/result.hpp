// What may fail because of a stranger's bytes returns a Result; see docs/architecture.md.
#pragma once
#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace text {

enum class ErrorKind : std::uint8_t { input, network, store, limit };

struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string input;  // what was being read: a path, an address, a record
  std::string reason; // why it could not be, in plain words
  std::string hint{}; // what the user can do, where there is something
  bool operator==(const Error&) const = default;
};

template <class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> input_error(std::string input, std::string reason) {
  return std::unexpected(Error{ErrorKind::input, std::move(input), std::move(reason)});
}
inline std::unexpected<Error> limit_error(std::string input, std::string reason) {
  return std::unexpected(Error{ErrorKind::limit, std::move(input), std::move(reason)});
}

// "input: reason (hint)", one line, as it is printed on stderr.
std::string to_string(const Error& error);

} // namespace text

// The value of a Result, or an early return of its error.
#define TRY(expression)                                                                            \
  __extension__({                                                                                  \
    auto try_result = (expression);                                                                \
    if (!try_result)                                                                               \
      return std::unexpected(std::move(try_result).error());                                       \
    std::move(*try_result);                                                                        \
  })
