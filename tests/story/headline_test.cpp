#include "story/headline.hpp"
#include <gtest/gtest.h>

namespace story {

namespace {

TEST(Plainness, of_plain_titles_is_whole) {
  for (const auto* title :
       {"Ferry with 200 on board runs aground off Kythnos", "Parlament stimmt dem Haushalt zu",
        "Мост через реку закрыт на ремонт", "地震 引发海啸警报 居民疏散",
        "台风登陆福建沿海超过十万人转移", "رئيس الوزراء يعلن استقالته أمام البرلمان",
        "US, UK and EU agree on NATO talks"})
    EXPECT_EQ(plainness(title), 1) << title;
}

TEST(Plainness, is_less_for_what_cries_asks_labels_or_baits) {
  for (const auto* title :
       {"FERRY RUNS AGROUND OFF KYTHNOS", "ПАРОМ СЕЛ НА МЕЛЬ У БЕРЕГОВ КИФНОСА",
        "Why did the ferry run aground?", "How the ferry came to leave the harbour",
        "'We saw the rocks': night on the ferry", "轮渡为什么会在港口搁浅？",
        "LIVE: Ferry runs aground off Kythnos", "Video | Ferry runs aground off Kythnos",
        "Opinion: The ferry was bound to run aground", "Ferry runs aground: what we know so far",
        "Ferry aground", "",
        "A ferry with about two hundred people on board, many of them on their way home from the "
        "island's harvest feast, ran aground"}) {
    EXPECT_LT(plainness(title), 0.75) << title;
    EXPECT_GT(plainness(title), 0) << title;
  }
}

TEST(Plainness, two_faults_weigh_more_than_one) {
  EXPECT_LT(plainness("LIVE: Why did the ferry run aground?"),
            plainness("Why did the ferry run aground?"));
}

TEST(WithoutLabel, leaves_what_happened) {
  EXPECT_EQ(without_label("WATCH: Ferry leaves harbour"), "Ferry leaves harbour");
  EXPECT_EQ(without_label("Live updates | Ferry aground"), "Ferry aground");
  EXPECT_EQ(without_label("Kommentar – Die Fähre"), "Die Fähre");
}

TEST(WithoutLabel, keeps_subjects) {
  for (const auto* title : {"Kythnos: ferry aground", "Live music returns: clubs open", "LIVE:", "",
                            "Video-game makers merge"})
    EXPECT_EQ(without_label(title), title);
}

} // namespace

} // namespace story
