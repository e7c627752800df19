#include "tests/web/temporary_file.hpp"
#include "web/gzip.hpp"
#include "web/warc.hpp"
#include "web/warc_writer.hpp"
#include <csignal>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <tuple>
#include <vector>

namespace {

constexpr text::Time now{std::chrono::seconds{1'795'168'800}}; // 2026-11-20T10:00:00Z

// A folder of its own, gone with the test.
class WarcWriterTest : public testing::Test {
protected:
  WarcWriterTest() { std::filesystem::create_directory(folder_); }
  ~WarcWriterTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }

private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("headwater_writer_" + std::to_string(getpid()));
};

text::Result<web::WarcWriter> open(const std::string& path) {
  return web::WarcWriter::open(path, "Headwater/test", now);
}

web::WarcResponse page(std::string_view url, std::string_view body) {
  return {url, now, 200, "text/html; charset=utf-8", body};
}

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

struct Reading {
  std::vector<web::WarcRecord> records;
  std::vector<std::string> errors;
};

Reading read(const std::string& path) {
  Reading reading;
  auto reader = web::WarcReader::open(path);
  while (auto next = reader->next()) {
    if (*next)
      reading.records.push_back(**std::move(next));
    else
      reading.errors.push_back(text::to_string(next->error()));
  }
  return reading;
}

TEST_F(WarcWriterTest, TheReaderGivesBackWhatWasWritten) {
  for (const auto* name : {"a.warc", "a.warc.gz"}) {
    auto writer = open(path(name));
    ASSERT_TRUE(writer);
    const std::string binary("\0\r\n\r\nWARC/1.1\r\n\xFF", 16);
    const auto first = writer->append(page("https://news.example/1", "<p>one</p>"));
    const auto second = writer->append({"https://news.example/2", now, 404, "", binary});
    const auto reading = read(path(name));
    EXPECT_TRUE(reading.errors.empty()) << reading.errors[0];
    ASSERT_EQ(reading.records.size(), 3U) << name;
    const auto& [info, one, two] =
        std::tie(reading.records[0], reading.records[1], reading.records[2]);
    EXPECT_EQ(info.type, "warcinfo");
    EXPECT_NE(info.payload.find("software: Headwater/test\r\n"), info.payload.npos);
    EXPECT_EQ(one.type, "response");
    EXPECT_EQ(one.url, "https://news.example/1");
    EXPECT_EQ(one.date, now);
    EXPECT_EQ(one.status, 200);
    EXPECT_EQ(one.content_type, "text/html; charset=utf-8");
    EXPECT_EQ(one.payload, "<p>one</p>");
    EXPECT_EQ(one.offset, first);
    EXPECT_EQ(two.status, 404);
    EXPECT_EQ(two.content_type, "");
    EXPECT_EQ(two.payload, binary);
    EXPECT_EQ(two.offset, second);
  }
}

TEST_F(WarcWriterTest, ARecordAsItStands) {
  auto writer = open(path("a.warc"));
  const auto begin = writer->append(page("https://news.example/1", "abc"));
  ASSERT_TRUE(begin);
  const auto text = bytes_of(path("a.warc")).substr(*begin);
  const auto id = text.find("WARC-Record-ID: <urn:uuid:");
  ASSERT_NE(id, text.npos);
  EXPECT_EQ(text[id + 40], '5'); // the UUID's version
  EXPECT_EQ(text.substr(0, id), "WARC/1.1\r\nWARC-Type: response\r\n");
  EXPECT_EQ(
      text.substr(text.find("WARC-Date")),
      "WARC-Date: 2026-11-20T10:00:00Z\r\n"
      "WARC-Target-URI: https://news.example/1\r\n"
      // the digest of "abc" (FIPS 180-4), in base 32
      "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"
      "Content-Type: application/http; msgtype=response\r\nContent-Length: 79\r\n\r\n"
      "HTTP/1.1 200 \r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 3\r\n\r\nabc"
      "\r\n\r\n");
}

TEST_F(WarcWriterTest, EachRecordIsAMember) {
  auto writer = open(path("a.warc.gz"));
  const auto begin = writer->append(page("https://news.example/1", "one"));
  const auto member = web::gunzip(bytes_of(path("a.warc.gz")).substr(begin.value()), "test", 1000);
  ASSERT_TRUE(member);
  EXPECT_TRUE(member->starts_with("WARC/1.1\r\nWARC-Type: response\r\n"));
}

TEST_F(WarcWriterTest, TheSameInputGivesTheSameBytes) {
  for (const auto* folder : {"1", "2"}) {
    std::filesystem::create_directory(path(folder));
    auto writer = open(path(folder) + "/a.warc.gz");
    writer->append(page("https://news.example/1", "one")).value();
  }
  EXPECT_EQ(bytes_of(path("1/a.warc.gz")), bytes_of(path("2/a.warc.gz")));
}

TEST_F(WarcWriterTest, AppendsToAFileThatIsThere) {
  for (const auto* name : {"a.warc", "a.warc.gz"}) {
    for (const auto* url : {"https://news.example/1", "https://news.example/2"})
      open(path(name))->append(page(url, "body")).value();
    const auto reading = read(path(name));
    EXPECT_TRUE(reading.errors.empty());
    ASSERT_EQ(reading.records.size(), 3U);
    EXPECT_EQ(reading.records[2].url, "https://news.example/2");
  }
}

// As a kill leaves it: readable up to the cut, and behind it once more was appended.
TEST_F(WarcWriterTest, AFileCutAnywhere) {
  for (const auto* name : {"a.warc", "a.warc.gz"}) {
    auto writer = open(path(name));
    const auto one = writer->append(page("https://news.example/1", "one")).value();
    const auto two = writer->append(page("https://news.example/2", std::string(300, 'x'))).value();
    const auto whole = bytes_of(path(name));
    const auto step = whole.size() > 1000 ? 7U : 1U;
    for (auto cut = two + 1; cut < whole.size() - 4; cut += step) {
      std::filesystem::resize_file(path(name), cut);
      auto reading = read(path(name));
      ASSERT_GE(reading.records.size(), 2U) << name << " " << cut;
      EXPECT_EQ(reading.records[1].offset, one);
      open(path(name))->append(page("https://news.example/3", "three")).value();
      open(path(name))->append(page("https://news.example/4", std::string(5000, 'y'))).value();
      reading = read(path(name));
      const auto count = reading.records.size();
      ASSERT_TRUE(count == 4 || count == 5) << name << " " << cut;
      EXPECT_EQ(reading.records[count - 3].payload, count == 4 ? "one" : std::string(300, 'x'));
      EXPECT_EQ(reading.records[count - 2].payload, "three");
      EXPECT_EQ(reading.records[count - 1].payload, std::string(5000, 'y'));
      std::ofstream(path(name), std::ios::binary) << whole;
    }
  }
}

TEST_F(WarcWriterTest, WhatIsNoArchiveIsLeftAlone) {
  const TemporaryFile notes("my notes");
  const auto refused = open(notes.path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "neither a WARC nor an ARC file");
  EXPECT_EQ(bytes_of(notes.path()), "my notes");
  open(path("a.warc"))->append(page("https://news.example/1", "one")).value();
  std::filesystem::copy_file(path("a.warc"), path("a.warc.gz"));
  EXPECT_EQ(open(path("a.warc.gz")).error().reason, "named .gz, and is not gzip");
  EXPECT_FALSE(open(path("a.warc.zst")));
  EXPECT_FALSE(std::filesystem::exists(path("a.warc.zst")));
  const TemporaryFile frames("\x28\xB5\x2F\xFD");
  EXPECT_EQ(open(frames.path()).error().reason, "zstd, which is read and not written");
  EXPECT_EQ(open(path("no/such/folder")).error().kind, text::ErrorKind::store);
  EXPECT_EQ(open(path("")).error().kind, text::ErrorKind::store);
}

TEST_F(WarcWriterTest, StrangersCannotWriteFields) {
  auto writer = open(path("a.warc"));
  EXPECT_FALSE(writer->append(page("", "")));
  EXPECT_FALSE(writer->append(page("https://news.example/\r\nWARC-Type: x", "")));
  writer->append({"https://news.example/1", now, 200, "text/html\r\nContent-Length: 1", "one"})
      .value();
  const auto reading = read(path("a.warc"));
  ASSERT_EQ(reading.records.size(), 2U);
  EXPECT_EQ(reading.records[1].payload, "one");
  EXPECT_EQ(reading.records[1].content_type, "text/html  Content-Length: 1");
}

// A file that may not grow further answers as a full disk does.
TEST_F(WarcWriterTest, ARecordThatDoesNotFitLeavesTheFileAsItWas) {
  auto writer = open(path("a.warc"));
  writer->append(page("https://news.example/1", "one")).value();
  const auto before = bytes_of(path("a.warc"));
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  const rlimit tight{before.size() + 100, limit.rlim_max};
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &tight);
  const auto refused = writer->append(page("https://news.example/2", "two"));
  setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, text::ErrorKind::store);
  EXPECT_EQ(refused.error().reason, "File too large");
  EXPECT_EQ(bytes_of(path("a.warc")), before);
  EXPECT_TRUE(writer->append(page("https://news.example/2", "two")));
}

} // namespace
