// What the hubs of the feeds that are followed ask and tell (WebSub, W3C 2018, §5.3 and §7).
#include "engine/hubs.hpp"
#include "portal/pages.hpp"
#include <limits>

namespace portal {

Response hub_asks(const Asked& asked) {
  const auto parameter = [&](std::string_view name) {
    return std::string(asked.target.parameter(name));
  };
  const auto lease =
      asked.target.number("hub.lease_seconds", 0, 0, std::numeric_limits<std::uint32_t>::max());
  const engine::HubQuestion question{parameter("hub.mode"), parameter("hub.topic"),
                                     std::chrono::seconds(lease)};
  if (asked.hubs == nullptr || !asked.hubs->confirms(asked.name, question, asked.now))
    return plain(404, "This was not asked for.\n");
  return plain(200, parameter("hub.challenge"));
}

Response hub_tells(const Asked& asked) {
  if (asked.hubs == nullptr || !asked.hubs->ring(asked.name))
    return plain(410, "Nobody here wants to be told of this.\n");
  return plain(202, "Thank you.\n");
}

} // namespace portal
