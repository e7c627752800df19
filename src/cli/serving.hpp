// The portal over HTTP, as serve and run start it.
#pragma once
#include "engine/configuration.hpp"
#include "engine/hubs.hpp"
#include "engine/metrics.hpp"
#include "portal/http_server.hpp"
#include "portal/page_cache.hpp"
#include "portal/pictures/pictures.hpp"
#include "portal/portal.hpp"
#include "store/reader_state.hpp"
#include "store/store.hpp"
#include "text/result.hpp"
#include <memory>
#include <string>

namespace cli {

// Answers from its start until its end, on threads of its own.
class Serving {
public:
  // An error where the address cannot be had.
  static text::Result<Serving> start(const store::Store& store,
                                     const engine::Configuration& configuration);

  [[nodiscard]] engine::Metrics& metrics() const { return *metrics_; }

  // nullptr where the configuration has no public address.
  [[nodiscard]] engine::Hubs* hubs() const { return hubs_.get(); }

  [[nodiscard]] std::string address() const {
    return server_->address();
  } // "http://127.0.0.1:8080/"

private:
  Serving(std::unique_ptr<engine::Metrics> metrics, std::unique_ptr<engine::Hubs> hubs,
          std::unique_ptr<store::ReaderState> reader, std::unique_ptr<portal::Pictures> pictures,
          std::unique_ptr<portal::Portal> portal, std::unique_ptr<portal::PageCache> pages,
          std::unique_ptr<portal::HttpServer> server)
      : metrics_(std::move(metrics)), hubs_(std::move(hubs)), reader_(std::move(reader)),
        pictures_(std::move(pictures)), portal_(std::move(portal)), pages_(std::move(pages)),
        server_(std::move(server)) {}

  std::unique_ptr<engine::Metrics> metrics_;   // outlives the pictures and the portal
  std::unique_ptr<engine::Hubs> hubs_;         // outlives the portal
  std::unique_ptr<store::ReaderState> reader_; // outlives the portal
  std::unique_ptr<portal::Pictures> pictures_; // outlives the portal
  std::unique_ptr<portal::Portal> portal_;     // outlives the pages kept
  std::unique_ptr<portal::PageCache> pages_;   // outlives the server
  std::unique_ptr<portal::HttpServer> server_;
};

} // namespace cli
