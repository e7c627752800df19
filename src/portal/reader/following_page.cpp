#include "portal/cards.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"

namespace portal {

namespace {

constexpr std::size_t most_bookmarks = 200; // on the page
constexpr std::size_t longest_shown = 120;  // bytes

Response not_the_reader(const Asked& asked) {
  const bool can_sign_in = asked.visitor.guard != nullptr && asked.visitor.guard->has_password();
  return error_page(asked, 403, "This is for the reader of this portal",
                    can_sign_in ? "Sign in at /sign-in."
                                : "Nobody can sign in here: the portal is only read from.");
}

std::optional<View> bookmark_card(const Asked& asked, store::Item item) {
  if (item.kind == store::ItemKind::story) {
    const auto story = asked.store.story(news::StoryId{item.id});
    return story ? std::optional(story_card(asked, *story, Telling::some)) : std::nullopt;
  }
  const auto article = asked.store.article(news::ArticleId{item.id});
  if (!article)
    return std::nullopt;
  auto card = article_card(asked, *article);
  for (const std::string name : {"telling", "coverage"})
    card.words(name, "");
  add_picture(card, asked, article->article);
  return card;
}

} // namespace

Response bookmarks_page(const Asked& asked) {
  if (asked.visitor.state == nullptr)
    return not_the_reader(asked);
  std::vector<View> cards;
  for (const auto& [item, at] : asked.visitor.state->latest(store::Mark::starred, most_bookmarks))
    if (auto card = bookmark_card(asked, item))
      cards.push_back(*std::move(card));
  View view;
  if (cards.empty())
    view.mark("is_empty");
  view.list("bookmarks", std::move(cards));
  return page(asked, "bookmarks", std::move(view),
              {.title = "Bookmarks", .indexing = Indexing::unwelcome});
}

Response following_page(const Asked& asked) {
  if (asked.visitor.state == nullptr)
    return not_the_reader(asked);
  std::vector<View> outlets, words, searches;
  for (const auto& mute : asked.visitor.state->mutes())
    (mute.kind == store::MuteKind::outlet ? outlets : words)
        .emplace_back()
        .words("what", mute.what)
        .words("shown", one_line(mute.what, longest_shown));
  for (const auto& search : asked.visitor.state->searches())
    searches.emplace_back()
        .words("query", search.query)
        .words("name", one_line(search.name, longest_shown))
        .words("address", "/search?" + search.query)
        .words("feed", "/search/feed.xml?" + search.query);
  View view;
  view.words("token", asked.visitor.form_token);
  view.list_within("saved", "searches", std::move(searches));
  view.list_within("muted_outlets", "outlets", std::move(outlets));
  view.list_within("muted_words", "words", std::move(words));
  if (asked.visitor.guard->has_password())
    view.mark("can_sign_out");
  return page(asked, "following", std::move(view),
              {.title = "Following", .indexing = Indexing::unwelcome});
}

} // namespace portal
