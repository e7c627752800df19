#include "portal/named.hpp"
#include "portal/words.hpp"
#include "text/hash.hpp"

namespace portal {

std::optional<news::Story> story_named(const store::Store& store, std::string_view digits) {
  std::uint64_t id = 0;
  return text::from_hex(digits, id) ? store.story(news::StoryId{id}) : std::nullopt;
}

std::optional<store::StoredArticle> article_named(const store::Store& store,
                                                  std::string_view digits) {
  std::uint64_t id = 0;
  return text::from_hex(digits, id) ? store.article(news::ArticleId{id}) : std::nullopt;
}

Response no_such_story(const Asked& asked) {
  return error_page(asked, 404, "There is no such story",
                    "Stories keep their address, so it may be mistyped.");
}

Response no_such_article(const Asked& asked) {
  return error_page(asked, 404, "There is no such article",
                    "Articles keep their address, so it may be mistyped.");
}

std::optional<Response> story_it_became(const Asked& asked, const news::Story& story) {
  std::uint64_t id = 0;
  if (text::from_hex(asked.name, id) && news::StoryId{id} == story.id)
    return std::nullopt;
  auto response = error_page(asked, 301, "This story has become part of another", story.headline);
  response.headers.emplace_back("Location", address_of(story.id));
  return response;
}

} // namespace portal
