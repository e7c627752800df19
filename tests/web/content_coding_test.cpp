#include "text/hash.hpp"
#include "web/brotli.hpp"
#include "web/content_coding.hpp"
#include "web/gzip.hpp"
#include "web/zstd.hpp"
#include <gtest/gtest.h>
#include <string>
#include <zstd.h>

namespace {

constexpr std::size_t plenty = 64U << 20U;

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t at = 0; at + 2 <= digits.size(); at += 2) {
    std::uint64_t byte = 0;
    text::from_hex(digits.substr(at, 2), byte);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

std::string zstd(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3));
  return packed;
}

const std::string page = "<p>Käse und Brot, Käse und Brot</p>";
// printf page | brotli -c -q 11 | xxd -p
const std::string brotli_page =
    from_hex("1f2400f8c59647fae70176419a686975b5a18d6c25885435803303b7d87f1bb8e9d0a9432001");
// head -c 100000000 /dev/zero | brotli -c -q 9 -w 24 | xxd -p
const std::string brotli_bomb = from_hex(
    "cfffff7f002400e2b14072effff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f0012"
    "00715800baf7fffcffff074002200e0b40f7fe3fffc1eb014800c46101e862d703");

text::Result<std::string> undo(std::string_view codings, std::string body,
                               web::CutShort cut_short = web::CutShort::refused,
                               std::size_t limit = plenty) {
  return web::undo_codings(codings, std::move(body), "test", limit, cut_short);
}

std::string reason(const text::Result<std::string>& result) {
  return result ? "none: " + result->substr(0, 40) : result.error().reason;
}

TEST(ContentCoding, EachAlone) {
  EXPECT_EQ(undo("br", brotli_page), page);
  EXPECT_EQ(undo("zstd", zstd(page)), page);
  EXPECT_EQ(undo("GZip", web::gzip(page)), page);
  EXPECT_EQ(undo("identity", page), page);
  EXPECT_EQ(undo("", page), page);
}

TEST(ContentCoding, OneOnAnother) {
  EXPECT_EQ(undo("br, gzip", web::gzip(brotli_page)), page);
  EXPECT_EQ(undo("gzip,zstd", zstd(web::gzip(page))), page);
  EXPECT_EQ(undo("br,,identity , x-gzip, zstd, chunked", zstd(web::gzip(brotli_page))), page);
  auto packed = page;
  for (int i = 0; i < 5; ++i)
    packed = web::gzip(packed);
  const auto deep = undo("gzip,gzip,gzip,gzip,gzip", packed);
  EXPECT_EQ(reason(deep), "the body is packed more than 4 times");
}

TEST(ContentCoding, WhatIsPackedNoMoreStays) {
  for (const auto* coding : {"br", "zstd", "gzip", "deflate", "br, gzip", "compress"})
    EXPECT_EQ(undo(coding, page), page) << coding;
  EXPECT_EQ(undo("br", "hi"), "hi");
  EXPECT_EQ(undo("br", from_hex("3f")), ""); // "?", and brotli's empty stream
}

TEST(ContentCoding, BrokenOrCutShort) {
  const auto packed = zstd(page);
  EXPECT_EQ(reason(undo("zstd", packed.substr(0, packed.size() - 3))), "zstd data is cut short");
  EXPECT_EQ(reason(undo("zstd", packed.substr(0, 4) + std::string(40, '\xFF'))),
            "zstd data is broken");
  EXPECT_EQ(reason(undo("br", brotli_page.substr(0, 20))), "brotli data is cut short");
  EXPECT_EQ(reason(undo("br", brotli_page + "\xFF")), "brotli data is broken");
  const auto begun = undo("br", brotli_page.substr(0, 33), web::CutShort::taken);
  ASSERT_TRUE(begun);
  EXPECT_TRUE(page.starts_with(*begun));
}

TEST(ContentCoding, ManyZstdFrames) {
  EXPECT_EQ(undo("zstd", zstd("one ") + from_hex("502a4d1803000000616263") + zstd("two")),
            "one two");
}

// zstd -D folder/dictionary
TEST(ContentCoding, ZstdDictionariesAreNamed) {
  EXPECT_EQ(reason(undo("zstd", from_hex("28b52ffd2770e8e251042100007465787452afcc88"))),
            "zstd data that needs a dictionary");
}

// A header of a frame that wants 1 GiB to look back at.
TEST(ContentCoding, ZstdWindowsAreBounded) {
  EXPECT_EQ(reason(undo("zstd", from_hex("28b52ffd00a0210000740000000000000000"))),
            "zstd data is broken");
}

TEST(ContentCoding, BombsStopAtTheLimit) {
  const std::string zeros(30'000'000, '\0');
  for (const auto& [coding, packed] : {std::pair<std::string, std::string>{"br", brotli_bomb},
                                       {"zstd", zstd(zeros)},
                                       {"gzip", web::gzip(zeros)},
                                       {"gzip, gzip", web::gzip(web::gzip(zeros))},
                                       {"br, zstd", zstd(brotli_bomb)}}) {
    const auto unpacked = undo(coding, packed);
    ASSERT_FALSE(unpacked) << coding;
    EXPECT_EQ(unpacked.error().kind, text::ErrorKind::limit);
    EXPECT_EQ(unpacked.error().reason, "unpacks to more than 400 times its size") << coding;
    EXPECT_EQ(reason(undo(coding, packed, web::CutShort::taken, 1U << 20U)),
              "unpacks to more than 1 MiB");
  }
  const std::string small(4'000'000, ' ');
  EXPECT_EQ(undo("zstd", zstd(small)), small);
}

} // namespace
