#include "article/byline.hpp"
#include "page_of.hpp"
#include <gtest/gtest.h>

namespace article {
namespace {

std::string byline(const std::string& html) {
  const auto document = testing::parse(html);
  const auto blocks = split_blocks(document);
  std::size_t begins = 0;
  while (begins < blocks.size() && !blocks[begins].text.starts_with("TEXT"))
    ++begins;
  return find_byline(document, read_statements(document), blocks, begins);
}

std::string stated(const std::string& author) {
  return byline(
      "<meta property='og:site_name' content='The Harbour Post'><meta name=author content='" +
      author + "'>");
}

TEST(Byline, PeopleAreNamedOneByOne) {
  EXPECT_EQ(stated("Jane Roe"), "Jane Roe");
  EXPECT_EQ(stated("By Jane Roe and John Doe"), "Jane Roe, John Doe");
  EXPECT_EQ(stated("Von Katrin Böhnlein und Jörg Künzle"), "Katrin Böhnlein, Jörg Künzle");
  EXPECT_EQ(stated("Jane Roe, Science Correspondent | The Harbour Post"),
            "Jane Roe, Science Correspondent");
}

TEST(Byline, NeitherRolesNorTheSite) {
  for (const auto* written : {"admin", "Editorial Staff", "The Harbour Post",
                              "https://example.org/jane", "Redaktion", "12345", "jane@example.org"})
    EXPECT_EQ(stated(written), "") << written;
  EXPECT_EQ(stated("Anna Stafford"), "Anna Stafford");
}

TEST(Byline, JsonLdComesFirst) {
  EXPECT_EQ(byline("<meta name=author content='X Y'><script type='application/ld+json'>"
                   "{\"@type\":\"Article\",\"author\":{\"name\":\"Jane Roe\"}}</script>"),
            "Jane Roe");
}

TEST(Byline, MarkedElements) {
  EXPECT_EQ(byline("<p>TEXT</p><div class='post-author'>By <a href='/u/1'>Jane Roe</a></div>"),
            "Jane Roe");
  EXPECT_EQ(byline("<a href='/authors/jane-roe'>Jane Roe</a><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<div class='comment-author'>Troll King</div><p>TEXT</p>"), "");
}

TEST(Byline, LinesNearTheText) {
  EXPECT_EQ(byline("<p>By Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>Written by</p><p>Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>4 March 2024 by Jane Roe</p><p>TEXT</p>"), "Jane Roe");
  EXPECT_EQ(byline("<p>By the time they came it was late</p><p>TEXT</p>"), "");
  EXPECT_EQ(byline("<p>TEXT</p>"), "");
}

} // namespace
} // namespace article
