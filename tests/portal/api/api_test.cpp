#include "portal/api/api.hpp"
#include "portal/api/json.hpp"
#include "portal/api/trace.hpp"
#include "tests/portal/newsroom.hpp"
#include "text/json.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <tuple>

namespace portal::api {

namespace {

using testing::Newsroom;

text::json::value read(const Response& response) {
  EXPECT_EQ(response.content_type, "application/json");
  auto value = text::parse_json(response.body, "answer");
  return value ? *value : text::json::value(nullptr);
}

std::string words(const text::json::value& value, std::string_view key) {
  return std::string(text::string_at(value.as_object(), key));
}

} // namespace

TEST(Api, headlines_by_rank_with_filters) {
  Newsroom newsroom;
  fill(newsroom);
  const auto all = read(newsroom.get("/api/v1/headlines")).at("headlines").as_array();
  EXPECT_EQ(all.size(), 7U);
  const auto politics =
      read(newsroom.get("/api/v1/headlines?section=politics&limit=1")).at("headlines").as_array();
  ASSERT_EQ(politics.size(), 1U);
  EXPECT_EQ(words(politics[0], "section"), "politics");
  EXPECT_EQ(
      read(newsroom.get("/api/v1/headlines?since=2026-11-20")).at("headlines").as_array().size(),
      6U);
  EXPECT_EQ(read(newsroom.get("/api/v1/headlines?offset=6")).at("headlines").as_array().size(), 1U);
}

// Every id of a list, a page after the other as "next" and the header say.
std::vector<std::string> walk(const Newsroom& newsroom, std::string address, const char* list,
                              const char* id) {
  std::vector<std::string> ids;
  while (!address.empty() && ids.size() < 100) {
    const auto response = newsroom.get(address);
    const auto page = read(response);
    for (const auto& each : page.at(list).as_array())
      ids.push_back(each.at(id).is_string() ? words(each, id)
                                            : std::to_string(each.at(id).to_number<int>()));
    const auto link =
        std::ranges::find(response.headers, "Link", &std::pair<std::string, std::string>::first);
    EXPECT_EQ(page.at("next").is_null(), link == response.headers.end());
    if (link == response.headers.end())
      break;
    EXPECT_TRUE(link->second.starts_with("</api/v1/") && link->second.ends_with(">; rel=\"next\""));
    EXPECT_NE(link->second.find("cursor=" + words(page, "next")), std::string::npos);
    address = link->second.substr(1, link->second.find('>') - 1);
  }
  return ids;
}

TEST(Api, lists_are_walked_by_their_cursors) {
  Newsroom newsroom;
  fill(newsroom);
  for (std::uint64_t story = 0x53; story <= 0x55; ++story)
    newsroom.store().commit({}, std::vector{testing::became(story, 0x52)});
  const std::tuple<const char*, const char*, const char*, std::size_t> lists[] = {
      {"/api/v1/headlines?limit=", "headlines", "story", 4},
      {"/api/v1/search?q=bridge&only=originals&limit=", "hits", "id", 3},
      {"/api/v1/search?section=politics&limit=", "hits", "id", 5},
      {"/api/v1/stories/51?limit=", "reports", "id", 5},
      {"/api/v1/events?limit=", "events", "id", 3},
      {"/api/v1/events?kinds=all&limit=", "events", "id", 10}};
  for (const auto& [address, list, id, size] : lists) {
    const auto whole = walk(newsroom, address + std::string("100"), list, id);
    EXPECT_EQ(whole.size(), size) << address;
    EXPECT_EQ(walk(newsroom, address + std::string("1"), list, id), whole) << address;
    EXPECT_EQ(walk(newsroom, address + std::string("2"), list, id), whole) << address;
  }
}

TEST(Api, page_stays_as_it_is_while_news_come) {
  Newsroom newsroom;
  fill(newsroom);
  const auto whole = walk(newsroom, "/api/v1/headlines", "headlines", "story");
  const auto first = newsroom.get("/api/v1/headlines?limit=3");
  const auto next = "/api/v1/headlines?cursor=" + words(read(first), "next");
  newsroom.tell(0x70, "wire", 1, "A new thing");
  newsroom.tell(0x71, "echo", 0, "Another new thing");
  const auto rest = walk(newsroom, next, "headlines", "story");
  EXPECT_EQ(rest, std::vector(whole.begin() + 3, whole.end()));
}

TEST(Api, header_of_a_long_question_is_left_out) {
  Newsroom newsroom;
  fill(newsroom);
  const auto response = newsroom.get("/api/v1/headlines?limit=1&x=" + std::string(9'000, 'y'));
  EXPECT_FALSE(read(response).at("next").is_null());
  EXPECT_EQ(
      std::ranges::count(response.headers, "Link", &std::pair<std::string, std::string>::first), 0);
}

TEST(Api, cursor_of_something_else_is_refused) {
  Newsroom newsroom;
  fill(newsroom);
  for (const auto* address :
       {"/api/v1/headlines", "/api/v1/search", "/api/v1/stories/51", "/api/v1/events"}) {
    const auto response = newsroom.get(std::string(address) + "?cursor=0");
    EXPECT_EQ(response.status, 400U) << address;
    EXPECT_EQ(words(read(response), "error"), "no cursor of this list");
  }
}

TEST(Api, headline_has_the_fields_of_the_command_line) {
  Newsroom newsroom;
  fill(newsroom);
  const auto story = read(newsroom.get("/api/v1/stories/51"));
  EXPECT_EQ(words(story, "story"), "0000000000000051");
  EXPECT_EQ(words(story, "section"), "world");
  EXPECT_EQ(story.at("articles").to_number<int>(), 5);
  EXPECT_EQ(story.at("independent").to_number<int>(), 3);
  EXPECT_EQ(words(story, "first_seen"), "2026-11-20T07:00:00Z");
  EXPECT_FALSE(words(story, "headline").empty());
  ASSERT_EQ(story.at("reports").as_array().size(), 5U);
  EXPECT_EQ(story.at("reports").as_array()[0].as_object().if_contains("text"), nullptr);
}

TEST(Api, story_is_summarised_by_sentences_of_its_reports) {
  Newsroom newsroom;
  fill(newsroom);
  for (const auto& answer :
       {read(newsroom.get("/api/v1/stories/51")),
        read(newsroom.get("/api/v1/headlines?section=world")).at("headlines").as_array().at(0)}) {
    const auto& summary = answer.at("summary").as_array();
    ASSERT_FALSE(summary.empty());
    const auto in = read(newsroom.get("/api/v1/articles/" + words(summary[0], "article")));
    EXPECT_NE(words(in, "text").find(words(summary[0], "sentence")), std::string::npos);
  }
}

TEST(Api, merged_and_split_stories_are_told_the_latest_first) {
  Newsroom newsroom;
  fill(newsroom);
  EXPECT_TRUE(read(newsroom.get("/api/v1/events")).at("events").as_array().empty());
  newsroom.store().commit({}, std::vector{testing::became(0x53, 0x52)});
  newsroom.store().commit({}, std::vector{testing::left(0x51, 0x58, news::ArticleId{0xA002})});
  const auto events = read(newsroom.get("/api/v1/events")).at("events").as_array();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(words(events[0], "event"), "story.split");
  EXPECT_EQ(words(events[0], "from"), "0000000000000051");
  EXPECT_EQ(words(events[0], "to"), "0000000000000058");
  EXPECT_EQ(words(events[0], "at"), "2026-11-20T12:00:00Z");
  EXPECT_EQ(events[0].at("articles").as_array(), text::json::array{"000000000000a002"});
  EXPECT_EQ(words(events[1], "event"), "story.merged");
  EXPECT_EQ(words(events[1], "to"), "0000000000000052");
  EXPECT_EQ(read(newsroom.get("/api/v1/events?limit=1")).at("events").as_array().size(), 1U);
}

TEST(Api, new_stories_and_those_that_moved_are_told_where_all_are_asked_for) {
  Newsroom newsroom;
  newsroom.tell(0x51, "wire", 30, "Lost parrot returns");
  for (const auto* outlet : {"post", "echo"})
    newsroom.tell(0x51, outlet, 20, "Lost parrot returns to its minister",
                  [](auto& arrival) { arrival.reading.section = news::Section::politics; });
  EXPECT_TRUE(read(newsroom.get("/api/v1/events")).at("events").as_array().empty());
  const auto events = read(newsroom.get("/api/v1/events?kinds=all")).at("events").as_array();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(words(events[0], "event"), "story.moved");
  EXPECT_EQ(words(events[0], "section_left"), "world");
  EXPECT_EQ(words(events[0], "section_entered"), "politics");
  EXPECT_EQ(words(events[1], "event"), "story.new");
  EXPECT_EQ(words(events[1], "from"), words(events[1], "to"));
  EXPECT_EQ(words(events[1], "section"), "politics") << "as it is now";
  EXPECT_FALSE(words(events[1], "headline").empty());
  EXPECT_EQ(events[1].at("id").to_number<int>(), 1);
}

TEST(Api, stream_goes_on_from_the_last_event) {
  Newsroom newsroom;
  fill(newsroom);
  const auto header = [](const Response& response, const char* name) {
    const auto found =
        std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? "" : found->second;
  };
  const auto stream = newsroom.ask(
      {.target = "/api/v1/stream?after=1", .if_none_match = "*", .last_event_id = "6"});
  EXPECT_EQ(stream.status, 200U);
  EXPECT_EQ(stream.content_type, "text/event-stream");
  EXPECT_EQ(header(stream, "Cache-Control"), "no-store");
  EXPECT_EQ(header(stream, "ETag"), "") << "nobody has what is still to come";
  ASSERT_TRUE(stream.more);
  EXPECT_EQ(*stream.more(), "retry: 3000\nid: 6\n\n");
  EXPECT_TRUE(stream.more()->starts_with("id: 7\n"));
  EXPECT_TRUE(newsroom.get("/api/v1/stream?after=6").more()->ends_with("id: 6\n\n"));
  for (const auto* wrong : {"x", "-1", "7x", "99999999999999999999"})
    EXPECT_EQ(newsroom.get("/api/v1/stream?after=" + std::string(wrong)).status, 400U) << wrong;
  EXPECT_EQ(newsroom.ask({.method = "POST", .target = "/api/v1/stream"}).status, 405U);
}

TEST(Api, stream_has_room_for_so_many) {
  Newsroom newsroom;
  std::vector<Response> readers;
  while (readers.size() < 1000 && (readers.empty() || readers.back().status == 200))
    readers.push_back(newsroom.get("/api/v1/stream"));
  EXPECT_EQ(readers.back().status, 503U);
  EXPECT_FALSE(words(read(readers.back()), "hint").empty());
  readers.clear();
  EXPECT_EQ(newsroom.get("/api/v1/stream").status, 200U);
}

TEST(Api, merged_story_is_answered_with_what_it_became) {
  Newsroom newsroom;
  fill(newsroom);
  newsroom.store().commit({}, std::vector{testing::became(0x53, 0x52)});
  const auto story = read(newsroom.get("/api/v1/stories/53"));
  EXPECT_EQ(words(story, "story"), "0000000000000052");
  EXPECT_EQ(story.at("reports").as_array().size(), 5U);
}

TEST(Api, search_gives_hits) {
  Newsroom newsroom;
  fill(newsroom);
  const auto hits = read(newsroom.get("/api/v1/search?q=parrot")).at("hits").as_array();
  ASSERT_EQ(hits.size(), 1U);
  for (const auto* key : {"id", "title", "outlet", "date", "story", "snippet"})
    EXPECT_FALSE(words(hits[0], key).empty()) << key;
  EXPECT_TRUE(hits[0].as_object().contains("score"));
}

TEST(Api, article_with_code_points) {
  Newsroom newsroom;
  newsroom.tell(0x9, "wire", 5, "Übung", [](news::Arrival& arrival) {
    arrival.article.text = "Übung, told CNN.";
    arrival.reading.credits.push_back({"CNN", {8, 16}, news::CreditKind::told});
  });
  const auto article = read(newsroom.get("/api/v1/articles/a001"));
  const auto& credits = article.at("credits").as_array();
  ASSERT_EQ(credits.size(), 1U);
  EXPECT_EQ(credits[0].at("begin").to_number<int>(), 7);
  EXPECT_EQ(credits[0].at("end").to_number<int>(), 15);
  EXPECT_EQ(words(credits[0], "text"), "told CNN");
  EXPECT_EQ(words(article, "text"), "Übung, told CNN.");
}

TEST(Api, credit_outside_the_text_is_left_out) {
  store::StoredArticle stored;
  stored.article.text = "Short.";
  stored.credits = {{"Post", {4, 4000}, news::CreditKind::told},
                    {"Post", {5, 2}, news::CreditKind::told}};
  EXPECT_TRUE(as_json(stored).at("credits").as_array().empty());
}

TEST(Api, trace_by_id_and_by_address) {
  Newsroom newsroom;
  fill(newsroom);
  const auto by_id = read(newsroom.get("/api/v1/trace?id=000000000000a003"));
  const auto by_url = read(newsroom.get("/api/v1/trace?url=https%3A%2F%2Fmirror.example%2F3"));
  EXPECT_EQ(by_id, by_url);
  EXPECT_EQ(words(by_id, "article"), "https://mirror.example/3");
  ASSERT_EQ(by_id.at("upstream").as_array().size(), 1U);
  EXPECT_EQ(words(by_id.at("upstream").as_array()[0], "url"), "https://wire.example/1");
  EXPECT_EQ(words(by_id.at("upstream").as_array()[0], "kind"), "verbatim");
  const auto& evidence = by_id.at("upstream").as_array()[0].at("evidence").as_array();
  ASSERT_FALSE(evidence.empty());
  EXPECT_EQ(words(evidence[0], "statement"), "the same sentence");
  EXPECT_EQ(evidence[0].at("words").at("begin").to_number<int>(), 0);
  EXPECT_EQ(by_id.at("roots").as_array()[0].as_string(), "https://wire.example/1");
  const auto original = read(newsroom.get("/api/v1/trace?id=a001"));
  EXPECT_TRUE(original.at("upstream").as_array().empty());
  EXPECT_EQ(original.at("copies").as_array().size(), 2U);
  for (const auto* key : {"independent", "changes", "warnings"})
    EXPECT_TRUE(original.as_object().contains(key)) << key;
}

TEST(Api, errors_are_objects) {
  Newsroom newsroom;
  fill(newsroom);
  const std::pair<const char*, unsigned> cases[] = {{"/api/v1/headlines?section=nowhere", 400},
                                                    {"/api/v1/headlines?since=someday", 400},
                                                    {"/api/v1/search?q=section:nowhere", 400},
                                                    {"/api/v1/stories/ffff", 404},
                                                    {"/api/v1/articles/x", 404},
                                                    {"/api/v1/trace", 400},
                                                    {"/api/v1/trace?id=ffff", 404},
                                                    {"/api/v1/trace?url=https://no.example/", 404},
                                                    {"/api/v1/nothing", 404}};
  for (const auto& [target, status] : cases) {
    const auto response = newsroom.get(target);
    EXPECT_EQ(response.status, status) << target;
    const auto object = read(response);
    EXPECT_FALSE(words(object, "error").empty()) << target;
    EXPECT_FALSE(words(object, "input").empty()) << target;
  }
  EXPECT_EQ(read(newsroom.ask({.method = "POST", .target = "/api/v1/search"}))
                .as_object()
                .contains("error"),
            true);
}

// The description names each path that answers, and each field of what is answered.
TEST(Api, openapi_describes_what_is_answered) {
  Newsroom newsroom;
  fill(newsroom);
  const auto description = read(newsroom.get("/api/v1/openapi.json"));
  const auto& schemas = description.at("components").at("schemas").as_object();
  const auto described = [&](const char* schema, const text::json::object& object) {
    const auto& properties = schemas.at(schema).at("properties").as_object();
    for (const auto& member : object)
      EXPECT_TRUE(properties.contains(member.key())) << schema << ": " << member.key();
    for (const auto& required : schemas.at(schema).at("required").as_array())
      EXPECT_TRUE(object.contains(required.as_string()))
          << schema << ": " << required.as_string().c_str();
  };
  described("Story",
            read(newsroom.get("/api/v1/headlines")).at("headlines").as_array()[0].as_object());
  newsroom.store().commit({}, std::vector{testing::became(0x53, 0x52)});
  described("Event", read(newsroom.get("/api/v1/events")).at("events").as_array()[0].as_object());
  newsroom.tell(0x57, "echo", 10, "Parrot",
                [](auto& arrival) { arrival.reading.section = news::Section::science; });
  const auto events = read(newsroom.get("/api/v1/events?kinds=all"));
  for (const auto& event : events.at("events").as_array())
    described("Event", event.as_object());
  described("Hit",
            read(newsroom.get("/api/v1/search?q=bridge")).at("hits").as_array()[0].as_object());
  described("Report",
            read(newsroom.get("/api/v1/stories/51")).at("reports").as_array()[0].as_object());
  described("Lineage", read(newsroom.get("/api/v1/trace?id=a003")).as_object());
  described("Error", read(newsroom.get("/api/v1/trace")).as_object());
  EXPECT_EQ(description.at("paths").as_object().size(), 7U);
}

TEST(Api, trace_of_an_article_that_is_not_stored) {
  Newsroom newsroom;
  fill(newsroom);
  store::StoredArticle stranger;
  stranger.article.id = news::ArticleId{0xB001};
  stranger.article.canonical = "file.html";
  stranger.article.fetched = testing::noon;
  stranger.story = news::StoryId{0x51};
  stranger.matches.push_back({news::ArticleId{0xA001}, news::ReuseKind::near, 0.8F, {}});
  const Family family(newsroom.store(), stranger);
  const auto traced = trace(family, stranger);
  EXPECT_EQ(traced.at("upstream").as_array().size(), 1U);
  const auto told = trace_for_people(family, stranger);
  EXPECT_NE(told.find("near         2026-11-20T07:00:00Z  The wire  https://wire.example/1"),
            std::string::npos);
  EXPECT_NE(told.find("of 6 reports"), std::string::npos);
}

} // namespace portal::api
