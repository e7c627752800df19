#include "portal/pictures/kind.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

using namespace std::string_view_literals;

} // namespace

TEST(PictureKind, is_told_by_the_first_bytes) {
  EXPECT_EQ(picture_type("\xFF\xD8\xFF\xE0..JFIF"sv), "image/jpeg");
  EXPECT_EQ(picture_type("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv), "image/png");
  EXPECT_EQ(picture_type("GIF87a"sv), "image/gif");
  EXPECT_EQ(picture_type("GIF89a.."sv), "image/gif");
  EXPECT_EQ(picture_type("RIFF\x10\0\0\0WEBPVP8 "sv), "image/webp");
  EXPECT_EQ(picture_type("\0\0\0\x1C"
                         "ftypavif\0\0\0\0mif1"sv),
            "image/avif");
  EXPECT_EQ(picture_type("\0\0\0\x18"
                         "ftypmif1\0\0\0\0miafavif"sv),
            "image/avif");
}

TEST(PictureKind, of_all_else_is_none) {
  for (const auto bytes :
       {""sv, "\xFF\xD8"sv, "\x89PNG"sv, "GIF88a"sv, "RIFF\x10\0\0\0WAVEfmt "sv, "RIFF"sv,
        "<svg xmlns='http://www.w3.org/2000/svg'/>"sv, "<?xml version='1.0'?><svg/>"sv,
        "<!doctype html><script>alert(1)</script>"sv, " GIF89a"sv, "BM......"sv,
        "\0\0\0\x14"
        "ftypmp42\0\0\0\0avif"sv.substr(0, 16),
        "\0\0\0\x10"
        "ftypheic\0\0\0\0avif"sv,
        "\xFF\xFF\xFF\xFF"
        "ftyp"sv,
        "\xFF\xFF\xFF\xFF"
        "ftypheic\0\0\0\0av"sv})
    EXPECT_EQ(picture_type(bytes), "") << bytes;
}

} // namespace portal
