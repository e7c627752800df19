#include "engine/configuration.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iterator>
#include <string_view>
#include <thread>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace engine {

namespace {

using Where = std::string; // a line of the file, a variable, a flag

constexpr std::size_t largest_number = 2'147'483'647;

text::Result<std::size_t> positive(std::string_view value, const Where& where) {
  std::size_t number = 0;
  const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (trouble == std::errc::result_out_of_range || number > largest_number)
    return text::input_error(where, "too large: " + std::string(value));
  if (trouble != std::errc() || end != value.data() + value.size() || number == 0)
    return text::input_error(where, "not a whole number above zero: " + std::string(value));
  return number;
}

// What else a value has to be.
using Check = text::Result<bool> (*)(const std::string& value, const Where& where);

text::Result<bool> is_listen(const std::string& value, const Where& where) {
  if (const auto listen = parse_listen(value); !listen)
    return text::input_error(where, listen.error().reason + ": " + value);
  return true;
}

text::Result<bool> is_log_form(const std::string& value, const Where& where) {
  if (value != "text" && value != "json")
    return text::input_error(where, "neither text nor json: " + value);
  return true;
}

text::Result<bool> is_thread_count(const std::string& value, const Where& where) {
  if (TRY(positive(value, where)) > 256)
    return text::input_error(where, "more than 256 threads: " + value);
  return true;
}

text::Result<bool> is_public_address(const std::string& value, const Where& where) {
  if (!value.empty() && !web::resolve(value))
    return text::input_error(where, "not an address, as https://news.example.org: " + value);
  return true;
}

// As browsers send them: no path, not even a slash.
text::Result<bool> is_list_of_origins(const std::string& value, const Where& where) {
  std::string_view rest = value;
  while (!rest.empty()) {
    const std::string each(rest.substr(0, rest.find(' ')));
    const auto host = each.find("://");
    const bool is_origin = host != std::string::npos &&
                           each.find('/', host + 3) == std::string::npos && web::resolve(each);
    if (!is_origin && each != "*")
      return text::input_error(where, "not an origin, as https://app.example.org: " + each);
    rest.remove_prefix(std::min(rest.size(), each.size() + 1));
  }
  return true;
}

text::Result<bool> is_proxy(const std::string& value, const Where& where) {
  in6_addr address{};
  const bool is_address = inet_pton(AF_INET, value.c_str(), &address) == 1 ||
                          inet_pton(AF_INET6, value.c_str(), &address) == 1;
  if (!value.empty() && !is_address)
    return text::input_error(where, "not the address of a machine, as 10.0.0.2: " + value);
  return true;
}

text::Result<bool> is_user_agent(const std::string& value, const Where& where) {
  const bool is_one_line =
      std::ranges::none_of(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (value.empty() || std::isalpha(static_cast<unsigned char>(value.front())) == 0 || !is_one_line)
    return text::input_error(where, "does not begin with a name, or is more than one line");
  return true;
}

text::Result<bool> set(std::string& member, const std::string& value, const Where&) {
  member = value;
  return true;
}

text::Result<bool> set(std::size_t& member, const std::string& value, const Where& where) {
  member = TRY(positive(value, where));
  return true;
}

text::Result<bool> set(bool& member, const std::string& value, const Where& where) {
  if (value != "true" && value != "false")
    return text::input_error(where, "neither true nor false: " + value);
  member = value == "true";
  return true;
}

template <class Rep, class Period>
text::Result<bool> set(std::chrono::duration<Rep, Period>& member, const std::string& value,
                       const Where& where) {
  member = std::chrono::duration<Rep, Period>(TRY(positive(value, where)));
  return true;
}

struct Setting {
  Key key;
  std::function<text::Result<bool>(Configuration&, const std::string& value, const Where&)> apply;
};

template <class T>
Setting setting(const char* name, const char* describes, T Configuration::* member,
                Check check = nullptr) {
  return {{name, describes},
          [=](Configuration& configuration, const std::string& value,
              const Where& where) -> text::Result<bool> {
            if (check != nullptr)
              (void)TRY(check(value, where));
            return set(configuration.*member, value, where);
          }};
}

const std::vector<Setting>& settings() {
  using C = Configuration;
  static const std::vector<Setting> all = {
      setting("db", "the store's file", &C::db),
      setting("listen", "address:port of the portal", &C::listen, is_listen),
      setting("public_address",
              "what the world calls the portal, as https://news.example.org; feeds' hubs need it",
              &C::public_address, is_public_address),
      setting("allow_origin",
              "origins whose pages may read the API, as \"https://a.example https://b.example\"; * "
              "for all",
              &C::allow_origin, is_list_of_origins),
      setting("api_token", "true: the API asks for the token that `account api-token` draws",
              &C::api_token),
      setting("proxy",
              "address of a reverse proxy on another machine, whose X-Forwarded-For is believed",
              &C::proxy, is_proxy),
      setting("requests_per_minute", "that the portal answers an IPv4 address or an IPv6 /64",
              &C::requests_per_minute),
      setting("pictures", "true: the portal fetches the articles' pictures and shows them",
              &C::pictures),
      setting("feeds", "OPML file that is followed from the first start on", &C::feeds),
      setting("samples", "folder that is read at the first start", &C::samples),
      setting("user_agent", "who we are, to servers; its first word is our name in robots.txt",
              &C::user_agent, is_user_agent),
      setting("poll_minutes", "between two looks at a feed, until its own rhythm is known",
              &C::poll_interval),
      setting("threads", "that read pages", &C::threads, is_thread_count),
      setting("connections", "open at once", &C::connections),
      setting("connections_per_host", "open at once to one host", &C::connections_per_host),
      setting("host_pause_ms", "milliseconds between two requests to one host", &C::host_pause),
      setting("timeout_seconds", "for one request", &C::timeout),
      setting("largest_page", "bytes, unpacked, that are read of an answer", &C::largest_page),
      setting("private_addresses", "true: may be fetched, too", &C::private_addresses),
      setting("keep", "WARC file in which all that is read is kept", &C::keep),
      setting("log", "text or json", &C::log, is_log_form)};
  return all;
}

std::string variable_of(std::string_view name) {
  auto variable = "HEADWATER_" + std::string(name);
  std::ranges::transform(variable, variable.begin(),
                         [](unsigned char c) { return std::toupper(c); });
  return variable;
}

std::string all_names() {
  std::string names = "the keys are";
  for (const auto& [key, apply] : settings())
    names.append(names.ends_with("are") ? " " : ", ").append(key.name);
  return names;
}

text::Result<bool> apply(Configuration& configuration, std::string_view name,
                         const std::string& value, const Where& where) {
  const auto found =
      std::ranges::find(settings(), name, [](const Setting& setting) { return setting.key.name; });
  if (found == settings().end())
    return std::unexpected(text::Error{text::ErrorKind::input, where, "no such key", all_names()});
  return found->apply(configuration, value, where);
}

text::Result<bool> apply_file(Configuration& configuration, const std::string& path) {
  const auto parsed = toml::parse_file(path);
  if (!parsed) {
    const auto line = parsed.error().source().begin.line; // 0: there is no file
    return text::input_error(line == 0 ? path : path + ":" + std::to_string(line),
                             std::string(parsed.error().description()));
  }
  for (const auto& [name, node] : parsed.table()) {
    const auto where =
        path + ":" + std::to_string(node.source().begin.line) + ": " + std::string(name.str());
    if (const auto number = node.value_exact<std::int64_t>())
      (void)TRY(apply(configuration, name.str(), std::to_string(*number), where));
    else if (const auto words = node.value_exact<std::string>())
      (void)TRY(apply(configuration, name.str(), *words, where));
    else if (const auto truth = node.value_exact<bool>())
      (void)TRY(apply(configuration, name.str(), *truth ? "true" : "false", where));
    else
      return text::input_error(where, "neither text, a whole number, true nor false");
  }
  return true;
}

} // namespace

const std::vector<Key>& configuration_keys() {
  static const auto keys = [] {
    std::vector<Key> all;
    std::ranges::transform(settings(), std::back_inserter(all), &Setting::key);
    return all;
  }();
  return keys;
}

text::Result<Configuration> load_configuration(const std::string& path,
                                               const std::map<std::string, std::string>& flags) {
  Configuration configuration;
  configuration.threads = std::max(1U, std::thread::hardware_concurrency());
  const std::string fallback = "headwater.toml";
  if (!path.empty() || std::filesystem::exists(fallback))
    (void)TRY(apply_file(configuration, path.empty() ? fallback : path));
  for (const auto& key : configuration_keys()) {
    const auto variable = variable_of(key.name);
    // Read once, before any thread is started.
    if (const char* value = std::getenv(variable.c_str())) // NOLINT(concurrency-mt-unsafe)
      (void)TRY(apply(configuration, key.name, value, variable));
  }
  for (const auto& [name, value] : flags) {
    auto flag = "--" + name;
    std::ranges::replace(flag, '_', '-');
    (void)TRY(apply(configuration, name, value, flag));
  }
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
