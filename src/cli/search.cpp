#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "portal/api/json.hpp"
#include "search/query.hpp"
#include <fmt/core.h>

namespace cli {

namespace {

// The flags are the filters of the query's own grammar.
text::Result<search::Query> query_of(const Searching& options) {
  std::string asked;
  for (const auto& word : options.words)
    asked += word + " ";
  const auto add = [&](std::string_view filter, const std::string& value) {
    if (!value.empty())
      asked += fmt::format("{}:{} ", filter, value);
  };
  add("section", options.section);
  add("outlet", options.outlet);
  add("from", options.from);
  add("to", options.to);
  auto query = TRY(search::parse_query(asked));
  query.limit = options.limit;
  return query;
}

} // namespace

int search(const Searching& options, Session& session) {
  const auto query = query_of(options);
  const auto opened = open_store(options.db, Existing::required);
  if (!query || !opened) {
    session.fail(!query ? query.error() : opened.error());
    return session.exit_code();
  }
  for (const auto& hit : (*opened)->search(*query)) {
    session.line(portal::api::as_json(hit));
    session.print(fmt::format("{}  {}  {}\n    {}\n    {}\n", text::to_iso_date(hit.date),
                              hit.outlet, hit.title, hit.snippet, hit.url));
  }
  return session.exit_code();
}

} // namespace cli
