#include "portal/api/api.hpp"
#include "portal/api/json.hpp"
#include "portal/api/trace.hpp"
#include "portal/embedded.hpp"
#include "portal/searching.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace portal::api {

namespace {

constexpr std::size_t most_results = 200;
constexpr std::size_t usual_results = 30;
constexpr std::size_t last_offset = 10'000;
constexpr std::size_t most_reports = 500;
constexpr std::size_t longest_echo = 200; // bytes of what was asked that an error repeats

Response answer(const text::json::object& object) {
  return {200, "application/json", text::json::serialize(object) + "\n", {}};
}

Response not_found(std::string_view subject, std::string reason) {
  return error_answer(
      404, {text::ErrorKind::input, text::shorten(subject, longest_echo), std::move(reason), {}});
}

text::Result<store::StoryFilter> filter_of(const Target& target, text::Time now) {
  store::StoryFilter filter;
  filter.limit = target.number("limit", usual_results, 1, most_results);
  filter.offset = target.number("offset", 0, 0, last_offset);
  if (const auto section = target.parameter("section"); !section.empty()) {
    filter.section = news::section_named(section);
    if (!filter.section)
      return text::input_error(text::shorten(section, longest_echo), "no such section");
  }
  if (const auto since = target.parameter("since"); !since.empty()) {
    const auto time = text::parse_time(since);
    if (!time)
      return text::input_error(text::shorten(since, longest_echo), "not a date");
    filter.since = time->time;
  }
  filter.now = now;
  return filter;
}

std::optional<store::StoredArticle> article_with_id(const store::Store& store,
                                                    std::string_view digits) {
  std::uint64_t id = 0;
  return text::from_hex(digits, id) ? store.article(news::ArticleId{id}) : std::nullopt;
}

} // namespace

Response headlines(const Asked& asked) {
  const auto filter = filter_of(asked.target, asked.now);
  if (!filter)
    return error_answer(400, filter.error());
  text::json::array stories;
  for (const auto& each : asked.store.headlines(*filter))
    stories.push_back(headline_json(asked.store, each));
  return answer({{"headlines", std::move(stories)}});
}

Response search(const Asked& asked) {
  auto query = query_of(search_form(asked.target));
  if (!query)
    return error_answer(400, query.error());
  query->limit = asked.target.number("limit", usual_results, 1, most_results);
  query->offset = asked.target.number("offset", 0, 0, last_offset);
  text::json::array hits;
  for (const auto& hit : asked.store.search(*query))
    hits.push_back(as_json(hit));
  return answer({{"hits", std::move(hits)}});
}

Response story(const Asked& asked) {
  std::uint64_t id = 0;
  const auto found =
      text::from_hex(asked.name, id) ? asked.store.story(news::StoryId{id}) : std::nullopt;
  if (!found)
    return not_found(asked.name, "no story has this id");
  auto object = headline_json(asked.store, *found);
  text::json::array reports;
  for (const auto& stored : asked.store.articles_of(found->id, most_reports)) {
    auto report = as_json(stored);
    report.erase("text");
    reports.push_back(std::move(report));
  }
  object["reports"] = std::move(reports);
  return answer(object);
}

Response article(const Asked& asked) {
  const auto found = article_with_id(asked.store, asked.name);
  return found ? answer(as_json(*found)) : not_found(asked.name, "no article has this id");
}

Response events(const Asked& asked) {
  text::json::array events;
  for (const auto& event :
       asked.store.events(asked.target.number("limit", usual_results, 1, most_results)))
    events.push_back(as_json(event));
  return answer({{"events", std::move(events)}});
}

Response trace_answer(const Asked& asked) {
  const auto id = asked.target.parameter("id");
  const auto url = asked.target.parameter("url");
  if (id.empty() && url.empty())
    return error_answer(
        400, {text::ErrorKind::input, "/api/v1/trace", "names no article", "add ?id= or ?url="});
  const auto found = id.empty() ? asked.store.article_at(url) : article_with_id(asked.store, id);
  return found ? answer(trace(Family(asked.store, *found), *found))
               : not_found(id.empty() ? url : id, "no article with this id or address");
}

Response openapi(const Asked& /*asked*/) {
  return {200, "application/json", std::string(embedded("src/portal/static/openapi.json")), {}};
}

Response error_answer(unsigned status, const text::Error& error) {
  return {status, "application/json", text::json::serialize(as_json(error)) + "\n", {}};
}

} // namespace portal::api
