#include "portal/api/api.hpp"
#include "portal/api/cursor.hpp"
#include "portal/api/json.hpp"
#include "portal/api/tape.hpp"
#include "portal/api/trace.hpp"
#include "portal/embedded.hpp"
#include "portal/named.hpp"
#include "portal/searching.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <charconv>
#include <utility>

namespace portal::api {

namespace {

constexpr std::size_t most_results = 200;
constexpr std::size_t usual_results = 30;
constexpr std::size_t last_offset = 10'000;
constexpr std::size_t most_reports = 500;
constexpr std::size_t longest_address = 4'000; // bytes
constexpr std::size_t longest_echo = 200;      // bytes of what was asked that an error repeats

Response answer(const text::json::object& object) {
  return {200, "application/json", text::json::serialize(object) + "\n", {}};
}

// What was asked, to be asked again from the cursor on.
std::string address_from(const Asked& asked, const std::string& cursor) {
  auto address = asked.target.path + "?cursor=" + cursor;
  for (const auto& [name, value] : asked.target.parameters)
    if (name != "cursor" && name != "offset")
      address += "&" + web::percent_encode(name) + "=" + web::percent_encode(value);
  return address;
}

// `next`: "" where the list ends here. The header is that of RFC 8288, unless it would be longer
// than clients take.
Response page_of(const Asked& asked, text::json::object object, const std::string& next) {
  object["next"] = next.empty() ? text::json::value(nullptr) : text::json::value(next);
  auto page = answer(object);
  if (next.empty())
    return page;
  if (const auto address = address_from(asked, next); address.size() <= longest_address)
    page.headers.emplace_back("Link", "<" + address + ">; rel=\"next\"");
  return page;
}

// Of a list that was asked for one more than are shown: whether that was there.
template <class T> bool take_surplus(std::vector<T>& found, std::size_t limit) {
  if (found.size() <= limit)
    return false;
  found.resize(limit);
  return true;
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
  if (const auto cursor = target.parameter("cursor"); !cursor.empty())
    filter.after = TRY(story_place(cursor));
  return filter;
}

} // namespace

Response headlines(const Asked& asked) {
  const auto now = asked.store.moment(asked.now);
  auto read = filter_of(asked.target, now);
  if (!read)
    return error_answer(400, read.error());
  auto filter = *std::move(read);
  const auto limit = std::exchange(filter.limit, filter.limit + 1);
  auto found = asked.store.headlines(filter);
  std::string next;
  if (take_surplus(found, limit)) {
    const auto& last = found.back();
    next = cursor_of({filter.after ? filter.after->moment : now, last.section, last.rank, last.id});
  }
  text::json::array stories;
  for (const auto& each : found)
    stories.push_back(headline_json(asked.store, each));
  return page_of(asked, {{"headlines", std::move(stories)}}, next);
}

Response search(const Asked& asked) {
  auto query = query_of(search_form(asked.target));
  if (!query)
    return error_answer(400, query.error());
  const auto limit = asked.target.number("limit", usual_results, 1, most_results);
  query->limit = limit + 1;
  query->offset = asked.target.number("offset", 0, 0, last_offset);
  if (const auto cursor = asked.target.parameter("cursor"); !cursor.empty()) {
    const auto place = search_place(cursor);
    if (!place)
      return error_answer(400, place.error());
    query->after = *place;
  }
  auto found = asked.store.search(*query);
  const auto next = take_surplus(found, limit) ? cursor_of(found.back().place) : "";
  text::json::array hits;
  for (const auto& hit : found)
    hits.push_back(as_json(hit));
  return page_of(asked, {{"hits", std::move(hits)}}, next);
}

Response story(const Asked& asked) {
  const auto found = story_named(asked.store, asked.name);
  if (!found)
    return not_found(asked.name, "no story has this id");
  std::optional<store::ReportPlace> after;
  if (const auto cursor = asked.target.parameter("cursor"); !cursor.empty()) {
    const auto place = report_place(cursor);
    if (!place)
      return error_answer(400, place.error());
    after = *place;
  }
  const auto limit = asked.target.number("limit", most_reports, 1, most_reports);
  auto stored = asked.store.articles_of(found->id, limit + 1, after);
  std::string next;
  if (take_surplus(stored, limit))
    next = cursor_of(store::ReportPlace{stored.back().article.date(), stored.back().sequence});
  text::json::array reports;
  for (const auto& each : stored) {
    auto report = as_json(each);
    report.erase("text");
    reports.push_back(std::move(report));
  }
  auto object = headline_json(asked.store, *found);
  object["reports"] = std::move(reports);
  return page_of(asked, std::move(object), next);
}

Response article(const Asked& asked) {
  const auto found = article_named(asked.store, asked.name);
  return found ? answer(as_json(*found)) : not_found(asked.name, "no article has this id");
}

Response events(const Asked& asked) {
  const auto limit = asked.target.number("limit", usual_results, 1, most_results);
  store::EventFilter filter{.limit = limit + 1};
  if (asked.target.parameter("kinds") == "all")
    filter.kinds = store::EventFilter::Kinds::all;
  if (const auto cursor = asked.target.parameter("cursor"); !cursor.empty()) {
    const auto number = event_number(cursor);
    if (!number)
      return error_answer(400, number.error());
    filter.before = *number;
  }
  auto found = asked.store.events(filter);
  const auto next = take_surplus(found, limit) ? cursor_of_event(found.back().number) : "";
  text::json::array events;
  for (const auto& event : found)
    events.push_back(event_json(asked.store, event));
  return page_of(asked, {{"events", std::move(events)}}, next);
}

Response stream(const Asked& asked) {
  const auto last = asked.last_event_id.empty() ? asked.target.parameter("after")
                                                : std::string_view(asked.last_event_id);
  std::optional<std::int64_t> after;
  if (!last.empty()) {
    std::int64_t number = 0;
    const auto [end, trouble] = std::from_chars(last.data(), last.data() + last.size(), number);
    if (trouble != std::errc() || end != last.data() + last.size() || number < 0)
      return error_answer(400, {text::ErrorKind::input, text::shorten(last, longest_echo),
                                "no id of an event", "take the id of the last that came"});
    after = number;
  }
  auto more = asked.tape->read(after, asked.visitor.client);
  if (!more) {
    auto full =
        error_answer(503, {text::ErrorKind::limit, asked.target.path,
                           "as many read this stream as may at once, of all or from your network",
                           "come again in a minute, or ask /api/v1/events"});
    full.headers.emplace_back("Retry-After", "60");
    return full;
  }
  Response answer{200, "text/event-stream", "", {}, std::move(more)};
  answer.headers.emplace_back("Cache-Control", "no-store");
  answer.headers.emplace_back("X-Accel-Buffering", "no"); // or nginx would hold events back
  return answer;
}

Response trace_answer(const Asked& asked) {
  const auto id = asked.target.parameter("id");
  const auto url = asked.target.parameter("url");
  if (id.empty() && url.empty())
    return error_answer(
        400, {text::ErrorKind::input, "/api/v1/trace", "names no article", "add ?id= or ?url="});
  const auto found = id.empty() ? asked.store.article_at(url) : article_named(asked.store, id);
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
