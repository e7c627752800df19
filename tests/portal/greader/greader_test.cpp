// A program that reads through the Google Reader API, as those of telephones do.
#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include "tests/portal/newsroom.hpp"
#include "tests/portal/reader/browser.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal {

namespace {

namespace json = text::json;
using testing::header;

constexpr const char* unread =
    "/reader/api/0/stream/items/ids?output=json&n=1000&s=user/-/state/com.google/reading-list"
    "&xt=user/-/state/com.google/read";

class ReaderProgram : public ::testing::Test {
protected:
  ReaderProgram() {
    fill(newsroom_);
    newsroom_.reader().keep_secret(app_password_secret, hash_password("tide & mill"));
    authorization_ = "GoogleLogin auth=" + log_in("tide & mill");
  }

  std::string log_in(const std::string& password) {
    const auto body = post("/accounts/ClientLogin", "Email=me&Passwd=" + encoded(password)).body;
    const auto at = body.find("Auth=");
    return at == std::string::npos ? "" : body.substr(at + 5, body.find('\n', at) - at - 5);
  }

  static std::string encoded(std::string text) {
    for (std::size_t at = 0; (at = text.find('&', at)) != std::string::npos; ++at)
      text.replace(at, 1, "%26");
    return text;
  }

  Response get(const std::string& target) const {
    return portal_.answer({.method = "GET", .target = target, .authorization = authorization_});
  }
  Response post(const std::string& target, const std::string& body) const {
    return portal_.answer(
        {.method = "POST", .target = target, .authorization = authorization_, .body = body});
  }
  json::object read(const std::string& target) const {
    return json::parse(get(target).body).as_object();
  }
  std::vector<std::string> ids(const std::string& target) const {
    std::vector<std::string> all;
    const auto page = read(target);
    for (const auto& each : page.at("itemRefs").as_array())
      all.emplace_back(each.at("id").as_string());
    return all;
  }

  testing::Newsroom newsroom_;
  Portal portal_ = newsroom_.exposed();
  std::string authorization_;
};

constexpr const char* every_call[] = {"/reader/api/0/token",
                                      "/reader/api/0/user-info",
                                      "/reader/api/0/subscription/list",
                                      "/reader/api/0/tag/list",
                                      "/reader/api/0/unread-count",
                                      "/reader/api/0/preference/list",
                                      "/reader/api/0/stream/items/ids",
                                      "/reader/api/0/stream/contents",
                                      "/reader/api/0/stream/items/contents?i=1"};

} // namespace

TEST_F(ReaderProgram, NobodyElseGetsIn) {
  for (const std::string bad : {"", "GoogleLogin auth=", "GoogleLogin auth=reader/", "Basic abc",
                                "GoogleLogin auth=reader/0123"}) {
    authorization_ = bad;
    for (const auto* call : every_call)
      EXPECT_EQ(get(call).status, 401U) << call << bad;
    EXPECT_EQ(post("/reader/api/0/edit-tag", "i=1&a=user/-/state/com.google/read").status, 401U);
  }
  const auto refused = post("/accounts/ClientLogin", "Email=me&Passwd=guess");
  EXPECT_EQ(refused.status, 401U);
  EXPECT_EQ(refused.body, "Error=BadAuthentication\n");
}

TEST_F(ReaderProgram, EveryCallAnswersItsOwner) {
  for (const auto* call : every_call) {
    EXPECT_EQ(get(call).status, 200U) << call;
    EXPECT_EQ(header(get(call), "Cache-Control"), "no-store");
  }
  EXPECT_EQ(read("/reader/api/0/user-info").at("userName").as_string(), "reader");
}

TEST_F(ReaderProgram, GuessingIsSlow) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(post("/accounts/ClientLogin", "Passwd=guess").status, 401U);
  EXPECT_EQ(post("/accounts/ClientLogin", "Passwd=tide+%26+mill").status, 429U);
}

TEST_F(ReaderProgram, ListsOutletsAndLabels) {
  store::FeedState feed;
  feed.subscription = {.url = "https://feeds.lens.example/rss",
                       .title = "Lens <news>",
                       .site = "https://www.lens.example/",
                       .section = "science",
                       .region = {},
                       .language = {}};
  newsroom_.store().save_feed(feed);
  std::string found;
  const auto list = read("/reader/api/0/subscription/list");
  for (const auto& each : list.at("subscriptions").as_array())
    if (each.at("id").as_string() == "feed/lens.example")
      found = json::serialize(each);
  EXPECT_EQ(found,
            R"({"id":"feed/lens.example","title":"Lens <news>","categories":[{"id":)"
            R"("user/-/label/Science","label":"Science"}],"url":"https://www.lens.example/",)"
            R"("htmlUrl":"https://www.lens.example/","iconUrl":""})");
  EXPECT_TRUE(get("/reader/api/0/tag/list").body.contains("user/-/label/World"));
}

TEST_F(ReaderProgram, PagesThroughAStreamWithoutLossOrRepetition) {
  const auto all = ids(unread);
  EXPECT_EQ(all.size(), 14U);
  std::vector<std::string> paged;
  std::string next = "0";
  while (!next.empty()) {
    const auto page = read("/reader/api/0/stream/items/ids?n=3&c=" + next);
    for (const auto& each : page.at("itemRefs").as_array())
      paged.emplace_back(each.at("id").as_string());
    next = page.contains("continuation") ? std::string(page.at("continuation").as_string()) : "";
  }
  EXPECT_EQ(paged, all);
  auto oldest_first = ids("/reader/api/0/stream/items/ids?n=1000&r=o");
  std::ranges::reverse(oldest_first);
  EXPECT_EQ(oldest_first, all);
}

TEST_F(ReaderProgram, StreamsAreOfAnOutletASectionOrATime) {
  EXPECT_EQ(ids("/reader/api/0/stream/items/ids?s=feed/courier.example").size(), 3U);
  EXPECT_EQ(ids("/reader/api/0/stream/items/ids?s=user/-/label/Science").size(), 2U);
  EXPECT_EQ(ids("/reader/api/0/stream/items/ids?s=user/1007/label/Science").size(), 2U);
  const auto an_hour_ago =
      std::to_string((testing::noon - std::chrono::hours(1)).time_since_epoch().count());
  EXPECT_EQ(ids("/reader/api/0/stream/items/ids?n=99&ot=" + an_hour_ago).size(), 7U);
  for (const auto* stream : {"planet", "user/-/label/Nonsense", "user/-/state/com.google/like"})
    EXPECT_EQ(get(std::string("/reader/api/0/stream/items/ids?s=") + stream).status, 404U);
}

TEST_F(ReaderProgram, TimesAreThoseOfFetching) {
  const auto seconds = [](int minutes) {
    return std::to_string(
        (testing::noon + std::chrono::minutes(minutes)).time_since_epoch().count());
  };
  const auto late = newsroom_.tell(0x61, "slow", 900, "Read much later", [](auto& arrival) {
    arrival.article.fetched = testing::noon + std::chrono::minutes(5);
  });
  const auto since = ids("/reader/api/0/stream/items/ids?ot=" + seconds(1));
  EXPECT_EQ(since, std::vector{std::to_string(std::to_underlying(late))});
  EXPECT_TRUE(get("/reader/api/0/stream/items/contents?i=" + since.at(0))
                  .body.contains("\"timestampUsec\":\"" + seconds(5) + "000000\""));
  post("/reader/api/0/mark-all-as-read",
       "s=user/-/state/com.google/reading-list&ts=" + seconds(1) + "000000");
  EXPECT_EQ(ids(unread), since) << "what nobody had seen by then stays";
}

TEST_F(ReaderProgram, WhatIsMarkedStandsByThatTimeMutedOrNot) {
  const std::string starred = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/starred";
  post("/reader/api/0/edit-tag", "i=40971&a=user/-/state/com.google/starred");
  newsroom_.reader().mute({store::MuteKind::outlet, "lens.example"});
  ASSERT_TRUE(
      get("/reader/api/0/stream/items/contents?i=40971").body.contains("feed/lens.example"));
  const auto noon = std::to_string(testing::noon.time_since_epoch().count());
  EXPECT_EQ(ids(starred + "&ot=" + noon).size(), 1U);
  EXPECT_EQ(ids(starred + "&nt=" + noon).size(), 0U);
}

TEST_F(ReaderProgram, ItemsAreNamedInTwoWays) {
  const auto bodies =
      post("/reader/api/0/stream/items/contents",
           "i=tag:google.com,2005:reader/item/000000000000a001&i=40963&i=-1&i=nonsense&i=")
          .body;
  const auto parsed = json::parse(bodies);
  const auto& items = parsed.at("items").as_array();
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].at("id").as_string(), "tag:google.com,2005:reader/item/000000000000a001");
  EXPECT_EQ(items[0].at("origin").at("streamId").as_string(), "feed/wire.example");
  EXPECT_EQ(items[1].at("id").as_string(), "tag:google.com,2005:reader/item/000000000000a003");
}

TEST_F(ReaderProgram, WordsOfStrangersAreText) {
  newsroom_.tell(0x60, "odd", 1, "Odd", [](news::Arrival& arrival) {
    arrival.article.text = "One <script>alert(1)</script> & two.";
    arrival.article.canonical = "javascript:alert(1)";
  });
  const auto body = post("/reader/api/0/stream/items/contents", "i=40975").body;
  EXPECT_TRUE(body.contains("One &lt;script&gt;alert(1)&lt;/script&gt; &amp; two.")) << body;
  EXPECT_FALSE(body.contains("javascript:"));
}

TEST_F(ReaderProgram, WhatItMarksThePagesShow) {
  const auto before = ids(unread);
  EXPECT_EQ(post("/reader/api/0/edit-tag", "i=" + before.front() +
                                               "&i=40970&a=user/-/state/"
                                               "com.google/read&T=" +
                                               get("/reader/api/0/token").body)
                .body,
            "OK\n");
  EXPECT_EQ(ids(unread).size(), before.size() - 2);
  EXPECT_TRUE(read("/reader/api/0/stream/contents/user/-/state/com.google/read")
                  .at("items")
                  .as_array()
                  .size() == 2U);
  post("/reader/api/0/edit-tag", "i=40961&a=user/-/state/com.google/starred");
  testing::Browser browser([this](const Request& request) { return newsroom_.ask(request); });
  EXPECT_TRUE(browser.get("/article/a00a").body.contains("Mark as unread"));
  EXPECT_TRUE(browser.get("/bookmarks").body.contains("/article/000000000000a001"));
  post("/reader/api/0/edit-tag", "i=40970&r=user/-/state/com.google/read");
  EXPECT_TRUE(browser.get("/article/a00a").body.contains("Mark as read"));
  EXPECT_EQ(post("/reader/api/0/edit-tag", "i=40970&a=user/-/label/Mine").status, 400U);
}

TEST_F(ReaderProgram, PagesThroughStarredItems) {
  post("/reader/api/0/edit-tag", "i=40961&i=40962&i=40963&a=user/-/state/com.google/starred");
  const std::string starred = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/starred";
  EXPECT_EQ(ids(starred).size(), 3U);
  EXPECT_EQ(ids(starred + "&n=2").size(), 2U);
  EXPECT_EQ(ids(starred + "&n=2&c=2").size(), 1U);
  EXPECT_EQ(ids(starred + "&n=2&c=9").size(), 0U);
}

TEST_F(ReaderProgram, WhatThePagesMarkItSees) {
  testing::Browser browser([this](const Request& request) { return newsroom_.ask(request); });
  const auto before = ids(unread).size();
  browser.post("/story/51", "/reader/mark", "item=story/51&mark=read");
  EXPECT_EQ(ids(unread).size(), before - 5);
  browser.post("/following", "/reader/mute", "outlet=lens.example&action=mute");
  EXPECT_EQ(ids(unread).size(), before - 7);
}

TEST_F(ReaderProgram, MarksAllOfAStreamAsReadUpToATime) {
  const auto count_of = [&](std::string_view id) -> std::int64_t {
    const auto counts = read("/reader/api/0/unread-count");
    for (const auto& each : counts.at("unreadcounts").as_array())
      if (each.at("id").as_string() == id)
        return each.at("count").to_number<std::int64_t>();
    return 0;
  };
  EXPECT_EQ(count_of("user/-/state/com.google/reading-list"), 14);
  EXPECT_EQ(count_of("feed/courier.example"), 3);
  const auto an_hour_ago = (testing::noon - std::chrono::hours(1)).time_since_epoch().count();
  EXPECT_EQ(post("/reader/api/0/mark-all-as-read",
                 "s=feed/courier.example&ts=" + std::to_string(an_hour_ago) + "000000")
                .body,
            "OK\n");
  EXPECT_EQ(count_of("feed/courier.example"), 2);
  post("/reader/api/0/mark-all-as-read", "s=user/-/state/com.google/reading-list");
  EXPECT_EQ(count_of("user/-/state/com.google/reading-list"), 0);
}

TEST_F(ReaderProgram, WrongActionTokensAndSubscriptionsAreRefused) {
  const auto refused = post("/reader/api/0/edit-tag", "i=1&a=user/-/state/com.google/read&T=wrong");
  EXPECT_EQ(refused.status, 401U);
  EXPECT_EQ(header(refused, "X-Reader-Google-Bad-Token"), "true");
  EXPECT_EQ(post("/reader/api/0/subscription/edit", "ac=subscribe&s=feed/x").status, 403U);
  EXPECT_EQ(get("/reader/api/0/edit-tag").status, 404U);
}

TEST_F(ReaderProgram, BodiesThatAreTooLongAreRefused) {
  EXPECT_EQ(portal_
                .answer({.method = "POST",
                         .target = "/reader/api/0/edit-tag",
                         .authorization = authorization_,
                         .body = "i=1",
                         .is_cut = true})
                .status,
            413U);
}

} // namespace portal
