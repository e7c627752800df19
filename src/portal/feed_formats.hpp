// A list as a feed that others' readers follow: RSS 2.0 (rssboard.org/rss-specification, 2.0.11),
// Atom (RFC 4287) or JSON Feed (jsonfeed.org, 1.1).
#pragma once
#include "portal/page.hpp"
#include "text/time.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace portal {

struct FeedEntry {
  std::string headline, address; // the address from "/" on
  std::string id;                // stays as it is while the entry lives
  std::string outlet, category, language;
  std::string telling; // plain words
  std::string html{};  // the same in HTML of ours, where it has links
  text::Time published{};
};

struct Channel {
  std::string title, description;
  std::string address, self; // from "/" on; `self` that of the RSS feed
};

// The format is what the path asked for ends with: ".xml", ".atom" or ".json".
Response write_feed(const Asked& asked, const Channel& channel,
                    const std::vector<FeedEntry>& entries);

// Of "/section/world/feed.xml?…", ".atom": "/section/world/feed.atom?…".
std::string feed_in(const std::string& address, std::string_view ending);

} // namespace portal
