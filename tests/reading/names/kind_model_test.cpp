#include "reading/names/kind_model.hpp"
#include <array>
#include <gtest/gtest.h>

namespace {

reading::KindPoints points(const std::string& text, std::size_t word) {
  const auto tokens = text::tokenize(text, "en");
  const reading::Words words(text, tokens);
  const std::array<reading::NameSpan, 1> mentions = {{{word, word + 1, {}, false}}};
  return reading::points_of_model(reading::kind_model(), words, mentions);
}

TEST(KindModel, WhatStandsAroundAnUnknownNameTellsItsKind) {
  const auto place = points("They were living in Brunmoor, a town in the north.", 4);
  EXPECT_GT(place.place, std::max(place.person, place.organisation));
  const auto person = points("We never doubted it, Brunmoor said.", 4);
  EXPECT_GT(person.person, place.person);
  EXPECT_LT(person.place, place.place);
}

TEST(KindModel, SpeaksLessLoudlyThanAList) {
  for (const auto* text : {"They were living in Brunmoor, a town.", "So it was told in Brunmoor."})
    EXPECT_LE(points(text, 4).place, 3) << text;
}

} // namespace
