#include "feed/stamp.hpp"
#include <gtest/gtest.h>
#include <random>

namespace {

std::optional<text::Time> slowly(std::string_view stamp) {
  const auto parsed = text::parse_time(stamp);
  return parsed ? std::optional(parsed->time) : std::nullopt;
}

TEST(Stamp, IsWhatTextParses) {
  for (const std::string_view stamp : {"2024-02-24T10:00:00Z",
                                       "2024-02-24T10:00:00+01:00",
                                       "2024-02-24T10:00:00-11:30",
                                       "2024-02-30T10:00:00Z",
                                       "2024-02-24T24:00:00Z",
                                       "2024-02-24T23:59:60Z",
                                       "2024-02-24",
                                       "2024-02-24T10:00:00.5Z",
                                       "2024-02-24T10:00:00+0100",
                                       "1887-02-24T10:00:00Z",
                                       "2024-02-24T10:00:00+14:00",
                                       "Sat, 24 Feb 2024 10:00:00 GMT",
                                       "Mon, 24 Feb 2024 10:00:00 GMT",
                                       "Sat, 24 Feb 2024 10:00:00 +0530",
                                       "Sat, 24 Feb 2024 10:00:00 EST",
                                       "Sat, 4 Feb 2024 10:00:00 GMT",
                                       "Sat, 31 Jun 2024 10:00:00 GMT",
                                       "",
                                       "Sat, 24 Feb",
                                       "x"})
    EXPECT_EQ(feed::parse_stamp(stamp), slowly(stamp)) << stamp;
}

TEST(Stamp, FormsOfMachines) {
  const auto day = [](std::string_view stamp) {
    const auto time = feed::parse_stamp(stamp);
    return time ? text::to_iso(*time) : "none";
  };
  EXPECT_EQ(day("2024"), "2024-01-01T00:00:00Z");
  EXPECT_EQ(day("2024-02"), "2024-02-01T00:00:00Z");
  EXPECT_EQ(day("202402"), "2024-02-01T00:00:00Z");
  EXPECT_EQ(day("2024-055"), "2024-02-24T00:00:00Z");
  EXPECT_EQ(day("2024366"), "2024-12-31T00:00:00Z");
  EXPECT_EQ(day("2023-366"), "none");
  EXPECT_EQ(day("2024-000"), "none");
  EXPECT_EQ(day("2024-W08-6"), "2024-02-24T00:00:00Z");
  EXPECT_EQ(day("2024W086"), "2024-02-24T00:00:00Z");
  EXPECT_EQ(day("2021-W01"), "2021-01-04T00:00:00Z");
  EXPECT_EQ(day("2020-W53-5"), "2021-01-01T00:00:00Z");
  EXPECT_EQ(day("2024-W54"), "none");
  EXPECT_EQ(day("2024-W08-8"), "none");
  EXPECT_EQ(day("2024-13"), "none");
  EXPECT_EQ(day("1708768800"), "2024-02-24T10:00:00Z");
  EXPECT_EQ(day("1708768800000"), "2024-02-24T10:00:00Z");
  EXPECT_EQ(day("170876880"), "none");
  EXPECT_EQ(day("-170876880"), "none");
  EXPECT_EQ(day("Sat, 24 Feb 2024 10:00:00 B"), "2024-02-24T10:00:00Z");
  EXPECT_EQ(day("Sat, 24 Feb 2024 24:00:00 GMT"), "2024-02-25T00:00:00Z");
}

TEST(Stamp, AlsoDamaged) {
  std::mt19937 random(5);
  constexpr std::string_view pieces = "0123456789 :-+TZ,FebSat";
  for (int i = 0; i < 4000; ++i) {
    std::string stamp =
        i % 2 == 0 ? "2024-02-24T10:00:00+01:00" : "Sat, 24 Feb 2024 10:00:00 +0100";
    for (int j = 0; j < 2; ++j)
      stamp[random() % stamp.size()] = pieces[random() % pieces.size()];
    EXPECT_EQ(feed::parse_stamp(stamp), slowly(stamp)) << stamp;
  }
}

} // namespace
