// What a search finds, in each store.
#include "tests/store/both_stores.hpp"
#include <fmt/core.h>
#include <gtest/gtest.h>

namespace store::testing {

namespace {

class Search : public BothStores {};

OF_BOTH_STORES(Search);

TEST_P(Search, ItFindsWordsInAnyFormAndPhrasesInTheirs) {
  tell({.id = 1, .title = "Heavy rain", .text = "The storm flooded the coast."});
  tell({.id = 2, .title = "Coast", .text = "Storms, and rain that was heavy."});
  tell({.id = 3, .title = "Budget", .text = "The minister spoke."});
  EXPECT_EQ(search("minister"), Ids{3});
  EXPECT_EQ(search("STORM flooding"), Ids{1});
  EXPECT_EQ(search("storm coast").size(), 2U);
  EXPECT_EQ(search("storm minister"), Ids{});
  EXPECT_EQ(search(R"("heavy rain")"), Ids{1});
  EXPECT_EQ(search(R"("rain that was heavy" storm)"), Ids{2});
  EXPECT_EQ(search("storm -flood"), Ids{2});
  EXPECT_EQ(search(R"(storm -"heavy rain")"), Ids{2});
  EXPECT_EQ(search("-storm"), Ids{3});
  EXPECT_EQ(search(R"(-"heavy rain")").size(), 2U);
  EXPECT_EQ(search("coast").front(), 2U) << "it stands in the title";
}

TEST_P(Search, ItPassesItsFilters) {
  auto named = arrival({.id = 1, .minutes = 0, .outlet = "post.example"});
  named.article.outlet.name = "The Evening Post";
  commit({named});
  tell({.id = 2, .minutes = 10, .section = news::Section::sports});
  EXPECT_EQ(search("section:sports ferry"), Ids{2});
  EXPECT_EQ(search("section:sports"), Ids{2});
  EXPECT_EQ(search("outlet:POST.example"), Ids{1});
  EXPECT_EQ(search(R"(outlet:"evening post" ferry)"), Ids{1});
  EXPECT_EQ(search("outlet:%"), Ids{});
  EXPECT_EQ(search("from:2026-11-20T12:10:00Z"), Ids{2});
  EXPECT_EQ(search("to:2026-11-20T12:10:00Z ferry"), Ids{1});
  EXPECT_EQ(search("to:2026-11-19"), Ids{});
}

TEST_P(Search, ItKnowsLanguagesAndTheirRegions) {
  for (const auto& [id, language] : {std::pair{1U, "pt-BR"}, {2U, "PT"}, {3U, "ptx"}, {4U, ""}}) {
    auto told = arrival({.id = id, .minutes = static_cast<int>(id)});
    told.article.language = language;
    commit({told});
  }
  EXPECT_EQ(search("language:pt"), (Ids{2, 1}));
  EXPECT_EQ(search("language:PT-br ferry"), Ids{1});
  EXPECT_EQ(search("language:p"), Ids{});
  EXPECT_EQ(search("language:%"), Ids{});
  EXPECT_EQ(found(*store_, "language:pt-br").front().language, "pt-BR");
}

TEST_P(Search, ItLeavesCopiesOutWhereOnlyOriginalsAreWanted) {
  tell({.id = 1, .minutes = 0});
  commit({copying(arrival({.id = 2, .minutes = 5}), 1)});
  commit({copying(arrival({.id = 3, .minutes = 9}), 1, news::ReuseKind::partial)});
  EXPECT_EQ(search("ferry").size(), 3U);
  EXPECT_EQ(search("only:originals"), (Ids{3, 1}));
  EXPECT_EQ(search("only:originals sort:newest ferry"), (Ids{3, 1}));
}

TEST_P(Search, ItPutsTheNewestFirstWhereThatIsWanted) {
  tell({.id = 1, .minutes = 30, .text = "A ferry."});
  tell({.id = 2, .minutes = 60, .title = "Ferry", .text = "A ferry, the ferry."});
  tell({.id = 3, .minutes = 90, .title = "Weather", .text = "One ferry among many words."});
  EXPECT_EQ(search("ferry sort:newest"), (Ids{3, 2, 1}));
  EXPECT_EQ(search("\"ferry\" sort:newest"), (Ids{3, 2, 1}));
  EXPECT_EQ(search("ferry").front(), 2U);
}

TEST_P(Search, NewestIsByDateWhateverCameLast) {
  for (std::uint64_t id = 1; id <= 250; ++id) // more than are ranked at a time
    tell({.id = id, .minutes = id <= 240 ? 10 : -10, .text = "A ferry in harbour."});
  tell({.id = 251, .minutes = 60, .text = "A ferry."});
  tell({.id = 252, .minutes = -60, .text = "A ferry, much later read."});
  const auto hits = found(*store_, "ferry sort:newest");
  ASSERT_EQ(hits.size(), 20U);
  EXPECT_EQ(ids_of(hits).front(), 251U);
  EXPECT_EQ(ids_of(hits)[1], 240U);
  auto query = search::parse_query("ferry sort:newest").value();
  query.offset = 251;
  EXPECT_EQ(ids_of(store_->search(query)), Ids{252});
  query = search::parse_query("\"A ferry in\" sort:newest").value();
  query.offset = 240;
  EXPECT_EQ(ids_of(store_->search(query)).front(), 250U);
}

TEST_P(Search, HitsHaveSnippetsWhereTheyAreWanted) {
  tell({.id = 1, .minutes = 30, .text = "A ferry."});
  auto query = search::parse_query("ferry").value();
  EXPECT_EQ(store_->search(query).at(0).snippet, "A ferry.");
  query.has_snippets = false;
  EXPECT_EQ(store_->search(query).at(0).snippet, "");
  EXPECT_EQ(store_->search(query).at(0).fetched, noon);
}

TEST_P(Search, WithoutWordsItComesNewestFirstAPageAtATime) {
  for (const auto& [id, minutes] : {std::pair{1U, 20}, {2U, 40}, {3U, 10}, {4U, 40}})
    tell({.id = id, .minutes = minutes});
  EXPECT_EQ(search(""), (Ids{4, 2, 1, 3}));
  search::Query page;
  page.limit = 2;
  page.offset = 1;
  EXPECT_EQ(ids_of(store_->search(page)), (Ids{2, 1}));
  page.words = {"ferry"};
  EXPECT_EQ(ids_of(store_->search(page)), (Ids{2, 1})) << "equal but for their dates";
  page.offset = 4;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
  page.offset = SIZE_MAX;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
  page.offset = 0;
  page.limit = 0;
  EXPECT_EQ(ids_of(store_->search(page)), Ids{});
}

TEST_P(Search, HitShowsWhereItsWordsStand) {
  tell({.id = 1,
        .story = 7,
        .minutes = 3,
        .title = "Harbour",
        .text = "No ferry left. Ferries stayed.",
        .url = "https://daily.example/a"});
  const auto hits = found(*store_, "ferry");
  ASSERT_EQ(hits.size(), 1U);
  const auto& hit = hits.front();
  EXPECT_EQ(hit.id, news::ArticleId{1});
  EXPECT_EQ(hit.story, news::StoryId{7});
  EXPECT_EQ(hit.title, "Harbour");
  EXPECT_EQ(hit.outlet, "daily.example");
  EXPECT_EQ(hit.url, "https://daily.example/a");
  EXPECT_EQ(hit.date, noon + std::chrono::minutes(3));
  EXPECT_GT(hit.score, 0);
  EXPECT_EQ(hit.snippet, "No ferry left. Ferries stayed.");
  EXPECT_EQ(hit.marks, (std::vector<std::pair<std::size_t, std::size_t>>{{3, 8}, {15, 22}}));
}

TEST_P(Search, ItReadsEveryScript) {
  tell({.id = 1, .title = "Ισχυρός ΣΕΙΣΜΌΣ στην Κρήτη", .text = "Χωρίς θύματα."});
  tell({.id = 2, .title = "زلزال قوي يضرب الساحل", .text = "لا ضحايا."});
  tell({.id = 3, .title = "日本发生强烈地震", .text = "没有人员伤亡。"});
  EXPECT_EQ(search("σεισμός"), Ids{1});
  EXPECT_EQ(search("زلزال"), Ids{2});
  EXPECT_EQ(search("地震"), Ids{3});
  EXPECT_EQ(search("强烈地震"), Ids{3});
  EXPECT_EQ(search("„στην Κρήτη“"), Ids{1});
  EXPECT_EQ(search("地震 -日本"), Ids{});
}

TEST_P(Search, NothingInAQueryIsTheBackendsGrammar) {
  tell({.id = 1, .title = "Near and not", .text = "text or a column: it's 100% there."});
  tell({.id = 2, .title = "Column", .text = "There."});
  EXPECT_EQ(search("NEAR(text column)"), Ids{1});
  EXPECT_EQ(search("text:column"), Ids{1});
  EXPECT_EQ(search("text OR column"), Ids{1});
  EXPECT_EQ(search("text AND column"), Ids{1});
  EXPECT_EQ(search("column NOT there"), Ids{1});
  EXPECT_EQ(search("col*"), Ids{});
  EXPECT_EQ(search("it's"), Ids{1});
  for (const auto* nothing : {"\"", "*", "\"\"\"", "--", "(", "^", "{}", "+", "\\", ";", "'"})
    EXPECT_EQ(search(nothing).size(), 2U) << nothing << " has no words";
  EXPECT_EQ(search("column\"; DROP TABLE article; --"), Ids{});
  EXPECT_EQ(search(std::string_view("text\0column", 11)), Ids{1});
  EXPECT_EQ(store_->counts().articles, 2U);
}

TEST_P(Search, QueryThatNoParserMadeIsAnswered) {
  tell({.id = 1, .text = "storm"});
  search::Query many;
  for (int i = 0; i < 10'000; ++i)
    many.words.push_back(fmt::format("w{}", i));
  EXPECT_EQ(ids_of(store_->search(many)), Ids{});
  many.phrases = many.without = std::exchange(many.words, {"storm"});
  EXPECT_EQ(ids_of(store_->search(many)), Ids{});
  many.phrases.clear();
  EXPECT_EQ(ids_of(store_->search(many)), Ids{1});
  search::Query odd;
  odd.words = {std::string("st\0rm", 5), "\xFF\xFE", "\"", ""};
  odd.phrases = {"\" OR \"", "*"};
  odd.without = {"-", "\""};
  odd.outlet = std::string("'\0%_\"", 5);
  EXPECT_EQ(ids_of(store_->search(odd)), Ids{});
}

} // namespace

} // namespace store::testing
