#include "reuse/postings.hpp"
#include <gtest/gtest.h>

namespace {

std::vector<std::uint32_t> find(const reuse::Postings& postings, std::uint32_t key,
                                std::size_t most = 10) {
  std::vector<std::uint32_t> found(most);
  found.resize(postings.find(key, found));
  return found;
}

TEST(Postings, FindTheLatestFirst) {
  reuse::Postings postings(100);
  postings.add(1, std::vector<std::uint32_t>{5, 6});
  postings.add(2, std::vector<std::uint32_t>{6});
  EXPECT_EQ(find(postings, 6), (std::vector<std::uint32_t>{2, 1}));
  EXPECT_EQ(find(postings, 6, 1), std::vector<std::uint32_t>{2});
  EXPECT_TRUE(find(postings, 7).empty());
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
  EXPECT_EQ(find(postings, 7, 2), (std::vector<std::uint32_t>{8'999, 8'998}));
  EXPECT_EQ(find(postings, 7'000), std::vector<std::uint32_t>{6'000});
  EXPECT_TRUE(find(postings, 6'999).empty());
}

} // namespace
