#include "cli/serving.hpp"

namespace cli {

text::Result<Serving> Serving::start(const store::Store& store,
                                     const engine::Configuration& configuration) {
  const auto listen = TRY(engine::parse_listen(configuration.listen));
  auto metrics = std::make_unique<engine::Metrics>();
  portal::Settings settings;
  settings.metrics = metrics.get();
  auto portal = std::make_unique<portal::Portal>(store, settings);
  portal::Listening listening;
  listening.address = listen.address;
  listening.port = listen.port;
  listening.threads = configuration.threads;
  auto server = TRY(
      portal::HttpServer::start(listening, [portal = portal.get()](const portal::Request& request) {
        return portal->answer(request);
      }));
  return Serving(std::move(metrics), std::move(portal), std::move(server));
}

} // namespace cli
