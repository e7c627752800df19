#include "portal/greader/streams.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <limits>
#include <unordered_set>
#include <utility>

namespace portal::greader {

namespace {

constexpr std::size_t block = 500; // hits that are asked for at a time
constexpr std::size_t digits_of_id = 16;
constexpr std::string_view item_prefix = "tag:google.com,2005:reader/item/";

std::optional<news::Section> section_of(std::string_view label) {
  for (const auto section : news::sections)
    if (label == section_title(section))
      return section;
  return std::nullopt;
}

store::ReaderState& state_of(const Asked& asked) { return *asked.settings.reader; }

// The articles that have a mark, where that decides; read at once.
class Marked {
public:
  Marked(const store::ReaderState& state, store::Mark mark, std::optional<bool> is_wanted)
      : is_wanted_(is_wanted) {
    if (!is_wanted)
      return;
    for (const auto& [item, at] : state.latest(mark, std::numeric_limits<std::int32_t>::max()))
      if (item.kind == store::ItemKind::article)
        ids_.insert(item.id);
  }
  [[nodiscard]] bool allows(news::ArticleId id) const {
    return !is_wanted_ || ids_.contains(std::to_underlying(id)) == *is_wanted_;
  }

private:
  std::optional<bool> is_wanted_;
  std::unordered_set<std::uint64_t> ids_;
};

class Wanted {
public:
  Wanted(const Asked& asked, const Stream& stream, const Choice& choice)
      : stream_(stream), choice_(choice), read_(state_of(asked), store::Mark::read, choice.is_read),
        starred_(state_of(asked), store::Mark::starred, choice.is_starred) {}

  // A search for an outlet finds those of a similar name too.
  [[nodiscard]] bool allows(const Chosen& each) const {
    return !each.is_muted && (stream_.outlet.empty() || each.outlet == stream_.outlet) &&
           (!choice_.from || each.at >= *choice_.from) && (!choice_.to || each.at < *choice_.to) &&
           read_.allows(each.id) && starred_.allows(each.id);
  }

private:
  const Stream& stream_;
  const Choice& choice_;
  Marked read_, starred_;
};

// What a stream lists, a block at a time; an empty one at its end.
class Walk {
public:
  Walk(const Asked& asked, const Stream& stream)
      : asked_(asked), stream_(stream), mutes_(&state_of(asked)) {
    query_.outlet = stream.outlet;
    if (stream.kind == StreamKind::section)
      query_.section = stream.section;
    query_.limit = block;
    query_.has_snippets = false;
  }

  std::vector<Chosen> from(std::size_t passed) {
    if (passed >= most_listed)
      return {};
    if (stream_.kind == StreamKind::starred || stream_.kind == StreamKind::read)
      return marked(passed);
    query_.offset = passed;
    std::vector<Chosen> found;
    for (const auto& hit : asked_.store.search(query_))
      found.push_back(chosen(hit));
    return found;
  }

private:
  [[nodiscard]] Chosen chosen(const search::Hit& hit) const {
    auto outlet = web::registrable_domain(hit.url);
    const bool is_muted = mutes_.hide(hit.title, outlet);
    return {hit.id, hit.fetched, std::move(outlet), is_muted};
  }

  [[nodiscard]] std::vector<Chosen> marked(std::size_t passed) const {
    const auto mark =
        stream_.kind == StreamKind::starred ? store::Mark::starred : store::Mark::read;
    std::vector<Chosen> found;
    for (const auto& [item, at] : state_of(asked_).latest(mark, most_listed))
      if (item.kind == store::ItemKind::article)
        found.push_back({news::ArticleId{item.id}, at, {}});
    found.erase(found.begin(),
                found.begin() + static_cast<std::ptrdiff_t>(std::min(passed, found.size())));
    return found;
  }

  const Asked& asked_;
  const Stream& stream_;
  Mutes mutes_;
  search::Query query_;
};

} // namespace

std::optional<Stream> stream_named(std::string_view id) {
  if (id.starts_with("feed/"))
    return Stream{StreamKind::outlet, text::to_lower(id.substr(5))};
  if (!id.starts_with("user/"))
    return std::nullopt;
  id.remove_prefix(5);
  id.remove_prefix(std::min(id.find('/'), id.size()));
  if (id.starts_with("/label/")) {
    const auto section = section_of(id.substr(7));
    return section ? std::optional(Stream{StreamKind::section, {}, *section}) : std::nullopt;
  }
  if (id == "/state/com.google/reading-list")
    return Stream{};
  if (id == "/state/com.google/starred")
    return Stream{StreamKind::starred};
  if (id == "/state/com.google/read")
    return Stream{StreamKind::read};
  return std::nullopt;
}

std::string feed_id(std::string_view domain) { return "feed/" + std::string(domain); }
std::string label_id(news::Section section) { return "user/-/label/" + section_title(section); }

std::string long_id(news::ArticleId id) {
  return std::string(item_prefix) + text::to_hex(std::to_underlying(id));
}
std::string short_id(news::ArticleId id) {
  return fmt::format("{}", static_cast<std::int64_t>(std::to_underlying(id)));
}

std::optional<news::ArticleId> article_named(std::string_view id) {
  std::uint64_t value = 0;
  const bool is_long = id.starts_with(item_prefix);
  if (is_long)
    id.remove_prefix(item_prefix.size());
  if (is_long || (id.size() == digits_of_id && id.find_first_of("abcdefABCDEF") != id.npos))
    return text::from_hex(id, value) ? std::optional(news::ArticleId{value}) : std::nullopt;
  std::int64_t number = 0;
  const auto [end, trouble] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (trouble != std::errc() || end != id.data() + id.size())
    return std::nullopt;
  return news::ArticleId{static_cast<std::uint64_t>(number)};
}

Page choose(const Asked& asked, const Stream& stream, const Choice& choice) {
  Walk walk(asked, stream);
  const Wanted wanted(asked, stream, choice);
  Page page;
  auto passed = choice.is_oldest_first ? 0 : choice.passed;
  const auto most = choice.is_oldest_first ? most_listed : choice.limit;
  for (auto found = walk.from(passed); !found.empty(); found = walk.from(passed))
    for (auto& each : found) {
      if (page.articles.size() == most) {
        page.passed = passed;
        return page;
      }
      ++passed;
      if (wanted.allows(each))
        page.articles.push_back(std::move(each));
    }
  if (!choice.is_oldest_first)
    return page;
  std::ranges::reverse(page.articles);
  page.articles.erase(page.articles.begin(),
                      page.articles.begin() + static_cast<std::ptrdiff_t>(
                                                  std::min(choice.passed, page.articles.size())));
  if (page.articles.size() > choice.limit) {
    page.articles.resize(choice.limit);
    page.passed = choice.passed + choice.limit;
  }
  return page;
}

} // namespace portal::greader
