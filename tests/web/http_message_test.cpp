#include "web/http_message.hpp"
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>

namespace {

constexpr std::size_t plenty = 1U << 20U;

text::Result<web::HttpMessage> read(std::string_view bytes,
                                    web::CutShort cut_short = web::CutShort::refused) {
  return web::read_http_message(bytes, "test", plenty, cut_short);
}

TEST(HttpMessage, SplitsHeadAndBody) {
  const auto message = read("HTTP/1.1 404 Not Found\r\ncontent-TYPE: text/html; "
                            "charset=utf-8\r\n\r\nno\r\n\r\nsuch page");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 404);
  EXPECT_EQ(message->content_type, "text/html; charset=utf-8");
  EXPECT_EQ(message->body, "no\r\n\r\nsuch page");
}

TEST(HttpMessage, LinesMayEndInLfAlone) {
  const auto message = read("HTTP/1.0 200 OK\nContent-Type: text/plain\n\nbody");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->content_type, "text/plain");
  EXPECT_EQ(message->body, "body");
}

TEST(HttpMessage, HeadAlone) {
  const auto message = read("HTTP/2 304\r\nContent-Encoding: gzip\r\n");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 304);
  EXPECT_EQ(message->body, "");
}

TEST(HttpMessage, ARequestHasNoStatus) {
  const auto message = read("POST /x HTTP/1.1\r\nContent-Type: text/plain\r\n\r\nq=1");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 0);
  EXPECT_EQ(message->body, "q=1");
}

// RFC 9112 §7.1
TEST(HttpMessage, JoinsChunks) {
  const auto message = read(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
      "0004;name=value\r\nWiki\r\n5\r\npedia\r\nC\r\n in\r\nchunks.\r\n0\r\nTrailer: x\r\n\r\n");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->body, "Wikipedia in\r\nchunks.");
}

TEST(HttpMessage, ChunksThatTheArchiveHasJoinedAlready) {
  const auto message = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<!doctype html>");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->body, "<!doctype html>");
}

TEST(HttpMessage, BrokenChunks) {
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  const auto broken = read(head + "4\r\nWiki\r\nzz\r\npedia\r\n0\r\n\r\n");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().reason, "the body's chunks are broken");
  const auto cut = head + "4\r\nWiki\r\n20\r\npedia";
  const auto short_one = read(cut);
  ASSERT_FALSE(short_one);
  EXPECT_EQ(short_one.error().reason, "the body's last chunk is missing");
  const auto taken = read(cut, web::CutShort::taken);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->body, "Wikipedia");
  EXPECT_FALSE(read(head + "4\r\nWiki\r\nffffffffffffffff\r\npedia"));
}

TEST(HttpMessage, UndoesCodingsInTheirOrder) {
  const auto once = read("HTTP/1.1 200 OK\r\nContent-Encoding: x-gzip\r\n\r\n" + web::gzip("text"));
  ASSERT_TRUE(once);
  EXPECT_EQ(once->body, "text");
  const auto twice = read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip , gzip\r\n\r\n" +
                          web::gzip(web::gzip("text")));
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->body, "text");
}

// RFC 9112 §7: what was packed for the way lies under the chunks, outside the content's coding.
TEST(HttpMessage, ChunksOfPackedData) {
  for (const auto* codings : {"Transfer-Encoding: chunked\r\nContent-Encoding: gzip, x-gzip",
                              "Transfer-Encoding: gzip, chunked\r\nContent-Encoding: gzip"}) {
    const auto packed = web::gzip(web::gzip("text"));
    const auto message =
        read("HTTP/1.1 200 OK\r\n" + std::string(codings) + "\r\n\r\nA\r\n" + packed.substr(0, 10) +
             "\r\n" + fmt::format("{:x}", packed.size() - 10) + "\r\n" + packed.substr(10) +
             "\r\n0\r\n\r\n");
    ASSERT_TRUE(message) << codings;
    EXPECT_EQ(message->body, "text");
  }
}

TEST(HttpMessage, CodingThatTheArchiveHasUndoneAlready) {
  for (const auto* coding : {"gzip", "deflate", "br"}) {
    const auto message =
        read(std::string("HTTP/1.1 200 OK\r\nContent-Encoding: ") + coding + "\r\n\r\n<p>Käse</p>");
    ASSERT_TRUE(message) << coding;
    EXPECT_EQ(message->body, "<p>Käse</p>");
  }
}

TEST(HttpMessage, NamesACodingThatItCannotUndo) {
  const auto message =
      read("HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\n\r\n\x8B\xFF\x80\xC1");
  ASSERT_FALSE(message);
  EXPECT_EQ(text::to_string(message.error()),
            "test: the body is packed with compress, which is not read here");
}

TEST(HttpMessage, BombIsALimitError) {
  const auto message = read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" +
                            web::gzip(std::string(2 * plenty, ' ')));
  ASSERT_FALSE(message);
  EXPECT_EQ(message.error().kind, text::ErrorKind::limit);
}

TEST(SizeOfHttpMessage, IsItsOwnContentLength) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
  EXPECT_EQ(web::size_of_http_message(head + "body and more"), head.size() + 4);
  EXPECT_EQ(web::size_of_http_message(head + "bod"), std::nullopt);
  EXPECT_EQ(web::size_of_http_message("HTTP/1.1 200 OK\r\n\r\nbody"), std::nullopt);
  EXPECT_EQ(web::size_of_http_message(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Encoding: gzip\r\n\r\n<p>"),
            std::nullopt);
}

} // namespace
