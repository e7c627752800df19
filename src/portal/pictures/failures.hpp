// What was asked for in vain, so that it is left alone for a while.
#pragma once
#include "text/time.hpp"
#include <absl/container/flat_hash_map.h>
#include <cstddef>
#include <string>

namespace portal {

// Remembers at most `most`; what comes on top finds room where a time is over, else all is
// forgotten. One thread at a time.
class Failures {
public:
  explicit Failures(std::size_t most) : most_(most) {}

  void remember(const std::string& what, text::Time until, text::Time now);
  [[nodiscard]] bool holds(const std::string& what, text::Time now) const;
  [[nodiscard]] std::size_t size() const { return until_.size(); }

private:
  std::size_t most_;
  absl::flat_hash_map<std::string, text::Time> until_;
};

} // namespace portal
