// Keeps what was read as a WARC file, which `ingest` reads again to the same store.
#pragma once
#include "news/page.hpp"
#include "text/result.hpp"
#include "web/warc_writer.hpp"
#include <string>
#include <string_view>
#include <utility>

namespace engine {

// The media type of a page of form `article`.
inline constexpr std::string_view article_media_type = "application/vnd.headwater.article+json";

class Archive {
public:
  // Appends to the file where there is one. `software`: who wrote it.
  static text::Result<Archive> open(const std::string& path, std::string_view software,
                                    text::Time now);

  // Throws store::StoreFailure where it cannot be written: an archive with holes keeps no promise.
  void keep(const news::Page& page);

private:
  explicit Archive(web::WarcWriter writer) : writer_(std::move(writer)) {}

  web::WarcWriter writer_;
};

} // namespace engine
