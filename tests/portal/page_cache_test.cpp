#include "engine/metrics.hpp"
#include "portal/page_cache.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

using namespace std::chrono_literals;

// A handler whose every answer is another, and a clock that is set by hand.
struct Kitchen {
  int made = 0;
  std::chrono::steady_clock::time_point now{};
  Response next{};
  engine::Metrics metrics;
  PageCache cache{[this](const Request&) {
                    auto response = next;
                    response.body = std::to_string(++made) + response.body;
                    return response;
                  },
                  &metrics, [this] { return now; }};

  std::string ask(const std::string& target = "/", const std::string& host = "a") {
    return cache.answer({.target = target, .host = host}).body;
  }
};

} // namespace

TEST(PageCache, SharesAPageWhileItIsFresh) {
  Kitchen kitchen;
  EXPECT_EQ(kitchen.ask(), "1");
  EXPECT_EQ(kitchen.ask(), "1");
  const auto told = kitchen.metrics.text(*store::make_memory_store(), {});
  EXPECT_NE(told.find("headwater_requests_total{status=\"200\"} 1\n"), std::string::npos) << told;
  kitchen.now += PageCache::fresh;
  EXPECT_EQ(kitchen.ask(), "2");
}

TEST(PageCache, AddressesAndHostsAreKeptApart) {
  Kitchen kitchen;
  EXPECT_EQ(kitchen.ask("/", "a"), "1");
  EXPECT_EQ(kitchen.ask("/?page=2", "a"), "2");
  EXPECT_EQ(kitchen.ask("/", "b"), "3");
}

TEST(PageCache, OneAsksAnewAndTheOthersAreGivenTheOldPage) {
  std::chrono::steady_clock::time_point now{};
  std::string meanwhile;
  PageCache* cache = nullptr;
  int made = 0;
  PageCache shared(
      [&](const Request& request) {
        Response response;
        response.body = std::to_string(++made);
        if (made == 2)
          meanwhile = cache->answer(request).body;
        return response;
      },
      nullptr, [&] { return now; });
  cache = &shared;
  EXPECT_EQ(shared.answer({}).body, "1");
  now += PageCache::fresh;
  EXPECT_EQ(shared.answer({}).body, "2");
  EXPECT_EQ(meanwhile, "1");
}

TEST(PageCache, WhatIsNotForAllIsNotShared) {
  for (const Request& request :
       {Request{.method = "POST"}, Request{.method = "HEAD"}, Request{.if_none_match = "\"x\""},
        Request{.cookie = "reader=1"}, Request{.authorization = "Basic x"}}) {
    Kitchen kitchen;
    EXPECT_EQ(kitchen.ask(), "1");
    EXPECT_EQ(kitchen.cache.answer(request).body, "2");
    EXPECT_EQ(kitchen.ask(), "1");
  }
}

TEST(PageCache, KeepsOnlyWhatSaysThatItMayBe) {
  using Headers = decltype(Response::headers);
  for (const auto& [status, type, headers] :
       std::initializer_list<std::tuple<unsigned, std::string, Headers>>{
           {404, "text/html", {}},
           {200, "text/plain", {}},
           {200, "text/html", {{"Cache-Control", "private, no-cache"}}},
           {200, "text/html", {{"Cache-Control", "no-store"}}},
           {200, "text/html", {{"Set-Cookie", "reader=1"}}}}) {
    Kitchen kitchen;
    kitchen.next = {status, type, "", headers};
    EXPECT_EQ(kitchen.ask(), "1");
    EXPECT_EQ(kitchen.ask(), "2");
  }
}

TEST(PageCache, ForgetsAPageWhoseNewAnswerMayNotBeKept) {
  using Headers = decltype(Response::headers);
  for (const auto& [status, headers] : std::initializer_list<std::pair<unsigned, Headers>>{
           {301, {{"Location", "/b"}}}, {404, {}}, {200, {{"Cache-Control", "private"}}}}) {
    Kitchen kitchen;
    EXPECT_EQ(kitchen.ask(), "1");
    kitchen.now += PageCache::fresh;
    kitchen.next.status = status;
    kitchen.next.headers = headers;
    EXPECT_EQ(kitchen.ask(), "2");
    EXPECT_EQ(kitchen.ask(), "3") << status;
  }
}

TEST(PageCache, ARefusalLeavesThePageToOthers) {
  for (const auto status : {429U, 503U}) {
    Kitchen kitchen;
    EXPECT_EQ(kitchen.ask(), "1");
    kitchen.now += PageCache::fresh;
    kitchen.next.status = status;
    EXPECT_EQ(kitchen.ask(), "2");
    EXPECT_EQ(kitchen.ask(), "1") << status;
  }
}

TEST(PageCache, AddressesTakeRoomToo) {
  Kitchen kitchen;
  const std::string half(PageCache::most_bytes / 2, 'x');
  EXPECT_EQ(kitchen.ask("/1" + half), "1");
  EXPECT_EQ(kitchen.ask("/2" + half), "2");
  EXPECT_EQ(kitchen.ask("/1" + half), "3");
}

TEST(PageCache, WhatNeverFitsTakesNoRoomFromOthers) {
  Kitchen kitchen;
  EXPECT_EQ(kitchen.ask("/small"), "1");
  kitchen.next.body = std::string(PageCache::most_bytes, 'x');
  EXPECT_TRUE(kitchen.ask("/large").starts_with("2x"));
  EXPECT_TRUE(kitchen.ask("/large").starts_with("3x"));
  EXPECT_EQ(kitchen.ask("/small"), "1");
}

TEST(PageCache, ForgetsWhatItCannotHold) {
  Kitchen kitchen;
  kitchen.next.body = std::string(PageCache::most_bytes / 2, 'x');
  EXPECT_TRUE(kitchen.ask("/1").starts_with("1x"));
  EXPECT_TRUE(kitchen.ask("/2").starts_with("2x"));
  EXPECT_TRUE(kitchen.ask("/1").starts_with("3x"));
}

} // namespace portal
