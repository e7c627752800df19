// What can be read of streams and items.
#include "portal/greader/greader.hpp"
#include "portal/greader/session.hpp"
#include "portal/greader/streams.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <utility>

namespace portal::greader {

namespace {

namespace json = text::json;

constexpr std::int64_t most_ids = 5'000, usual_ids = 20;
constexpr std::int64_t most_contents = 200;     // whole texts a page
constexpr std::size_t most_items_asked = 1'000; // by their ids
constexpr std::size_t newest_looked_at = 1'000; // for outlets that no feed tells of
constexpr std::size_t longest_title = 300;      // bytes

std::string microseconds(text::Time time) {
  return fmt::format("{}000000", time.time_since_epoch().count());
}

std::optional<text::Time> time_given(const Asked& asked, std::string_view name) {
  constexpr std::int64_t latest = 1LL << 40;
  const auto seconds = number(asked, name, 0);
  if (seconds <= 0 || seconds > latest)
    return std::nullopt;
  return text::Time{std::chrono::seconds{seconds}};
}

Choice choice_of(const Asked& asked, std::int64_t most) {
  Choice choice;
  choice.limit =
      static_cast<std::size_t>(std::clamp<std::int64_t>(number(asked, "n", usual_ids), 1, most));
  choice.passed = static_cast<std::size_t>(
      std::clamp<std::int64_t>(number(asked, "c", 0), 0, std::int64_t{most_listed}));
  choice.from = time_given(asked, "ot");
  choice.to = time_given(asked, "nt");
  choice.is_oldest_first = parameter(asked, "r") == "o";
  const auto narrow = [&](std::string_view parameter_name, bool is_wanted) {
    for (const auto id : parameters(asked, parameter_name)) {
      const auto stream = stream_named(id);
      if (stream && stream->kind == StreamKind::read)
        choice.is_read = is_wanted;
      if (stream && stream->kind == StreamKind::starred)
        choice.is_starred = is_wanted;
    }
  };
  narrow("it", true);
  narrow("xt", false);
  return choice;
}

// What is followed: domains and what they are called, with their section where it is known.
struct Followed {
  std::string title, site;
  std::optional<news::Section> section;
};

std::map<std::string, Followed> followed_outlets(const Asked& asked) {
  std::map<std::string, Followed> outlets;
  for (const auto& feed : asked.store.feeds()) {
    const auto& about = feed.subscription;
    const auto& site = about.site.empty() ? about.url : about.site;
    outlets.try_emplace(web::registrable_domain(site),
                        Followed{about.title, site, news::section_named(about.section)});
  }
  search::Query newest;
  newest.limit = newest_looked_at;
  newest.has_snippets = false;
  for (const auto& hit : asked.store.search(newest)) {
    const auto domain = web::registrable_domain(hit.url);
    outlets.try_emplace(domain, Followed{hit.outlet, "https://" + domain + "/", {}});
  }
  outlets.erase("");
  return outlets;
}

json::array categories_of(const Asked& asked, const store::StoredArticle& stored) {
  json::array categories{std::string(state_prefix) + "reading-list", label_id(stored.section)};
  const auto& state = *asked.settings.reader;
  const auto item = item_of(stored.article.id);
  if (state.marked(store::Mark::read, item))
    categories.emplace_back(std::string(state_prefix) + "read");
  if (state.marked(store::Mark::starred, item))
    categories.emplace_back(std::string(state_prefix) + "starred");
  return categories;
}

std::string as_html(const news::Article& article) {
  std::string html;
  for (const auto& passage : news::passages_of(article)) {
    const auto words = std::string_view(article.text)
                           .substr(passage.span.begin, passage.span.end - passage.span.begin);
    const bool is_heading = passage.kind == news::PassageKind::heading;
    html += (is_heading ? "<h3>" : "<p>") + kainjow::mustache::html_escape(running_text(words)) +
            (is_heading ? "</h3>\n" : "</p>\n");
  }
  return html;
}

json::object item_json(const Asked& asked, const store::StoredArticle& stored) {
  const auto& article = stored.article;
  const auto date = article.date();
  const auto link =
      may_be_linked(article.canonical) ? article.canonical : asked.origin + address_of(article.id);
  const auto& domain = article.outlet.domain;
  return {
      {"id", long_id(article.id)},
      {"crawlTimeMsec", fmt::format("{}000", article.fetched.time_since_epoch().count())},
      {"timestampUsec", microseconds(article.fetched)},
      {"published", date.time_since_epoch().count()},
      {"updated", article.modified.value_or(date).time_since_epoch().count()},
      {"title", one_line(article.title, longest_title)},
      {"author", one_line(article.byline, longest_title)},
      {"canonical", json::array{json::object{{"href", link}}}},
      {"alternate", json::array{json::object{{"href", link}, {"type", "text/html"}}}},
      {"categories", categories_of(asked, stored)},
      {"origin", json::object{{"streamId", feed_id(domain)},
                              {"title", one_line(article.outlet.name, longest_title)},
                              {"htmlUrl", "https://" + domain + "/"}}},
      {"summary", json::object{{"direction", is_right_to_left(article.language) ? "rtl" : "ltr"},
                               {"content", as_html(article)}}}};
}

Response no_such_stream() { return plain(404, "There is no such stream.\n"); }

std::optional<Stream> stream_asked_for(const Asked& asked) {
  const auto id = asked.name.empty() ? parameter(asked, "s") : std::string_view(asked.name);
  return id.empty() ? Stream{} : stream_named(id);
}

} // namespace

Response nothing(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  return answer({{"prefs", json::array()}, {"streamprefs", json::object()}});
}

Response subscriptions(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  json::array listed;
  for (const auto& [domain, followed] : followed_outlets(asked)) {
    json::array categories;
    if (followed.section)
      categories.push_back(json::object{{"id", label_id(*followed.section)},
                                        {"label", section_title(*followed.section)}});
    const auto title = one_line(followed.title, longest_title);
    listed.push_back(json::object{{"id", feed_id(domain)},
                                  {"title", title.empty() ? domain : title},
                                  {"categories", std::move(categories)},
                                  {"url", followed.site},
                                  {"htmlUrl", followed.site},
                                  {"iconUrl", ""}});
  }
  return answer({{"subscriptions", std::move(listed)}});
}

Response tags(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  json::array tags{json::object{{"id", std::string(state_prefix) + "starred"}}};
  for (const auto section : news::sections)
    tags.push_back(json::object{{"id", label_id(section)}, {"type", "folder"}});
  return answer({{"tags", std::move(tags)}});
}

Response unread_counts(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  struct Unread {
    std::size_t count = 0;
    text::Time newest{};
  };
  std::map<std::string, Unread> unread;
  Choice choice;
  choice.limit = most_listed;
  choice.is_read = false;
  for (const auto& each : choose(asked, {}, choice).articles)
    for (const auto& id : {std::string(state_prefix) + "reading-list", feed_id(each.outlet)}) {
      auto& counted = unread[id];
      ++counted.count;
      counted.newest = std::max(counted.newest, each.at);
    }
  json::array counts;
  for (const auto& [id, counted] : unread)
    counts.push_back(json::object{{"id", id},
                                  {"count", counted.count},
                                  {"newestItemTimestampUsec", microseconds(counted.newest)}});
  return answer({{"max", most_listed}, {"unreadcounts", std::move(counts)}});
}

Response stream_ids(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  const auto stream = stream_asked_for(asked);
  if (!stream)
    return no_such_stream();
  const auto page = choose(asked, *stream, choice_of(asked, most_ids));
  json::array references;
  for (const auto& each : page.articles)
    references.push_back(json::object{{"id", short_id(each.id)},
                                      {"directStreamIds", json::array()},
                                      {"timestampUsec", microseconds(each.at)}});
  json::object object{{"itemRefs", std::move(references)}};
  if (page.passed)
    object["continuation"] = fmt::format("{}", *page.passed);
  return answer(object);
}

Response stream_contents(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  const auto stream = stream_asked_for(asked);
  if (!stream)
    return no_such_stream();
  const auto page = choose(asked, *stream, choice_of(asked, most_contents));
  json::array items;
  for (const auto& each : page.articles)
    if (const auto stored = asked.store.article(each.id))
      items.push_back(item_json(asked, *stored));
  const auto id = asked.name.empty() ? parameter(asked, "s") : std::string_view(asked.name);
  json::object object{{"id", one_line(id, longest_title)},
                      {"updated", asked.now.time_since_epoch().count()},
                      {"items", std::move(items)}};
  if (page.passed)
    object["continuation"] = fmt::format("{}", *page.passed);
  return answer(object);
}

Response item_contents(const Asked& asked) {
  if (auto refusal = turned_away(asked))
    return *std::move(refusal);
  auto ids = parameters(asked, "i");
  ids.resize(std::min(ids.size(), most_items_asked));
  json::array items;
  for (const auto name : ids)
    if (const auto id = article_named(name))
      if (const auto stored = asked.store.article(*id))
        items.push_back(item_json(asked, *stored));
  return answer({{"id", std::string(state_prefix) + "reading-list"},
                 {"updated", asked.now.time_since_epoch().count()},
                 {"items", std::move(items)}});
}

} // namespace portal::greader
