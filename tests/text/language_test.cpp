#include "text/language.hpp"
#include <gtest/gtest.h>

namespace text {
namespace {

TEST(Language, ByWords) {
  EXPECT_EQ(detect_language(
                "The government said on Tuesday that it would raise taxes on fuel next year."),
            "en");
  EXPECT_EQ(detect_language("Die Regierung teilte am Dienstag mit, dass sie im nächsten Jahr die "
                            "Steuern erhöhen will."),
            "de");
  EXPECT_EQ(detect_language(
                "Le gouvernement a annoncé mardi qu'il augmenterait les impôts l'année prochaine."),
            "fr");
  EXPECT_EQ(
      detect_language("El gobierno anunció el martes que subirá los impuestos el próximo año."),
      "es");
  EXPECT_EQ(
      detect_language("Правительство сообщило во вторник, что в следующем году повысит налоги."),
      "ru");
  EXPECT_EQ(
      detect_language("Уряд повідомив у вівторок, що наступного року підвищить податки на пальне."),
      "uk");
  EXPECT_EQ(
      detect_language("أعلنت الحكومة يوم الثلاثاء أنها سترفع الضرائب على الوقود في العام المقبل"),
      "ar");
}

TEST(Language, ByScript) {
  EXPECT_EQ(detect_language("Η κυβέρνηση ανακοίνωσε"), "el");
  EXPECT_EQ(detect_language("הממשלה הודיעה"), "he");
  EXPECT_EQ(detect_language("รัฐบาลประกาศ"), "th");
  EXPECT_EQ(detect_language("정부는 화요일 발표했다"), "ko");
  EXPECT_EQ(detect_language("მთავრობამ განაცხადა"), "ka");
  EXPECT_EQ(detect_language("Կառավարությունը հայտարարեց"), "hy");
  EXPECT_EQ(detect_language("政府は火曜日に発表した"), "ja");
  EXPECT_EQ(detect_language("政府星期二宣布"), "zh");
}

TEST(Language, DeclaredDecidesWhereTheTextDoesNot) {
  EXPECT_EQ(detect_language("OK", "en-GB"), "en");
  EXPECT_EQ(detect_language("", "de_AT"), "de");
  EXPECT_EQ(detect_language("12:30 – 14:00, 2024!!! … — “”", "FR"), "fr");
  EXPECT_EQ(detect_language("", "iw"), "he");
  EXPECT_EQ(
      detect_language("The government said on Tuesday that it would raise taxes on fuel.", "de"),
      "en");
}

TEST(Language, OtherwiseUndetermined) {
  EXPECT_EQ(detect_language(""), "und");
  EXPECT_EQ(detect_language("OK"), "und");
  EXPECT_EQ(detect_language("", "english"), "und");
  EXPECT_EQ(detect_language("", "e1"), "und");
  EXPECT_EQ(detect_language("xqzt vbnmk plwrt zzxcv qwrtp sdfgh jklmn"), "und");
}

TEST(Language, LongTextIsSampledOnCharacterBorders) {
  std::string text;
  while (text.size() < 100'000)
    text += "ы Правительство сообщило во вторник, что в следующем году повысит налоги. ";
  EXPECT_EQ(detect_language(text), "ru");
}

TEST(Language, BadBytesDoNoHarm) {
  EXPECT_EQ(detect_language(std::string(5000, '\x80'), "en"), "en");
  EXPECT_EQ(detect_language(
                "The government said \xFF\xFE on Tuesday that it would raise taxes \xC3", "en"),
            "en");
}

} // namespace
} // namespace text
