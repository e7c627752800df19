// What a verb prints, and what became of it.
#pragma once
#include "text/json.hpp"
#include "text/result.hpp"
#include "text/time.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

enum class Form : std::uint8_t { people, json };

// Exit codes of every verb.
inline constexpr int all_done = 0;
inline constexpr int some_failed = 1;
inline constexpr int wrong_usage = 2;

// One line on standard error: control characters of strangers' words do not reach a terminal.
void complain(std::string_view what);

text::json::value time_or_null(const std::optional<text::Time>& time);

// Standard output in the form asked for; failures on standard error, and with --json as a line too.
class Session {
public:
  explicit Session(Form form);

  [[nodiscard]] Form form() const { return form_; }

  void line(const text::json::object& object); // one line of JSON Lines; only in form json
  void print(std::string_view text);           // without control characters; only in form people
  void fail(const text::Error& error);

  // "reading 12 of 300 files" on a terminal, nothing in a pipe.
  void progress(std::string_view what, std::size_t done, std::size_t all);

  [[nodiscard]] std::size_t failures() const { return failures_; }
  [[nodiscard]] int exit_code() const { return failures_ == 0 ? all_done : some_failed; }

private:
  void clear_progress();

  Form form_;
  bool terminal_;
  bool showing_progress_ = false;
  std::size_t failures_ = 0;
};

} // namespace cli
