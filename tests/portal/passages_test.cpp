#include "portal/passages.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

store::StoredArticle with_text(std::string text) {
  store::StoredArticle stored;
  stored.article.text = std::move(text);
  return stored;
}

void credit(store::StoredArticle& stored, std::size_t begin, std::size_t end) {
  stored.credits.push_back({"CNN",
                            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                            news::CreditKind::told});
}

// "plain[credit]|next paragraph"
std::string outline(const Passages& passages) {
  std::string all;
  for (const auto& paragraph : passages.paragraphs) {
    all += all.empty() ? "" : "|";
    for (const auto& piece : paragraph.data().get("pieces")->list_value()) {
      const auto* marked = piece.get("credit");
      const auto* plain = piece.get("words");
      if (plain->is_string())
        all += plain->string_value();
      if (marked->is_string())
        all += "[" + marked->string_value() + "]";
    }
  }
  return all;
}

} // namespace

TEST(Passages, paragraphs_and_marked_credits) {
  auto stored = with_text("He told CNN so.\n\nThe Post said no.");
  credit(stored, 3, 11);
  credit(stored, 17, 25);
  EXPECT_EQ(outline(passages_of(stored)), "He [told CNN] so.|[The Post] said no.");
}

TEST(Passages, what_a_paragraph_is) {
  auto stored = with_text("Engine trouble\n\nIt failed.\n\nThe captain");
  stored.article.kinds = {news::PassageKind::heading, news::PassageKind::paragraph,
                          news::PassageKind::item};
  const auto passages = passages_of(stored);
  const auto said = [&](std::size_t paragraph, const char* what) {
    const auto* value = passages.paragraphs[paragraph].data().get(what);
    return value != nullptr && value->is_string() ? value->string_value() : "";
  };
  EXPECT_EQ(said(0, "heading"), "heading");
  EXPECT_EQ(said(1, "heading") + said(1, "kind"), "");
  EXPECT_EQ(said(2, "kind"), "item");
}

TEST(Passages, spans_that_cannot_be_are_passed_over) {
  auto stored = with_text("Gr\xC3\xBC\xC3\x9F"
                          "e aus Wien.");
  credit(stored, 3, 5); // begins inside ü
  credit(stored, 8, 5000);
  credit(stored, 9, 9);
  credit(stored, 10, 4);
  EXPECT_EQ(outline(passages_of(stored)), "Gr\xC3\xBC\xC3\x9F"
                                          "e aus Wien.");
}

TEST(Passages, of_two_spans_over_each_other_the_first_is_marked) {
  auto stored = with_text("abcdefgh");
  credit(stored, 4, 8);
  credit(stored, 2, 6);
  EXPECT_EQ(outline(passages_of(stored)), "ab[cdef]gh");
}

TEST(Passages, span_over_two_paragraphs_is_marked_in_both) {
  auto stored = with_text("one two\n\nthree four");
  credit(stored, 4, 14);
  EXPECT_EQ(outline(passages_of(stored)), "one [two]|[three] four");
}

TEST(Passages, blank_lines_make_no_paragraphs) {
  EXPECT_EQ(outline(passages_of(with_text("\n\n\n\none\n\n\n\ntwo\n\n"))), "one|two");
  EXPECT_TRUE(passages_of(with_text("")).paragraphs.empty());
  EXPECT_EQ(passages_of(with_text("")).minutes, 1U);
}

TEST(Passages, a_page_is_bounded) {
  const auto one = passages_of(with_text(std::string(2'000'000, 'x')));
  EXPECT_TRUE(one.is_cut);
  EXPECT_LE(outline(one).size(), 400'000U);
  std::string many;
  for (int i = 0; i < 100'000; ++i)
    many += "a\n\n";
  const auto cut = passages_of(with_text(many));
  EXPECT_TRUE(cut.is_cut);
  EXPECT_LE(cut.paragraphs.size(), 2000U);
}

} // namespace portal
