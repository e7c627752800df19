#include "web/gzip.hpp"
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <zlib.h>

namespace {

constexpr std::size_t plenty = 64U << 20U;

std::string noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  for (auto& byte : bytes)
    byte = static_cast<char>(random() & 0xFFU);
  return bytes;
}

std::string deflated(const std::string& bytes, int window) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

TEST(Gunzip, GivesBackWhatGzipTook) {
  for (const auto& bytes :
       {std::string(), std::string("a line\n"), noise(300'000), std::string(5'000'000, 'x')}) {
    const auto packed = web::gzip(bytes);
    EXPECT_TRUE(web::is_gzip(packed));
    EXPECT_EQ(web::gunzip(packed, "test", plenty), bytes);
  }
}

TEST(Gunzip, ReadsAllMembers) {
  const auto packed = web::gzip("one ") + web::gzip("") + web::gzip("two ") + web::gzip("three");
  EXPECT_EQ(web::gunzip(packed, "test", plenty), "one two three");
}

TEST(Gunzip, LeavesPaddingAlone) {
  EXPECT_EQ(web::gunzip(web::gzip("text") + std::string(512, '\0'), "test", plenty), "text");
}

TEST(Gunzip, SaysWhenDataIsCutShort) {
  const auto packed = web::gzip(noise(100'000));
  for (const std::size_t kept :
       {std::size_t{0}, std::size_t{5}, packed.size() / 2, packed.size() - 1}) {
    const auto unpacked = web::gunzip(packed.substr(0, kept), "a.gz", plenty);
    ASSERT_FALSE(unpacked) << kept;
    EXPECT_EQ(text::to_string(unpacked.error()), "a.gz: gzip data is cut short");
    EXPECT_EQ(unpacked.error().kind, text::ErrorKind::input);
  }
}

TEST(Gunzip, TakesWhatCameBeforeTheCutWhenAsked) {
  const auto bytes = noise(100'000);
  const auto unpacked =
      web::gunzip(web::gzip(bytes).substr(0, 60'000), "a.gz", plenty, web::CutShort::taken);
  ASSERT_TRUE(unpacked);
  EXPECT_GT(unpacked->size(), 50'000U);
  EXPECT_TRUE(bytes.starts_with(*unpacked));
}

TEST(Gunzip, SecondMemberCutShortIsAnError) {
  const auto second = web::gzip("two");
  EXPECT_FALSE(web::gunzip(web::gzip("one") + second.substr(0, second.size() - 3), "test", plenty));
}

TEST(Gunzip, ChecksCrcAndLength) {
  auto crc = web::gzip("some text");
  crc[crc.size() - 8] = static_cast<char>(crc[crc.size() - 8] ^ 1);
  auto length = web::gzip("some text");
  length[length.size() - 4] = static_cast<char>(length[length.size() - 4] ^ 1);
  for (const auto& broken : {crc, length}) {
    const auto unpacked = web::gunzip(broken, "a.gz", plenty);
    ASSERT_FALSE(unpacked);
    EXPECT_EQ(unpacked.error().reason, "gzip data is broken");
  }
}

TEST(Gunzip, RubbishIsAnError) {
  EXPECT_FALSE(web::gunzip("<html>", "test", plenty));
  EXPECT_FALSE(web::gunzip("\x1F\x8B\x08\xFF rubbish", "test", plenty));
  EXPECT_FALSE(web::is_gzip("\x1F"));
}

TEST(Gunzip, StopsAtTheLimit) {
  const auto bomb = web::gzip(std::string(50'000'000, '\0'));
  const auto unpacked = web::gunzip(bomb, "bomb.gz", 1U << 20U);
  ASSERT_FALSE(unpacked);
  EXPECT_EQ(unpacked.error().kind, text::ErrorKind::limit);
  EXPECT_EQ(text::to_string(unpacked.error()), "bomb.gz: unpacks to more than 1 MiB");
  EXPECT_TRUE(web::gunzip(web::gzip("12345"), "test", 5));
  EXPECT_FALSE(web::gunzip(web::gzip("123456"), "test", 5));
  EXPECT_FALSE(web::gunzip(web::gzip("123") + web::gzip("456"), "test", 5));
}

TEST(Undeflate, WithAndWithoutZlibsWrapping) {
  const std::string bytes = "deflate, as HTTP has it";
  EXPECT_EQ(web::undeflate(deflated(bytes, 15), "test", plenty), bytes);
  EXPECT_EQ(web::undeflate(deflated(bytes, -15), "test", plenty), bytes);
  EXPECT_FALSE(web::undeflate(deflated(bytes, 15).substr(0, 10), "test", plenty));
  EXPECT_FALSE(web::undeflate(deflated(std::string(1000, 'a'), -15), "test", 999));
}

} // namespace
