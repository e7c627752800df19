#include "portal/embedded.hpp"
#include "portal/templates.hpp"
#include <gtest/gtest.h>

namespace portal {

TEST(Templates, are_all_there_and_well_formed) { EXPECT_NO_THROW(Templates()); }

TEST(Templates, escape_everything) {
  View view;
  view.words("headline", "<script>alert('1')</script> & \"more\"");
  const auto page = Templates().render("error", view);
  EXPECT_NE(page.find("&lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt; &amp; &quot;more&quot;"),
            std::string::npos);
  EXPECT_EQ(page.find("<script>"), std::string::npos);
}

TEST(Templates, do_not_read_what_they_are_filled_with) {
  View view;
  view.words("headline", "{{advice}} {{#x}}").words("advice", "unseen");
  const auto page = Templates().render("error", view);
  EXPECT_NE(page.find("{{advice}} {{#x}}"), std::string::npos);
}

TEST(Templates, empty_words_are_absent) {
  View view;
  view.words("failed", "").words("feed", "");
  EXPECT_TRUE(view.data().get("failed")->is_false());
}

// Unescaped tags would let strangers' words through, and the content policy forbids what these
// bring.
TEST(Templates, hold_no_unescaped_tag_no_style_no_script_within) {
  for (const auto* name :
       {"about",       "article", "card",    "copy_line", "coverage", "coverage_over_time",
        "latest",      "name",    "names",   "feed_atom", "empty",    "error",
        "feed",        "foot",    "front",   "head",      "headline", "hits",
        "outlet",      "paging",  "search",  "section",   "source",   "sources",
        "spread_line", "story",   "top_card"}) {
    const auto source = embedded("src/portal/templates/" + std::string(name) + ".mustache");
    ASSERT_FALSE(source.empty()) << name;
    for (const auto* forbidden :
         {"{{{", "{{&", "style=", "<style", "<script>", "onclick", "javascript:"})
      EXPECT_EQ(source.find(forbidden), std::string_view::npos) << name << " holds " << forbidden;
  }
}

TEST(Embedded, unknown_files_are_empty) {
  EXPECT_EQ(embedded("src/portal/static/nothing.css"), "");
  EXPECT_EQ(embedded(""), "");
  EXPECT_FALSE(embedded("src/portal/static/style.css").empty());
}

// Nothing is fetched from elsewhere.
TEST(Embedded, style_is_self_contained) {
  const auto style = embedded("src/portal/static/style.css");
  EXPECT_EQ(style.find("url("), std::string_view::npos);
  EXPECT_EQ(style.find("@import"), std::string_view::npos);
  for (const auto* part :
       {"prefers-color-scheme: dark", "@media print", ":focus-visible", "prefers-reduced-motion"})
    EXPECT_NE(style.find(part), std::string_view::npos) << part;
}

} // namespace portal
