#include "web/robots.hpp"
#include "fuzz/fuzz.hpp"
#include <string>

// A path in the first line, the file behind it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [path, file] = fuzz::split(fuzz::as_text(data, size));
  const auto robots = web::Robots::parse(file);
  for (const auto* agent : {"headwater", "a", "*", ""}) {
    const bool is_allowed = robots.allows(agent, path);
    fuzz::require(is_allowed == robots.allows(agent, std::string(path) + "#part"),
                  "a fragment means nothing");
    fuzz::require(robots.allows(agent, "/robots.txt"), "its own file is allowed");
    const auto delay = robots.crawl_delay(agent);
    fuzz::require(!delay || (delay->count() >= 0 && delay->count() <= 86'400), "a day at most");
  }
  fuzz::require(robots == web::Robots::parse("\xEF\xBB\xBF" + std::string(file)) ||
                    file.starts_with("\xEF\xBB\xBF") || file.size() > (499U << 10U),
                "a byte order mark means nothing");
  return 0;
}
