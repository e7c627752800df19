#include "engine/schedule.hpp"
#include "portal/cards.hpp"
#include "portal/pages.hpp"
#include "portal/words.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <functional>
#include <span>

namespace portal {

namespace {

constexpr std::size_t most_feeds = 1000;
constexpr std::size_t longest_error = 160; // bytes

View feed_view(const store::FeedState& feed, text::Time now) {
  const auto& subscription = feed.subscription;
  View view;
  const auto title = one_line(subscription.title, longest_headline);
  view.words("title", title.empty() ? one_line(subscription.url, longest_headline) : title);
  const auto& target = subscription.site.empty() ? subscription.url : subscription.site;
  view.words("target", may_be_linked(target) ? target : "");
  const auto section = news::section_named(subscription.section);
  view.words("feed_section", section ? section_title(*section) : "");
  view.words("region", one_line(subscription.region, 60));
  view.words("read", feed.last_success ? age(*feed.last_success, now) : "");
  view.words("failed", one_line(feed.last_error, longest_error));
  const auto a_day = engine::entries_a_day(feed, now);
  view.words("pace", a_day ? fmt::format("{:.1f} a day", *a_day) : "");
  view.words("next", feed.next_try && *feed.next_try > now ? date_and_clock(*feed.next_try) : "");
  view.words("entries", feed.entries == 0 ? "" : count(feed.entries, "article", "articles"));
  return view;
}

} // namespace

Response sources_page(const Asked& asked) {
  const auto counts = asked.store.counts();
  auto states = asked.store.feeds();
  std::ranges::stable_sort(states, std::greater(), &store::FeedState::failures);
  const auto shown = std::min(states.size(), most_feeds);
  std::vector<View> feeds;
  for (const auto& feed : std::span(states).first(shown))
    feeds.push_back(feed_view(feed, asked.now));
  View view;
  view.words("others", shown == states.size() ? "" : count(states.size() - shown, "feed", "feeds"));
  view.words("articles", count(counts.articles, "article", "articles"));
  view.words("stories", count(counts.stories, "story", "stories"));
  view.words("outlets", count(counts.outlets, "outlet", "outlets"));
  view.words("feeds", count(counts.feeds, "feed", "feeds"));
  view.list_within("followed", "each_feed", std::move(feeds));
  return page(
      asked, "sources", std::move(view),
      {.title = "Sources", .description = "The feeds that this portal reads, and how they fare."});
}

} // namespace portal
