#include "feed/entities.hpp"
#include <gtest/gtest.h>

namespace {

std::string decoded(std::string_view name) {
  std::string text;
  return feed::append_known_entity(name, text) ? text : "?";
}

TEST(EntityName, EndsAtItsSemicolon) {
  EXPECT_EQ(feed::entity_name("amp; more"), "amp");
  EXPECT_EQ(feed::entity_name("#xE4;"), "#xE4");
  EXPECT_EQ(feed::entity_name("T goes on; and on"), "");
  EXPECT_EQ(feed::entity_name("b=2&c;"), "");
  EXPECT_EQ(feed::entity_name("amp"), "");
  EXPECT_EQ(feed::entity_name("averyveryveryveryverylongnameindeed;"), "");
}

TEST(Entity, OfXmlAndHtml) {
  EXPECT_EQ(decoded("amp"), "&");
  EXPECT_EQ(decoded("apos"), "'");
  EXPECT_EQ(decoded("nbsp"), "\u00A0");
  EXPECT_EQ(decoded("rsquo"), "’");
  EXPECT_EQ(decoded("Eacute"), "É");
  EXPECT_EQ(decoded("nosuchname"), "?");
}

TEST(Entity, Numbers) {
  EXPECT_EQ(decoded("#228"), "ä");
  EXPECT_EQ(decoded("#x1F600"), "😀");
  EXPECT_EQ(decoded("#X41"), "A");
  EXPECT_EQ(decoded("#146"), "’"); // windows-1252
  EXPECT_EQ(decoded("#7"), "");
  for (const auto* none : {"#0", "#xD800", "#x110000", "#99999999999999999999"})
    EXPECT_EQ(decoded(none), "\uFFFD") << none;
  for (const auto* none : {"#", "#x", "#12a", "#xyz"})
    EXPECT_EQ(decoded(none), "?") << none;
}

} // namespace
