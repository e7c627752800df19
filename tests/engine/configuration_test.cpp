#include "engine/configuration.hpp"
#include "temporary_folder.hpp"
#include <cctype>
#include <cstdlib>
#include <functional>
#include <gtest/gtest.h>

namespace {

TEST(Configuration, FileOverridesDefaultsAndEnvironmentTheFile) {
  TemporaryFolder folder;
  const auto file = folder.write("headwater.toml",
                                 "listen = \"0.0.0.0:9000\"\npoll_minutes = 5\ndb = \"file.db\"\n");
  setenv("HEADWATER_DB", "environment.db", 1);
  const auto configuration = engine::load_configuration(file);
  unsetenv("HEADWATER_DB");
  ASSERT_TRUE(configuration) << text::to_string(configuration.error());
  EXPECT_EQ(configuration->listen, "0.0.0.0:9000");
  EXPECT_EQ(configuration->poll_interval, std::chrono::minutes(5));
  EXPECT_EQ(configuration->db, "environment.db");
  EXPECT_EQ(configuration->feeds, "feeds/world.opml");
}

// A key with three values, and where they end up.
struct Example {
  std::string key, in_file, in_variable, in_flag;
  std::function<std::string(const engine::Configuration&)> found;
};

std::vector<Example> examples() {
  using C = engine::Configuration;
  const auto words = [](const std::string& key, std::string C::* member) {
    return Example{key, "\"a\"", "b", "c", [=](const C& c) { return c.*member; }};
  };
  const auto number = [](const std::string& key, std::size_t C::* member) {
    return Example{key, "11", "12", "13", [=](const C& c) { return std::to_string(c.*member); }};
  };
  const auto time = [](const std::string& key, auto member) {
    return Example{key, "11", "12", "13",
                   [=](const C& c) { return std::to_string((c.*member).count()); }};
  };
  return {words("db", &C::db),
          {"listen", "\"h:1\"", "h:2", "h:3", [](const C& c) { return c.listen; }},
          {"public_address", "\"http://a\"", "http://b", "http://c",
           [](const C& c) { return c.public_address; }},
          {"allow_origin", "\"https://a.example *\"", "", "http://b:81",
           [](const C& c) { return c.allow_origin; }},
          {"api_token", "true", "false", "true",
           [](const C& c) { return std::string(c.api_token ? "true" : "false"); }},
          {"proxy", "\"10.0.0.1\"", "10.0.0.2", "fd00::3", [](const C& c) { return c.proxy; }},
          number("requests_per_minute", &C::requests_per_minute),
          {"pictures", "true", "false", "true",
           [](const C& c) { return std::string(c.pictures ? "true" : "false"); }},
          words("feeds", &C::feeds),
          words("samples", &C::samples),
          words("user_agent", &C::user_agent),
          time("poll_minutes", &C::poll_interval),
          number("threads", &C::threads),
          number("connections", &C::connections),
          number("connections_per_host", &C::connections_per_host),
          time("host_pause_ms", &C::host_pause),
          time("timeout_seconds", &C::timeout),
          number("largest_page", &C::largest_page),
          {"private_addresses", "true", "false", "true",
           [](const C& c) { return std::string(c.private_addresses ? "true" : "false"); }},
          words("keep", &C::keep),
          {"log", "\"json\"", "text", "json", [](const C& c) { return c.log; }}};
}

TEST(Configuration, EveryKeyIsReadFromFileVariableAndFlag) {
  ASSERT_EQ(examples().size(), engine::configuration_keys().size());
  TemporaryFolder folder;
  for (const auto& example : examples()) {
    auto value = example.in_file;
    std::erase(value, '"');
    const auto file = folder.write("a.toml", example.key + " = " + example.in_file + "\n");
    EXPECT_EQ(example.found(engine::load_configuration(file).value()), value) << example.key;

    auto variable = "HEADWATER_" + example.key;
    for (auto& c : variable)
      c = static_cast<char>(std::toupper(c));
    setenv(variable.c_str(), example.in_variable.c_str(), 1);
    const auto with_variable = engine::load_configuration(file);
    const auto with_flag = engine::load_configuration(file, {{example.key, example.in_flag}});
    unsetenv(variable.c_str());
    EXPECT_EQ(example.found(with_variable.value()), example.in_variable) << example.key;
    EXPECT_EQ(example.found(with_flag.value()), example.in_flag) << example.key;
  }
}

TEST(Configuration, UnknownKeyIsNamedWithItsLine) {
  TemporaryFolder folder;
  const auto file = folder.write("headwater.toml", "db = \"a\"\nlisten_to = \"x\"\n");
  const auto configuration = engine::load_configuration(file);
  ASSERT_FALSE(configuration);
  EXPECT_EQ(configuration.error().input, file + ":2: listen_to");
  EXPECT_EQ(configuration.error().reason, "no such key");
  EXPECT_NE(configuration.error().hint.find("listen"), std::string::npos);
}

TEST(Configuration, WrongValuesAreRefused) {
  TemporaryFolder folder;
  EXPECT_FALSE(engine::load_configuration(folder.write("a.toml", "poll_minutes = 0\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("b.toml", "threads = \"many\"\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("c.toml", "db = [1]\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("d.toml", "db = \n")));
  EXPECT_FALSE(engine::load_configuration(folder.path("absent.toml")));
  const auto reason_of = [](const std::string& key, const std::string& value) {
    const auto configuration = engine::load_configuration("", {{key, value}});
    return configuration ? "" : configuration.error().reason;
  };
  EXPECT_EQ(reason_of("threads", "1000"), "more than 256 threads: 1000");
  EXPECT_EQ(reason_of("poll_minutes", "99999999999999999999"), "too large: 99999999999999999999");
  EXPECT_EQ(reason_of("timeout_seconds", "4000000000"), "too large: 4000000000");
  EXPECT_EQ(reason_of("log", "xml"), "neither text nor json: xml");
  EXPECT_EQ(reason_of("listen", "8080"), "not an address with a port, as 127.0.0.1:8080: 8080");
  EXPECT_NE(reason_of("public_address", "nowhere"), "");
  EXPECT_NE(reason_of("proxy", "10.0.0.2:80"), "");
  EXPECT_NE(reason_of("user_agent", "/1.0"), "");
  EXPECT_NE(reason_of("user_agent", "a\r\nX: b"), "");
}

TEST(Listen, IsAnAddressAndAPort) {
  const auto four = engine::parse_listen("127.0.0.1:8080");
  ASSERT_TRUE(four);
  EXPECT_EQ(four->address, "127.0.0.1");
  EXPECT_EQ(four->port, 8080);
  EXPECT_EQ(engine::parse_listen("[::1]:80")->address, "::1");
  EXPECT_FALSE(engine::parse_listen("8080"));
  EXPECT_FALSE(engine::parse_listen("localhost:http"));
  EXPECT_FALSE(engine::parse_listen("127.0.0.1:99999"));
}

} // namespace
