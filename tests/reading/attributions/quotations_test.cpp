#include "reading/attributions/quotations.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

struct Said {
  std::string speaker, cue;
  bool operator==(const Said&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Said& said) {
  return out << said.speaker << " / " << said.cue;
}

// Of the last quotation of a text of one paragraph.
Said said(const std::string& text, std::string_view language = "en") {
  const TextOfTest read(text, language);
  const auto quotations = find_quotations(read.symbols);
  if (quotations.empty())
    return {"no quotation", ""};
  const auto found = ascribe(read.symbols, read.mentions, quotations.back(), read.all());
  return {read.at(found.speaker), read.at(found.cue)};
}

TEST(Quotations, AFewWordsAreNoStatement) {
  const TextOfTest read("The “big top” opened. “It will stay here all summer,” they say.");
  const auto found = find_quotations(read.symbols);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(read.at(found[0]), "“It will stay here all summer,”");
}

TEST(Quotations, TheCueBehindBeforeTheCueInFront) {
  EXPECT_EQ(said("“It will stay here all summer,” said Mayor Anna Holm."),
            (Said{"Anna Holm", "said"}));
  EXPECT_EQ(said("Mayor Anna Holm told reporters: “It will stay here all summer.”"),
            (Said{"Anna Holm", "told"}));
}

TEST(Quotations, OtherLanguages) {
  EXPECT_EQ(said("„Das bleibt den ganzen Sommer hier“, sagte Anna Holm am Freitag.", "de"),
            (Said{"Anna Holm", "sagte"}));
  EXPECT_EQ(said("« Cela restera ici tout l'été », explique Anna Holm.", "fr"),
            (Said{"Anna Holm", "explique"}));
  EXPECT_EQ(said("«Se quedará aquí todo el verano», dijo Anna Holm.", "es"),
            (Said{"Anna Holm", "dijo"}));
}

TEST(Quotations, AnyVerbWhereTheSentenceGoesOn) {
  EXPECT_EQ(said("“It will stay here all summer,” Anna Holm croaked."),
            (Said{"Anna Holm", "croaked"}));
  EXPECT_EQ(said("«Se quedará aquí todo el verano», prometió Anna Holm.", "es"),
            (Said{"Anna Holm", "prometió"}));
}

TEST(Quotations, SomebodyWithoutANameBehindTheVerb) {
  EXPECT_EQ(said("Anna Holm came. “It will stay here all summer,” shouted a woman at the back."),
            (Said{"a woman", "shouted"}));
}

TEST(Quotations, AColonAnnouncesTheSpeaker) {
  EXPECT_EQ(said("Anna Holm was not amused: “It will stay here all summer.”"),
            (Said{"Anna Holm", ""}));
}

TEST(Quotations, APronounMayAnnounce) {
  EXPECT_EQ(said("She was blunt: “It will stay here all summer.”"), (Said{"She", ""}));
  EXPECT_EQ(said("It was clear: “It will stay here all summer.”"), (Said{"", ""}));
}

TEST(Quotations, AnOpinionIsWhoseItIsFor) {
  EXPECT_EQ(said("For Anna Holm, “it will stay here all summer”."), (Said{"Anna Holm", ""}));
  EXPECT_EQ(said("Pour Anna Holm, « cela restera ici tout l'été ».", "fr"),
            (Said{"Anna Holm", ""}));
  EXPECT_EQ(said("With Anna Holm, “it will stay here all summer”."), (Said{"", ""}));
}

TEST(Quotations, FewWordsWhereAVerbOfSayingStandsBeside) {
  EXPECT_EQ(said("„Niemals“, sagte Anna Holm.", "de"), (Said{"Anna Holm", "sagte"}));
  EXPECT_EQ(said("Anna Holm left the “big top” early, she said.").speaker, "no quotation");
}

TEST(Quotations, NobodyNear) {
  EXPECT_EQ(said("“It will stay here all summer.” The fair began in May."), (Said{"", ""}));
}

TEST(Quotations, ASentenceOfItsOwn) {
  const TextOfTest alone("Anna Holm shrugged. “It will stay here all summer.”");
  EXPECT_TRUE(is_whole_sentence(alone.symbols, find_quotations(alone.symbols).back()));
  const TextOfTest part("Anna Holm called it “a very long summer indeed” and left.");
  EXPECT_FALSE(is_whole_sentence(part.symbols, find_quotations(part.symbols).back()));
}

} // namespace
} // namespace reading
