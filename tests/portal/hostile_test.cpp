// What strangers write stays what it is: words, of bounded length, that turn nothing around.
// Hostile words in every field, then everything that the portal answers with.
#include "portal/reader/guard.hpp"
#include "portal/reader/secrets.hpp"
#include "portal/words.hpp"
#include "tests/portal/newsroom.hpp"
#include "tests/portal/reader/browser.hpp"
#include "text/hash.hpp"
#include "text/json.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <memory>

namespace portal::testing {

namespace {

namespace json = text::json;

struct Attack {
  const char* name;
  std::string words;
};

std::string repeated(std::string_view words, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i)
    all += words;
  return all;
}

const std::vector<Attack>& attacks() {
  static const std::vector<Attack> all = {
      {"script", "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"},
      {"attribute", "\" onmouseover=\"alert(1)\" x='' onfocus='alert(1)"},
      {"template", "{{{title}}} {{> head}} </title></textarea></style></main>--><b>]]>&amp;&#1;"},
      {"address", "javascript:alert(1)//"},
      {"sql", "'; DROP TABLE articles; -- \" OR 1=1"},
      {"override", "\u202EsgnihT era ton\u2067 tahw\u2066 yeht\u202D mees"},
      {"controls", std::string("nul \0 bell \a escape \x1B[2J del \x7F", 34) +
                       "next \u0085 line \u2028 mark \uFEFF none \uFFFE"},
      {"marks", repeated("Z\u0351\u0352", 5'000)},
      {"long", repeated("Harbour ", (1U << 20U) / 8)}}; // 1 MB
  return all;
}

// Two reports, one a copy of the other, whose every field says the same.
class Hostile : public ::testing::TestWithParam<Attack> {
protected:
  static constexpr std::uint64_t story = 0x66;

  Hostile() {
    fill(newsroom);
    const auto& words = GetParam().words;
    const auto id = newsroom.tell(story, "evil", 10, words, everywhere);
    newsroom.tell(story, "worse", 5, words, [&](news::Arrival& arrival) {
      everywhere(arrival);
      arrival.matches.push_back({id, news::ReuseKind::verbatim, 0.9F, {words}});
    });
    store::FeedState feed;
    feed.subscription = {"https://evil.example/feed", words, words, words, words, words};
    feed.last_error = words;
    newsroom.store().save_feed(feed);
    newsroom.reader().keep_secret(app_password_secret, hash_password("tide"));
  }

  static void everywhere(news::Arrival& arrival) {
    const auto& words = GetParam().words;
    auto& article = arrival.article;
    article.url = words;
    article.canonical = GetParam().name == std::string("address") ? words : article.canonical;
    article.outlet.name = article.byline = article.language = article.image = words;
    article.section_hint = words;
    article.text = "The harbour master said " + words + " was closed.\n\n" + words +
                   " told CNN on Friday.\n\n" + article.text;
    article.captions = article.offers = {words};
    article.related = {{words, words}, {"https://fine.example/" + words, words}};
    arrival.reading.dateline = words;
    arrival.reading.credits.push_back({words, {0, 11}, news::CreditKind::first_reported});
    article.published.reset();
    article.modified = article.fetched + std::chrono::hours(1);
  }

  std::string given() const { // as much of it as an address may hold
    return web::percent_encode(GetParam().words.substr(0, 500));
  }

  std::vector<std::string> pages() const {
    return {"/",
            "/section/world",
            "/story/66",
            "/article/a00f",
            "/article/a010",
            "/latest",
            "/search?q=harbour",
            "/search?q=harbour&sort=newest",
            "/search?q=" + given(),
            "/search?q=a&outlet=" + given(),
            "/search?q=a&section=" + given(),
            "/search?q=a&from=" + given(),
            "/search?q=a&language=" + given(),
            "/outlet/evil.example",
            "/outlet/" + given(),
            "/name/" + given(),
            "/sources",
            "/story/" + given(),
            "/article/" + given(),
            "/section/" + given(),
            "/" + given()};
  }

  Newsroom newsroom;
};

// A character that turns text around or controls a terminal; line ends and tabs are none.
bool is_unwelcome(char32_t character) {
  const bool is_control =
      (character < 0x20 && character != '\n' && character != '\r' && character != '\t') ||
      (character >= 0x7F && character < 0xA0);
  return is_control || (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0xFFFE;
}

std::string unwelcome_in(std::string_view words) {
  if (!text::is_valid_utf8(words))
    return "no UTF-8";
  for (std::size_t at = 0; at < words.size();) {
    const auto [value, size] = text::decode_at(words, at);
    if (is_unwelcome(value))
      return text::to_hex(value) + " at " + std::to_string(at) + ": " +
             std::string(words.substr(at < 40 ? 0 : at - 40, 60));
    at += size;
  }
  return "";
}

void expect_safe_page(const std::string& body, const std::string& target) {
  EXPECT_EQ(first_unbalanced_tag(body), "") << target;
  EXPECT_EQ(occurrences("<script", body), 1U) << target << " has ours alone";
  for (const auto* part :
       {"<img", "<svg on", "\" on", "f=\"javascript:", "n=\"javascript:", "<b>]"})
    EXPECT_FALSE(body.contains(part)) << target << ": " << part;
  EXPECT_EQ(unwelcome_in(body), "") << target;
  const bool has_text = target.starts_with("/article/"); // 400 KB of it at most
  EXPECT_LT(body.size(), has_text ? 500'000U : 100'000U) << target;
}

void expect_safe_xml(const std::string& body, const std::string& target) {
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(body.data(), static_cast<int>(body.size()), nullptr, nullptr,
                    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
      &xmlFreeDoc);
  EXPECT_NE(document, nullptr) << target;
  EXPECT_EQ(unwelcome_in(body), "") << target;
  EXPECT_LT(body.size(), 200'000U) << target;
}

// Of an article's own text, which is given as it was read, JSON escapes what it has to.
void expect_safe_json(const json::value& value, const std::string& key, const std::string& target) {
  if (value.is_object()) {
    for (const auto& [name, member] : value.get_object())
      expect_safe_json(member, std::string(name), target);
  } else if (value.is_array()) {
    for (const auto& member : value.get_array())
      expect_safe_json(member, key, target);
  } else if (value.is_string() && key != "text") {
    const std::string words(value.get_string());
    EXPECT_EQ(unwelcome_in(words), "") << target << ": " << key;
    EXPECT_FALSE(words.starts_with("javascript:") && (key == "url" || key == "href")) << target;
    const bool is_text = key == "content"; // of the Google Reader API
    EXPECT_TRUE(is_text || words.size() <= 4'000) << target << ": " << key;
  }
}

void expect_safe_json(const std::string& body, const std::string& target) {
  boost::system::error_code trouble;
  const auto value = json::parse(body, trouble);
  ASSERT_FALSE(trouble) << target;
  expect_safe_json(value, "", target);
}

void expect_safe(const Response& response, const std::string& target) {
  EXPECT_LT(response.status, 500U) << target;
  for (const auto& [name, value] : response.headers)
    EXPECT_EQ(unwelcome_in(value) + (value.contains('\n') ? "a line end" : ""), "")
        << target << ": " << name;
  if (response.content_type.contains("json"))
    expect_safe_json(response.body, target);
  else if (response.content_type.contains("xml"))
    expect_safe_xml(response.body, target);
  else if (response.content_type.starts_with("text/html"))
    expect_safe_page(response.body, target);
  else
    EXPECT_EQ(unwelcome_in(response.body), "") << target;
}

} // namespace

TEST_P(Hostile, pages_stay_whole) {
  for (const auto& target : pages())
    expect_safe(newsroom.get(target), target);
}

TEST_P(Hostile, feeds_stay_whole) {
  for (const std::string feed : {"/feed", "/latest/feed", "/section/world/feed", "/story/66/feed",
                                 "/outlet/evil.example/feed", "/digest/feed"})
    for (const auto* form : {".xml", ".atom", ".json"})
      expect_safe(newsroom.get(feed + form), feed + form);
  for (const auto& feed : {std::string("/search/feed"), "/name/" + given() + "/feed"})
    for (const auto* form : {".xml", ".atom", ".json"})
      expect_safe(newsroom.get(feed + form + "?q=" + given()), feed + form);
}

TEST_P(Hostile, the_api_stays_whole) {
  for (const auto& call :
       {std::string("headlines"), std::string("headlines?section=world"),
        std::string("search?q=harbour"), std::string("stories/66"), std::string("articles/a00f"),
        std::string("articles/a010"), std::string("events?kinds=all"), std::string("trace?id=a010"),
        "search?q=" + given(), "search?q=a&from=" + given(), "headlines?section=" + given(),
        "headlines?since=" + given(), "headlines?cursor=" + given(), "stories/" + given(),
        "articles/" + given(), "trace?url=" + given(), "stream?after=" + given(), given()})
    expect_safe(newsroom.get("/api/v1/" + call), call.substr(0, 40));
  expect_safe(newsroom.get("/suggest?q=" + given()), "suggest");
  expect_safe(newsroom.get("/suggest?q=harb"), "suggest");
}

TEST_P(Hostile, programs_that_read_get_words) {
  const auto portal = newsroom.exposed();
  const auto signed_in = portal
                             .answer({.method = "POST",
                                      .target = "/accounts/ClientLogin",
                                      .body = "Email=" + given() + "&Passwd=tide"})
                             .body;
  const auto at = signed_in.find("Auth=");
  ASSERT_NE(at, std::string::npos);
  const auto token =
      "GoogleLogin auth=" + signed_in.substr(at + 5, signed_in.find('\n', at) - at - 5);
  const std::string api = "/reader/api/0/";
  for (const auto& call :
       {std::string("subscription/list"), std::string("tag/list"), std::string("unread-count"),
        std::string("stream/contents"), std::string("stream/contents/feed/evil.example"),
        std::string("stream/items/ids"), "stream/contents/feed/" + given(),
        "stream/items/contents?i=" + given(), "stream/items/ids?s=" + given()})
    expect_safe(portal.answer({.target = api + call, .authorization = token}), call.substr(0, 40));
}

TEST_P(Hostile, what_the_reader_types_is_shown_as_words) {
  Browser browser([this](const Request& request) { return newsroom.ask(request); });
  for (const auto& [form, fields] :
       {std::pair<std::string, std::string>{"/reader/mute", "word=" + given()},
        {"/reader/mute", "outlet=" + given()},
        {"/reader/search", "query=q%3D" + given() + "&name=" + given()},
        {"/reader/search", "query=" + given() + "&name=b"},
        {"/reader/mark", "item=article/a00f&mark=starred&back=" + given()},
        {"/reader/mark", "item=" + given() + "&mark=" + given()}})
    expect_safe(browser.post("/following", form, fields), form);
  for (const auto* target : {"/following", "/bookmarks", "/"})
    expect_safe(browser.get(target), target);
}

INSTANTIATE_TEST_SUITE_P(Words, Hostile, ::testing::ValuesIn(attacks()),
                         [](const auto& each) { return each.param.name; });

} // namespace portal::testing
