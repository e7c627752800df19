#include "feed/feed.hpp"
#include "tests/data_folder.hpp"
#include "tests/feed/expectations.hpp"
#include "text/charset.hpp"
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using expectations::Outcome;

struct Tally {
  std::size_t holding = 0;
  std::vector<std::string> failing;
  std::map<std::string, std::size_t> inapplicable; // reason → how many

  [[nodiscard]] std::size_t applicable() const { return holding + failing.size(); }
  [[nodiscard]] double share() const {
    return static_cast<double>(holding) / static_cast<double>(applicable());
  }
};

// Where these cases want something else than a reader of news does, by what their names hold.
constexpr std::array<std::pair<std::string_view, std::string_view>, 1> departures = {{
    {"_crazy.xml", "what a sanitiser leaves of a script that it did not see as one"},
}};

fs::path feeds_folder() { return testing_data::folder() / "feeds"; }

std::string bytes_of(const fs::path& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// As if it had come from the server that the cases were written for.
expectations::Verdict judge_file(const fs::path& path, const fs::path& folder) {
  for (const auto& [part, reason] : departures)
    if (path.string().find(part) != std::string::npos)
      return {Outcome::inapplicable, std::string(reason)};
  const auto bytes = bytes_of(path);
  const auto decoded = text::decode(bytes);
  const auto expectation = expectations::expectation_in(decoded.utf8);
  if (expectation.empty())
    return {Outcome::inapplicable, "expects nothing"};
  if (!expectations::header_in(decoded.utf8, "Content-Location").empty())
    return {Outcome::inapplicable,
            "base from Content-Location, which HTTP took back (RFC 7231 appendix B)"};
  if (!expectations::header_in(decoded.utf8, "Content-Language").empty())
    return {Outcome::inapplicable, "HTTP's headers"};
  const auto url = "http://127.0.0.1:8097/tests/" + path.lexically_relative(folder).string();
  const auto feed = feed::parse(bytes, url, expectations::header_in(decoded.utf8, "Content-type"));
  expectations::Subject subject;
  subject.bytes = bytes;
  if (feed)
    subject.feed = *feed;
  return expectations::judge(expectation, subject);
}

Tally judge_folder(const fs::path& folder, const std::string& part) {
  Tally tally;
  for (const auto& file : fs::recursive_directory_iterator(folder / part)) {
    if (!file.is_regular_file())
      continue;
    auto verdict = judge_file(file.path(), folder);
    if (verdict.outcome == Outcome::holds)
      ++tally.holding;
    else if (verdict.outcome == Outcome::inapplicable)
      ++tally.inapplicable[verdict.reason];
    else
      tally.failing.push_back(file.path().lexically_relative(folder).string() + ": " +
                              verdict.reason);
  }
  fmt::print("{}: {} of {} hold ({:.1f} %)\n", part, tally.holding, tally.applicable(),
             100 * tally.share());
  for (const auto& [reason, count] : tally.inapplicable)
    fmt::print("  {:4} do not apply: {}\n", count, reason);
  for (const auto& failing : tally.failing)
    fmt::print("  fails: {}\n", failing);
  return tally;
}

void expect_share(const std::string& part, double least, std::size_t least_applicable) {
  const auto folder = feeds_folder();
  if (!fs::exists(folder))
    GTEST_SKIP() << "no feeds at " << folder << ": HEADWATER_DATA names another folder";
  const auto tally = judge_folder(folder, part);
  EXPECT_GE(tally.share(), least);
  EXPECT_GE(tally.applicable(), least_applicable);
}

TEST(Expectations, OfWellFormedFeeds) { expect_share("wellformed", 0.99, 600); }
TEST(Expectations, OfIllFormedFeeds) { expect_share("illformed", 0.9, 10); }

} // namespace
