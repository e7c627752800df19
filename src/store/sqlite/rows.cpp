#include "store/sqlite/rows.hpp"
#include "store/sqlite/packing.hpp"

namespace store {

namespace {

StoredArticle read_article(const Statement& row) {
  StoredArticle stored;
  auto& article = stored.article;
  stored.sequence = row.integer(0);
  article.id = news::ArticleId{row.id(1)};
  stored.story = news::StoryId{row.id(2)};
  article.outlet = {news::OutletId{row.id(3)}, row.text(4), row.text(5)};
  stored.section = static_cast<news::Section>(row.integer(6));
  stored.superseded = row.integer(7) != 0;
  article.is_article = row.integer(8) != 0;
  article.title = row.text(9);
  article.url = row.text(10);
  article.canonical = row.text(11);
  article.byline = row.text(12);
  article.language = row.text(13);
  article.image = row.text(14);
  article.section_hint = row.text(15);
  article.published = row.time(16);
  article.modified = row.time(17);
  article.fetched = row.time(18).value_or(text::Time{});
  article.date_source = row.text(19);
  stored.dateline = row.text(20);
  stored.placement = {stored.story, static_cast<news::PlacementKind>(row.integer(21)),
                      static_cast<float>(row.real(22))};
  article.related = row.unpacked(23, unpack_links);
  stored.credits = row.unpacked(24, unpack_credits);
  article.text = row.unpacked(25, [](std::string_view bytes) { return unpack_text(bytes); });
  article.kinds = row.unpacked(26, unpack_kinds);
  article.captions = row.unpacked(27, unpack_strings);
  article.offers = row.unpacked(28, unpack_strings);
  return stored;
}

constexpr std::string_view article_columns =
    "SELECT a.sequence, a.id, a.story, o.id, o.domain, o.name, a.section, a.superseded,"
    " a.is_article, a.title, c.url, c.canonical, c.byline, c.language, c.image, c.section_hint,"
    " c.published, c.modified, c.fetched, c.date_source, c.dateline, c.placement_kind,"
    " c.placement_score, c.related, c.credits, c.text, c.kinds, c.captions, c.offers"
    " FROM article a"
    " JOIN content c ON c.sequence = a.sequence JOIN outlet o ON o.key = a.outlet ";

constexpr std::string_view story_columns = "SELECT id, section, lead, articles, independent, "
                                           "first_seen, last_seen, rank, headline FROM story ";

} // namespace

std::string article_rows(std::string_view condition) {
  return std::string(article_columns).append(condition);
}
std::string story_rows(std::string_view condition) {
  return std::string(story_columns).append(condition);
}

std::string feed_rows() {
  return "SELECT url, title, site, section, region, language, etag, last_modified, last_success,"
         " next_try, last_error, failures, entries, seen, interval, since, found_at_first, gone,"
         " hub, topic, push_token, push_asked, push_until FROM feed";
}

std::vector<StoredArticle> read_articles(Connection& connection, Statement& rows) {
  std::vector<StoredArticle> found;
  while (rows.step())
    found.push_back(read_article(rows));
  auto matches = connection.prepare(
      "SELECT of, kind, score, evidence FROM match WHERE sequence = ? ORDER BY place");
  for (auto& stored : found) {
    matches.again().with(stored.sequence);
    while (matches.step())
      stored.matches.push_back(
          {news::ArticleId{matches.id(0)}, static_cast<news::ReuseKind>(matches.integer(1)),
           static_cast<float>(matches.real(2)), matches.unpacked(3, unpack_strings)});
  }
  return found;
}

news::Story read_story(const Statement& row) {
  news::Story story;
  story.id = news::StoryId{row.id(0)};
  story.section = static_cast<news::Section>(row.integer(1));
  story.lead = news::ArticleId{row.id(2)};
  story.articles = static_cast<std::uint32_t>(row.integer(3));
  story.independent = static_cast<std::uint32_t>(row.integer(4));
  story.first_seen = row.time(5).value_or(text::Time{});
  story.last_seen = row.time(6).value_or(text::Time{});
  story.rank = row.real(7);
  story.headline = row.text(8);
  return story;
}

FeedState read_feed(const Statement& row) {
  FeedState feed;
  feed.subscription = {row.text(0), row.text(1), row.text(2),
                       row.text(3), row.text(4), row.text(5)};
  feed.etag = row.text(6);
  feed.last_modified = row.text(7);
  feed.last_success = row.time(8);
  feed.next_try = row.time(9);
  feed.last_error = row.text(10);
  feed.failures = static_cast<std::uint32_t>(row.integer(11));
  feed.entries = row.id(12);
  feed.seen = row.unpacked(13, unpack_hashes);
  feed.interval = std::chrono::seconds(row.integer(14));
  feed.since = row.time(15);
  feed.found_at_first = row.id(16);
  feed.gone = row.integer(17) != 0;
  feed.push = {row.text(18), row.text(19), row.text(20), row.time(21), row.time(22)};
  return feed;
}

} // namespace store
