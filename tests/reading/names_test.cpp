#include "reading/names.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using news::MentionKind;

struct Read {
  std::string text;
  std::vector<news::Mention> mentions;

  Read(std::string words, std::string_view language) : text(std::move(words)) {
    mentions = reading::find_names(text, text::tokenize(text, language), language);
  }
  [[nodiscard]] std::string role_of(std::string_view name) const {
    for (const auto& mention : mentions)
      if (mention.name == name && mention.role.end > 0)
        return text.substr(mention.role.begin, mention.role.end - mention.role.begin);
    return "";
  }
  [[nodiscard]] bool has(std::string_view name, MentionKind kind) const {
    return std::ranges::any_of(mentions, [&](const news::Mention& mention) {
      return mention.name == name && mention.kind == kind;
    });
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& mention : mentions)
      all.push_back(mention.name);
    return all;
  }
};

TEST(Names, TitlesStayOutsideAndSurnamesFold) {
  const Read read("The minister met President Clara Nyberg in Geneva. Later Nyberg spoke to the "
                  "Harbour Council.",
                  "en");
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Clara Nyberg", "Geneva", "Clara Nyberg",
                                                    "Harbour Council"}));
  EXPECT_TRUE(read.has("Clara Nyberg", MentionKind::person));
  EXPECT_TRUE(read.has("Geneva", MentionKind::place));
  EXPECT_TRUE(read.has("Harbour Council", MentionKind::organisation));
}

TEST(Names, SentenceStartsAreNoNames) {
  EXPECT_TRUE(Read("Rain fell all day. Nothing moved.", "en").names().empty());
}

TEST(Names, RolesStandBeforeAndBehind) {
  const Read read("Foreign Ministry spokesman Lin Botao spoke on Friday. Ana Holm, head of the "
                  "harbour office, agreed. State disaster coordinator Paul Reiss did not. "
                  "Secretary of State Peter Vance left.",
                  "en");
  EXPECT_EQ(read.role_of("Lin Botao"), "Foreign Ministry spokesman");
  EXPECT_EQ(read.role_of("Ana Holm"), "head of the harbour office");
  EXPECT_EQ(read.role_of("Peter Vance"), "Secretary of State");
}

TEST(Names, OfficesOfSeveralWordsAndGermanOccupations) {
  EXPECT_EQ(Read("Transport Minister Clara Nyberg left.", "en").names(),
            std::vector<std::string>{"Clara Nyberg"});
  EXPECT_EQ(Read("Das sagte Betriebsleiter Konrad Eibisch am Montag.", "de").names(),
            std::vector<std::string>{"Konrad Eibisch"});
}

TEST(Names, WhatStandsBehindTellsTheKind) {
  EXPECT_TRUE(Read("On Monday Arbex Mollin said it would close.", "en")
                  .has("Arbex Mollin", MentionKind::organisation));
  EXPECT_TRUE(Read("They met the founder of Arbex Mollin, which is large.", "en")
                  .has("Arbex Mollin", MentionKind::organisation));
  EXPECT_TRUE(
      Read("They met residents of Corvo by the river.", "en").has("Corvo", MentionKind::place));
}

TEST(Names, AcronymsFoldIntoWhatTheyStandFor) {
  const Read read("The Harbour Protection Agency (HPA) was asked. The HPA said nothing.", "en");
  EXPECT_EQ(std::ranges::count(read.names(), "Harbour Protection Agency"), 3);
}

TEST(Names, PossessivesEndNames) {
  const Read read("Norway's Harbour Bank lent the money.", "en");
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Norway", "Harbour Bank"}));
}

TEST(Names, GermanNounsAreNoNames) {
  const Read read("Am Abend stand das Wasser im Keller. Bundeskanzler Otto Brandner reiste nach "
                  "Köln. Brandner sprach mit der Feuerwehr.",
                  "de");
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Otto Brandner", "Köln", "Otto Brandner"}));
}

TEST(Names, OtherAlphabets) {
  EXPECT_TRUE(Read("Глава округа Алексей Порошин приехал в Москву.", "ru")
                  .has("Алексей Порошин", MentionKind::person));
  EXPECT_TRUE(Read("Η κυβέρνηση μίλησε στην Αθήνα και στην Κύπρος.", "el")
                  .has("Κύπρος", MentionKind::place));
  EXPECT_TRUE(Read("代表团昨天抵达北京。", "zh").has("北京", MentionKind::place));
}

TEST(Names, CapitalsThatOpenASentenceOrHeadASection) {
  EXPECT_EQ(Read("Osmira sold the mill. Everybody cheered when Osmira left.", "en").names(),
            (std::vector<std::string>{"Osmira", "Osmira"}));
  EXPECT_TRUE(Read("Our Services\n\nAll of it was said before.", "en").names().empty());
  EXPECT_TRUE(Read("ALL OF THIS IS WRITTEN LARGE.", "en").names().empty());
}

TEST(Names, TitlesBetweenPartNamesAndOfficesDoNot) {
  const Read read(
      "They asked Fenwick CEO Clara Nyberg. They asked Transport Minister Clara Nyberg.", "en");
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Fenwick", "Clara Nyberg", "Clara Nyberg"}));
}

TEST(Names, WhatBelongsTogether) {
  EXPECT_EQ(Read("He went to St Aldhelm's Academy and to Hall & Merriam.", "en").names(),
            (std::vector<std::string>{"St Aldhelm's Academy", "Hall & Merriam"}));
  EXPECT_EQ(Read("It asked the Food and Drug Administration on Highway 14.", "en").names(),
            (std::vector<std::string>{"Food and Drug Administration", "Highway 14"}));
  EXPECT_EQ(Read("She works at the Council on Foreign Relations.", "en").names(),
            std::vector<std::string>{"Council on Foreign Relations"});
}

TEST(Names, WhatDoesNot) {
  EXPECT_EQ(Read("Norway's Parliament met. Parliament in Norway is old.", "en").names().front(),
            "Norway");
  EXPECT_EQ(Read("It was the maker, Ocularis of Cambridge.", "en").names(),
            (std::vector<std::string>{"Ocularis", "Cambridge"}));
  EXPECT_EQ(Read("Viajó a Irak y Siria en marzo.", "es").names(),
            (std::vector<std::string>{"Irak", "Siria"}));
  EXPECT_EQ(Read("Then the Kenyan Ruth Chelimo ran.", "en").names(),
            std::vector<std::string>{"Ruth Chelimo"});
}

TEST(Names, NeighboursAreOfOneKind) {
  EXPECT_TRUE(
      Read("It crossed Norway and Ayrmouth by night.", "en").has("Ayrmouth", MentionKind::place));
}

TEST(Names, ASurnameIsItsOwnersWhateverIsListed) {
  const Read read("Clara Dupont led. Nobody saw Dupont fall.", "en");
  EXPECT_TRUE(read.has("Clara Dupont", MentionKind::person));
}

TEST(Names, ThingsAreNoneOfTheThree) {
  const Read read("She won the Harbour Prize, wrote Python and called it “Glass House”.", "en");
  for (const auto& mention : read.mentions)
    EXPECT_EQ(mention.kind, MentionKind::name) << mention.name;
}

TEST(Names, HostileTextsStayBounded) {
  std::string capitals;
  while (capitals.size() < 2'000'000)
    capitals += "AAA Bbb ";
  EXPECT_LE(Read(capitals, "en").mentions.size(), 400U);
  EXPECT_TRUE(Read(std::string(1'000'000, '"'), "en").mentions.empty());
}

} // namespace
