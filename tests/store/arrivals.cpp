#include "tests/store/arrivals.hpp"
#include "text/hash.hpp"
#include <fmt/chrono.h>
#include <fmt/core.h>
#include <fmt/ranges.h>
#include <random>

namespace store::testing {

namespace {

const std::vector<std::string> vocabulary = {
    "storm",   "harbour",  "ferry",    "bridge",  "budget",  "minister", "striker",   "transfer",
    "vaccine", "doses",    "orbit",    "rocket",  "jury",    "festival", "σεισμός",   "زلزال",
    "地震",    "wheat",    "tariff",   "court",   "verdict", "glacier",  "lava",      "village",
    "museum",  "painting", "strike",   "union",   "railway", "signal",   "reactor",   "cable",
    "island",  "treaty",   "ballot",   "recount", "senate",  "drought",  "well",      "river",
    "dam",     "turbine",  "school",   "teacher", "bakery",  "bread",    "theft",     "jewel",
    "castle",  "orchard",  "apple",    "merger",  "bond",    "yield",    "satellite", "comet",
    "fossil",  "cave",     "marathon", "record"};

std::string words(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += (i == 0 ? "" : " ") + vocabulary[random() % vocabulary.size()];
  return text;
}

std::string time_of(const std::optional<text::Time>& time) {
  return time ? text::to_iso(*time) : "never";
}

std::uint64_t id_of(const StoredArticle& stored) { return std::to_underlying(stored.article.id); }
std::uint64_t id_of(const search::Hit& hit) { return std::to_underlying(hit.id); }
std::uint64_t id_of(const news::Story& story) { return std::to_underlying(story.id); }

template <class T> std::vector<std::uint64_t> all_ids(const std::vector<T>& answers) {
  std::vector<std::uint64_t> ids;
  for (const auto& answer : answers)
    ids.push_back(id_of(answer));
  return ids;
}

std::string line_of(const std::vector<news::Term>& terms) {
  std::string line;
  for (const auto& term : terms)
    line += fmt::format(" {:x}*{}", term.id, term.count);
  return line;
}

} // namespace

news::Arrival arrival(const Told& told) {
  news::Arrival arrival;
  auto& article = arrival.article;
  article.id = news::ArticleId{told.id};
  article.url = told.url.empty() ? fmt::format("https://{}/{}", told.outlet, told.id) : told.url;
  article.canonical = article.url;
  article.outlet = {news::OutletId{text::hash64(told.outlet)}, told.outlet, told.outlet};
  article.title = told.title;
  article.text = told.text;
  article.language = "en";
  article.published = noon + std::chrono::minutes(told.minutes);
  article.fetched = noon;
  arrival.tokens = text::tokenize(article.text, article.language);
  arrival.reading.section = told.section;
  arrival.reading.section_score = 0.5F;
  const auto digest = text::hash128(article.text);
  arrival.fingerprint = {digest.high, digest.low,  {1, 2, 0xFFFFFFFF},      3,
                         {},          {7, 0xFFFF}, {{0, 9, 2, true, false}}};
  arrival.terms.title = {{told.id, 1}};
  arrival.placement = {news::StoryId{told.story}, news::PlacementKind::joined, 0.25F};
  return arrival;
}

news::Arrival copying(news::Arrival arrival, std::uint64_t original, news::ReuseKind kind) {
  arrival.matches.push_back({news::ArticleId{original}, kind, 0.75F, {"a sentence", "another"}});
  return arrival;
}

news::Arrival full_arrival() {
  auto arrival =
      copying(testing::arrival({.id = 0xFEDCBA9876543210, .story = 0x8000000000000001}), 1);
  auto& article = arrival.article;
  article.url = "https://daily.example/a?b=c";
  article.canonical = "https://www.daily.example/a";
  article.outlet = {news::OutletId{0xFFFFFFFFFFFFFFFF}, "daily.example", "The Daily Σ"};
  article.title = std::string("Title with \0 and '\"; --", 23);
  article.byline = "Ada Byron, 李明";
  article.language = "el";
  article.text = "First.\n\nSecond " + std::string(70'000, 'x') + " σ.";
  article.image = "https://daily.example/i.jpg";
  article.section_hint = "World/Asia";
  article.related = {{"https://daily.example/r", "See also"}, {"", ""}};
  article.kinds = {news::PassageKind::heading, news::PassageKind::preformatted};
  article.captions = {"A ship. Photo: Σ", ""};
  article.offers = {"The Morning Tide: sign up"};
  article.published = text::Time{std::chrono::seconds(-86'400)}; // 1969
  article.modified = noon + std::chrono::hours(1);
  article.date_source = "json-ld";
  article.is_article = false;
  article.fetched = noon + std::chrono::hours(2);
  arrival.tokens = text::tokenize(article.text, article.language);
  arrival.reading.section = news::Section::lifestyle;
  arrival.reading.section_score = 0.125F;
  arrival.reading.dateline = "ATHENS (Meridian Wire)";
  arrival.reading.credits = {{"CNN", {0, 5}, news::CreditKind::told},
                             {"Meridian", {8, 70'018}, news::CreditKind::agency_line}};
  arrival.fingerprint = {0x8000000000000000,
                         0xFFFFFFFFFFFFFFFF,
                         {0, 1, 0xFFFFFFFF},
                         0xFFFFFFFF,
                         {7, 0xFFFFFFFF},
                         {0, 0x8000, 1},
                         {{70'000, 0xFFFFFFFF, 2, true, true},
                          {0xFFFFFFFF, 0, 1, false, true},
                          {0, 1, 0, true, false}}};
  arrival.terms = {{{0, 1}, {0xFFFFFFFFFFFFFFFF, 0xFFFF}}, {{127, 128}}, {}, {{5, 6}}};
  arrival.matches.push_back({news::ArticleId{2}, news::ReuseKind::same_event, 0.5F, {}});
  return arrival;
}

std::vector<news::Arrival> random_stream(std::uint32_t seed, std::size_t size) {
  std::mt19937 random(seed);
  const auto one_in = [&](std::uint32_t chances) { return random() % chances == 0; };
  std::vector<news::Arrival> stream;
  for (std::size_t i = 0; i < size; ++i) {
    Told told{.id = 1000 + i, .story = one_in(3) ? 2 + random() % 12 : 1};
    told.minutes = static_cast<int>(random() % 14'400);
    told.outlet = fmt::format("outlet{}.example", random() % 7);
    told.title = words(random, 2);
    told.text = words(random, 8) + ".";
    told.section = news::sections[random() % news::section_count];
    if (i > 0 && one_in(8))
      told.url = stream[random() % i].article.url;
    auto next = arrival(told);
    next.article.is_article = !one_in(10);
    next.reading.section_score = static_cast<float>(random() % 100) / 100;
    if (one_in(4))
      next.article.outlet.name = fmt::format("The Outlet {}", random() % 3);
    if (one_in(9))
      next.article.published.reset();
    for (auto matches = one_in(3) ? random() % 3 : 0; i > 0 && matches > 0; --matches)
      next =
          copying(std::move(next), 1000 + random() % i, static_cast<news::ReuseKind>(random() % 5));
    stream.push_back(std::move(next));
  }
  return stream;
}

std::string line_of(const StoredArticle& stored) {
  const auto& article = stored.article;
  auto line = fmt::format(
      "{} {:x} {} {} {:x} {} {} [{}] [{}] [{}] {} {} {} {} {} {} {} {} {} [{}] {:x} {} {}{}",
      stored.sequence, id_of(stored), article.url, article.canonical,
      std::to_underlying(article.outlet.id), article.outlet.domain, article.outlet.name,
      article.title, article.byline, article.text, article.language, article.image,
      article.section_hint, time_of(article.published), time_of(article.modified),
      article.date_source, article.is_article, text::to_iso(article.fetched),
      news::name(stored.section), stored.dateline, std::to_underlying(stored.story),
      std::to_underlying(stored.placement.kind), stored.placement.score,
      stored.superseded ? " superseded" : "");
  if (stored.placement.story != stored.story)
    line += " placed elsewhere";
  for (const auto& link : article.related)
    line += fmt::format(" related {} [{}]", link.url, link.title);
  for (const auto kind : article.kinds)
    line += fmt::format(" {}", news::name(kind));
  for (const auto& caption : article.captions)
    line += fmt::format(" caption [{}]", caption);
  for (const auto& offer : article.offers)
    line += fmt::format(" offer [{}]", offer);
  for (const auto& credit : stored.credits)
    line += fmt::format(" credit {} {}-{} {}", credit.outlet, credit.phrase.begin,
                        credit.phrase.end, std::to_underlying(credit.kind));
  for (const auto& match : stored.matches)
    line += fmt::format(" match {:x} {} {} {}", std::to_underlying(match.of),
                        news::name(match.kind), match.score, match.evidence);
  return line;
}

std::string line_of(const news::Story& story) {
  return fmt::format("{:x} [{}] {} lead {:x} articles {} independent {} {} {} rank {}",
                     id_of(story), story.headline, news::name(story.section),
                     std::to_underlying(story.lead), story.articles, story.independent,
                     text::to_iso(story.first_seen), text::to_iso(story.last_seen), story.rank);
}

std::string line_of(const search::Hit& hit) {
  return fmt::format("{:x} {:x} [{}] {} {} {} {} {} [{}] {}", id_of(hit),
                     std::to_underlying(hit.story), hit.title, hit.outlet, hit.url, hit.language,
                     text::to_iso(hit.date), hit.score, hit.snippet, hit.marks);
}

std::string line_of(const Trace& trace) {
  std::string sentences;
  for (const auto& [begin, plain, words, opens_paragraph, is_quoted] : trace.fingerprint.sentences)
    sentences += fmt::format(" {}:{:x}*{}{}{}", begin, plain, words, opens_paragraph ? "P" : "",
                             is_quoted ? "Q" : "");
  return fmt::format(
      "{} {:x} {} {} {} {:x} {:x} {} {} {} words {}{} title{} text{} names{} numbers{} {:x}",
      trace.sequence, std::to_underlying(trace.article), trace.outlet_domain, trace.canonical,
      text::to_iso(trace.date), trace.fingerprint.exact_high, trace.fingerprint.exact_low,
      trace.fingerprint.minhash, trace.fingerprint.shingles, trace.fingerprint.paragraphs,
      trace.fingerprint.words, sentences, line_of(trace.terms.title), line_of(trace.terms.text),
      line_of(trace.terms.names), line_of(trace.terms.numbers), std::to_underlying(trace.story));
}

std::string line_of(const FeedState& feed) {
  const auto& subscription = feed.subscription;
  return fmt::format("{} [{}] {} {} {} {} {} [{}] {} {} [{}] {} {} {} {} {} {} {} {} {} {} {} {}",
                     subscription.url, subscription.title, subscription.site, subscription.section,
                     subscription.region, subscription.language, feed.etag, feed.last_modified,
                     time_of(feed.last_success), time_of(feed.next_try), feed.last_error,
                     feed.failures, feed.entries, feed.seen, feed.interval.count(),
                     time_of(feed.since), feed.found_at_first, feed.gone, feed.push.hub,
                     feed.push.topic, feed.push.token, time_of(feed.push.asked),
                     time_of(feed.push.until));
}

std::vector<std::uint64_t> ids_of(const std::vector<StoredArticle>& articles) {
  return all_ids(articles);
}
std::vector<std::uint64_t> ids_of(const std::vector<search::Hit>& hits) { return all_ids(hits); }
std::vector<std::uint64_t> ids_of(const std::vector<news::Story>& stories) {
  return all_ids(stories);
}

std::vector<Trace> traces_of(const Store& store, std::size_t most) {
  std::vector<Trace> traces;
  store.replay(most, [&](Trace&& trace) { traces.push_back(std::move(trace)); });
  return traces;
}

std::vector<search::Hit> found(const Store& store, std::string_view query) {
  return store.search(search::parse_query(query).value());
}

std::string dump(const Store& store) {
  const auto traces = traces_of(store);
  auto all = lines_of(traces);
  for (const auto& trace : traces) {
    all += line_of(store.article(trace.article).value()) + "\n";
    all += fmt::format("copies {}\n", ids_of(store.copies_of(trace.article)));
  }
  const auto stories = store.headlines({.section = {}, .since = {}, .limit = 10'000, .offset = 0});
  for (const auto& story : stories) {
    all += line_of(story) + "\n";
    all += fmt::format("articles {}\n", ids_of(store.articles_of(story.id, 10'000)));
  }
  all += lines_of(store.feeds());
  const auto counts = store.counts();
  return all + fmt::format("{} articles, {} stories, {} outlets, {} feeds\n", counts.articles,
                           counts.stories, counts.outlets, counts.feeds);
}

} // namespace store::testing
