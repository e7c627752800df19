// What time it is: the machine's, or a test's.
#pragma once
#include "text/time.hpp"

namespace engine {

class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual text::Time now() const = 0;
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] text::Time now() const override {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  }
};

} // namespace engine
