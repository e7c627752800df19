#include "reuse/postings.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<std::uint32_t> find(const reuse::Postings& postings, std::uint32_t key) {
  reuse::WithKey found;
  postings.find({&key, 1}, {&found, 1});
  return {found.articles.begin(), found.articles.begin() + static_cast<int>(found.count)};
}

TEST(Postings, FindTheLatestFirst) {
  reuse::Postings postings(100);
  postings.add(1, std::vector<std::uint32_t>{5, 6});
  postings.add(2, std::vector<std::uint32_t>{6});
  EXPECT_EQ(find(postings, 6), (std::vector<std::uint32_t>{2, 1}));
  EXPECT_TRUE(find(postings, 7).empty());
}

TEST(Postings, FindManyKeysAtOnce) {
  reuse::Postings postings(100);
  postings.add(1, std::vector<std::uint32_t>{5, 6});
  postings.add(2, std::vector<std::uint32_t>{6, 9});
  const std::vector<std::uint32_t> keys{9, 7, 6};
  std::vector<reuse::WithKey> found(keys.size());
  postings.find(keys, found);
  EXPECT_EQ(found[0].count, 1U);
  EXPECT_EQ(found[1].count, 0U);
  EXPECT_EQ(found[2].count, 2U);
  EXPECT_EQ(found[2].articles[1], 1U);
}

TEST(Postings, TellKeysOfOneSlotApart) {
  reuse::Postings postings(1024);
  postings.add(1, std::vector<std::uint32_t>{5});
  postings.add(2, std::vector<std::uint32_t>{5 + 1024});
  EXPECT_EQ(find(postings, 5), std::vector<std::uint32_t>{1});
  EXPECT_EQ(find(postings, 5 + 1024), std::vector<std::uint32_t>{2});
}

TEST(Postings, ForgetTheOldest) {
  reuse::Postings postings(100);
  postings.add(1, std::vector<std::uint32_t>{5, 6});
  postings.add(2, std::vector<std::uint32_t>{6});
  postings.forget(2);
  EXPECT_EQ(find(postings, 6), std::vector<std::uint32_t>{2});
  EXPECT_TRUE(find(postings, 5).empty());
  postings.forget(1);
  EXPECT_TRUE(find(postings, 6).empty());
}

TEST(Postings, ForgetOverManyBlocks) {
  reuse::Postings postings(4096);
  for (std::uint32_t article = 0; article < 9'000; ++article) {
    postings.add(article, std::vector<std::uint32_t>{7, article + 1'000});
    if (article >= 3'000)
      postings.forget(2);
  }
  const auto latest = find(postings, 7);
  EXPECT_EQ(latest.size(), reuse::most_with_key);
  EXPECT_EQ(latest.front(), 8'999U);
  EXPECT_EQ(find(postings, 7'000), std::vector<std::uint32_t>{6'000});
  EXPECT_TRUE(find(postings, 6'999).empty());
}

} // namespace
