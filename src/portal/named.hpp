// What the last part of an address names: 1 to 16 hex digits.
#pragma once
#include "portal/page.hpp"
#include <optional>
#include <string_view>

namespace portal {

// A story that was merged is named by its old id, too.
std::optional<news::Story> story_named(const store::Store& store, std::string_view digits);
std::optional<store::StoredArticle> article_named(const store::Store& store,
                                                  std::string_view digits);

Response no_such_story(const Asked& asked);
Response no_such_article(const Asked& asked);
// Leads on (301) from the address of a story to what it became; nothing where it is still itself.
std::optional<Response> story_it_became(const Asked& asked, const news::Story& story);

} // namespace portal
