#include "cli/serving.hpp"
#include "cli/open_store.hpp"
#include "cli/polling.hpp"
#include "portal/client.hpp"

namespace cli {

namespace {

// From elsewhere than this machine, or through a proxy on it.
bool is_exposed(const engine::ListenAddress& listen, const engine::Configuration& configuration) {
  return !portal::is_loopback(listen.address) || !configuration.public_address.empty();
}

std::unique_ptr<portal::Pictures> fetch_pictures(const engine::Configuration& configuration,
                                                 engine::Metrics& metrics) {
  if (!configuration.pictures)
    return nullptr;
  auto client = client_settings(configuration);
  client.largest_body = portal::largest_picture;
  portal::PictureSettings settings;
  settings.product_token = product_token(configuration);
  settings.metrics = &metrics;
  return std::make_unique<portal::Pictures>(web::make_curl_client(std::move(client)), settings);
}

} // namespace

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
  auto reader = TRY(open_reader_state(configuration.db, Existing::required));
  settings.reader = reader.get();
  settings.allow_origin = configuration.allow_origin;
  settings.api_needs_token = configuration.api_token;
  settings.is_exposed = is_exposed(listen, configuration);
  settings.proxy = configuration.proxy;
  settings.requests_per_minute = configuration.requests_per_minute;
  auto pictures = fetch_pictures(configuration, *metrics);
  settings.pictures = pictures.get();
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
  return Serving(std::move(metrics), std::move(hubs), std::move(reader), std::move(pictures),
                 std::move(portal), std::move(pages), std::move(server));
}

} // namespace cli
