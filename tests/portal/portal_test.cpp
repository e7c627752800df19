#include "engine/metrics.hpp"
#include "portal/portal.hpp"
#include "tests/portal/newsroom.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace portal {

namespace {

using testing::Newsroom;

std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name)
      return value;
  return "";
}

constexpr const char* every_page[] = {"/",
                                      "/section/world",
                                      "/section/crime",
                                      "/section/politics?page=2",
                                      "/story/51",
                                      "/story/52",
                                      "/story/53",
                                      "/article/a001",
                                      "/article/a003",
                                      "/article/a005",
                                      "/search",
                                      "/search?q=bridge",
                                      "/search?q=zeppelin",
                                      "/search?q=section:nowhere",
                                      "/search?section=politics&from=2026-11-01&to=2026-11-30",
                                      "/outlet/wire.example",
                                      "/latest",
                                      "/latest?only=originals",
                                      "/name/Sule",
                                      "/search?q=bridge&language=en&only=originals&sort=newest",
                                      "/sources",
                                      "/about",
                                      "/nowhere"};

// Fails as a full disk would.
class FailingStore final : public store::Store {
public:
  void commit(std::span<const news::Arrival> /*arrivals*/,
              std::span<const news::StoryEvent> /*events*/) override {
    fail();
  }
  bool has_article(news::ArticleId /*id*/) const override { fail(); }
  bool has_address(std::string_view /*key*/) const override { fail(); }
  std::optional<store::StoredArticle> article(news::ArticleId /*id*/) const override { fail(); }
  std::optional<store::StoredArticle> article_at(std::string_view /*url*/) const override {
    fail();
  }
  std::optional<news::ArticleId> article_with_text(std::uint64_t /*high*/,
                                                   std::uint64_t /*low*/) const override {
    fail();
  }
  std::vector<store::Trace> recall(const store::Sought& /*sought*/) const override { fail(); }
  std::optional<news::Story> story(news::StoryId /*id*/) const override { fail(); }
  std::vector<store::StoredArticle>
  articles_of(news::StoryId /*id*/, std::size_t /*limit*/,
              std::optional<store::ReportPlace> /*after*/) const override {
    fail();
  }
  std::vector<std::string> outlets_of(news::StoryId /*id*/) const override { fail(); }
  std::vector<store::StoredEvent> events(const store::EventFilter& /*filter*/) const override {
    fail();
  }
  text::Time moment(text::Time /*now*/) const override { fail(); }
  std::vector<store::StoredArticle> copies_of(news::ArticleId /*id*/) const override { fail(); }
  std::vector<news::Story> headlines(const store::StoryFilter& /*filter*/) const override {
    fail();
  }
  std::vector<search::Hit> search(const search::Query& /*query*/) const override { fail(); }
  std::vector<news::Outlet> outlets_named(std::string_view /*beginning*/,
                                          std::size_t /*most*/) const override {
    fail();
  }
  void replay(std::size_t /*most*/,
              const std::function<void(store::Trace&&)>& /*each*/) const override {
    fail();
  }
  void save_feed(const store::FeedState& /*feed*/) override { fail(); }
  bool remove_feed(std::string_view /*url*/) override { fail(); }
  std::vector<store::FeedState> feeds() const override { fail(); }
  store::Counts counts() const override { fail(); }

private:
  [[noreturn]] static void fail() { throw store::StoreFailure("secret/path.db: disk I/O error"); }
};

} // namespace

TEST(Portal, every_page_is_well_formed_and_strict) {
  Newsroom newsroom;
  testing::fill(newsroom);
  for (const auto* target : every_page) {
    const auto response = newsroom.get(target);
    EXPECT_EQ(testing::first_unbalanced_tag(response.body), "") << target;
    EXPECT_EQ(testing::occurrences("<h1", response.body), 1U) << target;
    EXPECT_EQ(testing::occurrences("{{", response.body), 0U) << target;
    EXPECT_EQ(response.content_type, "text/html; charset=utf-8") << target;
    EXPECT_EQ(header(response, "Content-Security-Policy"),
              "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
              "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'");
    EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(response, "Referrer-Policy"), "no-referrer");
    EXPECT_EQ(response.body.find(" style="), std::string::npos) << target;
    EXPECT_NE(response.body.find("href=\"#main\""), std::string::npos) << target;
  }
}

TEST(Portal, every_link_to_itself_leads_somewhere) {
  Newsroom newsroom;
  testing::fill(newsroom);
  std::size_t followed = 0;
  for (const auto* target : every_page) {
    const auto body = newsroom.get(target).body;
    for (auto at = body.find("href=\"/"); at != std::string::npos;
         at = body.find("href=\"/", at + 1)) {
      auto link = body.substr(at + 6, body.find('"', at + 6) - at - 6);
      for (auto amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;"))
        link.replace(amp, 5, "&");
      // The page of a search that fails offers its feed as well.
      if (link.find("nowhere") != std::string::npos)
        continue;
      EXPECT_EQ(newsroom.get(link).status, 200U) << link << " on " << target;
      ++followed;
    }
  }
  EXPECT_GT(followed, 200U);
}

TEST(Portal, tag_comes_back_as_not_modified) {
  Newsroom newsroom;
  testing::fill(newsroom);
  const auto tag = header(newsroom.get("/"), "ETag");
  ASSERT_FALSE(tag.empty());
  for (const auto& condition : {tag, "\"other\", " + tag, "W/" + tag, std::string("*")}) {
    const auto again =
        newsroom.ask({.target = "/", .host = "portal.example:8080", .if_none_match = condition});
    EXPECT_EQ(again.status, 304U) << condition;
    EXPECT_TRUE(again.body.empty());
    EXPECT_EQ(header(again, "ETag"), tag);
    EXPECT_FALSE(header(again, "Cache-Control").empty());
  }
  EXPECT_EQ(newsroom.ask({.target = "/", .if_none_match = "\"other\""}).status, 200U);
  EXPECT_EQ(newsroom.ask({.target = "/", .if_none_match = ",,\","}).status, 200U);
}

TEST(Portal, errors_are_not_cached_and_have_no_tag) {
  Newsroom newsroom;
  const auto response = newsroom.ask({.target = "/nowhere", .if_none_match = "*"});
  EXPECT_EQ(response.status, 404U);
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  EXPECT_EQ(header(response, "ETag"), "");
  EXPECT_NE(response.body.find("href=\"/\""), std::string::npos);
}

TEST(Portal, a_network_that_asks_too_often_is_told_when_to_come_back) {
  const auto store = store::make_memory_store();
  engine::Metrics metrics;
  const testing::FixedClock clock(testing::noon);
  const Portal portal(*store, {.clock = &clock, .metrics = &metrics, .requests_per_minute = 2});
  const auto ask = [&](const std::string& peer, const std::string& target = "/") {
    return portal.answer({.target = target, .peer = peer});
  };
  EXPECT_EQ(ask("192.0.2.1").status, 200U);
  EXPECT_EQ(ask("192.0.2.1").status, 200U);
  const auto refused = ask("192.0.2.1");
  EXPECT_EQ(refused.status, 429U);
  EXPECT_EQ(header(refused, "Retry-After"), "30");
  EXPECT_EQ(header(refused, "Cache-Control"), "no-store");
  const auto of_programs = ask("192.0.2.1", "/api/v1/headlines");
  EXPECT_EQ(of_programs.status, 429U);
  EXPECT_TRUE(of_programs.content_type.starts_with("application/")) << of_programs.content_type;
  EXPECT_EQ(ask("192.0.2.2").status, 200U);
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(ask("127.0.0.1").status, 200U);
  EXPECT_TRUE(
      metrics.text(*store, testing::noon).contains("headwater_requests_total{status=\"429\"} 2\n"));
}

TEST(Portal, other_methods_are_refused) {
  Newsroom newsroom;
  for (const auto* method : {"POST", "PUT", "DELETE", "BREW", "get", ""}) {
    const auto response = newsroom.ask({.method = method, .target = "/"});
    EXPECT_EQ(response.status, 405U) << method;
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
  }
  EXPECT_EQ(newsroom.ask({.method = "HEAD", .target = "/"}).status, 200U);
}

TEST(Portal, unknown_or_malformed_ids_are_not_found) {
  Newsroom newsroom;
  testing::fill(newsroom);
  for (const auto* target :
       {"/story/ffff", "/story/xyz", "/story/0x51", "/story/00000000000000000051", "/article/1",
        "/article/%00", "/section/nowhere", "/section/World", "/outlet/unread.example",
        "/static/portal.cpp", "/static/", "/name/%2E%2E", "/name/nemo", "/story/51/feed.txt",
        "/section/nowhere/feed.xml"})
    EXPECT_EQ(newsroom.get(target).status, 404U) << target;
}

TEST(Portal, store_that_fails_is_a_page_that_tells_nothing_of_it) {
  const FailingStore store;
  const Portal portal(store);
  for (const auto* target :
       {"/", "/story/51", "/search?q=a", "/feed.xml", "/healthz", "/sources"}) {
    const auto response = portal.answer({.target = target});
    EXPECT_EQ(response.status, 503U) << target;
    EXPECT_EQ(response.body.find("secret"), std::string::npos);
  }
  const auto api = portal.answer({.target = "/api/v1/headlines"});
  EXPECT_EQ(api.status, 503U);
  EXPECT_EQ(api.content_type, "application/json");
  EXPECT_EQ(portal.answer({.target = "/about"}).status, 200U);
}

TEST(Portal, garbage_is_answered) {
  Newsroom newsroom;
  testing::fill(newsroom);
  for (const auto& target :
       {std::string(), std::string("%%%"), std::string("/") + std::string(15'000, 'a'),
        std::string("/search?q=%FF%FE%00"), std::string("/\x01\x02\xFF"),
        std::string("/search?q=") + std::string(15'000, '"'),
        std::string("/search?q=x&page=99999999999999999999"), std::string("/search?from=never")}) {
    const auto response = newsroom.get(target);
    EXPECT_GE(response.status, 200U);
    EXPECT_LT(response.status, 500U) << target.substr(0, 60);
    EXPECT_EQ(testing::first_unbalanced_tag(response.body), "") << target.substr(0, 60);
  }
}

TEST(Portal, hostile_articles_stay_text) {
  Newsroom newsroom;
  const std::string script = "<script>alert(1)</script>";
  const auto hostile = [&](news::Arrival& arrival) {
    auto& article = arrival.article;
    article.outlet.name = "\"><img src=x onerror=alert(1)>";
    article.byline = script;
    article.language = "en\" onmouseover=\"alert(1)";
    article.canonical = "javascript:alert(1)";
    article.text = script + "\n\n\xE2\x80\xAEturned\xE2\x80\xAC and " + script;
    article.related = {{"javascript:alert(2)", "A link"},
                       {"https://fine.example/\" onclick=\"x", script}};
    arrival.reading.dateline = script;
    arrival.reading.credits.push_back({script, {0, 8}, news::CreditKind::told});
  };
  const auto id = newsroom.tell(0x61, "evil", 10,
                                "\xE2\x80\xAE" + script + std::string(1'000'000, 'A'), hostile);
  newsroom.tell(0x61, "evil2", 5, script, [&](news::Arrival& arrival) {
    hostile(arrival);
    arrival.matches.push_back({id, news::ReuseKind::verbatim, 1e9F, {script}});
  });
  for (const auto* target :
       {"/", "/story/61", "/article/a001", "/article/a002", "/section/world", "/search?q=turned",
        "/outlet/evil.example", "/latest", "/name/turned",
        "/name/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/%3Cscript%3E", "/section/%3Cscript%3E", "/search?q=section:%3Cscript%3E"}) {
    const auto response = newsroom.get(target);
    EXPECT_EQ(testing::occurrences("<script", response.body), 1U) << target << " has ours alone";
    EXPECT_EQ(response.body.find("<img"), std::string::npos) << target;
    EXPECT_EQ(response.body.find("href=\"javascript"), std::string::npos) << target;
    EXPECT_EQ(response.body.find("\" on"), std::string::npos) << target;
    EXPECT_EQ(response.body.find("\xE2\x80\xAE"), std::string::npos) << target;
    EXPECT_LT(response.body.size(), 60'000U) << target;
  }
}

TEST(Portal, host_goes_into_feeds_only_if_it_is_one) {
  Newsroom newsroom;
  testing::fill(newsroom);
  EXPECT_NE(newsroom.get("/feed.xml").body.find("<link>http://portal.example:8080/</link>"),
            std::string::npos);
  for (const auto* host : {"evil.example/\"><x", "a b", "", "a\r\nX: y"}) {
    const auto feed = newsroom.ask({.target = "/feed.xml", .host = host}).body;
    EXPECT_NE(feed.find("<link>http://localhost/</link>"), std::string::npos) << host;
  }
}

TEST(Portal, public_address_goes_before_the_host) {
  const auto store = store::make_memory_store();
  const Portal portal(*store, {.public_address = "https://news.example.org//"});
  const auto feed = portal.answer({.target = "/feed.xml", .host = "127.0.0.1"}).body;
  EXPECT_NE(feed.find("<link>https://news.example.org/</link>"), std::string::npos);
  EXPECT_EQ(feed.find("127.0.0.1"), std::string::npos);
}

} // namespace portal
