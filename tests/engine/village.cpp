#include "village.hpp"
#include "text/hash.hpp"
#include "web/gzip.hpp"
#include <array>
#include <charconv>
#include <fmt/core.h>
#include <utility>

namespace {

constexpr std::size_t manners = 9; // bad ones

// From 20 minutes to two days between two entries.
std::chrono::seconds pace(std::size_t outlet) {
  return std::chrono::minutes(20 + text::hash64(std::to_string(outlet)) % (48 * 60 - 20));
}

std::size_t number_in(std::string_view text, std::size_t from) {
  std::size_t number = 0;
  std::from_chars(text.data() + std::min(from, text.size()), text.data() + text.size(), number);
  return number;
}

// Words that recur within an outlet's report, and seldom elsewhere.
std::string sentence(std::uint64_t seed, std::size_t line) {
  static constexpr std::array<const char*, 24> syllables = {
      "ka",  "ro", "mi",  "len", "tas", "vor", "el",  "sun", "dri", "po",  "qua", "zen",
      "bel", "it", "nor", "gus", "fa",  "lim", "ock", "ter", "yu",  "sha", "ond", "wy"};
  std::string text;
  for (std::size_t word = 0; word < 14; ++word) {
    auto hash = text::hash64(fmt::format("{} {} {}", seed, line, word));
    if (word % 3 == 0)
      hash = text::hash64(fmt::format("{} {}", seed, hash % 7));
    for (std::size_t i = 0; i < 2 + hash % 2; ++i)
      text += syllables[(hash >> (8 * i)) % syllables.size()];
    text += word + 1 < 14 ? " " : ". ";
  }
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

} // namespace

Village::Village(VillageSettings settings, text::Time now)
    : settings_(settings), begun_(now), now_(now),
      bomb_(web::gzip(std::string(std::size_t{64} << 20U, ' '))), visits_(settings.outlets) {}

std::string Village::feed_address(std::size_t outlet) {
  return fmt::format("http://o{}.example/feed", outlet);
}

Manner Village::manner_of(std::size_t outlet) const {
  if (settings_.bad_one_in == 0 || outlet % settings_.bad_one_in != 0)
    return Manner::good;
  return static_cast<Manner>(1 + outlet / settings_.bad_one_in % manners);
}

std::size_t Village::published(std::size_t outlet) const {
  return settings_.entries +
         static_cast<std::size_t>((now_.load() - begun_).count() / pace(outlet).count());
}

text::Time Village::date_of(std::size_t outlet, std::size_t number) const {
  const auto since =
      static_cast<std::int64_t>(number) - static_cast<std::int64_t>(settings_.entries) + 1;
  return begun_ + pace(outlet) * since;
}

Village::Visits Village::visits(std::size_t outlet) const {
  const std::lock_guard lock(mutex_);
  return visits_[outlet];
}

LoopbackReply Village::answer(const LoopbackRequest& request) {
  ++requests_;
  const auto outlet = number_in(request.host, 1);
  if (outlet >= settings_.outlets)
    return {.status = 404, .headers = {}, .body = {}};
  {
    const std::lock_guard lock(mutex_);
    auto& visits = visits_[outlet];
    visits.latest.push_back(std::chrono::steady_clock::now());
    if (visits.latest.size() > 10) {
      visits.shortest_ten =
          std::min(visits.shortest_ten, visits.latest.back() - visits.latest.front());
      visits.latest.pop_front();
    }
  }
  if (request.path == "/feed" || request.path == "/moved")
    return feed(outlet, request);
  const std::lock_guard lock(mutex_);
  if (request.path == "/robots.txt") {
    ++visits_[outlet].robots;
    return {.headers = "Content-Type: text/plain\r\n",
            .body = outlet % 7 == 3 ? "User-agent: *\nDisallow: /private/\n" : "User-agent: *\n"};
  }
  ++visits_[outlet].pages;
  return page(outlet, request.path);
}

LoopbackReply Village::feed(std::size_t outlet, const LoopbackRequest& request) {
  const std::lock_guard lock(mutex_);
  auto& visits = visits_[outlet];
  visits.polls.push_back(now_);
  switch (manner_of(outlet)) {
  case Manner::slow:
    return {
        .headers = "Content-Type: text/xml\r\n", .body = {}, .manner = LoopbackReply::Manner::slow};
  case Manner::reset:
    return {.headers = {}, .body = "<rss>", .manner = LoopbackReply::Manner::reset};
  case Manner::too_short:
    return {
        .headers = {}, .body = feed_text(outlet, 20), .manner = LoopbackReply::Manner::too_short};
  case Manner::loop:
    return {.status = 302, .headers = "Location: /feed\r\n", .body = {}};
  case Manner::busy:
    if (visits.polls.size() % 2 == 1)
      return {.status = 429, .headers = "Retry-After: 1\r\n", .body = {}};
    break;
  case Manner::bomb:
    return {.headers = "Content-Encoding: gzip\r\n", .body = bomb_};
  case Manner::gone:
    return {.status = 410, .headers = {}, .body = {}};
  case Manner::moved:
    if (request.path == "/feed")
      return {.status = 301, .headers = "Location: /moved\r\n", .body = {}};
    break;
  case Manner::failing:
    return {.status = 500, .headers = {}, .body = "out of order"};
  case Manner::good:
    break;
  }
  const auto count = published(outlet);
  const auto tag = fmt::format("\"{}\"", count);
  if (request.if_none_match == tag) {
    ++visits.unchanged;
    return {.status = 304, .headers = "ETag: " + tag + "\r\n", .body = {}};
  }
  visits.needless += visits.last_tag == tag ? 1 : 0;
  visits.last_tag = tag;
  return {.headers = "Content-Type: application/rss+xml\r\nETag: " + tag + "\r\n",
          .body = feed_text(outlet, count)};
}

std::string Village::feed_text(std::size_t outlet, std::size_t count) const {
  auto feed = fmt::format("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Outlet {0}"
                          "</title><link>http://o{0}.example/</link>",
                          outlet);
  for (std::size_t i = 0; i < settings_.entries; ++i) {
    const auto number = count - 1 - i;
    feed +=
        fmt::format("<item><title>{}</title><link>http://o{}.example/news/{}?utm_source=rss"
                    "</link><pubDate>{}</pubDate><description>{}</description></item>",
                    sentence(outlet * 100'000 + number, 0), outlet, number,
                    text::to_iso(date_of(outlet, number)), sentence(outlet * 100'000 + number, 1));
  }
  return feed + "</channel></rss>";
}

LoopbackReply Village::page(std::size_t outlet, const std::string& path) const {
  const auto number = number_in(path, sizeof("/news/") - 1);
  const auto seed = outlet * 100'000 + number;
  auto body = fmt::format("<!doctype html><html lang=en><head><title>{0}</title><meta property="
                          "og:site_name content='Outlet {1}'><meta property="
                          "'article:published_time' content='{2}'></head><body><header><nav><a "
                          "href=/>Home</a> <a href=/sport>Sport</a></nav></header><main><article>"
                          "<h1>{0}</h1>",
                          sentence(seed, 0), outlet, text::to_iso(date_of(outlet, number)));
  for (std::size_t line = 1; line < 16; line += 3)
    body +=
        "<p>" + sentence(seed, line) + sentence(seed, line + 1) + sentence(seed, line + 2) + "</p>";
  return {.headers = "Content-Type: text/html; charset=utf-8\r\n",
          .body =
              body + "</article></main><footer><p>All rights reserved.</p></footer></body></html>"};
}
