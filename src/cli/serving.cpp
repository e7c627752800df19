#include "cli/serving.hpp"

namespace cli {

text::Result<Serving> Serving::start(const store::Store& store,
                                     const engine::Configuration& configuration) {
  const auto listen = TRY(engine::parse_listen(configuration.listen));
  auto metrics = std::make_unique<engine::Metrics>();
  std::unique_ptr<engine::Hubs> hubs;
  if (!configuration.public_address.empty()) {
    hubs = std::make_unique<engine::Hubs>(configuration.public_address);
    hubs->remember(store.feeds());
  }
  portal::Settings settings;
  settings.public_address = configuration.public_address;
  settings.hubs = hubs.get();
  settings.metrics = metrics.get();
  auto portal = std::make_unique<portal::Portal>(store, settings);
  auto pages = std::make_unique<portal::PageCache>(
      [portal = portal.get()](const portal::Request& request) { return portal->answer(request); },
      metrics.get());
  portal::Listening listening;
  listening.address = listen.address;
  listening.port = listen.port;
  listening.threads = configuration.threads;
  auto server = TRY(
      portal::HttpServer::start(listening, [pages = pages.get()](const portal::Request& request) {
        return pages->answer(request);
      }));
  return Serving(std::move(metrics), std::move(hubs), std::move(portal), std::move(pages),
                 std::move(server));
}

} // namespace cli
