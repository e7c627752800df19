#include "cli/log.hpp"
#include "text/time.hpp"
#include <atomic>
#include <chrono>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <string>

namespace cli {

namespace {

std::atomic<LogForm> log_form = LogForm::logfmt;

spdlog::logger& logger() {
  static const auto made = [] {
    auto logger = spdlog::stderr_logger_mt("headwater");
    logger->set_pattern("%v");
    logger->flush_on(spdlog::level::info);
    return logger;
  }();
  return *made;
}

std::string_view name(Level level) {
  switch (level) {
  case Level::info:
    return "info";
  case Level::warning:
    return "warning";
  case Level::error:
    return "error";
  }
  return "";
}

std::string as_logfmt(const text::json::object& line) {
  std::string text;
  for (const auto& [key, value] : line) {
    if (!text.empty())
      text += ' ';
    text.append(key).append("=");
    const auto written = text::json::serialize(value);
    const bool is_bare = value.is_string() && !value.get_string().empty() &&
                         written.find_first_of(" =\\") == std::string::npos;
    text += is_bare ? written.substr(1, written.size() - 2) : written;
  }
  return text;
}

} // namespace

void start_log(LogForm form) {
  log_form = form;
  (void)logger();
}

void log(Level level, std::string_view event, const text::json::object& fields) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  text::json::object line{{"time", text::to_iso(now)}, {"level", name(level)}, {"event", event}};
  for (const auto& field : fields)
    line.insert(field);
  const auto written = log_form == LogForm::json ? text::json::serialize(line) : as_logfmt(line);
  logger().log(spdlog::level::info, "{}", written);
}

void log(Level level, std::string_view event, const text::Error& error) {
  log(level, event, {{"input", error.input}, {"reason", error.reason}});
}

} // namespace cli
