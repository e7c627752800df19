#include "reading/attributions/speakers.hpp"
#include "tests/reading/attributions/text_of_test.hpp"
#include <gtest/gtest.h>

namespace reading {
namespace {

using news::SpeakerKind;

news::Span span_of(const TextOfTest& read, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(read.text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

Speaker identify(const std::string& text, std::string_view words) {
  const TextOfTest read(text);
  return Speakers(read.words, read.symbols, read.mentions).identify(span_of(read, words));
}

TEST(Speakers, ANameByItsLongestForm) {
  const auto speaker = identify("Anna Holm spoke. It was cold, Holm said.", "Holm said");
  EXPECT_EQ(speaker.kind, SpeakerKind::named);
  EXPECT_EQ(speaker.name, "Anna Holm");
}

TEST(Speakers, APersonNotWhatHeBelongsTo) {
  EXPECT_EQ(
      identify("It was cold, said Anna Holm of the Harbour Bank.", "Anna Holm of the Harbour Bank")
          .name,
      "Anna Holm");
  const auto lawyer =
      identify("It was cold, said a lawyer for John Smith.", "a lawyer for John Smith");
  EXPECT_EQ(lawyer.kind, SpeakerKind::role);
  EXPECT_EQ(lawyer.name, "a lawyer for John Smith");
}

TEST(Speakers, TheUnnamedAreCounted) {
  const auto speaker = identify("It was cold, three officials said.", "three officials");
  EXPECT_EQ(speaker.kind, SpeakerKind::unnamed);
  EXPECT_EQ(speaker.count, 3U);
}

TEST(Speakers, DocumentsAndRoles) {
  EXPECT_EQ(identify("It was cold, the report said.", "the report").kind, SpeakerKind::document);
  EXPECT_EQ(identify("It was cold, a spokesman said.", "a spokesman").kind, SpeakerKind::role);
}

TEST(Speakers, NoWordsAreTheWriter) {
  EXPECT_EQ(identify("It was cold.", "").kind, SpeakerKind::writer);
}

TEST(Speakers, APronounIsTheSubjectBefore) {
  EXPECT_EQ(identify("Anna Holm met Peter Lund. “It was cold,” she said.", "she").name,
            "Anna Holm");
}

TEST(Speakers, APronounMeansNobodyOfTheOtherGender) {
  EXPECT_EQ(identify("Anna Holm met Peter Lund. “It was cold,” he said.", "he").name, "Peter Lund");
  EXPECT_EQ(
      identify("Anna Holm left.\n\nPeter Lund stayed.\n\n“It was cold,” she said.", "she").name,
      "Anna Holm");
  const TextOfTest read(
      "Anna Holm met Peter Lund.\n\nIt was cold, Holm said.\n\nIt was not, he said.");
  Speakers speakers(read.words, read.symbols, read.mentions);
  speakers.identify(span_of(read, "Holm said"));
  EXPECT_EQ(speakers.identify(span_of(read, "he")).name, "Peter Lund");
}

TEST(Speakers, ARoleWithItsNameBehind) {
  EXPECT_EQ(identify("It was cold, said the farm's owner, Anna Holm.", "the farm's owner").name,
            "Anna Holm");
  EXPECT_EQ(
      identify("It was cold, said the farm's owner. Anna Holm left.", "the farm's owner").name,
      "the farm's owner");
}

TEST(Speakers, APronounMeansTheNamelessWhoSpokeBefore) {
  const TextOfTest read("Anna Holm's lawyer said it was cold. “Cold and dark,” he said.");
  Speakers speakers(read.words, read.symbols, read.mentions);
  speakers.identify(span_of(read, "Anna Holm's lawyer"));
  const auto speaker = speakers.identify(span_of(read, "he"));
  EXPECT_EQ(speaker.kind, SpeakerKind::role);
  EXPECT_EQ(speaker.name, "Anna Holm's lawyer");
}

TEST(Speakers, AnAgeMeansWhomAPronounWould) {
  EXPECT_EQ(
      identify("Anna Holm keeps goats. “It was cold,” said the 61-year-old.", "the 61-year-old")
          .name,
      "Anna Holm");
  EXPECT_EQ(identify("Anna Holm keeps goats. It was cold, 61 said.", "61").name, "61");
}

TEST(Speakers, ARoleIsWhomTheTextHasCalledSo) {
  const auto mayor =
      identify("Mayor Anna Holm met Peter Lund. It was cold, the mayor said.", "the mayor");
  EXPECT_EQ(mayor.kind, SpeakerKind::named);
  EXPECT_EQ(mayor.name, "Anna Holm");
  EXPECT_EQ(identify("So did a mayor, Anna Holm. It was cold, the mayor said.", "the mayor").name,
            "Anna Holm");
  EXPECT_EQ(identify("Mayor Anna Holm came. It was cold, a mayor said.", "a mayor").kind,
            SpeakerKind::role);
  EXPECT_EQ(identify("Mayor Anna Holm came. It was cold, the judge said.", "the judge").kind,
            SpeakerKind::role);
}

TEST(Speakers, WhoeverWritesIsNoneOfTheNamed) {
  EXPECT_EQ(identify("Anna Holm keeps goats. We hope that it gets warmer.", "We").kind,
            SpeakerKind::writer);
  EXPECT_EQ(identify("“It was cold,” Anna Holm said. “We hope that it gets warmer.”", "We").name,
            "Anna Holm");
}

TEST(Speakers, AnOutletByTheWholeOfItsName) {
  EXPECT_EQ(identify("It was cold, the New York Times wrote.", "the New York Times").kind,
            SpeakerKind::outlet);
  EXPECT_EQ(identify("It was cold, The National wrote.", "The National").kind, SpeakerKind::outlet);
  for (const auto* body :
       {"the National Mining Union", "the National Security Council", "Facebook"})
    EXPECT_EQ(identify("It was cold, " + std::string(body) + " said.", body).kind,
              SpeakerKind::named)
        << body;
}

TEST(Speakers, AnOutletByAnEndingOfOutlets) {
  EXPECT_EQ(
      identify("It was cold, the Alder Valley Gazette wrote.", "the Alder Valley Gazette").kind,
      SpeakerKind::outlet);
}

TEST(Speakers, WhoStandsBehindItsName) {
  EXPECT_EQ(
      identify("Anna Holm, who met Peter Lund, said that it was cold.", "who met Peter Lund").name,
      "Anna Holm");
}

TEST(Speakers, WhoWithoutANameIsItsClause) {
  EXPECT_EQ(identify("A miner who asked not to be named said it was cold.", "who").name, "A miner");
}

TEST(Speakers, WhoeverSpokeLastGoesOn) {
  const TextOfTest read("It was cold, Anna Holm said.\n\nIt got colder, she said.");
  Speakers speakers(read.words, read.symbols, read.mentions);
  speakers.identify(span_of(read, "Anna Holm"));
  EXPECT_EQ(speakers.identify(span_of(read, "she")).name, "Anna Holm");
}

} // namespace
} // namespace reading
