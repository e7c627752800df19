// Archives of other writers, good and broken; skipped where they are not at hand.
#include "tests/data_folder.hpp"
#include "web/gzip.hpp"
#include "web/warc.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Reading {
  std::vector<web::WarcRecord> records;
  std::vector<std::string> errors;
};

Reading read_all(const std::filesystem::path& path) {
  Reading reading;
  auto reader = web::WarcReader::open(path.string());
  if (!reader)
    return {{}, {text::to_string(reader.error())}};
  while (auto next = reader->next()) {
    if (*next)
      reading.records.push_back(**std::move(next));
    else
      reading.errors.push_back(next->error().reason);
  }
  return reading;
}

class WarcArchives : public testing::Test {
protected:
  void SetUp() override {
    if (!std::filesystem::exists(archives))
      GTEST_SKIP() << "no archives at " << archives;
  }
  const std::filesystem::path archives = testing_data::folder() / "warc";
};

// Records and errors of each.
TEST_F(WarcArchives, GiveTheirRecords) {
  const std::map<std::string, std::pair<std::size_t, std::size_t>> expected = {
      {"bad.arc", {1, 3}},
      {"example-bad-non-chunked.warc.gz", {6, 0}},
      {"example-bad.warc.gz.bad", {6, 0}},
      {"example-digest.warc", {4, 0}},
      {"example-iana.org-chunked.warc", {3, 0}},
      {"example-resource.warc.gz", {3, 0}},
      {"example-space-in-target-uri.warc.gz", {2, 0}},
      {"example-space-in-url.arc", {2, 0}},
      {"example-trunc.warc", {3, 1}},
      {"example-wget-bad-target-uri.warc.gz", {6, 0}},
      {"example-wrong-chunks.warc.gz", {2, 0}},
      {"example.arc", {2, 0}},
      {"example.arc.gz", {2, 0}},
      {"example.warc", {6, 0}},
      {"example.warc.gz", {6, 0}},
      {"post-test.warc.gz", {6, 0}}};
  for (const auto& [name, counts] : expected) {
    if (!std::filesystem::exists(archives / name))
      continue;
    const auto reading = read_all(archives / name);
    EXPECT_EQ(reading.records.size(), counts.first) << name;
    EXPECT_EQ(reading.errors.size(), counts.second) << name;
    for (const auto& read : reading.records)
      if (read.url == "http://example.com/" && read.type == "response") {
        EXPECT_EQ(read.payload.size(), 1270U) << name;
      }
  }
}

TEST_F(WarcArchives, SayWhatIsWrong) {
  EXPECT_EQ(read_all(archives / "example-trunc.warc").errors,
            (std::vector<std::string>{"the record's length of 973 bytes is wrong"}));
  EXPECT_EQ(read_all(archives / "bad.arc").errors,
            std::vector<std::string>(3, "the record does not say how long it is"));
}

// Of every good file: as many records as there are heads in its unpacked bytes, and what was packed
// comes out the same as what was not.
TEST_F(WarcArchives, ComeOutWhole) {
  for (const auto& [packed, plain] :
       {std::pair{"example.warc.gz", "example.warc"}, {"example.arc.gz", "example.arc"}}) {
    const auto left = read_all(archives / packed);
    const auto right = read_all(archives / plain);
    ASSERT_EQ(left.records.size(), right.records.size());
    for (std::size_t i = 0; i < left.records.size(); ++i) {
      EXPECT_EQ(left.records[i].url, right.records[i].url);
      EXPECT_EQ(left.records[i].type, right.records[i].type);
      EXPECT_EQ(left.records[i].date, right.records[i].date);
      EXPECT_EQ(left.records[i].payload, right.records[i].payload);
    }
  }
  for (const auto& entry : std::filesystem::directory_iterator(archives)) {
    const auto name = entry.path().filename().string();
    if (!name.contains(".warc") || name == "example-trunc.warc")
      continue;
    std::ostringstream bytes;
    bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const auto text = web::is_gzip(bytes.view())
                          ? web::gunzip(bytes.view(), name, 1U << 24U).value()
                          : bytes.str();
    std::size_t heads = 0;
    for (auto at = text.find("WARC/1."); at != text.npos; at = text.find("WARC/1.", at + 1))
      heads += at == 0 || text[at - 1] == '\n' ? 1 : 0;
    EXPECT_EQ(read_all(entry.path()).records.size(), heads) << name;
  }
}

} // namespace
