#include "engine/round.hpp"
#include "engine/given.hpp"
#include "feed/feed.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/header_field.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

namespace engine {

namespace {

// What may be under way bounds the memory of a round.
constexpr std::size_t most_feeds_under_way = 256, most_pages_under_way = 8192;
constexpr auto longest_wait = std::chrono::hours(6); // for a page, before the feed is believed

constexpr std::size_t most_sitemaps = 3; // of an index and round
constexpr int most_redirects = 10;       // of a page

constexpr std::size_t long_enough = 1500; // bytes, of what may be the whole of an article

bool is_success(const web::Response& response) { return response.status == 200; }

// The server may answer another time.
bool is_passing(const text::Result<web::Response>& answer) {
  return !answer || answer->status == 429 || answer->status >= 500;
}

text::Error failure(const std::string& url, const web::Response& response) {
  return {text::ErrorKind::network, url, "the server answered " + std::to_string(response.status)};
}

// Does the feed hold the whole text, and not its beginning?
bool is_whole(const news::Entry& entry) {
  const auto& longest = entry.content.size() > entry.summary.size() ? entry.content : entry.summary;
  if (longest.size() < long_enough)
    return false;
  constexpr std::size_t ending = 160; // bytes in which a feed says that there is more
  const auto end = text::fold_case(
      text::repair_utf8(longest.substr(longest.size() - std::min(longest.size(), ending))));
  constexpr std::array<std::string_view, 9> signs = {"…",
                                                     "...",
                                                     "&#8230;",
                                                     "&hellip;",
                                                     "read more",
                                                     "continue reading",
                                                     "read the full",
                                                     "weiterlesen",
                                                     "lire la suite"};
  return std::ranges::none_of(signs, [&](std::string_view sign) { return end.contains(sign); });
}

std::vector<feed::SitemapReference> sitemaps_in(const web::Response& response) {
  return feed::parse_sitemap_index(response.body, response.url, response.content_type)
      .value_or(std::vector<feed::SitemapReference>());
}

struct Hub {
  std::string address, topic; // absolute, or ""
};

// The answer's head goes before the feed's own text (WebSub §4).
Hub hub_of(const news::Feed& parsed, const web::Response& answer) {
  const auto linked = [&](std::string_view relation, const std::string& otherwise) {
    const auto link = web::link_to(answer.links, relation);
    return link.empty() ? otherwise : web::resolve(link, answer.url).value_or(otherwise);
  };
  return {linked("hub", parsed.hub),
          linked("self", parsed.self.empty() ? answer.url : parsed.self)};
}

// What was agreed with another hub, or of another topic, is forgotten.
void note_hub(store::FeedState& feed, Hub hub) {
  if (hub.address.empty())
    feed.push = {};
  else if (feed.push.hub != hub.address || feed.push.topic != hub.topic)
    feed.push = {.hub = std::move(hub.address), .topic = std::move(hub.topic)};
}

} // namespace

void Round::run(const std::stop_token& stop) {
  for (auto& feed : store_.feeds())
    if (is_due(feed, now_) || (hubs_ != nullptr && hubs_->has_word(feed, now_))) {
      if (hubs_ != nullptr)
        hubs_->take_word(feed);
      auto url = feed.subscription.url;
      visits_.push_back({std::move(feed), std::move(url)});
    }
  ask_feeds();
  http_.run(stop);
  permissions_.forget_waiting();
  queue_.close();
}

void Round::ask_feeds() {
  while (next_visit_ < visits_.size() && feeds_under_way_ < most_feeds_under_way &&
         pages_under_way_ < most_pages_under_way) {
    auto& visit = visits_[next_visit_++];
    ++feeds_under_way_;
    ++report.asked;
    web::Request request;
    request.url = visit.url;
    request.etag = visit.feed.etag;
    request.last_modified = visit.feed.last_modified;
    http_.ask(std::move(request), [this, &visit](text::Result<web::Response> answer) {
      --feeds_under_way_;
      take_answer(visit, std::move(answer));
      ask_feeds();
    });
  }
}

void Round::take_answer(Visit& visit, text::Result<web::Response> answer) {
  auto& feed = visit.feed;
  visit.is_answered = true;
  if (!answer)
    return fail(visit, std::move(answer).error());
  if (answer->status == 304) {
    ++report.unchanged;
    note_answer(feed, 0, now_, settings_.rhythm);
    return ask_hub(feed);
  }
  if (answer->status == 410) {
    fail(visit, failure(visit.url, *answer));
    return note_end(feed);
  }
  if (!is_success(*answer))
    return fail(visit, failure(visit.url, *answer), answer->retry_after);
  const auto parsed = feed::parse(answer->body, answer->url, answer->content_type);
  auto listed = parsed ? std::vector<feed::SitemapReference>() : sitemaps_in(*answer);
  if (!parsed && listed.empty())
    return fail(visit, parsed.error());
  if (answer->moved_for_good)
    feed.subscription.url = answer->url;
  feed.etag = answer->etag;
  feed.last_modified = answer->last_modified;
  if (!parsed)
    return ask_sitemaps(visit, std::move(listed));
  if (auto& title = feed.subscription.title; title.empty() || title == web::host(visit.url))
    title = parsed->title.empty() ? title : parsed->title; // nobody gave it another
  note_hub(feed, hub_of(*parsed, *answer));
  announce(visit, *parsed);
  ask_hub(feed);
}

void Round::fail(Visit& visit, text::Error error, std::optional<std::chrono::seconds> retry_after) {
  ++report.failed;
  note_failure(visit.feed, error.reason, retry_after, now_, settings_.rhythm);
  report.errors.push_back(std::move(error));
}

// Of an index of sitemaps, those that changed last stand for all: the others hold what is old.
void Round::ask_sitemaps(Visit& visit, std::vector<feed::SitemapReference> listed) {
  std::ranges::stable_sort(listed, std::greater(), &feed::SitemapReference::updated);
  listed.resize(std::min(listed.size(), most_sitemaps));
  for (auto& sitemap : listed) {
    ++visit.under_way;
    web::Request request;
    request.url = std::move(sitemap.url);
    http_.ask(std::move(request), [this, &visit](const text::Result<web::Response>& answer) {
      --visit.under_way;
      take_sitemap(visit, answer);
    });
  }
}

void Round::take_sitemap(Visit& visit, const text::Result<web::Response>& answer) {
  auto trouble = answer ? std::optional<text::Error>() : answer.error();
  if (answer && !is_success(*answer))
    trouble = failure(answer->url, *answer);
  if (!trouble) {
    auto parsed = feed::parse(answer->body, answer->url, answer->content_type);
    if (parsed)
      std::ranges::move(parsed->entries, std::back_inserter(visit.listed.entries));
    else
      trouble = std::move(parsed).error();
  }
  if (visit.under_way > 0) {
    if (trouble)
      report.errors.push_back(*std::move(trouble));
    return;
  }
  if (trouble && visit.listed.entries.empty()) {
    visit.feed.etag.clear();
    visit.feed.last_modified.clear();
    return fail(visit, *std::move(trouble));
  }
  std::ranges::stable_sort(visit.listed.entries, std::greater(), &news::Entry::published);
  announce(visit, visit.listed);
}

void Round::ask_hub(store::FeedState& feed) {
  auto request = hubs_ != nullptr ? hubs_->request_for(feed, now_) : std::nullopt;
  if (!request)
    return;
  http_.ask(*std::move(request), [this, hub = feed.push.hub](text::Result<web::Response> answer) {
    if (!answer)
      report.errors.push_back(std::move(answer).error());
    else if (answer->status / 100 != 2) // 202 by the book
      report.errors.push_back(failure(hub, *answer));
  });
}

// An entry's address may lead to a page with another one, so what was announced before is known
// by the announcement too.
void Round::announce(Visit& visit, const news::Feed& parsed) {
  auto& seen = visit.feed.seen;
  const std::unordered_set<std::uint64_t> seen_before(seen.begin(), seen.end());
  seen.clear();
  std::size_t fresh = 0;
  for (const auto& entry : parsed.entries) {
    const auto key = web::address_key(entry.url);
    if (key.empty())
      continue;
    if (fresh == settings_.most_entries)
      break;
    const auto hash = text::hash64(key);
    seen.push_back(hash);
    if (seen_before.contains(hash) || !announced_.insert(hash).second || store_.has_address(key)) {
      ++report.known;
      continue;
    }
    ++fresh;
    Announced announced{visit, entry.url, hash, false, page_of_entry(entry, parsed, now_)};
    announced.may_wait = entry.published && now_ - *entry.published < longest_wait;
    announced.from_feed.section_hint = visit.feed.subscription.section;
    if (is_whole(entry))
      queue_.push(std::move(announced.from_feed));
    else
      bring(std::move(announced));
  }
  note_answer(visit.feed, fresh, now_, settings_.rhythm);
}

void Round::bring(Announced entry) {
  auto& pages = pages_of_host_[web::host(entry.url)];
  if (pages == settings_.most_pages)
    return put_off(entry);
  ++pages;
  ++pages_under_way_;
  ++entry.visit.under_way;
  ask_permission(std::move(entry));
}

void Round::ask_permission(Announced entry) {
  const auto url = entry.url;
  permissions_.ask(url, [this, entry = std::move(entry)](const Permission& permission) mutable {
    ask_page(std::move(entry), permission);
  });
}

void Round::ask_page(Announced entry, const Permission& permission) {
  if (!permission.is_given) {
    ++report.refused;
    text::Result<web::Response> none;
    if (permission.may_come)
      none = std::unexpected(
          text::Error{text::ErrorKind::network, entry.url, "robots.txt could not be had"});
    return take_page(std::move(entry), std::move(none));
  }
  web::Request request;
  request.url = entry.url;
  request.pause = permission.pause;
  request.redirects = web::Redirects::told; // the next host has a robots.txt of its own
  http_.ask(std::move(request),
            [this, entry = std::move(entry)](text::Result<web::Response> answer) mutable {
              if (answer && !answer->location.empty() && entry.redirects++ < most_redirects) {
                entry.url = std::move(answer->location);
                return ask_permission(std::move(entry));
              }
              take_page(std::move(entry), std::move(answer));
              ask_feeds();
            });
}

void Round::take_page(Announced entry, text::Result<web::Response> answer) {
  --pages_under_way_;
  --entry.visit.under_way;
  if (is_passing(answer) && entry.may_wait)
    return put_off(entry);
  auto page = std::move(entry.from_feed);
  if (answer && is_success(*answer) && answer->content_type.contains("html")) {
    ++report.pages;
    page.form = news::PageForm::html;
    page.url = answer->url;
    page.bytes = std::move(answer->body);
    page.content_type = answer->content_type;
  }
  queue_.push(std::move(page));
}

void Round::put_off(const Announced& entry) {
  ++report.later;
  entry.visit.put_off.push_back(entry.hash);
}

// The next round finds what was put off in the feed as if for the first time.
store::FeedState Round::state_after(const Visit& visit) const {
  auto feed = visit.feed;
  if (feed.push.until && feed.failures == 0 && feed.next_try && *feed.push.until > *feed.next_try)
    feed.next_try = std::min(*feed.push.until, now_ + settings_.rhythm.longest);
  if (visit.put_off.empty())
    return feed;
  std::erase_if(feed.seen, [&](std::uint64_t hash) {
    return std::ranges::find(visit.put_off, hash) != visit.put_off.end();
  });
  feed.etag.clear();
  feed.last_modified.clear();
  feed.next_try = std::min(feed.next_try.value_or(now_), now_ + settings_.rhythm.shortest);
  return feed;
}

void Round::save_feeds(store::Store& store) const {
  std::unordered_set<std::string> followed;
  for (const auto& feed : store.feeds())
    followed.insert(feed.subscription.url);
  for (const auto& visit : visits_) {
    if (!visit.is_answered || visit.under_way > 0 || !followed.contains(visit.url))
      continue; // the last: removed meanwhile
    const auto& url = visit.feed.subscription.url;
    if (url != visit.url) {
      store.remove_feed(visit.url);
      if (!followed.insert(url).second)
        continue; // moved to where another one is
    }
    store.save_feed(state_after(visit));
  }
}

} // namespace engine
