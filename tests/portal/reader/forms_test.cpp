#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include "tests/portal/newsroom.hpp"
#include "tests/portal/reader/browser.hpp"
#include "text/utf8.hpp"
#include <gtest/gtest.h>

namespace portal {

namespace {

using testing::Browser;
using testing::first_unbalanced_tag;
using testing::header;

class ReadersForms : public ::testing::Test {
protected:
  ReadersForms() { fill(newsroom_); }
  bool shows(const std::string& target, std::string_view words) {
    return browser_.get(target).body.contains(words);
  }

  testing::Newsroom newsroom_;
  Browser browser_{[this](const Request& request) { return newsroom_.ask(request); }};
};

} // namespace

TEST_F(ReadersForms, MarkAStoryReadUntilSomethingNewIsReported) {
  EXPECT_FALSE(shows("/section/world", "class=\"read\""));
  const auto told =
      browser_.post("/story/51", "/reader/mark", "item=story/51&mark=read&back=/story/51");
  EXPECT_EQ(told.status, 303U);
  EXPECT_EQ(header(told, "Location"), "/story/51");
  EXPECT_TRUE(shows("/section/world", "class=\"read\""));
  EXPECT_TRUE(shows("/story/51", "Mark as unread"));
  EXPECT_TRUE(shows("/article/a001", "Mark as unread")); // its reports were read with it
  newsroom_.tell(0x51, "late", -30, "Sule bridge to open again");
  EXPECT_TRUE(shows("/story/51", "Mark as read"));
}

TEST_F(ReadersForms, UnreadTakesItBack) {
  browser_.post("/story/51", "/reader/mark", "item=story/51&mark=read");
  browser_.post("/story/51", "/reader/mark", "item=story/51&mark=unread");
  EXPECT_TRUE(shows("/story/51", "Mark as read"));
  EXPECT_TRUE(shows("/article/a001", "Mark as read"));
}

TEST_F(ReadersForms, BookmarksAreListed) {
  EXPECT_TRUE(shows("/bookmarks", "are listed here"));
  browser_.post("/article/a003", "/reader/mark", "item=article/a003&mark=starred");
  browser_.post("/story/52", "/reader/mark", "item=story/52&mark=starred");
  const auto page = browser_.get("/bookmarks").body;
  EXPECT_TRUE(page.contains("/article/000000000000a003"));
  EXPECT_TRUE(page.contains("/story/0000000000000052"));
  EXPECT_EQ(first_unbalanced_tag(page), "");
  browser_.post("/story/52", "/reader/mark", "item=story/52&mark=unstarred");
  EXPECT_FALSE(shows("/bookmarks", "/story/0000000000000052"));
}

TEST_F(ReadersForms, MutedWordsAndOutletsLeaveTheLists) {
  ASSERT_TRUE(shows("/", "Lost parrot"));
  browser_.post("/following", "/reader/mute", "word=PARROT&action=mute");
  EXPECT_FALSE(shows("/", "Lost parrot"));
  ASSERT_TRUE(shows("/section/science", "New comet"));
  browser_.post("/outlet/lens.example", "/reader/mute", "outlet=lens.example&action=mute");
  EXPECT_FALSE(shows("/section/science", "New comet"));
  EXPECT_FALSE(shows("/search?q=comet", "/article/"));
  EXPECT_TRUE(shows("/outlet/lens.example", "New comet")); // who goes there wants it
  const auto page = browser_.get("/following").body;
  EXPECT_TRUE(page.contains("lens.example") && page.contains("parrot"));
  EXPECT_EQ(first_unbalanced_tag(page), "");
  browser_.post("/following", "/reader/mute", "word=parrot&action=unmute");
  EXPECT_TRUE(shows("/", "Lost parrot"));
}

TEST_F(ReadersForms, MutesHoldWhereOtherNewsAreShownBesides) {
  for (const auto* target : {"/story/54", "/article/a00b"})
    ASSERT_TRUE(shows(target, "Old bones")) << target;
  ASSERT_TRUE(shows("/suggest?q=bones", "Old bones"));
  ASSERT_TRUE(shows("/suggest?q=lens", "The lens"));
  newsroom_.tell(0x70, "lens", 3, "Vesela seen", [](news::Arrival& arrival) {
    arrival.article.text = "It was seen by Dana Vesela on Monday.";
  });
  ASSERT_TRUE(shows("/name/Dana%20Vesela", "Vesela seen"));
  browser_.post("/following", "/reader/mute", "outlet=lens.example&action=mute");
  for (const auto* target : {"/story/54", "/article/a00b", "/suggest?q=bones"})
    EXPECT_FALSE(shows(target, "Old bones")) << target;
  EXPECT_FALSE(shows("/suggest?q=lens", "The lens"));
  EXPECT_EQ(browser_.get("/name/Dana%20Vesela").status, 404U);
  EXPECT_EQ(header(browser_.get("/suggest?q=bones"), "Cache-Control"), "private, max-age=60");
}

TEST_F(ReadersForms, PagesGoOnWhereSomethingIsLeftThatIsNotMuted) {
  for (std::uint64_t i = 0; i < 30; ++i)
    newsroom_.tell(0x100 + i, "many", static_cast<int>(i), "Golf " + std::to_string(i));
  for (const auto* target : {"/latest", "/section/world"})
    ASSERT_TRUE(shows(target, "rel=\"next\"")) << target;
  browser_.post("/following", "/reader/mute", "outlet=many.example&action=mute");
  for (const auto* target : {"/latest", "/section/world", "/search?q=learnt"}) {
    EXPECT_FALSE(shows(target, "rel=\"next\"")) << target;
    EXPECT_TRUE(shows(target, "/story/0000000000000051")) << target;
  }
}

TEST_F(ReadersForms, ListsOfWhatIsAllMutedSaySo) {
  for (const auto& hit : newsroom_.store().search(search::Query()))
    newsroom_.reader().mute({store::MuteKind::word, text::fold_case(hit.title)});
  EXPECT_TRUE(shows("/", "All of the news is muted"));
  EXPECT_TRUE(shows("/latest", "or nothing that is not muted"));
  EXPECT_TRUE(shows("/section/world", "or nothing that is not muted"));
  EXPECT_TRUE(shows("/search?q=learnt", "and is not muted"));
}

TEST_F(ReadersForms, OnlyDomainsAreMutedAsOutlets) {
  EXPECT_TRUE(shows("/outlet/LENS.example", "Mute this outlet"));
  EXPECT_TRUE(shows("/outlet/lens", "New comet"));
  EXPECT_FALSE(shows("/outlet/lens", "Mute this outlet"));
}

TEST_F(ReadersForms, WordsThatAreTooLongAreRefusedNotCut) {
  const auto refused =
      browser_.post("/following", "/reader/mute", "word=par+" + std::string(500, 'x'));
  EXPECT_EQ(refused.status, 400U);
  EXPECT_TRUE(refused.body.contains("too long to be muted"));
  EXPECT_TRUE(newsroom_.reader().mutes().empty());
}

TEST_F(ReadersForms, MutedWordsAreWholeWordsAndStoriesOfOthersStay) {
  browser_.post("/following", "/reader/mute", "word=par&action=mute");
  EXPECT_TRUE(shows("/", "Lost parrot"));
  browser_.post("/following", "/reader/mute", "outlet=wire.example&action=mute");
  EXPECT_TRUE(shows("/section/world", "/story/0000000000000051")); // others report it too
}

TEST_F(ReadersForms, SavedSearchesHaveTheirFeed) {
  browser_.post("/search?q=bridge", "/reader/search",
                "query=q%3Dbridge%26section%3Dworld&name=%3Cb%3EBridges");
  const auto page = browser_.get("/following").body;
  EXPECT_TRUE(page.contains("/search/feed.xml?q=bridge&amp;section=world"));
  EXPECT_TRUE(page.contains("&lt;b&gt;Bridges"));
  browser_.post("/following", "/reader/search", "query=q%3Dbridge%26section%3Dworld&action=drop");
  EXPECT_FALSE(shows("/following", "Bridges"));
}

TEST_F(ReadersForms, OfOtherSitesAreRefused) {
  const std::string fields = "item=story/51&mark=read";
  EXPECT_EQ(browser_.post_as_it_is("/reader/mark", fields).status, 403U);
  EXPECT_EQ(browser_.post_as_it_is("/reader/mark", fields + "&token=abc").status, 403U);
  browser_.get("/story/51");
  Browser other([this](const Request& request) { return newsroom_.ask(request); });
  const auto page = other.get("/story/51").body;
  const auto at = page.find("name=\"token\" value=\"") + 20;
  const auto theirs = page.substr(at, page.find('"', at) - at);
  EXPECT_EQ(browser_.post_as_it_is("/reader/mark", fields + "&token=" + theirs).status, 403U);
  EXPECT_TRUE(shows("/story/51", "Mark as read"));
}

TEST_F(ReadersForms, ThatSayNothingWeUnderstandAreRefused) {
  for (const auto* fields : {"item=story/51&mark=eaten", "item=planet/51&mark=read",
                             "item=story/xyz&mark=read", "mark=read", ""})
    EXPECT_EQ(browser_.post("/story/51", "/reader/mark", fields).status, 400U) << fields;
  for (const auto* fields : {"", "word=a&outlet=b", "word=%20"})
    EXPECT_EQ(browser_.post("/following", "/reader/mute", fields).status, 400U) << fields;
  EXPECT_EQ(browser_.post("/following", "/reader/search", "query=").status, 400U);
}

TEST_F(ReadersForms, LeadBackIntoThisPortalOnly) {
  for (const auto* back :
       {"//evil.example", "https://evil.example", "/%5Cevil", "/a%0d%0aX: y", ""})
    EXPECT_EQ(header(browser_.post("/story/51", "/reader/mark",
                                   std::string("item=story/51&mark=read&back=") + back),
                     "Location"),
              "/")
        << back;
}

TEST_F(ReadersForms, AreNotShownToAnybodyElse) {
  const auto portal = newsroom_.exposed();
  Browser stranger([&](const Request& request) { return portal.answer(request); });
  const auto page = stranger.get("/story/51");
  EXPECT_FALSE(page.body.contains("<form class=\"keeping\""));
  EXPECT_EQ(header(page, "Set-Cookie"), "");
  for (const auto* target : {"/following", "/bookmarks"})
    EXPECT_EQ(stranger.get(target).status, 403U);
  EXPECT_EQ(stranger.get("/sign-in").status, 404U);
  EXPECT_EQ(stranger.post("/sign-in", "/reader/mark", "item=story/51&mark=read").status, 403U);
  EXPECT_EQ(stranger.get("/reader/mark").status, 404U);
}

TEST_F(ReadersForms, SignInAndOutWherePortalIsExposed) {
  newsroom_.reader().keep_secret(password_secret, hash_password("tide & mill"));
  const auto portal = newsroom_.exposed();
  Browser reader([&](const Request& request) { return portal.answer(request); }, "news.example");
  EXPECT_EQ(reader.post_as_it_is("/sign-in", "password=tide+%26+mill").status, 403U);
  EXPECT_EQ(reader.post("/sign-in", "/sign-in", "password=tide").status, 403U);
  EXPECT_EQ(reader.get("/following").status, 403U);
  const auto signed_in = reader.post("/sign-in", "/sign-in", "password=tide+%26+mill");
  EXPECT_EQ(signed_in.status, 303U);
  EXPECT_TRUE(header(signed_in, "Set-Cookie").ends_with("HttpOnly; SameSite=Strict; Secure"));
  EXPECT_EQ(reader.post("/story/51", "/reader/mark", "item=story/51&mark=read").status, 303U);
  EXPECT_TRUE(reader.get("/story/51").body.contains("Mark as unread"));
  EXPECT_EQ(reader.post("/following", "/sign-in", "action=sign_out").status, 303U);
  EXPECT_EQ(reader.get("/following").status, 403U);
}

TEST_F(ReadersForms, GuessingAPasswordIsSlow) {
  newsroom_.reader().keep_secret(password_secret, hash_password("secret"));
  const auto portal = newsroom_.exposed();
  Browser thief([&](const Request& request) { return portal.answer(request); });
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(thief.post("/sign-in", "/sign-in", "password=guess").status, 403U);
  EXPECT_EQ(thief.post("/sign-in", "/sign-in", "password=secret").status, 429U);
}

TEST_F(ReadersForms, CachesKeepWhatAnybodyIsShownFromWhatTheReaderIs) {
  for (const auto* tag : {"", "*"}) // 200 and 304
    EXPECT_EQ(header(newsroom_.ask({.target = "/", .if_none_match = tag}), "Vary"), "Cookie");
  EXPECT_EQ(header(newsroom_.get("/static/style.css"), "Vary"), "");
  const Portal without_reader(newsroom_.store());
  EXPECT_EQ(header(without_reader.answer({}), "Vary"), "");
}

TEST_F(ReadersForms, PagesOfTheReaderAreNotForCaches) {
  EXPECT_EQ(header(browser_.get("/"), "Cache-Control"), "private, no-cache");
  EXPECT_EQ(header(newsroom_.get("/"), "Cache-Control"), "max-age=30");
}

} // namespace portal
