#include "web/warc_head.hpp"
#include <gtest/gtest.h>
#include <string>

namespace {

// ISO 28500 §5: named fields in any order and case; a line that begins with a blank goes on with
// the last.
TEST(WarcHead, ReadsNamedFields) {
  const std::string head =
      "WARC/1.1\r\nwarc-type: response\r\nWARC-Target-URI: <http://example.org/a b>\r\n"
      "WARC-Date: 2024-02-24T10:00:00.123456Z\r\nX-Note: one\r\n\ttwo\r\n"
      "Content-Type: application/http;\r\n msgtype=response\r\nContent-Length: 17\r\n\r\n";
  EXPECT_EQ(web::end_of_warc_head(head + "HTTP/1.1"), head.size());
  const auto read = web::read_warc_head(head, "test");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->record.type, "response");
  EXPECT_EQ(read->record.url, "http://example.org/a b");
  EXPECT_EQ(text::to_iso(read->record.date.value()), "2024-02-24T10:00:00Z");
  EXPECT_EQ(read->record.content_type, "application/http; msgtype=response");
  EXPECT_TRUE(read->is_http);
  EXPECT_EQ(read->length, 17U);
  EXPECT_EQ(read->payload, web::CutShort::refused);
}

TEST(WarcHead, LengthIsNeededAndIsANumber) {
  for (const auto* length :
       {"", "Content-Length: many\r\n", "Content-Length: -1\r\n", "Content-Length: 12 34\r\n",
        "Content-Length: 99999999999999999999999\r\n"}) {
    const auto read = web::read_warc_head(
        std::string("WARC/1.0\r\nWARC-Type: response\r\n") + length + "\r\n", "test");
    ASSERT_FALSE(read) << length;
    EXPECT_EQ(read.error().reason, "the record does not say how long it is");
  }
}

TEST(WarcHead, EndsAtTheFirstBlankLine) {
  EXPECT_EQ(web::end_of_warc_head("WARC/1.0\nA: b\n\nbody\n\n"), 15U);
  EXPECT_EQ(web::end_of_warc_head("WARC/1.0\r\nA: b\r\n"), std::nullopt);
}

TEST(ArcLine, FirstVersion) {
  const auto line = web::read_arc_line(
      "http://example.org/?q=two words 192.0.2.1 20240224100000 text/html 1591", "test");
  ASSERT_TRUE(line && *line);
  const auto& head = **line;
  EXPECT_EQ(head.record.url, "http://example.org/?q=two words");
  EXPECT_EQ(head.record.content_type, "text/html");
  EXPECT_EQ(head.length, 1591U);
  EXPECT_EQ(text::to_iso(head.record.date.value()), "2024-02-24T10:00:00Z");
}

TEST(ArcLine, SecondVersionHasMoreFields) {
  const auto line = web::read_arc_line(
      "http://example.org/ 192.0.2.1 20240224100000 text/html 200 c0ffee - 4711 a.arc.gz 42",
      "test");
  ASSERT_TRUE(line && *line);
  EXPECT_EQ((*line)->length, 42U);
  EXPECT_EQ((*line)->record.url, "http://example.org/");
}

TEST(ArcLine, OtherLinesAreNone) {
  for (const auto* line :
       {"", "1 0 Example Archive", "URL IP-address Archive-date Content-type Archive-length",
        "see http://example.org/ 192.0.2.1 20240224100000 text/html 5", "HTTP/1.1 200 OK",
        "http://example.org/ 192.0.2.1 yesterday text/html 5"})
    EXPECT_FALSE(web::read_arc_line(line, "test")) << line;
}

TEST(ArcLine, LengthThatIsNone) {
  for (const auto* length : {"-1", "abc"}) {
    const auto line = web::read_arc_line(
        std::string("http://example.org/ 192.0.2.1 20240224100000 text/html ") + length, "test");
    ASSERT_TRUE(line);
    EXPECT_FALSE(*line);
  }
}

} // namespace
