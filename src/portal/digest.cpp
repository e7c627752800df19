// Each day as one entry of a feed, for those who want no more than that.
#include "portal/feed_formats.hpp"
#include "portal/pages.hpp"
#include "portal/templates.hpp"
#include "portal/words.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <optional>

namespace portal {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days days_told{7};
constexpr std::size_t most_looked_at = 5'000; // stories, those that stand highest
constexpr std::size_t most_stories = 12;      // of a day
constexpr std::size_t longest_line = 240;     // bytes

std::string iso(sys_days day) { return text::to_iso_date(text::Time{day}); }

// Those first told on that day, the more independent reports the earlier.
std::vector<news::Story> begun_on(sys_days day, const std::vector<news::Story>& stories) {
  std::vector<news::Story> begun;
  std::ranges::copy_if(stories, std::back_inserter(begun), [&](const news::Story& story) {
    return std::chrono::floor<days>(story.first_seen) == day;
  });
  std::ranges::stable_sort(begun, std::greater{}, &news::Story::independent);
  begun.resize(std::min(begun.size(), most_stories));
  return begun;
}

std::optional<FeedEntry> entry_of(const Asked& asked, sys_days day,
                                  const std::vector<news::Story>& stories) {
  const auto begun = begun_on(day, stories);
  if (begun.empty())
    return std::nullopt;
  FeedEntry entry;
  entry.headline = long_date(text::Time{day}) + ": " + begun.front().headline;
  entry.address = fmt::format("/search?from={0}&to={0}", iso(day));
  entry.id = "day-" + iso(day);
  entry.published = text::Time{day + days{1}};
  for (const auto& story : begun) {
    const auto headline = one_line(story.headline, longest_line);
    const auto reports = fmt::format("{}, {} independent",
                                     count(story.articles, "report", "reports"), story.independent);
    entry.telling += fmt::format("{} ({})\n", headline, reports);
    entry.html += fmt::format("<li><a href=\"{}\">{}</a> ({})</li>",
                              kainjow::mustache::html_escape(asked.origin + address_of(story.id)),
                              kainjow::mustache::html_escape(headline), reports);
  }
  entry.html = "<ol>" + entry.html + "</ol>";
  return entry;
}

} // namespace

Response feed_of_days(const Asked& asked) {
  const auto today = std::chrono::floor<days>(asked.now);
  const auto stories = asked.store.headlines(
      {.since = text::Time{today - days_told}, .limit = most_looked_at, .now = asked.now});
  std::vector<FeedEntry> entries;
  for (auto day = today - days{1}; day >= today - days_told; day -= days{1})
    if (auto entry = entry_of(asked, day, stories))
      entries.push_back(*std::move(entry));
  return write_feed(asked,
                    {"Headwater: day by day", "What each day began with, one entry a day",
                     "/latest", "/digest/feed.xml"},
                    entries);
}

} // namespace portal
