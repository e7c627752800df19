#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "news/section.hpp"
#include "portal/api/json.hpp"
#include <fmt/core.h>

namespace cli {

namespace {

text::Result<store::StoryFilter> filter_of(const Browsing& options) {
  store::StoryFilter filter;
  filter.limit = options.limit;
  filter.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (!options.section.empty()) {
    filter.section = news::section_named(options.section);
    if (!filter.section)
      return text::input_error(options.section, "no such section");
  }
  if (!options.since.empty()) {
    const auto since = text::parse_time(options.since);
    if (!since)
      return text::input_error(options.since, "not a date");
    filter.since = since->time;
  }
  return filter;
}

} // namespace

int headlines(const Browsing& options, Session& session) {
  const auto filter = filter_of(options);
  const auto opened = open_store(options.db, Existing::required);
  if (!filter || !opened) {
    session.fail(!filter ? filter.error() : opened.error());
    return session.exit_code();
  }
  for (const auto& story : (*opened)->headlines(*filter)) {
    session.line(portal::api::headline_json(**opened, story));
    session.print(fmt::format("{:14} {}\n{:14} {} reports, {} independent, first seen {}\n",
                              news::name(story.section), story.headline, "", story.articles,
                              story.independent, text::to_iso(story.first_seen)));
  }
  return session.exit_code();
}

} // namespace cli
