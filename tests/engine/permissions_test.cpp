#include "engine/permissions.hpp"
#include "polling.hpp"

namespace {

constexpr auto* robots = "https://post.example/robots.txt";

class Permissions : public testing::Test {
protected:
  engine::Permission of(const std::string& url) {
    engine::Permission given;
    permissions.ask(url, [&](const engine::Permission& permission) { given = permission; });
    web.run({});
    return given;
  }

  FakeWeb web;
  FakeClock clock;
  engine::Permissions permissions{web, clock, "Headwater"};
};

TEST_F(Permissions, ComeFromRobotsTxtOnceADay) {
  web.put(robots, "User-agent: Headwater\nDisallow: /no\nCrawl-delay: 7\n", "text/plain");
  EXPECT_TRUE(of("https://post.example/yes").is_given);
  EXPECT_FALSE(of("https://post.example/no?x").is_given);
  EXPECT_EQ(of("https://post.example").pause, std::chrono::seconds(7));
  EXPECT_EQ(web.times_asked(robots), 1U);
  clock.time += std::chrono::hours(25);
  EXPECT_TRUE(of("https://post.example/yes").is_given);
  EXPECT_EQ(web.times_asked(robots), 2U);
}

TEST_F(Permissions, AreNotGivenWhileRobotsTxtCannotBeHad) {
  web.put_status(robots, 503);
  const auto refused = of("https://post.example/yes");
  EXPECT_FALSE(refused.is_given);
  EXPECT_TRUE(refused.may_come);
  web.put(robots, "", "text/plain");
  EXPECT_FALSE(of("https://post.example/yes").is_given) << "it is not asked at once";
  clock.time += std::chrono::minutes(31);
  EXPECT_TRUE(of("https://post.example/yes").is_given);
}

TEST_F(Permissions, OfOtherSchemesPortsAndHostsAreTheirOwn) {
  web.put(robots, "User-agent: *\nDisallow: /\n", "text/plain");
  EXPECT_FALSE(of("https://post.example/").is_given);
  EXPECT_TRUE(of("https://post.example:8443/").is_given);
  EXPECT_TRUE(of("http://post.example/").is_given);
  EXPECT_TRUE(of("https://www.post.example/").is_given);
}

} // namespace
