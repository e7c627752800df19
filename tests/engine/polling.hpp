// Polls of a made-up web that answers at once.
#pragma once
#include "engine/poller.hpp"
#include <algorithm>
#include <deque>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

class FakeClock final : public engine::Clock {
public:
  text::Time time = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
  [[nodiscard]] text::Time now() const override { return time; }
};

inline web::Response unchanged(const std::string& url) {
  web::Response response;
  response.status = 304;
  response.url = url;
  return response;
}

// Addresses with answers; records what was asked.
class FakeWeb final : public web::HttpClient {
public:
  std::map<std::string, web::Response> answers;
  std::vector<web::Request> asked;

  void ask(web::Request request, Done done) override {
    waiting_.emplace_back(std::move(request), std::move(done));
  }

  void run(const std::stop_token&) override {
    while (!waiting_.empty()) {
      auto [request, done] = std::move(waiting_.front());
      waiting_.pop_front();
      asked.push_back(request);
      done(answer_to(request));
    }
  }

  void put(const std::string& url, std::string body, std::string type, std::string etag = {}) {
    web::Response response;
    response.status = 200;
    response.url = url;
    response.body = std::move(body);
    response.content_type = std::move(type);
    response.etag = std::move(etag);
    answers[url] = std::move(response);
  }

  void put_status(const std::string& url, int status) {
    web::Response response;
    response.status = status;
    response.url = url;
    answers[url] = response;
  }

  [[nodiscard]] std::size_t times_asked(const std::string& url) const {
    return static_cast<std::size_t>(std::ranges::count(asked, url, &web::Request::url));
  }

private:
  text::Result<web::Response> answer_to(const web::Request& request) {
    const auto found = answers.find(request.url);
    if (found == answers.end() && request.url.ends_with("/robots.txt")) {
      web::Response absent;
      absent.status = 404;
      return absent;
    }
    if (found == answers.end())
      return std::unexpected(
          text::Error{text::ErrorKind::network, request.url, "could not be reached", {}});
    if (!request.etag.empty() && request.etag == found->second.etag)
      return unchanged(request.url);
    return found->second;
  }

  std::deque<std::pair<web::Request, Done>> waiting_;
};

inline std::string feed_of(std::initializer_list<int> items) {
  std::string feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Post</title>";
  for (const int i : items)
    feed += fmt::format(
        "<item><title>Headline {0}</title><link>https://post.example/{0}</link>"
        "<description>What happened in case {0} is told here at some length.</description></item>",
        i);
  return feed + "</channel></rss>";
}

inline std::string page_of(int number, std::string_view head = {}) {
  auto page =
      fmt::format("<html><head><title>Headline {}</title>{}</head><body><article>", number, head);
  for (int i = 0; i < 12; ++i)
    page += fmt::format("<p>Sentence number {} of page {}, which is long enough to be taken for "
                        "the text of an article.</p>",
                        i, number);
  return page + "</article></body></html>";
}

class Polling : public testing::Test {
protected:
  void SetUp() override {
    news::Subscription subscription;
    subscription.url = "https://post.example/feed";
    subscription.section = "sports";
    EXPECT_EQ(engine::follow(*store, {subscription}), 1U);
  }
  engine::PollReport poll() { return poller.round(); }

  std::unique_ptr<store::Store> store = store::make_memory_store();
  engine::Road road{*store};
  FakeWeb web;
  FakeClock clock;
  engine::Poller poller{*store, road, web, clock, {}};
};
