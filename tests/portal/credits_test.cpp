#include "portal/credits.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

std::size_t kept(const std::string& outlet, const std::string& domain, const std::string& credited,
                 news::Span phrase = {0, 4}) {
  store::StoredArticle stored;
  stored.article.outlet = {{}, domain, outlet};
  stored.article.text = "Some text.";
  stored.credits.push_back({credited, phrase, news::CreditKind::told});
  return credits_to_others(stored).size();
}

} // namespace

TEST(Credits, to_others_are_kept) {
  EXPECT_EQ(kept("The Harbour Post", "harbourpost.example", "CNN"), 1U);
  EXPECT_EQ(kept("", "", "CNN"), 1U);
  EXPECT_EQ(kept("Vesti", "vesti.example", "РИА Новости"), 1U);
}

TEST(Credits, to_oneself_are_not) {
  EXPECT_EQ(kept("The Harbour Post", "harbourpost.example", "Harbour Post"), 0U);
  EXPECT_EQ(kept("thehealthcompass.example", "thehealthcompass.example", "the Health Compass"), 0U);
  EXPECT_EQ(kept("CNN.com", "cnn.com", "CNN"), 0U);
  EXPECT_EQ(kept("РИА Новости", "ria.example", "РИА Новости"), 0U);
}

TEST(Credits, without_a_name_or_a_place_in_the_text_are_not) {
  EXPECT_EQ(kept("Post", "post.example", " - "), 0U);
  EXPECT_EQ(kept("Post", "post.example", "CNN", {4, 400}), 0U);
  EXPECT_EQ(kept("Post", "post.example", "CNN", {4, 4}), 0U);
}

} // namespace portal
