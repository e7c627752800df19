// An open file by its number, closed with its owner; -1 where none is open.
#pragma once
#include <string>
#include <unistd.h>
#include <utility>

namespace web {

class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0)
      close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

private:
  int number_;
};

std::string message_of(int error); // errno's, as strerror has it

} // namespace web
