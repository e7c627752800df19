#include "web/html/tokens.hpp"
#include "web/html/tree.hpp"
#include <gtest/gtest.h>

namespace web {
namespace {

// WHATWG HTML §13.2.5.53–68
TEST(HtmlDoctype, Identifiers) {
  HtmlArena arena;
  const auto doctype = read_doctype(" HTML public '-//A' \"b\"", true, arena);
  EXPECT_EQ(doctype.name, "html");
  EXPECT_EQ(doctype.public_id, "-//A");
  EXPECT_EQ(doctype.system_id, "b");
  EXPECT_FALSE(doctype.forces_quirks);
}

TEST(HtmlDoctype, WhatIsBrokenForcesQuirks) {
  HtmlArena arena;
  for (const auto* inside :
       {"", " html public", " html system 'a", " html x", " html public 'a' b"})
    EXPECT_TRUE(read_doctype(inside, true, arena).forces_quirks) << inside;
  EXPECT_TRUE(read_doctype(" html", false, arena).forces_quirks);
}

// §13.2.6.4.1
TEST(HtmlQuirks, OldDoctypesAskForThem) {
  HtmlArena arena;
  const auto asks = [&](std::string_view inside) {
    return asks_for_quirks(read_doctype(inside, true, arena));
  };
  EXPECT_FALSE(asks(" html"));
  EXPECT_TRUE(asks(" htm"));
  EXPECT_TRUE(asks(" html public '-//w3c//dtd html 3.2 final//en'"));
  EXPECT_TRUE(asks(" html public '-//W3C//DTD HTML 4.01 Transitional//EN'"));
  EXPECT_FALSE(asks(" html public '-//W3C//DTD HTML 4.01 Transitional//EN' 'a'"));
}

} // namespace
} // namespace web
