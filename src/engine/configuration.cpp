#include "engine/configuration.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string_view>
#include <thread>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace engine {

namespace {

text::Result<std::size_t> positive(std::string_view value, const std::string& where) {
  std::size_t number = 0;
  const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (trouble != std::errc() || end != value.data() + value.size() || number == 0)
    return text::input_error(where, "not a whole number above zero: " + std::string(value));
  return number;
}

using Setter = std::function<text::Result<bool>(Configuration&, const std::string& value,
                                                const std::string& where)>;

Setter text_setter(std::string Configuration::* member) {
  return [member](Configuration& configuration, const std::string& value, const std::string&) {
    configuration.*member = value;
    return text::Result<bool>(true);
  };
}

struct Key {
  std::string_view name, variable;
  Setter set;
};

const std::array<Key, 7>& keys() {
  static const std::array<Key, 7> all = {{
      {"db", "HEADWATER_DB", text_setter(&Configuration::db)},
      {"listen", "HEADWATER_LISTEN", text_setter(&Configuration::listen)},
      {"feeds", "HEADWATER_FEEDS", text_setter(&Configuration::feeds)},
      {"samples", "HEADWATER_SAMPLES", text_setter(&Configuration::samples)},
      {"user_agent", "HEADWATER_USER_AGENT", text_setter(&Configuration::user_agent)},
      {"poll_minutes", "HEADWATER_POLL_MINUTES",
       [](Configuration& configuration, const std::string& value,
          const std::string& where) -> text::Result<bool> {
         configuration.poll_interval = std::chrono::minutes(TRY(positive(value, where)));
         return true;
       }},
      {"threads", "HEADWATER_THREADS",
       [](Configuration& configuration, const std::string& value,
          const std::string& where) -> text::Result<bool> {
         configuration.threads = TRY(positive(value, where));
         return true;
       }},
  }};
  return all;
}

text::Result<bool> apply_file(Configuration& configuration, const std::string& path) {
  const auto parsed = toml::parse_file(path);
  if (!parsed)
    return text::input_error(path + ":" + std::to_string(parsed.error().source().begin.line),
                             std::string(parsed.error().description()));
  for (const auto& [name, node] : parsed.table()) {
    const auto where =
        path + ":" + std::to_string(node.source().begin.line) + ": " + std::string(name.str());
    const auto key = std::ranges::find(keys(), std::string_view(name.str()), &Key::name);
    if (key == keys().end())
      return text::input_error(where, "no such key");
    if (const auto number = node.value_exact<std::int64_t>())
      (void)TRY(key->set(configuration, std::to_string(*number), where));
    else if (const auto words = node.value_exact<std::string>())
      (void)TRY(key->set(configuration, *words, where));
    else
      return text::input_error(where, "neither text nor a whole number");
  }
  return true;
}

} // namespace

text::Result<Configuration> load_configuration(const std::string& path) {
  Configuration configuration;
  configuration.threads = std::max(1U, std::thread::hardware_concurrency());
  const std::string fallback = "headwater.toml";
  if (!path.empty() || std::filesystem::exists(fallback))
    (void)TRY(apply_file(configuration, path.empty() ? fallback : path));
  for (const auto& key : keys())
    // Read once, before any thread is started.
    if (const char* value =
            std::getenv(std::string(key.variable).c_str())) // NOLINT(concurrency-mt-unsafe)
      (void)TRY(key.set(configuration, value, std::string(key.variable)));
  return configuration;
}

text::Result<ListenAddress> parse_listen(const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string::npos || colon == 0)
    return text::input_error(listen, "not an address with a port, as 127.0.0.1:8080");
  ListenAddress result;
  result.address = listen.substr(0, colon);
  if (result.address.starts_with('[') && result.address.ends_with(']'))
    result.address = result.address.substr(1, result.address.size() - 2);
  const std::string_view port = std::string_view(listen).substr(colon + 1);
  const auto [end, trouble] = std::from_chars(port.data(), port.data() + port.size(), result.port);
  if (trouble != std::errc() || end != port.data() + port.size())
    return text::input_error(listen, "not a port: " + std::string(port));
  return result;
}

} // namespace engine
