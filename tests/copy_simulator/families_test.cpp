#include "eval/trees.hpp"
#include <gtest/gtest.h>

namespace {

eval::Relative copied(const std::string& upstream, const std::string& copy,
                      const std::vector<eval::Slip>& slips) {
  std::mt19937_64 random(1);
  news::Article article;
  article.text = upstream;
  return eval::grow_family({article}, 2, random,
                           [&](const std::string&) { return eval::Copied{copy, slips}; })[1];
}

TEST(Families, TellOfSlipsThatCanBeRead) {
  const auto slips_of = [](const std::string& copy, const eval::Slip& slip) {
    return copied("Morrow sold 14 boats.", copy, {slip}).slips.size();
  };
  EXPECT_EQ(slips_of("Morrow sold 41 boats.", {"14", "41"}), 1U);
  EXPECT_EQ(slips_of("Morrow sold boats.", {"14", "41"}), 0U) << "dropped later";
  EXPECT_EQ(slips_of("Morrow sold 4.1 boats.", {"14", "1"}), 0U) << "of another number";
  EXPECT_EQ(slips_of("Morrow sold 14 boats. By Kelelr.", {"Keller", "Kelelr"}), 0U) << "added";
  EXPECT_EQ(
      slips_of("Morrow never sold 14 boats.", {"sold", "never sold", eval::SlipKind::negated}), 1U);
}

TEST(Families, KnowASlipAmongChanges) {
  const auto copy =
      copied("Morrow sold 14 boats to a friend.", "Morrow never sold 41 boats to a cousin.",
             {{"14", "41"},
              {"sold 41", "never sold 41", eval::SlipKind::negated},
              {"friend.", "cousin.", eval::SlipKind::role}});
  const auto is_put_in = [&](news::ChangeKind kind, news::Span words) {
    news::Change change;
    change.kind = kind;
    change.words = words;
    return eval::was_put_in(copy, change);
  };
  EXPECT_TRUE(is_put_in(news::ChangeKind::number, {18, 20}));
  EXPECT_TRUE(is_put_in(news::ChangeKind::negation, {7, 17}));
  EXPECT_TRUE(is_put_in(news::ChangeKind::role, {32, 38}));
  EXPECT_FALSE(is_put_in(news::ChangeKind::name, {32, 38}));
  EXPECT_FALSE(is_put_in(news::ChangeKind::role, {18, 20}));
  EXPECT_FALSE(is_put_in(news::ChangeKind::number, {7, 17}));
  EXPECT_FALSE(is_put_in(news::ChangeKind::name, {0, 6}));
}

} // namespace
