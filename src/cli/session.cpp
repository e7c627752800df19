#include "cli/session.hpp"
#include "portal/api/json.hpp"
#include "portal/words.hpp"
#include <chrono>
#include <cstdio>
#include <fmt/core.h>
#include <unistd.h>

namespace cli {

void complain(std::string_view what) {
  constexpr std::size_t longest = 4000; // bytes
  fmt::print(stderr, "headwater: {}\n", portal::one_line(what, longest));
}

text::json::value time_or_null(const std::optional<text::Time>& time) {
  return time ? text::json::value(text::to_iso(*time)) : text::json::value(nullptr);
}

Session::Session(Form form) : form_(form), terminal_(isatty(STDERR_FILENO) == 1) {}

void Session::line(const text::json::object& object) {
  if (form_ != Form::json)
    return;
  clear_progress();
  fmt::print("{}\n", text::json::serialize(object));
}

void Session::print(std::string_view text) {
  if (form_ != Form::people)
    return;
  clear_progress();
  fmt::print("{}", portal::running_text(text)); // a terminal obeys control characters
}

void Session::fail(const text::Error& error) {
  ++failures_;
  clear_progress();
  std::fflush(stdout);
  complain(text::to_string(error));
  if (form_ == Form::json)
    line(portal::api::made_safe({{"input", error.input}, {"error", error.reason}}));
}

void Session::progress(std::string_view what, std::size_t done, std::size_t all) {
  if (!terminal_)
    return;
  using namespace std::chrono;
  static auto shown = steady_clock::time_point{};
  if (const auto now = steady_clock::now(); now - shown > 100ms || done == all) {
    shown = now;
    showing_progress_ = true;
    constexpr std::size_t width = 30;
    const auto filled = all == 0 ? width : width * done / all;
    fmt::print(stderr, "\r\033[K{:\u2588<{}}{:\u2591<{}} {} {} of {}", "", filled, "",
               width - filled, what, done, all);
    std::fflush(stderr);
  }
}

void Session::clear_progress() {
  if (showing_progress_)
    fmt::print(stderr, "\r\033[K");
  showing_progress_ = false;
}

} // namespace cli
