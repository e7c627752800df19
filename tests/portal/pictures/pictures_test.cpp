#include "engine/metrics.hpp"
#include "portal/http_server.hpp"
#include "portal/page_cache.hpp"
#include "portal/pictures/pictures.hpp"
#include "tests/engine/polling.hpp"
#include "tests/portal/newsroom.hpp"
#include "web/address_guard.hpp"
#include "web/url.hpp"
#include <atomic>
#include <gtest/gtest.h>
#include <latch>

namespace portal {

namespace {

const std::string png = "\x89PNG\r\n\x1A\n and more";

// What a portal holds of a made-up web.
class PicturesTest : public ::testing::Test {
protected:
  FakeClock clock;
  engine::Metrics metrics;
  FakeWeb* web = new FakeWeb; // the pictures'
  Pictures pictures{std::unique_ptr<web::HttpClient>(web),
                    {.most_bytes = 1U << 20U, .clock = &clock, .metrics = &metrics}};

  // Where it is shown, after one page that wished for it.
  std::string shown(const std::string& url) {
    pictures.wish_for(url);
    pictures.wait();
    return pictures.place_of(url);
  }
  std::string counted() { return metrics.text(*store::make_memory_store(), clock.now()); }
};

// Answers once it is let go.
class WaitingWeb final : public web::HttpClient {
public:
  std::latch is_asked{1}, may_go{1};
  std::atomic<int> pages = 0;

  void ask(web::Request request, Done done) override {
    waiting_.emplace_back(std::move(request), std::move(done));
  }
  void run(const std::stop_token&) override {
    is_asked.count_down(is_asked.try_wait() ? 0 : 1);
    may_go.wait();
    while (!waiting_.empty()) {
      auto [request, done] = std::move(waiting_.front());
      waiting_.pop_front();
      pages += request.url.ends_with("/robots.txt") ? 0 : 1;
      web::Response response;
      response.status = 404;
      done(response);
    }
  }

private:
  std::deque<std::pair<web::Request, Done>> waiting_;
};

// Never answers, as a server that holds its connections open.
class SilentWeb final : public web::HttpClient {
public:
  void ask(web::Request, Done) override {}
  void run(const std::stop_token& stop) override {
    std::atomic<bool> stopped = false;
    const std::stop_callback wake(stop, [&] {
      stopped = true;
      stopped.notify_one();
    });
    stopped.wait(false);
  }
};

// Answers at once, but for the pictures of one host.
class HalfSilentWeb final : public web::HttpClient {
public:
  std::latch is_asked{1}, may_go{1}, answered{30};

  void ask(web::Request request, Done done) override {
    waiting_.emplace_back(std::move(request), std::move(done));
  }
  void run(const std::stop_token& stop) override {
    is_asked.count_down();
    may_go.wait();
    while (!waiting_.empty()) {
      auto [request, done] = std::move(waiting_.front());
      waiting_.pop_front();
      const bool is_rule = request.url.ends_with("/robots.txt");
      if (!is_rule && web::host(request.url) == "silent.example")
        continue;
      web::Response response;
      response.status = 404;
      done(response);
      if (!is_rule)
        answered.count_down();
    }
    SilentWeb().run(stop);
  }

private:
  std::deque<std::pair<web::Request, Done>> waiting_;
};

} // namespace

TEST_F(PicturesTest, are_wished_for_by_one_page_and_shown_by_the_next) {
  web->put("https://post.example/a.png", png, "text/html");
  EXPECT_EQ(pictures.place_of("https://post.example/a.png"), "");
  pictures.wait();
  EXPECT_TRUE(web->asked.empty()) << "nobody wished for it";
  pictures.wish_for("https://post.example/a.png");
  pictures.wait();
  const auto place = pictures.place_of("https://post.example/a.png");
  ASSERT_TRUE(place.starts_with("/picture/")) << place;
  const auto held = pictures.find(place.substr(9));
  ASSERT_NE(held, nullptr);
  EXPECT_EQ(held->bytes, png);
  EXPECT_EQ(held->type, "image/png") << "whatever was declared";
  EXPECT_EQ(web->times_asked("https://post.example/a.png"), 1U);
  EXPECT_TRUE(counted().contains("headwater_pictures_total{outcome=\"fetched\"} 1\n"));
  EXPECT_TRUE(counted().contains("headwater_pictures_held 1\n")) << counted();
}

TEST_F(PicturesTest, what_is_no_picture_is_refused_whatever_it_is_called) {
  const std::map<std::string, std::string> bodies = {
      {"https://post.example/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"},
      {"https://post.example/b.png", "<!doctype html><title>Sign in</title>"},
      {"https://post.example/c.jpg", ""},
      {"https://post.example/d.png", png + std::string(largest_picture, 'x')}};
  for (const auto& [url, body] : bodies) {
    web->put(url, body, "image/png");
    EXPECT_EQ(shown(url), "") << url;
  }
  EXPECT_TRUE(counted().contains("headwater_pictures_total{outcome=\"refused\"} 4\n"));
  EXPECT_FALSE(counted().contains("headwater_pictures_total{outcome=\"fetched\"}"));
}

TEST_F(PicturesTest, what_was_refused_is_left_alone_for_a_day) {
  web->put_status("https://post.example/a.png", 404);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(shown("https://post.example/a.png"), "");
  EXPECT_EQ(web->times_asked("https://post.example/a.png"), 1U);
  web->put("https://post.example/a.png", png, "image/png");
  clock.time += std::chrono::hours(25);
  EXPECT_NE(shown("https://post.example/a.png"), "");
}

TEST_F(PicturesTest, of_a_host_that_does_not_answer_nothing_is_asked_for_a_while) {
  EXPECT_EQ(shown("https://dead.example/a.png"), "");
  EXPECT_EQ(shown("https://dead.example/b.png"), "");
  EXPECT_EQ(web->times_asked("https://dead.example/a.png"), 1U);
  EXPECT_EQ(web->times_asked("https://dead.example/b.png"), 0U);
  clock.time += std::chrono::minutes(11);
  web->put("https://dead.example/b.png", png, "image/png");
  EXPECT_NE(shown("https://dead.example/b.png"), "");
}

TEST_F(PicturesTest, of_a_host_whose_robots_txt_cannot_be_had_nothing_is_asked_until_it_can) {
  web->put_status("https://dead.example/robots.txt", 503);
  for (const auto* name : {"a", "b"}) {
    web->put(std::string("https://dead.example/") + name, png, "image/png");
    EXPECT_EQ(shown(std::string("https://dead.example/") + name), "");
  }
  EXPECT_EQ(shown("http://dead.example/c"), "");
  EXPECT_EQ(web->asked.size(), 1U) << "the host of another origin is the same";
  clock.time += std::chrono::minutes(11);
  EXPECT_EQ(shown("https://dead.example/a"), "");
  EXPECT_EQ(web->asked.size(), 1U);
  web->put_status("https://dead.example/robots.txt", 404);
  clock.time += std::chrono::minutes(21);
  EXPECT_NE(shown("https://dead.example/a"), "");
}

TEST_F(PicturesTest, of_a_host_that_asks_for_long_pauses_none_is_asked) {
  const std::string rule = "User-agent: *\nCrawl-delay: ";
  web->put("https://slow.example/robots.txt", rule + "30\n", "text/plain");
  web->put("https://post.example/robots.txt", rule + "2\n", "text/plain");
  for (const std::string host : {"slow", "post"}) {
    const auto url = "https://" + host + ".example/a.png";
    web->put(url, png, "image/png");
    EXPECT_EQ(shown(url).empty(), host == "slow");
  }
  EXPECT_EQ(web->times_asked("https://slow.example/a.png"), 0U);
}

TEST_F(PicturesTest, all_wishes_end_though_most_are_refused) {
  web->put("https://shy.example/robots.txt", "User-agent: *\nDisallow: /\n", "text/plain");
  for (int i = 0; i < 100; ++i)
    pictures.wish_for("https://shy.example/" + std::to_string(i));
  web->put("https://post.example/a.png", png, "image/png");
  EXPECT_NE(shown("https://post.example/a.png"), "");
  EXPECT_TRUE(counted().contains("headwater_pictures_total{outcome=\"refused\"} 100\n"));
}

TEST_F(PicturesTest, nobody_finds_the_place_who_was_not_shown_it) {
  const std::string url = "https://post.example/a.png";
  web->put(url, png, "image/png");
  const auto place = shown(url);
  ASSERT_NE(place, "");
  auto* same_web = new FakeWeb;
  same_web->put(url, png, "image/png");
  Pictures started_anew{std::unique_ptr<web::HttpClient>(same_web)};
  started_anew.wish_for(url);
  started_anew.wait();
  EXPECT_NE(started_anew.place_of(url), "");
  EXPECT_NE(started_anew.place_of(url), place);
}

TEST_F(PicturesTest, robots_txt_is_asked_of_each_host_on_the_way) {
  web->put("https://shy.example/robots.txt", "User-agent: *\nDisallow: /\n", "text/plain");
  web->put("https://shy.example/a.png", png, "image/png");
  EXPECT_EQ(shown("https://shy.example/a.png"), "");
  web::Response moved;
  moved.status = 302;
  moved.location = "https://shy.example/a.png";
  web->answers["https://post.example/moved.png"] = moved;
  EXPECT_EQ(shown("https://post.example/moved.png"), "");
  EXPECT_EQ(web->times_asked("https://shy.example/a.png"), 0U);
}

TEST_F(PicturesTest, redirects_are_followed_but_not_for_ever) {
  web::Response moved;
  moved.status = 301;
  moved.location = "https://images.example/a.png";
  web->answers["https://post.example/a.png"] = moved;
  web->put("https://images.example/a.png", png, "image/png");
  EXPECT_NE(shown("https://post.example/a.png"), "");
  moved.location = "https://post.example/round";
  web->answers["https://post.example/round"] = moved;
  EXPECT_EQ(shown("https://post.example/round"), "");
  EXPECT_LE(web->times_asked("https://post.example/round"), 7U);
}

TEST_F(PicturesTest, only_addresses_of_the_web_are_asked) {
  for (const auto* url :
       {"", "javascript:alert(1)", "data:image/png;base64,AA", "file:///etc/passwd",
        "ftp://a.example/b.png", "//a.example/b.png", "/b.png"})
    EXPECT_EQ(shown(url), "") << url;
  EXPECT_EQ(shown("https://a.example/" + std::string(100'000, 'a')), "");
  EXPECT_TRUE(web->asked.empty());
}

TEST(Pictures, as_many_wait_as_may) {
  auto web = std::make_unique<WaitingWeb>();
  auto& asked = *web;
  Pictures pictures(std::move(web), {.most_wishes = 3});
  pictures.wish_for("https://post.example/first.png");
  asked.is_asked.wait();
  for (int i = 0; i < 20; ++i)
    pictures.wish_for("https://post.example/" + std::to_string(i) + ".png");
  asked.may_go.count_down();
  pictures.wait();
  EXPECT_EQ(asked.pages, 4);
}

// Of one host nothing comes; the other's must not wait for it.
TEST(Pictures, a_slow_host_starves_no_other) {
  auto web = std::make_unique<HalfSilentWeb>();
  auto& asked = *web;
  Pictures pictures(std::move(web));
  pictures.wish_for("https://silent.example/first");
  asked.is_asked.wait();
  for (int i = 0; i < 30; ++i)
    pictures.wish_for("https://silent.example/" + std::to_string(i));
  for (int i = 0; i < 30; ++i)
    pictures.wish_for("https://post.example/" + std::to_string(i));
  asked.may_go.count_down();
  asked.answered.wait();
}

TEST(Pictures, end_at_once_while_nobody_answers) {
  Pictures pictures(std::make_unique<SilentWeb>());
  pictures.wish_for("https://post.example/a.png");
}

TEST(Pictures, of_private_addresses_are_never_asked_for) {
  std::atomic<int> visits = 0;
  Listening listening;
  listening.port = 0;
  const auto server = HttpServer::start(listening, [&](const Request&) {
    ++visits;
    return Response{200, "image/png", png, {}};
  });
  ASSERT_TRUE(server);
  const auto url = (*server)->address() + "a.png";
  const auto shown = [&](web::Reach may_reach) {
    web::ClientSettings settings;
    settings.may_reach = may_reach;
    Pictures pictures(web::make_curl_client(settings));
    pictures.wish_for(url);
    pictures.wait();
    return !pictures.place_of(url).empty();
  };
  EXPECT_FALSE(shown(web::is_public_address));
  EXPECT_EQ(visits, 0);
  EXPECT_TRUE(shown([](const sockaddr&) { return true; }));
}

TEST(Pictures, too_large_a_one_is_not_read_to_its_end) {
  Listening listening;
  listening.port = 0;
  const auto server = HttpServer::start(listening, [](const Request& request) {
    const auto size = request.target == "/large.png" ? largest_picture + 1 : 1000;
    return Response{200, "image/png", png + std::string(size, 'x'), {}};
  });
  ASSERT_TRUE(server);
  web::ClientSettings settings;
  settings.may_reach = [](const sockaddr&) { return true; };
  settings.largest_body = largest_picture;
  settings.pause_per_host = {};
  Pictures pictures(web::make_curl_client(settings));
  for (const std::string name : {"large.png", "small.png"}) {
    const auto url = (*server)->address() + name;
    pictures.wish_for(url);
    pictures.wait();
    EXPECT_EQ(pictures.place_of(url).empty(), name == "large.png") << name;
  }
}

} // namespace portal
