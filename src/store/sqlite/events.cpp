#include "store/sqlite/events.hpp"
#include "store/sqlite/packing.hpp"
#include <algorithm>
#include <limits>

namespace store {

namespace {

std::optional<news::Section> section_of(const Statement& row, int column) {
  if (row.is_null(column))
    return std::nullopt;
  return static_cast<news::Section>(row.integer(column));
}

StoredEvent read_event(const Statement& row) {
  StoredEvent event{.number = row.integer(0),
                    .kind = static_cast<EventKind>(row.integer(1)),
                    .from = news::StoryId{row.id(2)},
                    .to = news::StoryId{row.id(3)},
                    .articles = {},
                    .at = row.time(4).value_or(text::Time{}),
                    .left = section_of(row, 6),
                    .entered = section_of(row, 7)};
  for (const auto article : row.unpacked(5, unpack_hashes))
    event.articles.push_back(news::ArticleId{article});
  return event;
}

} // namespace

void insert_event(Connection& connection, const StoredEvent& event) {
  std::vector<std::uint64_t> articles;
  articles.reserve(event.articles.size());
  for (const auto article : event.articles)
    articles.push_back(std::to_underlying(article));
  connection
      .prepare("INSERT INTO event (kind, of, into_story, at, articles, section_left, "
               "section_entered) VALUES (?, ?, ?, ?, ?, ?, ?)")
      .with(event.kind, event.from, event.to, event.at, Blob{pack_hashes(articles)}, event.left,
            event.entered)
      .run();
}

std::vector<StoredEvent> find_events(Connection& connection, const EventFilter& filter) {
  std::string sql = "SELECT number, kind, of, into_story, at, articles, section_left, "
                    "section_entered FROM event WHERE number > ? AND number < ?";
  if (filter.kinds == EventFilter::Kinds::merges_and_splits)
    sql += " AND kind <= 1"; // as the index says it
  sql += filter.order == EventFilter::Order::latest_first ? " ORDER BY number DESC LIMIT ?"
                                                          : " ORDER BY number LIMIT ?";
  auto rows = connection.prepare(sql);
  constexpr auto last = std::numeric_limits<std::int64_t>::max();
  rows.with(filter.after.value_or(0), filter.before.value_or(last),
            static_cast<std::int64_t>(std::min<std::size_t>(filter.limit, last)));
  std::vector<StoredEvent> events;
  while (rows.step())
    events.push_back(read_event(rows));
  return events;
}

} // namespace store
