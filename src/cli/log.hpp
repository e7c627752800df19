// The log of a service on standard error: a line an event, for people (logfmt) or machines (JSON).
#pragma once
#include "text/json.hpp"
#include "text/result.hpp"
#include <cstdint>
#include <string_view>

namespace cli {

enum class Level : std::uint8_t { info, warning, error };
enum class LogForm : std::uint8_t { logfmt, json };

// Before any thread is started. Without it, as logfmt.
void start_log(LogForm form);

// log(Level::warning, "feed failed", {{"url", url}, {"reason", reason}}). Any thread.
void log(Level level, std::string_view event, const text::json::object& fields = {});
void log(Level level, std::string_view event, const text::Error& error);

} // namespace cli
