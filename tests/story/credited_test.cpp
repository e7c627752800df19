#include "story/credited.hpp"
#include <gtest/gtest.h>
#include <vector>

namespace story {

namespace {

using news::CreditKind;

const news::Outlet post{{}, "post.example", "The Post"};

using Credits = std::vector<news::Credit>;

const news::Credit* credit_for_all(const Credits& credits, Words words = Words::own) {
  return credit_for_all({post, 1000, credits}, words);
}

TEST(IsOutlet, goes_by_name_or_domain) {
  const news::Outlet cnn{{}, "cnn.example", "CNN International"};
  EXPECT_TRUE(is_outlet("CNN", cnn));
  EXPECT_TRUE(is_outlet("cnn international", cnn));
  EXPECT_FALSE(is_outlet("Der Spiegel", cnn));
  EXPECT_FALSE(is_outlet("", cnn));
  EXPECT_TRUE(is_outlet("The Health Compass", {{}, "thehealthcompass.example", ""}));
}

TEST(IsOutlet, finds_short_names_in_whole_words_only) {
  EXPECT_TRUE(is_outlet("AP", {{}, "apnews.example", "AP News"}));
  EXPECT_TRUE(is_outlet("AP", {{}, "ap.example", "ap.example"}));
  EXPECT_TRUE(is_outlet("AP", {{}, "apnews.example", "apnews.example"}));
  EXPECT_FALSE(is_outlet("AP", {{}, "apple.example", "Apple Daily"}));
  EXPECT_FALSE(is_outlet("AP", {{}, "applenews.example", "applenews.example"}));
}

TEST(ClaimsTheText, is_for_lines_at_the_head_and_the_foot) {
  EXPECT_TRUE(claims_the_text({"CNN", {}, CreditKind::dateline}));
  EXPECT_TRUE(claims_the_text({"CNN", {}, CreditKind::agency_line}));
  EXPECT_TRUE(claims_the_text({"CNN", {}, CreditKind::republished}));
  EXPECT_FALSE(claims_the_text({"CNN", {}, CreditKind::via}));
  EXPECT_FALSE(claims_the_text({"CNN", {}, CreditKind::told}));
}

TEST(Crediting, own_sources_told_this_outlet) {
  const Credits own = {{"the Post", {5, 20}, CreditKind::told}},
                others = {{"CNN", {5, 20}, CreditKind::told}},
                no_source = {{"the Post", {5, 20}, CreditKind::previously_reported}};
  EXPECT_TRUE((Crediting{post, 1000, own}.has_own_sources()));
  EXPECT_FALSE((Crediting{post, 1000, others}.has_own_sources()));
  EXPECT_FALSE((Crediting{post, 1000, no_source}.has_own_sources()));
}

TEST(CreditForAll, is_one_that_claims_the_text) {
  const Credits credits = {{"CNN", {5, 20}, CreditKind::reported},
                           {"Reuters", {900, 909}, CreditKind::agency_line},
                           {"the Post", {500, 510}, CreditKind::told}};
  ASSERT_NE(credit_for_all(credits), nullptr);
  EXPECT_EQ(credit_for_all(credits)->outlet, "Reuters") << "it has sources, CNN is but mentioned";
  EXPECT_EQ(credit_for_all(credits, Words::anothers)->outlet, "Reuters");
}

TEST(CreditForAll, is_one_at_the_head_where_nobody_told_it_anything) {
  const Credits early = {{"CNN", {5, 20}, CreditKind::reported}},
                late = {{"CNN", {800, 820}, CreditKind::reported}};
  ASSERT_NE(credit_for_all(early), nullptr);
  EXPECT_EQ(credit_for_all(early)->outlet, "CNN");
  EXPECT_EQ(credit_for_all(late), nullptr);
  EXPECT_EQ(credit_for_all(early, Words::anothers), nullptr) << "a copy's is its original's";
}

TEST(CreditForAll, is_to_another_in_words_of_the_text) {
  EXPECT_EQ(credit_for_all({{"The Post", {0, 8}, CreditKind::agency_line}}), nullptr);
  EXPECT_EQ(credit_for_all({{"CNN", {}, CreditKind::link}}), nullptr);
  EXPECT_EQ(credit_for_all({{"CNN", {990, 1010}, CreditKind::dateline}}), nullptr);
  EXPECT_EQ(credit_for_all({}), nullptr);
}

} // namespace

} // namespace story
