#include "feed/feed.hpp"
#include "fuzz/fuzz.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto feed = feed::parse(fuzz::as_text(data, size), "https://news.example/feed.xml");
  if (!feed)
    return 0;
  fuzz::require(text::is_valid_utf8(feed->title), "a feed's title is UTF-8");
  for (const auto& entry : feed->entries) {
    fuzz::require(text::is_valid_utf8(entry.title), "an entry's title is UTF-8");
    fuzz::require(text::is_valid_utf8(entry.url), "an entry's address is UTF-8");
  }
  return 0;
}
