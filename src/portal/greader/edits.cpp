// What programs change: marks of articles.
#include "portal/greader/greader.hpp"
#include "portal/greader/session.hpp"
#include "portal/greader/streams.hpp"
#include "portal/reader/reading.hpp"
#include <utility>

namespace portal::greader {

namespace {

constexpr std::string_view kept_unread = "kept-unread";

bool ends_in_state(std::string_view tag, std::string_view state) {
  return tag.starts_with("user/") && tag.ends_with(std::string("/state/com.google/").append(state));
}

// Whether it is one that we keep.
bool edit(store::ReaderState& state, std::string_view tag, bool is_added,
          std::span<const store::Item> items, text::Time now) {
  const bool is_kept_unread = ends_in_state(tag, kept_unread);
  const bool is_starred = ends_in_state(tag, "starred");
  if (!is_kept_unread && !is_starred && !ends_in_state(tag, "read"))
    return false;
  const auto mark = is_starred ? store::Mark::starred : store::Mark::read;
  if (is_added != is_kept_unread)
    state.mark(mark, items, now);
  else
    state.unmark(mark, items);
  return true;
}

} // namespace

Response edit_tags(const Asked& asked) {
  if (auto refusal = turned_away_from_writing(asked))
    return *std::move(refusal);
  std::vector<store::Item> items;
  for (const auto name : parameters(asked, "i"))
    if (const auto id = article_named(name); id && asked.store.has_article(*id))
      items.push_back(item_of(*id));
  bool is_known = false;
  for (const auto tag : parameters(asked, "a"))
    is_known |= edit(*asked.settings.reader, tag, true, items, asked.now);
  for (const auto tag : parameters(asked, "r"))
    is_known |= edit(*asked.settings.reader, tag, false, items, asked.now);
  return is_known ? plain(200, "OK\n")
                  : plain(400, "Of tags, read, kept-unread and starred are kept.\n");
}

Response mark_all_as_read(const Asked& asked) {
  if (auto refusal = turned_away_from_writing(asked))
    return *std::move(refusal);
  const auto stream = stream_named(parameter(asked, "s"));
  if (!stream)
    return plain(404, "There is no such stream.\n");
  Choice choice;
  choice.limit = most_listed;
  choice.is_read = false;
  constexpr std::int64_t microseconds_a_second = 1'000'000;
  if (const auto until = number(asked, "ts", 0); until > 0)
    choice.to = text::Time{std::chrono::seconds{until / microseconds_a_second + 1}};
  std::vector<store::Item> items;
  for (const auto& each : choose(asked, *stream, choice).articles)
    items.push_back(item_of(each.id));
  asked.settings.reader->mark(store::Mark::read, items, asked.now);
  return plain(200, "OK\n");
}

Response edit_subscription(const Asked& asked) {
  if (auto refusal = turned_away_from_writing(asked))
    return *std::move(refusal);
  return plain(403, "Feeds are followed and left by whoever runs the portal: headwater feeds.\n");
}

} // namespace portal::greader
