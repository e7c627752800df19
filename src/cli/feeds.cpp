#include "cli/open_store.hpp"
#include "cli/polling.hpp"
#include "cli/verbs.hpp"
#include "engine/schedule.hpp"
#include "engine/subscribe.hpp"
#include "feed/feed.hpp"
#include "news/section.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <fmt/core.h>
#include <optional>
#include <string>
#include <utility>

namespace cli {

namespace {

// What stands there, if anything can be had: an address is followed before its server runs, too.
text::Result<news::Subscription> look_at(const std::string& url, web::HttpClient& http) {
  auto found = engine::find_feed(http, url);
  if (found || found.error().kind == text::ErrorKind::input)
    return found;
  complain(fmt::format("{}: followed as it is: {}", url, found.error().reason));
  news::Subscription unread;
  unread.url = url;
  return unread;
}

text::Result<bool> add(store::Store& store, const Following& options,
                       const engine::Configuration& configuration, const std::string& address) {
  const auto url = web::resolve(address);
  if (!url)
    return text::input_error(address, "not an http or https address");
  if (!options.section.empty() && !news::section_named(options.section))
    return text::input_error(options.section, "no such section");
  news::Subscription subscription;
  subscription.url = *url;
  if (!options.as_it_is)
    subscription = TRY(look_at(*url, *web::make_curl_client(client_settings(configuration))));
  if (!options.title.empty())
    subscription.title = options.title;
  else if (subscription.title.empty())
    subscription.title = web::host(*url);
  subscription.section = options.section;
  if (engine::follow(store, {subscription}) == 0)
    return text::input_error(address, "followed already");
  return true;
}

std::string for_people(const store::FeedState& feed, std::optional<double> a_day) {
  const auto& subscription = feed.subscription;
  auto line = fmt::format(
      "{:28} {:13} {:>11} {}\n    {}, {}\n", text::shorten(subscription.title, 28),
      subscription.section, a_day ? fmt::format("{:.1f} a day", *a_day) : "", subscription.url,
      feed.last_success ? "last read " + text::to_iso(*feed.last_success) : "never read",
      feed.next_try ? "next try " + text::to_iso(*feed.next_try)
      : feed.gone   ? "not asked any more"
                    : "next try now");
  if (!feed.last_error.empty())
    line += fmt::format("    failed {} {}: {}\n", feed.failures,
                        feed.failures == 1 ? "time" : "times", feed.last_error);
  return line;
}

void list(const store::Store& store, Session& session) {
  const auto now = engine::SystemClock().now();
  for (const auto& feed : store.feeds()) {
    const auto a_day = engine::entries_a_day(feed, now);
    session.line({{"url", feed.subscription.url},
                  {"title", feed.subscription.title},
                  {"section", feed.subscription.section},
                  {"region", feed.subscription.region},
                  {"last_success", time_or_null(feed.last_success)},
                  {"last_error", feed.last_error},
                  {"next_try", time_or_null(feed.next_try)},
                  {"entries", feed.entries},
                  {"entries_a_day", a_day ? text::json::value(*a_day) : nullptr},
                  {"failures", feed.failures},
                  {"gone", feed.gone}});
    session.print(for_people(feed, a_day));
  }
}

void export_opml(const store::Store& store) {
  std::vector<news::Subscription> subscriptions;
  for (auto& feed : store.feeds())
    subscriptions.push_back(std::move(feed.subscription));
  fmt::print("{}", feed::to_opml(subscriptions, "Headwater's feeds"));
}

} // namespace

int feeds(const Following& options, const engine::Configuration& configuration, Session& session) {
  const bool reads_only = options.action == "list" || options.action == "export";
  const auto opened =
      open_store(options.db, reads_only ? Existing::required : Existing::created_if_absent);
  if (!opened) {
    session.fail(opened.error());
    return session.exit_code();
  }
  auto& store = **opened;
  if (options.action == "list")
    list(store, session);
  else if (options.action == "export")
    export_opml(store);
  for (const auto& subject : options.subjects) {
    if (options.action == "add") {
      if (const auto added = add(store, options, configuration, subject); !added)
        session.fail(added.error());
    } else if (options.action == "remove") {
      if (!store.remove_feed(subject))
        session.fail(
            {text::ErrorKind::input, subject, "not followed", "headwater feeds list shows them"});
    } else if (options.action == "import") {
      if (const auto followed = follow_file(store, subject); !followed)
        session.fail(followed.error());
      else
        session.print(fmt::format("{}: {} new feeds\n", subject, *followed));
    }
  }
  return session.exit_code();
}

} // namespace cli
