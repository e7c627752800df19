#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "engine/inputs.hpp"
#include "feed/feed.hpp"
#include "model/embedded.hpp"
#include "portal/http_server.hpp"
#include "store/store.hpp"
#include "web/http.hpp"
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fmt/core.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::size_t largest_opml = 16U << 20U; // bytes

struct Finding {
  std::string what;
  text::Result<std::string> found; // in plain words
};

Finding look_at_configuration(const engine::Configuration& configuration) {
  return {"configuration",
          fmt::format("db {}, listen {}, feeds {}, {} threads", configuration.db,
                      configuration.listen, configuration.feeds, configuration.threads)};
}

Finding look_at_portal(const engine::Configuration& configuration) {
  const auto found = [&]() -> text::Result<std::string> {
    const auto listen = TRY(engine::parse_listen(configuration.listen));
    const auto server = TRY(
        portal::HttpServer::start({.address = listen.address, .port = listen.port, .threads = 1},
                                  [](const auto&) { return portal::Response(); }));
    return fmt::format("{} is free", server->address());
  }();
  return {"portal", found};
}

// Nothing is made of the folders that are not there yet.
text::Result<std::string> writable(const std::string& file) {
  auto path = std::filesystem::absolute(file);
  std::error_code trouble;
  while (!std::filesystem::exists(path, trouble) && path.has_relative_path())
    path = path.parent_path();
  const bool is_the_file = path == std::filesystem::absolute(file);
  if (!is_the_file && !std::filesystem::is_directory(path, trouble))
    return text::input_error(file, path.string() + " is not a folder");
  if (access(path.c_str(), W_OK) != 0)
    return text::input_error(
        file, path.string() + " cannot be written: " + std::generic_category().message(errno));
  return file;
}

Finding look_at_model(std::string path) {
  const auto model = model::embedded(path);
  if (model.empty())
    return {"model", text::input_error(path, "not in this binary; it was built without it")};
  return {"model", fmt::format("{}, {} KiB", path, model.size() / 1024)};
}

Finding look_at_store(const engine::Configuration& configuration) {
  if (const auto file = writable(configuration.db); !file)
    return {"store", file};
  std::error_code trouble;
  if (!std::filesystem::exists(configuration.db, trouble))
    return {"store",
            fmt::format("{} is not there yet; run, ingest and fetch make it", configuration.db)};
  try {
    const auto store = store::open_sqlite_store(configuration.db);
    const auto counts = store->counts();
    const auto failing = std::ranges::count_if(
        store->feeds(), [](const store::FeedState& feed) { return feed.failures > 0; });
    return {"store",
            fmt::format("{}: {} articles in {} stories of {} outlets, {} feeds, {} of them "
                        "failing (headwater feeds list says why)",
                        configuration.db, counts.articles, counts.stories, counts.outlets,
                        counts.feeds, failing)};
  } catch (const store::StoreFailure& failure) { // names its file
    std::string reason = failure.what();
    if (reason.starts_with(configuration.db + ": "))
      reason.erase(0, configuration.db.size() + 2);
    return {"store",
            std::unexpected(text::Error{text::ErrorKind::store, configuration.db, reason, {}})};
  }
}

Finding look_at_feeds(const engine::Configuration& configuration) {
  if (configuration.feeds.empty())
    return {"feeds", "none are followed from the first start on"};
  const auto found = [&]() -> text::Result<std::string> {
    const auto bytes = TRY(engine::read_file(configuration.feeds, largest_opml));
    const auto listed = TRY(feed::parse_opml(bytes, configuration.feeds));
    return fmt::format("{} lists {} feeds", configuration.feeds, listed.size());
  }();
  return {"feeds", found};
}

Finding look_at_archive(const engine::Configuration& configuration) {
  if (configuration.keep.empty())
    return {"keep", "what is read is not kept as WARC"};
  const auto folder = std::filesystem::path(configuration.keep).parent_path();
  std::error_code trouble;
  if (!folder.empty() && !std::filesystem::is_directory(folder, trouble))
    return {"keep", text::input_error(configuration.keep, "its folder is not there")};
  return {"keep", writable(configuration.keep)};
}

// One feed is enough to tell whether there is a way out.
Finding look_at_network(const engine::Configuration& configuration) {
  const std::string address = "https://feeds.bbci.co.uk/news/rss.xml";
  Finding finding{"network", address};
  const auto http = web::make_curl_client(
      {.user_agent = configuration.user_agent, .timeout = std::chrono::seconds(8)});
  web::Request request;
  request.url = address;
  http->ask(std::move(request), [&](text::Result<web::Response> response) {
    if (!response) {
      finding.found = std::unexpected(std::move(response).error());
      finding.found.error().hint = "no feeds can be polled; what is stored can still be read";
    } else {
      finding.found = fmt::format("{} answered {}", address, response->status);
    }
  });
  http->run();
  return finding;
}

} // namespace

int doctor(const engine::Configuration& configuration, Session& session) {
  for (const auto& [what, found] :
       {look_at_configuration(configuration), look_at_model("models/blocks/blocks.trees"),
        look_at_model("models/sections/lead.linear"), look_at_store(configuration),
        look_at_feeds(configuration), look_at_archive(configuration), look_at_portal(configuration),
        look_at_network(configuration)}) {
    if (!found)
      session.fail(found.error());
    else
      session.print(fmt::format("{:14} {}\n", what, *found));
    if (found)
      session.line({{"check", what}, {"found", *found}});
  }
  return session.exit_code();
}

} // namespace cli
