#include "feed/sitemap_index.hpp"
#include "feed/stamp.hpp"
#include "feed/xml_reader.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <utility>

namespace feed {

namespace {

constexpr std::size_t most_sitemaps = 50'000;

using Event = XmlReader::Event;

struct Listed {
  std::string address, time;
};

SitemapReference finish(const Listed& listed, std::string_view url) {
  SitemapReference reference;
  reference.url = web::resolve(text::trim(listed.address), url).value_or("");
  reference.updated = parse_stamp(text::trim(listed.time));
  return reference;
}

} // namespace

text::Result<std::vector<SitemapReference>> read_sitemap_index(std::string_view text,
                                                               std::string_view url) {
  XmlReader reader(text);
  std::vector<SitemapReference> sitemaps;
  Listed listed;
  std::string* target = nullptr;
  bool is_index = false;
  for (auto event = reader.next(); event != Event::finish; event = reader.next()) {
    if (event == Event::text) {
      if (target != nullptr)
        target->append(reader.characters());
      continue;
    }
    target = nullptr;
    const auto& name = reader.name();
    is_index = is_index || name == "sitemapindex";
    if (event == Event::start) {
      target = name == "loc" ? &listed.address : name == "lastmod" ? &listed.time : nullptr;
    } else if (name == "sitemap" && sitemaps.size() < most_sitemaps) {
      if (auto reference = finish(std::exchange(listed, {}), url); !reference.url.empty())
        sitemaps.push_back(std::move(reference));
    }
  }
  if (!is_index)
    return text::input_error(std::string(url), "not a sitemap index");
  return sitemaps;
}

} // namespace feed
