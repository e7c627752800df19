#include "tests/web/temporary_file.hpp"
#include "web/gzip.hpp"
#include "web/warc.hpp"
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>
#include <zstd.h>

namespace {

std::string record(std::string_view type, std::string_view url, const std::string& block,
                   std::string_view content_type = "application/http; msgtype=response",
                   std::size_t length = 0) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nWARC-Date: 2024-02-24T10:00:00Z\r\nContent-Type: " + std::string(content_type) +
         "\r\nContent-Length: " + std::to_string(length == 0 ? block.size() : length) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string page(const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
}

std::string address(int number) { return "http://example.org/" + std::to_string(number); }

struct Reading {
  std::vector<web::WarcRecord> records;
  std::vector<text::Error> errors;

  [[nodiscard]] std::string complaints() const {
    std::string all;
    for (const auto& error : errors)
      all += text::to_string(error) + "\n";
    return all;
  }
  [[nodiscard]] std::vector<std::string> urls() const {
    std::vector<std::string> all;
    for (const auto& read : records)
      all.push_back(read.url);
    return all;
  }
};

Reading read_all(const std::string& path, web::WarcLimits limits = {}) {
  Reading reading;
  auto reader = web::WarcReader::open(path, limits);
  if (!reader) {
    reading.errors.push_back(reader.error());
    return reading;
  }
  while (auto next = reader->next()) {
    if (*next)
      reading.records.push_back(**std::move(next));
    else
      reading.errors.push_back(next->error());
    if (reading.records.size() + reading.errors.size() > 10'000) {
      ADD_FAILURE() << "no end of records";
      break;
    }
  }
  return reading;
}

Reading read_bytes(std::string_view bytes, web::WarcLimits limits = {}) {
  const TemporaryFile file(bytes);
  return read_all(file.path(), limits);
}

using Urls = std::vector<std::string>;

TEST(Warc, ReadsRecordsInOrder) {
  const auto info = record("warcinfo", "", "software: test\r\n", "application/warc-fields");
  const auto first = record("response", "<http://example.org/1>", page("<p>one</p>"));
  const auto reading =
      read_bytes(info + first + record("resource", "http://example.org/2", "two", "text/plain"));
  ASSERT_TRUE(reading.errors.empty());
  ASSERT_EQ(reading.urls(), (Urls{"", "http://example.org/1", "http://example.org/2"}));
  const auto& one = reading.records[1];
  EXPECT_EQ(one.type, "response");
  EXPECT_EQ(one.status, 200);
  EXPECT_EQ(one.content_type, "text/html");
  EXPECT_EQ(one.payload, "<p>one</p>");
  EXPECT_EQ(one.offset, info.size());
  EXPECT_EQ(text::to_iso(one.date.value()), "2024-02-24T10:00:00Z");
  EXPECT_EQ(reading.records[2].payload, "two");
  EXPECT_EQ(reading.records[2].content_type, "text/plain");
  EXPECT_EQ(reading.records[2].status, 0);
}

TEST(Warc, GzippedByTheRecordGivesTheMembersPlace) {
  const auto one = web::gzip(record("response", address(1), page("one")));
  const auto reading = read_bytes(one + web::gzip(record("response", address(2), page("two"))));
  ASSERT_TRUE(reading.errors.empty());
  ASSERT_EQ(reading.urls(), (Urls{address(1), address(2)}));
  EXPECT_EQ(reading.records[1].offset, one.size());
}

std::string zstd(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3));
  return packed;
}

TEST(Warc, InZstdFrames) {
  const auto one = zstd(record("response", address(1), page("one")));
  const auto two = zstd(record("response", address(2), page(std::string(5000, 'x'))));
  const std::string skippable("\x50\x2A\x4D\x18\x02\0\0\0ab", 10);
  const auto reading = read_bytes(one + skippable + two + one);
  EXPECT_TRUE(reading.errors.empty()) << reading.complaints();
  ASSERT_EQ(reading.urls(), (Urls{address(1), address(2), address(1)}));
  EXPECT_EQ(reading.records[1].payload, std::string(5000, 'x'));
  EXPECT_EQ(reading.records[2].offset, one.size() + skippable.size() + two.size());
}

TEST(Warc, BrokenZstdFramesAreLeftBehind) {
  const auto one = zstd(record("response", address(1), page("one")));
  auto broken = one;
  broken.replace(20, 30, std::string(30, '\xFF'));
  for (const auto& frame : {broken, one.substr(0, one.size() / 2), std::string("rubbish")}) {
    const auto reading = read_bytes(one + frame + one);
    EXPECT_EQ(reading.urls(), (Urls{address(1), address(1)})) << frame.size();
    EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
  }
  const auto cut = read_bytes(one + one.substr(0, one.size() - 3));
  EXPECT_EQ(cut.urls(), (Urls{address(1)}));
  ASSERT_EQ(cut.errors.size(), 1U) << cut.complaints();
  EXPECT_EQ(cut.errors[0].reason, "zstd data is cut short");
}

TEST(Warc, ZstdDictionariesAreNamed) {
  const auto reading = read_bytes(std::string("\x5D\x2A\x4D\x18\x02\0\0\0ab", 10));
  ASSERT_EQ(reading.errors.size(), 1U);
  EXPECT_EQ(reading.errors[0].reason, "packed with a zstd dictionary, which is not read here");
}

// ISO 28500 §6.7
TEST(Warc, ARevisitIsNamedAndHoldsNoPage) {
  const auto revisit = record("revisit", address(1),
                              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                              "Content-Encoding: br\r\nContent-Length: 900\r\n"
                              "Transfer-Encoding: chunked\r\n\r\n");
  const auto reading = read_bytes(record("response", address(1), page("one")) + revisit);
  EXPECT_TRUE(reading.errors.empty()) << reading.complaints();
  ASSERT_EQ(reading.records.size(), 2U);
  EXPECT_EQ(reading.records[1].type, "revisit");
  EXPECT_EQ(reading.records[1].url, address(1));
  EXPECT_EQ(reading.records[1].payload, "");
}

TEST(Warc, GzippedAsAWhole) {
  std::string all;
  for (int i = 0; i < 500; ++i)
    all += record("response", address(i), page(std::string(1000, static_cast<char>('a' + i % 26))));
  const auto reading = read_bytes(web::gzip(all));
  EXPECT_TRUE(reading.errors.empty());
  ASSERT_EQ(reading.records.size(), 500U);
  EXPECT_EQ(reading.records[499].payload, std::string(1000, static_cast<char>('a' + 499 % 26)));
}

TEST(Warc, RecordSplitOverMembersAndPadding) {
  const auto whole =
      record("response", address(1), page("one")) + record("response", address(2), page("two"));
  const auto reading = read_bytes(web::gzip(whole.substr(0, 150)) + web::gzip(whole.substr(150)) +
                                  std::string(1024, '\0'));
  EXPECT_TRUE(reading.errors.empty());
  EXPECT_EQ(reading.urls(), (Urls{address(1), address(2)}));
}

TEST(Warc, LinesMayEndInLfAlone) {
  const auto reading =
      read_bytes("WARC/1.0\nWARC-Type: resource\nWARC-Target-URI: http://example.org/\n"
                 "Content-Type: text/plain\nContent-Length: 4\n\ntext\n\n");
  ASSERT_EQ(reading.records.size(), 1U);
  EXPECT_EQ(reading.records[0].payload, "text");
}

TEST(Warc, UnpacksTheBody) {
  const auto chunked =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n";
  const auto packed = web::gzip("<p>packed</p>");
  char size[32];
  std::snprintf(size, sizeof size, "%zx\r\n", packed.size());
  const auto reading =
      read_bytes(record("response", address(1), chunked + (size + packed) + "\r\n0\r\n\r\n"));
  ASSERT_EQ(reading.records.size(), 1U);
  EXPECT_EQ(reading.records[0].payload, "<p>packed</p>");
}

TEST(Warc, BodyThatCannotBeUnpackedCostsItsRecordOnly) {
  const auto packed = web::gzip(std::string(3000, 'x'));
  const auto broken =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed.substr(0, packed.size() - 6);
  const auto reading = read_bytes(record("response", address(1), broken) +
                                  record("response", address(2), page("two")));
  EXPECT_EQ(reading.urls(), (Urls{address(2)}));
  ASSERT_EQ(reading.errors.size(), 1U) << reading.complaints();
  EXPECT_TRUE(reading.errors[0].input.ends_with("@0"));
  EXPECT_EQ(reading.errors[0].reason, "gzip data is cut short");
}

TEST(Warc, BodyThatTheWriterSaysHeCut) {
  const auto packed = web::gzip(std::string(3000, 'x'));
  auto cut = record("response", address(1),
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" +
                        packed.substr(0, packed.size() - 6));
  cut.insert(10, "WARC-Truncated: length\r\n");
  const auto reading = read_bytes(cut);
  ASSERT_EQ(reading.records.size(), 1U);
  EXPECT_EQ(reading.records[0].payload, std::string(3000, 'x'));
}

TEST(Warc, WrongLengthIsAnErrorAndSwallowsNothing) {
  for (const auto& wrong :
       {record("response", address(2), page("a page of some length"), "application/http", 40),
        record("response", address(2), page("a page"), "application/http", 300),
        record("response", address(2), page("a page"), "application/http", 100'000),
        record("response", address(2), page("a page"), "application/http", 1'000'000'000'000)}) {
    const auto bytes = record("response", address(1), page("one")) + wrong +
                       record("response", address(3), page("three"));
    for (const auto& file : {bytes, web::gzip(bytes)}) {
      const auto reading = read_bytes(file);
      EXPECT_EQ(reading.urls(), (Urls{address(1), address(3)})) << wrong;
      EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
    }
  }
}

TEST(Warc, WrongLengthOfAMessageThatIsWholeByItsOwn) {
  const auto block = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody";
  const auto reading = read_bytes(record("response", address(1), block, "application/http", 5000) +
                                  record("response", address(2), page("two")));
  EXPECT_TRUE(reading.errors.empty());
  ASSERT_EQ(reading.urls(), (Urls{address(1), address(2)}));
  EXPECT_EQ(reading.records[0].payload, "body");
}

TEST(Warc, RecordThatEndsWithItsMember) {
  const auto reading = read_bytes(
      web::gzip(record("response", address(1), page("short"), "application/http", 5000)) +
      web::gzip(record("response", address(2), page("two"))) +
      web::gzip(record("response", address(3), page("3"))));
  EXPECT_EQ(reading.urls(), (Urls{address(2), address(3)}));
  ASSERT_EQ(reading.errors.size(), 1U) << reading.complaints();
  EXPECT_NE(reading.errors[0].reason.find("cut short"), std::string::npos);
}

TEST(Warc, JunkBetweenRecords) {
  const auto one = record("response", address(1), page("one"));
  const auto two = record("response", address(2), page("two"));
  const auto reading = read_bytes(record("response", address(0), page("zero")) + "\r\n" + one +
                                  "WARC/1.0\r\nno length\r\n\r\n" + two);
  EXPECT_EQ(reading.urls(), (Urls{address(0), address(1), address(2)}));
  EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
}

TEST(Warc, ACutRecordTakesNothingOfTheNextOne) {
  const auto whole = [](int number, std::size_t size) {
    return record("response", address(number),
                  "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
                      std::string(size, 'x'));
  };
  const auto one = whole(1, 3000);
  const auto reading = read_bytes(whole(0, 3) + one.substr(0, 1000) + "\r\n" + whole(2, 6000));
  EXPECT_EQ(reading.urls(), (Urls{address(0), address(2)}));
  EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
}

TEST(Warc, FileCutShort) {
  const auto one = record("response", address(1), page("one"));
  const auto two = record("response", address(2), page(std::string(5000, 'y')));
  const auto plain = read_bytes((one + two).substr(0, one.size() + 1000));
  EXPECT_EQ(plain.urls(), (Urls{address(1)}));
  ASSERT_EQ(plain.errors.size(), 1U) << plain.complaints();
  EXPECT_TRUE(plain.errors[0].input.ends_with("@" + std::to_string(one.size())));
  EXPECT_TRUE(plain.errors[0].reason.starts_with("the record is cut short: "))
      << plain.errors[0].reason;

  const auto first = web::gzip(one);
  const auto packed = read_bytes(first + web::gzip(two).substr(0, 100));
  EXPECT_EQ(packed.urls(), (Urls{address(1)}));
  ASSERT_EQ(packed.errors.size(), 1U) << packed.complaints();
  EXPECT_TRUE(packed.errors[0].input.ends_with("@" + std::to_string(first.size())));
  EXPECT_EQ(packed.errors[0].reason, "gzip data is cut short");
}

TEST(Warc, GoesOnBehindABrokenMember) {
  std::string body;
  for (int i = 0; i < 2000; ++i)
    body += "line " + std::to_string(i * 7919 % 1000) + "\n";
  auto broken = web::gzip(record("response", address(2), page(body)));
  const auto one = web::gzip(record("response", address(1), page("one")));
  const auto three = web::gzip(record("response", address(3), page("three")));

  auto flipped = broken;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
  auto wrong_sum = broken;
  wrong_sum[wrong_sum.size() - 6] = static_cast<char>(wrong_sum[wrong_sum.size() - 6] ^ 0x55);
  for (const auto& member :
       {flipped, wrong_sum, broken.substr(0, broken.size() / 2), std::string("rubbish"),
        std::string("\x1F\x8B\x08\x00 no member", 14)}) {
    const auto reading = read_bytes(one + member + three + one);
    EXPECT_EQ(reading.urls(), (Urls{address(1), address(3), address(1)})) << member.size();
    EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
  }
}

TEST(Warc, LargeRecordIsPassedOver) {
  const web::WarcLimits limits{100'000};
  const auto large = record("response", address(2), page(std::string(400'000, 'x')));
  const auto small = record("response", address(3), page("three"));
  for (const auto& bytes :
       {large + small, web::gzip(large) + web::gzip(small), web::gzip(large + small)}) {
    const auto reading = read_bytes(bytes, limits);
    EXPECT_EQ(reading.urls(), (Urls{address(3)}));
    ASSERT_EQ(reading.errors.size(), 1U) << reading.complaints();
    EXPECT_EQ(reading.errors[0].kind, text::ErrorKind::limit);
  }
  const auto bomb =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + web::gzip(std::string(400'000, 'x'));
  const auto reading = read_bytes(record("response", address(1), bomb) + small, limits);
  EXPECT_EQ(reading.urls(), (Urls{address(3)}));
  ASSERT_EQ(reading.errors.size(), 1U) << reading.complaints();
  EXPECT_EQ(reading.errors[0].kind, text::ErrorKind::limit);
}

TEST(Warc, HeadWithoutEnd) {
  const auto reading = read_bytes("WARC/1.0\r\n" + std::string(200'000, 'x') + "\r\n" +
                                  record("response", address(2), page("two")));
  EXPECT_EQ(reading.urls(), (Urls{address(2)}));
  EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
}

TEST(Arc, BothVersionsAndAddressesWithBlanks) {
  const std::string body =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>page</p>";
  const std::string info = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
  const auto file =
      "filedesc://test.arc 0.0.0.0 20240224100000 text/plain " + std::to_string(info.size()) +
      "\n" + info + "\nhttp://example.org/a b 192.0.2.1 20240224100000 text/html " +
      std::to_string(body.size()) + "\n" + body +
      "\nhttp://example.org/2 192.0.2.1 20240224100001 text/html 200 sum - 0 test.arc " +
      std::to_string(body.size()) + "\n" + body +
      "\ndns:example.org 192.0.2.1 20240224100002 text/dns 4\ntext\n";
  for (const auto& bytes : {file, web::gzip(file)}) {
    const auto reading = read_bytes(bytes);
    EXPECT_TRUE(reading.errors.empty());
    ASSERT_EQ(reading.urls(), (Urls{"filedesc://test.arc", "http://example.org/a b",
                                    "http://example.org/2", "dns:example.org"}));
    EXPECT_EQ(reading.records[0].type, "warcinfo");
    EXPECT_EQ(reading.records[1].type, "response");
    EXPECT_EQ(reading.records[1].status, 200);
    EXPECT_EQ(reading.records[1].content_type, "text/html; charset=utf-8");
    EXPECT_EQ(reading.records[1].payload, "<p>page</p>");
    EXPECT_EQ(reading.records[3].type, "resource");
  }
}

TEST(Arc, LengthThatIsNoneCostsItsRecordOnly) {
  const auto reading =
      read_bytes("http://example.org/1 192.0.2.1 20240224100000 text/html -1\n<p>one</p>\n"
                 "http://example.org/2 192.0.2.1 20240224100000 text/plain 3\ntwo\n");
  EXPECT_EQ(reading.urls(), (Urls{"http://example.org/2"}));
  EXPECT_EQ(reading.errors.size(), 1U) << reading.complaints();
}

TEST(Warc, FilesThatAreNoArchive) {
  for (const auto& [bytes, reason] :
       std::map<std::string, std::string>{{"", "the file is empty"},
                                          {"<html>", "neither a WARC nor an ARC file"},
                                          {web::gzip("{}"), "neither a WARC nor an ARC file"}}) {
    const auto reading = read_bytes(bytes);
    ASSERT_EQ(reading.errors.size(), 1U) << reading.complaints();
    EXPECT_EQ(reading.errors[0].reason, reason);
  }
  const auto missing = web::WarcReader::open("/no/such/file.warc");
  ASSERT_FALSE(missing);
  EXPECT_EQ(text::to_string(missing.error()), "/no/such/file.warc: No such file or directory");
  EXPECT_FALSE(web::WarcReader::open("/tmp"));
}

TEST(Warc, LooksLikeOne) {
  EXPECT_TRUE(web::looks_like_warc("WARC/1.0\r\nWARC-Type"));
  EXPECT_TRUE(web::looks_like_warc("\r\nWARC/1.1\r\n"));
  EXPECT_TRUE(web::looks_like_warc("filedesc://a.arc 0.0.0.0 20240224100000 text/plain 76\n1 0"));
  EXPECT_FALSE(web::looks_like_warc("WARC/ARC tools, a page"));
  EXPECT_FALSE(web::looks_like_warc("<html>"));
  EXPECT_FALSE(web::looks_like_warc(""));
}

TEST(Warc, SurvivesEveryCutAndFlip) {
  const auto bytes = web::gzip(record("response", address(1), page("one"))) +
                     web::gzip(record("response", address(2), page("two")));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    read_bytes(bytes.substr(0, i));
    auto flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 0xFF);
    const auto reading = read_bytes(flipped);
    EXPECT_GE(reading.records.size() + reading.errors.size(), 1U) << i;
  }
}

} // namespace
