// What the reader's forms do: each answers with the page it came from.
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/reader/visitor.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <fmt/core.h>
#include <optional>

namespace portal {

namespace {

constexpr std::size_t longest_muted = 400;   // bytes; a hundred characters of any script
constexpr std::size_t longest_name = 100;    // bytes, of a search
constexpr std::size_t longest_saved = 1'000; // bytes, of a search's address
constexpr std::size_t most_reports = 500;    // of a story, that are read with it

std::string_view field(const Asked& asked, std::string_view name) {
  return value_of(asked.visitor.form, name);
}

// As it stands in an address.
bool is_encoded(std::string_view words) {
  return std::ranges::all_of(words, [](char character) {
    return character > ' ' && character < '\x7f' && character != '\\';
  });
}

// A place of this portal, and nothing that a browser takes for another.
std::string place_to_go_back_to(const Asked& asked) {
  const auto back = field(asked, "back");
  const bool is_ours = back.starts_with('/') && !back.starts_with("//") && is_encoded(back);
  return is_ours ? std::string(back) : "/";
}

Response go_to(const std::string& place) {
  Response response{303, "text/plain; charset=utf-8", "Go to " + place + "\n", {}};
  response.headers.emplace_back("Location", place);
  return response;
}

bool is_from_our_form(const Asked& asked) {
  const auto& visitor = asked.visitor;
  return visitor.guard != nullptr && !visitor.is_cut &&
         visitor.guard->is_form_token(visitor.cookie, field(asked, "token"));
}

// Why the form is not followed, or nothing.
std::optional<Response> refused(const Asked& asked) {
  if (asked.visitor.state == nullptr)
    return error_page(asked, 403, "This is for the reader of this portal",
                      "Sign in first; where nobody can, the portal is only read from.");
  if (!is_from_our_form(asked))
    return error_page(asked, 403, "This form is too old",
                      "Go back, load the page again and repeat what you did.");
  return std::nullopt;
}

Response not_understood(const Asked& asked) {
  return error_page(asked, 400, "This form says nothing we understand",
                    "Go back, load the page again and repeat what you did.");
}

std::optional<store::Item> item_named(std::string_view name) {
  store::Item item;
  if (name.starts_with("story/"))
    item.kind = store::ItemKind::story;
  else if (!name.starts_with("article/"))
    return std::nullopt;
  return text::from_hex(name.substr(name.find('/') + 1), item.id) ? std::optional(item)
                                                                  : std::nullopt;
}

// Of a story its reports too, so that programs that know articles alone agree.
std::vector<store::Item> with_reports(const Asked& asked, store::Item item) {
  std::vector<store::Item> items{item};
  if (item.kind == store::ItemKind::story)
    for (const auto& report : asked.store.articles_of(news::StoryId{item.id}, most_reports))
      items.push_back(item_of(report.article.id));
  return items;
}

// Reports may bear a time ahead of the clock, and a story that was read has them all.
text::Time read_at(const Asked& asked, store::Item item) {
  if (item.kind != store::ItemKind::story)
    return asked.now;
  const auto story = asked.store.story(news::StoryId{item.id});
  return story ? std::max(asked.now, story->last_seen) : asked.now;
}

} // namespace

Response mark_form(const Asked& asked) {
  if (auto refusal = refused(asked))
    return *std::move(refusal);
  const auto item = item_named(field(asked, "item"));
  const auto mark = field(asked, "mark");
  if (!item)
    return not_understood(asked);
  auto& state = *asked.visitor.state;
  if (mark == "read")
    state.mark(store::Mark::read, with_reports(asked, *item), read_at(asked, *item));
  else if (mark == "unread")
    state.unmark(store::Mark::read, with_reports(asked, *item));
  else if (mark == "starred")
    state.mark(store::Mark::starred, std::span(&*item, 1), asked.now);
  else if (mark == "unstarred")
    state.unmark(store::Mark::starred, std::span(&*item, 1));
  else
    return not_understood(asked);
  return go_to(place_to_go_back_to(asked));
}

Response mute_form(const Asked& asked) {
  if (auto refusal = refused(asked))
    return *std::move(refusal);
  if (field(asked, "outlet").size() > longest_muted || field(asked, "word").size() > longest_muted)
    return error_page(asked, 400, "This is too long to be muted",
                      fmt::format("Mute a word, or words, of at most {} bytes.", longest_muted));
  const auto outlet = one_line(text::to_lower(field(asked, "outlet")), longest_muted);
  const auto word = one_line(text::fold_case(field(asked, "word")), 4 * longest_muted);
  if (outlet.empty() == word.empty())
    return not_understood(asked);
  const auto mute = outlet.empty() ? store::Mute{store::MuteKind::word, word}
                                   : store::Mute{store::MuteKind::outlet, outlet};
  if (field(asked, "action") == "unmute")
    asked.visitor.state->unmute(mute);
  else if (!asked.visitor.state->mute(mute))
    return error_page(asked, 400, "Too much is muted", "Take something off the list first.");
  return go_to(place_to_go_back_to(asked));
}

Response saved_search_form(const Asked& asked) {
  if (auto refusal = refused(asked))
    return *std::move(refusal);
  const auto query = std::string(field(asked, "query"));
  const auto name = one_line(field(asked, "name"), longest_name);
  if (query.empty() || query.size() > longest_saved)
    return not_understood(asked);
  if (field(asked, "action") == "drop")
    asked.visitor.state->drop_search(query);
  else if (!is_encoded(query))
    return not_understood(asked);
  else if (!asked.visitor.state->save_search({query, name.empty() ? "Search" : name}))
    return error_page(asked, 400, "Too many searches are saved", "Drop one of them first.");
  return go_to(place_to_go_back_to(asked));
}

Response sign_in_page(const Asked& asked) {
  if (asked.visitor.guard == nullptr || !asked.visitor.guard->has_password())
    return error_page(asked, 404, "Nobody can sign in here",
                      "Whoever runs the portal sets a password with: headwater account password");
  View view;
  view.words("token", asked.visitor.form_token);
  if (asked.visitor.state != nullptr)
    view.mark("is_signed_in");
  return page(asked, "sign_in", std::move(view),
              {.title = "Sign in", .indexing = Indexing::unwelcome});
}

Response sign_in_form(const Asked& asked) {
  if (!is_from_our_form(asked))
    return error_page(asked, 403, "This form is too old", "Go back and load the page again.");
  auto response = go_to("/following");
  if (field(asked, "action") == "sign_out") {
    response.headers.emplace_back("Set-Cookie", cookie_header(asked.settings, session_cookie, "") +
                                                    "; Max-Age=0");
    return response;
  }
  const auto session =
      asked.visitor.guard->sign_in(field(asked, "password"), asked.visitor.client, asked.now);
  if (!session && session.error().kind == text::ErrorKind::limit) {
    auto refusal = error_page(asked, 429, "This password was not tried", session.error().hint);
    refusal.headers.emplace_back("Retry-After", "60");
    return refusal;
  }
  if (!session)
    return error_page(asked, 403, "This is not the password", "Go back and try again.");
  response.headers.emplace_back("Set-Cookie",
                                cookie_header(asked.settings, session_cookie, *session));
  return response;
}

} // namespace portal
