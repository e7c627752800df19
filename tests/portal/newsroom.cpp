#include "tests/portal/newsroom.hpp"
#include "text/hash.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace portal::testing {

namespace {

// Words that no article of another headline has.
std::string own_words(const std::string& title) {
  std::string words;
  for (std::uint64_t i = 0; i < 80; ++i) {
    auto word = text::to_hex(text::hash64(title, i + 1));
    for (auto& digit : word)
      digit = static_cast<char>('a' + (digit <= '9' ? digit - '0' : digit - 'a' + 10));
    words += (i == 0 ? "" : " ") + word.substr(0, 7);
  }
  return words;
}

std::string told_under(const std::string& title) {
  return title +
         ", it was learnt on Friday.\n\n"
         "More is expected to be said in the evening.\n\n" +
         own_words(title) + ".";
}

} // namespace

Newsroom::Newsroom(engine::Hubs* hubs)
    : store_(store::make_memory_store()), reader_(store::make_memory_reader_state()),
      portal_(*store_, {.public_address = {},
                        .clock = &clock_,
                        .hubs = hubs,
                        .reader = reader_.get(),
                        .is_exposed = false}) {}

Portal Newsroom::exposed() const {
  return Portal(*store_, {.public_address = "https://news.example",
                          .clock = &clock_,
                          .reader = reader_.get(),
                          .is_exposed = true});
}

news::ArticleId Newsroom::tell(std::uint64_t story, const std::string& outlet, int minutes,
                               const std::string& title,
                               const std::function<void(news::Arrival&)>& change) {
  news::Arrival arrival;
  auto& article = arrival.article;
  article.id = news::ArticleId{0xA000 + ++told_};
  const auto domain = outlet + ".example";
  article.canonical = article.url = "https://" + domain + "/" + std::to_string(told_);
  article.outlet = {news::OutletId{text::hash64(domain)}, domain, "The " + outlet};
  article.title = title;
  article.language = "en";
  article.text = told_under(title);
  article.published = noon - std::chrono::minutes(minutes);
  article.fetched = *article.published;
  arrival.reading.section = news::Section::world;
  arrival.reading.section_score = 0.9F;
  arrival.fingerprint.exact_low = told_;
  arrival.placement = {news::StoryId{story}, news::PlacementKind::joined, 0.8F};
  if (change)
    change(arrival);
  store_->commit(std::span(&arrival, 1));
  return article.id;
}

Response Newsroom::get(const std::string& target) const {
  return portal_.answer(
      {.method = "GET", .target = target, .host = "portal.example:8080", .if_none_match = {}});
}

std::function<void(news::Arrival&)> copying(news::ArticleId original, news::ReuseKind kind,
                                            float score) {
  return [=](news::Arrival& arrival) {
    arrival.matches.push_back({original, kind, score, {"the same sentences"}});
  };
}

news::StoryEvent became(std::uint64_t from, std::uint64_t to) {
  return {news::StoryEventKind::merged, news::StoryId{from}, news::StoryId{to}, {}, noon};
}

news::StoryEvent left(std::uint64_t from, std::uint64_t to, news::ArticleId article) {
  return {news::StoryEventKind::split, news::StoryId{from}, news::StoryId{to}, {article}, noon};
}

void fill(Newsroom& newsroom) {
  const auto of = [](news::Section section) {
    return [section](news::Arrival& arrival) { arrival.reading.section = section; };
  };
  const auto first =
      newsroom.tell(0x51, "wire", 300, "Bridge over the Sule closed after crack is found");
  newsroom.tell(0x51, "courier", 240, "Cracked bridge shut for weeks");
  newsroom.tell(0x51, "mirror", 200, "Bridge over the Sule closed after crack is found",
                copying(first, news::ReuseKind::verbatim, 1));
  newsroom.tell(0x51, "echo", 180, "Sule bridge closed", [&](news::Arrival& arrival) {
    arrival.article.text = told_under("Bridge over the Sule closed after crack is found");
    arrival.article.text += " The echo hears of no delay.";
    copying(first, news::ReuseKind::near)(arrival);
  });
  newsroom.tell(
      0x51, "post", 100, "Engineers had warned of the Sule bridge", [](news::Arrival& arrival) {
        arrival.article.text = "Engineers had warned of it, two officials told CNN on "
                               "Thursday.\n\nA second paragraph.";
        const auto begin = static_cast<std::uint32_t>(arrival.article.text.find("told CNN"));
        arrival.reading.credits.push_back({"CNN", {begin, begin + 8}, news::CreditKind::told});
        arrival.article.related.push_back({"https://post.example/other", "Ten bridges that fell"});
        arrival.article.offers.emplace_back("The Morning Tide, in your inbox at seven");
      });

  const auto rumour = newsroom.tell(0x52, "gazette", 90, "Minister to resign, friend says",
                                    of(news::Section::politics));
  for (const auto* outlet : {"mirror", "echo", "herald"})
    newsroom.tell(0x52, outlet, 60, "Minister about to resign", [&](news::Arrival& arrival) {
      arrival.reading.section = news::Section::politics;
      copying(rumour, news::ReuseKind::reworded, 0.7F)(arrival);
    });
  newsroom.tell(0x53, "courier", 50, "Budget passes by one vote", of(news::Section::politics));
  newsroom.tell(0x54, "lens", 45, "New comet seen from Chile", of(news::Section::science));
  newsroom.tell(0x55, "lens", 2000, "Old bones, new tools", of(news::Section::science));
  newsroom.tell(0x56, "courier", 30, "Cup tie ends in fog", of(news::Section::sports));
  newsroom.tell(0x57, "post", 20, "Lost parrot returns after nine years", of(news::Section::other));
}

std::string first_unbalanced_tag(std::string_view html) {
  constexpr std::array<std::string_view, 5> empty = {"meta", "link", "input", "img", "!doctype"};
  std::vector<std::string_view> open;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto tag = html.substr(at + 1, html.find('>', at) - at - 1);
    const bool closes = tag.starts_with('/');
    const auto name = tag.substr(closes ? 1 : 0, tag.find_first_of(" /\n", 1) - (closes ? 1 : 0));
    if (tag.ends_with('/') || std::ranges::find(empty, name) != empty.end())
      continue;
    if (!closes)
      open.push_back(name);
    else if (open.empty() || open.back() != name)
      return std::string(tag);
    else
      open.pop_back();
  }
  return open.empty() ? "" : std::string(open.back());
}

std::size_t occurrences(std::string_view part, std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

} // namespace portal::testing
