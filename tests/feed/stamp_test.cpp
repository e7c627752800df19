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
