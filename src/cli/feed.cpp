#include "feed/feed.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "text/utf8.hpp"
#include <fmt/core.h>

namespace cli {

namespace {

constexpr std::size_t largest_feed = 64u << 20; // bytes

text::json::object as_json(const std::string& input, const news::Feed& feed) {
  text::json::array entries;
  for (const auto& entry : feed.entries)
    entries.push_back({{"id", entry.id},
                       {"url", entry.url},
                       {"title", entry.title},
                       {"summary", entry.summary},
                       {"content", entry.content},
                       {"author", entry.author},
                       {"published", time_or_null(entry.published)},
                       {"updated", time_or_null(entry.updated)},
                       {"image", entry.image},
                       {"categories", text::json::value_from(entry.categories)}});
  return {{"input", input},
          {"feed",
           {{"id", feed.id},
            {"title", feed.title},
            {"link", feed.link},
            {"author", feed.author},
            {"language", feed.language},
            {"description", feed.description},
            {"hub", feed.hub},
            {"self", feed.self},
            {"published", time_or_null(feed.published)},
            {"updated", time_or_null(feed.updated)}}},
          {"entries", std::move(entries)},
          {"oddities", text::json::value_from(feed.oddities)}};
}

std::string for_people(const std::string& input, const news::Feed& feed) {
  auto page = fmt::format("{}\n{}  ({} entries)\n", input, feed.title, feed.entries.size());
  for (const auto& entry : feed.entries)
    page += fmt::format("  {:20} {}\n  {:20} {}\n",
                        entry.published ? text::to_iso(*entry.published) : "",
                        text::shorten(entry.title, 100), "", entry.url);
  return page + "\n";
}

} // namespace

int feed(const Reading& options, Session& session) {
  for (const auto& path : engine::list_files(options.inputs)) {
    const auto read = [&]() -> text::Result<news::Feed> {
      const auto file = TRY(path);
      const auto bytes = TRY(engine::read_file(file, largest_feed));
      return feed::parse(bytes, options.url.empty() ? file : options.url);
    }();
    if (!read) {
      session.fail(read.error());
      continue;
    }
    session.line(as_json(*path, *read));
    session.print(for_people(*path, *read));
  }
  return session.exit_code();
}

} // namespace cli
