#include "cli/open_store.hpp"
#include "cli/verbs.hpp"
#include "model/embedded.hpp"
#include "store/store.hpp"
#include "web/http.hpp"
#include <filesystem>
#include <fmt/core.h>

namespace cli {

namespace {

struct Finding {
  std::string what;
  text::Result<std::string> found; // in plain words
};

Finding look_at_listen(const engine::Configuration& configuration) {
  const auto listen = engine::parse_listen(configuration.listen);
  if (!listen)
    return {"configuration", std::unexpected(listen.error())};
  return {"configuration",
          fmt::format("db {}, listen {}, feeds {}, {} threads", configuration.db,
                      configuration.listen, configuration.feeds, configuration.threads)};
}

Finding look_at_model(std::string path) {
  const auto model = model::embedded(path);
  if (model.empty())
    return {"model", text::input_error(path, "not in this binary; it was built without it")};
  return {"model", fmt::format("{}, {} KiB", path, model.size() / 1024)};
}

Finding look_at_store(const engine::Configuration& configuration) {
  std::error_code trouble;
  if (!std::filesystem::exists(configuration.db, trouble))
    return {"store",
            fmt::format("{} is not there yet; run, ingest and fetch make it", configuration.db)};
  try {
    const auto counts = store::open_sqlite_store(configuration.db)->counts();
    return {"store",
            fmt::format("{}: {} articles in {} stories of {} outlets, {} feeds", configuration.db,
                        counts.articles, counts.stories, counts.outlets, counts.feeds)};
  } catch (const store::StoreFailure& failure) {
    return {"store", std::unexpected(text::Error{
                         text::ErrorKind::store, configuration.db, failure.what(), {}})};
  }
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
       {look_at_listen(configuration), look_at_model("models/blocks/blocks.trees"),
        look_at_model("models/sections/sections.linear"), look_at_store(configuration),
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
