#include "cli/serving.hpp"
#include "portal/http_server.hpp"
#include "portal/portal.hpp"
#include <fmt/core.h>
#include <thread>

namespace cli {

struct Serving::State {
  portal::Portal portal;
  std::unique_ptr<portal::HttpServer> server;
  std::string address;
};

Serving::Serving(std::unique_ptr<State> state) : state_(std::move(state)) {}
Serving::Serving(Serving&&) noexcept = default;
Serving& Serving::operator=(Serving&&) noexcept = default;
Serving::~Serving() = default;

const std::string& Serving::address() const { return state_->address; }

} // namespace cli
