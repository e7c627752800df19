// The portal over HTTP, as serve and run start it.
#pragma once
#include "cli/session.hpp"
#include "engine/configuration.hpp"
#include "store/store.hpp"
#include <memory>

namespace cli {

class Serving {
public:
  // Listens and answers from now on; an error where the address cannot be had.
  static text::Result<Serving> start(const store::Store& store, const engine::Configuration& configuration);
  Serving(Serving&&) noexcept;
  Serving& operator=(Serving&&) noexcept;
  ~Serving(); // stops, once the answers under way are given

  [[nodiscard]] const std::string& address() const; // "http://127.0.0.1:8080/"

private:
  struct State;
  explicit Serving(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

} // namespace cli
