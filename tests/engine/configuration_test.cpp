#include "engine/configuration.hpp"
#include "temporary_folder.hpp"
#include <cstdlib>
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

TEST(Configuration, UnknownKeyIsNamedWithItsLine) {
  TemporaryFolder folder;
  const auto file = folder.write("headwater.toml", "db = \"a\"\nlisten_to = \"x\"\n");
  const auto configuration = engine::load_configuration(file);
  ASSERT_FALSE(configuration);
  EXPECT_EQ(configuration.error().input, file + ":2: listen_to");
  EXPECT_EQ(configuration.error().reason, "no such key");
}

TEST(Configuration, WrongValuesAreRefused) {
  TemporaryFolder folder;
  EXPECT_FALSE(engine::load_configuration(folder.write("a.toml", "poll_minutes = 0\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("b.toml", "threads = \"many\"\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("c.toml", "db = [1]\n")));
  EXPECT_FALSE(engine::load_configuration(folder.write("d.toml", "db = \n")));
  EXPECT_FALSE(engine::load_configuration(folder.path("absent.toml")));
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
