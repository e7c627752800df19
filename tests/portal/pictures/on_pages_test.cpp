// Where the portal's pages show pictures, and what they ask for.
#include "portal/page_cache.hpp"
#include "portal/pictures/pictures.hpp"
#include "portal/reader/reading.hpp"
#include "tests/engine/polling.hpp"
#include "tests/portal/newsroom.hpp"
#include <atomic>
#include <gtest/gtest.h>

namespace portal::testing {

namespace {

const std::string png = "\x89PNG\r\n\x1A\n and more";
const std::string image = "https://images.example/bridge.png?\"><script>";

std::string header(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name)
      return value;
  return "";
}

// What the page asks the browser to load, each once.
std::vector<std::string> loaded_by(const std::string& body) {
  std::vector<std::string> all;
  for (auto at = body.find("<img "); at != std::string::npos; at = body.find("<img ", at + 1)) {
    const auto begin = body.find("src=\"", at) + 5;
    all.push_back(body.substr(begin, body.find('"', begin) - begin));
  }
  return all;
}

// Answers once it is let go.
class HeldWeb final : public web::HttpClient {
public:
  FakeWeb web;

  void ask(web::Request request, Done done) override {
    web.ask(std::move(request), std::move(done));
  }
  void run(const std::stop_token& stop) override {
    may_answer_.wait(false);
    web.run(stop);
  }
  void answer() {
    may_answer_ = true;
    may_answer_.notify_all();
  }

private:
  std::atomic<bool> may_answer_ = false;
};

class PicturesOnPages : public ::testing::Test {
protected:
  PicturesOnPages() {
    fill(newsroom);
    for (const auto& [story, minutes] : {std::pair{0x61U, 2}, {0x62U, 1}})
      newsroom.tell(story, "pictured", minutes, "Ferry aground off Varn " + std::to_string(story),
                    [](news::Arrival& arrival) { arrival.article.image = image; });
    web->web.put(image, png, "image/svg+xml");
  }
  ~PicturesOnPages() override { web->answer(); }

  void fetch() {
    web->answer();
    pictures.wait();
  }

  Response get(const std::string& target) {
    return portal.answer({.target = target, .host = "portal.example:8080"});
  }

  Newsroom newsroom;
  FixedClock clock{noon};
  HeldWeb* web = new HeldWeb; // the pictures'
  Pictures pictures{std::unique_ptr<web::HttpClient>(web), {.clock = &clock}};
  Portal portal{
      newsroom.store(),
      {.clock = &clock, .reader = &newsroom.reader(), .is_exposed = false, .pictures = &pictures}};
};

constexpr const char* pages_with_pictures[] = {"/", "/section/world", "/story/61", "/story/51",
                                               "/article/a00f"};

} // namespace

TEST_F(PicturesOnPages, without_the_setting_nothing_is_shown_or_asked) {
  for (const auto* target : pages_with_pictures)
    EXPECT_TRUE(loaded_by(newsroom.get(target).body).empty()) << target;
  EXPECT_EQ(newsroom.get("/picture/00").status, 404U);
}

TEST_F(PicturesOnPages, a_page_is_as_without_them_until_they_are_held) {
  const Portal without(newsroom.store(), {.clock = &clock});
  const Portal with(newsroom.store(), {.clock = &clock, .pictures = &pictures});
  const auto above_footer = [](const Portal& asked, const char* target) {
    const auto body = asked.answer({.target = target}).body;
    return body.substr(0, body.find("<footer"));
  };
  for (const auto* target : pages_with_pictures)
    EXPECT_EQ(above_footer(with, target), above_footer(without, target));
}

TEST_F(PicturesOnPages, the_house_says_whether_it_shows_any) {
  EXPECT_TRUE(newsroom.get("/").body.contains("shows no pictures"));
  EXPECT_FALSE(get("/").body.contains("shows no pictures"));
  EXPECT_TRUE(newsroom.get("/about").body.contains("None are shown"));
  EXPECT_TRUE(get("/about").body.contains("The portal fetches them itself"));
}

TEST_F(PicturesOnPages, what_one_page_wishes_for_the_next_shows) {
  const auto before = get("/");
  EXPECT_TRUE(loaded_by(before.body).empty());
  fetch();
  for (const auto* target : pages_with_pictures) {
    const auto page = get(target);
    ASSERT_EQ(page.status, 200U) << target;
    EXPECT_EQ(first_unbalanced_tag(page.body), "") << target;
    EXPECT_FALSE(page.body.contains("images.example")) << target << " names no other host";
    const auto loaded = loaded_by(page.body);
    ASSERT_FALSE(loaded.empty()) << target;
    for (const auto& address : loaded)
      EXPECT_EQ(get(address).body, png) << address;
    EXPECT_EQ(occurrences("loading=\"lazy\"", page.body), loaded.size());
    EXPECT_EQ(occurrences("alt=\"\"", page.body), loaded.size());
  }
  EXPECT_NE(header(get("/"), "ETag"), header(before, "ETag"));
  EXPECT_EQ(web->web.times_asked(image), 1U) << "for all articles that show it";
}

TEST_F(PicturesOnPages, pages_that_tell_what_is_read_have_none_fetched) {
  newsroom.reader().mark(
      store::Mark::starred,
      std::vector{item_of(news::StoryId{0x61}), item_of(news::ArticleId{0xa00f})}, noon);
  const auto read = [&](const std::string& target) { // on the portal's own machine: as its reader
    return portal.answer({.target = target, .host = "localhost:8080"});
  };
  for (const auto* target : {"/story/61", "/article/a00f", "/search?q=ferry", "/latest",
                             "/bookmarks", "/outlet/pictured.example"})
    EXPECT_EQ(read(target).status, 200U) << target;
  fetch();
  EXPECT_TRUE(web->web.asked.empty());
  (void)get("/");
  fetch();
  EXPECT_EQ(loaded_by(read("/bookmarks").body).size(), 2U) << "what is held is shown";
}

// The front page has 60 KB, and may show some seventy.
TEST_F(PicturesOnPages, each_costs_a_page_a_hundred_bytes) {
  const auto before = get("/").body.size();
  fetch();
  const auto body = get("/").body;
  EXPECT_LE(body.size(), before + 100 * loaded_by(body).size() + 100); // the lead's is a link
}

TEST_F(PicturesOnPages, a_picture_is_sent_as_what_it_is) {
  (void)get("/");
  fetch();
  const auto address = loaded_by(get("/").body).front();
  const auto answer = get(address);
  EXPECT_EQ(answer.status, 200U);
  EXPECT_EQ(answer.content_type, "image/png");
  EXPECT_EQ(header(answer, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header(answer, "Cache-Control"), "max-age=86400");
  EXPECT_EQ(header(answer, "Cross-Origin-Resource-Policy"), "same-origin");
  EXPECT_EQ(header(answer, "Set-Cookie"), "");
  const auto again = portal.answer({.target = address, .if_none_match = header(answer, "ETag")});
  EXPECT_EQ(again.status, 304U);
  EXPECT_TRUE(again.body.empty());
}

TEST_F(PicturesOnPages, nobody_can_name_what_is_fetched) {
  for (const auto* target :
       {"/picture/https%3A%2F%2Fimages.example%2Fbridge.png", "/picture/", "/picture/%00",
        "/picture/..", "/picture/0123456789abcdef0123456789abcdef", "/picture/a/b"})
    EXPECT_EQ(get(target).status, 404U) << target;
  fetch();
  EXPECT_TRUE(web->web.asked.empty());
}

TEST_F(PicturesOnPages, a_kept_page_is_followed_by_one_that_shows_them) {
  std::chrono::steady_clock::time_point now{};
  PageCache cache([this](const Request& request) { return portal.answer(request); }, nullptr,
                  [&] { return now; });
  const auto ask = [&](const std::string& target) { return cache.answer({.target = target}); };
  EXPECT_TRUE(loaded_by(ask("/section/world").body).empty());
  fetch();
  EXPECT_TRUE(loaded_by(ask("/section/world").body).empty());
  now += PageCache::fresh;
  const auto loaded = loaded_by(ask("/section/world").body);
  ASSERT_FALSE(loaded.empty());
  EXPECT_EQ(ask(loaded.front()).body, png);
}

TEST_F(PicturesOnPages, held_ones_are_not_counted_as_requests) {
  (void)get("/");
  fetch();
  const Portal narrow(newsroom.store(),
                      {.clock = &clock, .requests_per_minute = 1, .pictures = &pictures});
  const auto ask = [&](const std::string& target) {
    return narrow.answer({.target = target, .peer = "192.0.2.1"});
  };
  const auto loaded = loaded_by(ask("/").body);
  ASSERT_FALSE(loaded.empty());
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(ask(loaded.front()).status, 200U);
  EXPECT_EQ(ask("/picture/0123456789abcdef0123456789abcdef").status, 429U) << "is not held";
  EXPECT_EQ(narrow.answer({.method = "POST", .target = loaded.front(), .peer = "192.0.2.1"}).status,
            429U);
  EXPECT_EQ(ask("/").status, 429U);
}

} // namespace portal::testing
