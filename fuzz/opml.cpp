#include "feed/feed.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto list = feed::parse_opml(fuzz::as_text(data, size), "fuzz");
  if (!list || list->empty())
    return 0;
  const auto again = feed::parse_opml(feed::to_opml(*list, "fuzz"), "fuzz");
  fuzz::require(again.has_value(), "what was written can be read");
  fuzz::require(again->size() == list->size(), "no subscription is lost");
  for (std::size_t i = 0; i < list->size(); ++i)
    fuzz::require((*again)[i].url == (*list)[i].url, "addresses come back");
  return 0;
}
