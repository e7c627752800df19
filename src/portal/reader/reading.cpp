#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <iterator>
#include <ranges>
#include <unicode/uchar.h>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_looked_at = 5'000; // items of a list, muted or not

// From here on (CJK Radicals) scripts set no spaces between words.
constexpr char32_t first_without_spaces = 0x2E80;

bool is_of_a_word(char32_t character) { return u_isalnum(static_cast<UChar32>(character)) != 0; }

char32_t last_of(std::string_view text) {
  auto begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80)
    ;
  return text::decode_at(text, begin).value;
}

// Both are folded.
bool stands_in(std::string_view word, std::string_view title) {
  const bool may_be_inside = text::decode_at(word, 0).value >= first_without_spaces;
  for (auto at = title.find(word); at != title.npos; at = title.find(word, at + 1)) {
    const auto before = title.substr(0, at), after = title.substr(at + word.size());
    if (may_be_inside || ((before.empty() || !is_of_a_word(last_of(before))) &&
                          (after.empty() || !is_of_a_word(text::decode_at(after, 0).value))))
      return true;
  }
  return false;
}

// A page of those that are not hidden. `find` answers of all of them, from one on so many; where
// none of those can be shown they are counted only.
template <class Item, class Find, class IsHidden>
std::vector<Item> page_of(std::size_t offset, std::size_t limit, Find find, IsHidden is_hidden) {
  std::vector<Item> page;
  for (std::size_t passed = 0; page.size() < limit && passed < most_looked_at;) {
    const bool counts_only = offset > 0;
    const auto most = counts_only ? offset : limit;
    auto found = find(passed, most, counts_only);
    passed += found.size();
    const bool is_end = found.size() < most;
    std::erase_if(found, is_hidden);
    if (counts_only)
      offset -= found.size();
    else
      std::ranges::move(found | std::views::take(limit - page.size()), std::back_inserter(page));
    if (is_end)
      break;
  }
  return page;
}

} // namespace

store::Item item_of(news::StoryId id) { return {store::ItemKind::story, std::to_underlying(id)}; }
store::Item item_of(news::ArticleId id) {
  return {store::ItemKind::article, std::to_underlying(id)};
}

bool is_read(const Asked& asked, news::ArticleId article) {
  const auto* state = asked.visitor.state;
  return state != nullptr && state->marked(store::Mark::read, item_of(article)).has_value();
}

bool is_read(const Asked& asked, const news::Story& story) {
  const auto* state = asked.visitor.state;
  if (state == nullptr)
    return false;
  if (const auto at = state->marked(store::Mark::read, item_of(story.id)))
    return story.last_seen <= *at;
  return story.articles <= 1 && is_read(asked, story.lead);
}

Mutes::Mutes(const store::ReaderState* state) {
  if (state == nullptr)
    return;
  for (auto& mute : state->mutes())
    (mute.kind == store::MuteKind::outlet ? outlets_ : words_).push_back(std::move(mute.what));
}

bool Mutes::has_word(std::string_view title) const {
  if (words_.empty())
    return false;
  const auto folded = text::fold_case(title);
  return std::ranges::any_of(words_, [&](const auto& word) { return stands_in(word, folded); });
}

bool Mutes::has_outlet(std::string_view domain) const {
  return std::ranges::binary_search(outlets_, domain);
}

bool Mutes::hide(std::string_view title, std::string_view outlet_domain) const {
  return has_outlet(outlet_domain) || has_word(title);
}

bool Mutes::hide(const search::Hit& hit) const {
  return hide(hit.title, web::registrable_domain(hit.url));
}

bool Mutes::hide(const store::Store& store, const news::Story& story) const {
  if (has_word(story.headline))
    return true;
  if (outlets_.empty())
    return false;
  const auto outlets = store.outlets_of(story.id);
  return !outlets.empty() &&
         std::ranges::all_of(outlets, [&](const auto& domain) { return has_outlet(domain); });
}

std::vector<news::Story> headlines(const store::Store& store, const Mutes& mutes,
                                   store::StoryFilter filter) {
  if (mutes.is_empty())
    return store.headlines(filter);
  const auto find = [&](std::size_t passed, std::size_t most, bool) {
    filter.offset = passed;
    filter.limit = most;
    return store.headlines(filter);
  };
  return page_of<news::Story>(filter.offset, filter.limit, find,
                              [&](const news::Story& story) { return mutes.hide(store, story); });
}

std::vector<search::Hit> hits(const store::Store& store, const Mutes& mutes, search::Query query) {
  if (mutes.is_empty())
    return store.search(query);
  const bool has_snippets = query.has_snippets;
  const auto find = [&](std::size_t passed, std::size_t most, bool counts_only) {
    query.offset = passed;
    query.limit = most;
    query.has_snippets = has_snippets && !counts_only;
    return store.search(query);
  };
  return page_of<search::Hit>(query.offset, query.limit, find,
                              [&](const search::Hit& hit) { return mutes.hide(hit); });
}

void add_keeping(View& view, const Asked& asked, store::Item item, bool is_marked_read,
                 const std::string& back) {
  const auto* state = asked.visitor.state;
  if (state == nullptr)
    return;
  View keeping;
  const bool is_story = item.kind == store::ItemKind::story;
  keeping.words("item", (is_story ? "story/" : "article/") + text::to_hex(item.id));
  keeping.words("back", back);
  keeping.words("token", asked.visitor.form_token);
  if (is_marked_read)
    keeping.mark("is_marked_read");
  if (state->marked(store::Mark::starred, item))
    keeping.mark("is_starred");
  view.part("keeping", std::move(keeping));
}

} // namespace portal
