#include "engine/archive.hpp"
#include "store/store.hpp"

namespace engine {

text::Result<Archive> Archive::open(const std::string& path, std::string_view software,
                                    text::Time now) {
  return Archive(TRY(web::WarcWriter::open(path, software, now)));
}

void Archive::keep(const news::Page& page) {
  web::WarcResponse response;
  response.url = page.url;
  response.date = page.fetched;
  response.content_type =
      page.form == news::PageForm::article ? article_media_type : page.content_type;
  response.body = page.bytes;
  response.label = page.section_hint;
  if (const auto kept = writer_.append(response);
      !kept && kept.error().kind == text::ErrorKind::store)
    throw store::StoreFailure(text::to_string(kept.error()));
}

} // namespace engine
