#include "feed/feed.hpp"
#include "feed/json_feed.hpp"
#include "feed/sitemap_index.hpp"
#include "feed/xml_feed.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"
#include "web/gzip.hpp"
#include <algorithm>

namespace feed {

namespace {

constexpr std::size_t largest_feed = 64U << 20U; // bytes, unpacked

// No text has a NUL, or one character in ten that is none.
bool is_binary(std::string_view text) {
  const auto head = text.substr(0, 4096);
  std::size_t strange = 0;
  for (std::size_t at = 0; at < head.size();) {
    const auto [value, size] = text::decode_at(head, at);
    at += std::max<std::size_t>(size, 1);
    if (value == 0)
      return true;
    strange += value == 0xFFFD || (value < 0x20 && value != '\t' && value != '\n' && value != '\r')
                   ? 1
                   : 0;
  }
  return strange * 10 > head.size();
}

// Unpacked and as UTF-8.
text::Result<std::string> read_text(std::string_view bytes, std::string_view input,
                                    std::string_view content_type) {
  std::string unpacked;
  if (web::is_gzip(bytes)) { // a .xml.gz that no header declared
    unpacked = TRY(web::gunzip(bytes, input, largest_feed));
    bytes = unpacked;
  }
  if (bytes.size() > largest_feed)
    return text::limit_error(std::string(input), "larger than 64 MiB");
  return text::decode(bytes, text::charset_of(content_type)).utf8;
}

} // namespace

text::Result<news::Feed> parse(std::string_view bytes, std::string_view url,
                               std::string_view content_type) {
  const std::string_view input = url.empty() ? "feed" : url;
  const auto decoded = TRY(read_text(bytes, input, content_type));
  const auto text = text::trim(decoded);
  if (text.empty())
    return text::input_error(std::string(input), "empty");
  auto feed = text.starts_with('{') ? read_json_feed(text, input) : read_xml_feed(text, input);
  if (!feed && is_binary(text))
    return text::input_error(std::string(input), "binary data, not a feed");
  if (feed)
    feed->url = url;
  return feed;
}

text::Result<std::vector<SitemapReference>>
parse_sitemap_index(std::string_view bytes, std::string_view url, std::string_view content_type) {
  const std::string_view input = url.empty() ? "sitemap" : url;
  const auto decoded = TRY(read_text(bytes, input, content_type));
  return read_sitemap_index(decoded, input);
}

} // namespace feed
