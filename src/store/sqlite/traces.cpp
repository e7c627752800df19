#include "store/sqlite/traces.hpp"
#include "store/agreements.hpp"
#include "store/sqlite/indexed_text.hpp"
#include "store/sqlite/packing.hpp"

namespace store {

std::string trace_rows(std::string_view condition) {
  return std::string("SELECT a.sequence, a.id, o.domain, a.date, a.story, t.memory, c.canonical "
                     "FROM article a JOIN content c ON c.sequence = a.sequence "
                     "JOIN trace t ON t.sequence = a.sequence JOIN outlet o ON o.key = a.outlet ")
      .append(condition);
}

Trace read_trace(const Statement& row) {
  auto trace = row.unpacked(5, unpack_trace);
  trace.sequence = row.integer(0);
  trace.article = news::ArticleId{row.id(1)};
  trace.outlet_domain = row.text(2);
  trace.date = row.time(3).value_or(text::Time{});
  trace.story = news::StoryId{row.id(4)};
  trace.canonical = row.text(6);
  return trace;
}

std::vector<Trace> recall(Connection& connection, const Sought& sought) {
  const auto expression = two_of(connection, sought.words);
  if (expression.empty())
    return {};
  auto rows = connection.prepare(
      trace_rows("WHERE a.sequence IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? "
                 "ORDER BY rowid DESC LIMIT ?) AND a.date BETWEEN ? AND ? "
                 "ORDER BY a.sequence DESC LIMIT ?"));
  rows.with(expression, sought.before, std::int64_t{most_met}, sought.from, sought.to,
            std::int64_t{most_recalled});
  std::vector<Trace> found;
  while (rows.step())
    found.push_back(read_trace(rows));
  return found;
}

} // namespace store
