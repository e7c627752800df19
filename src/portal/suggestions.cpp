// What somebody may be about to ask for, in the form that browsers know (OpenSearch Suggestions
// 1.0): [what was typed, [completions]].
#include "portal/cards.hpp"
#include "portal/names_in.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "text/json.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t longest_typed = 100; // bytes
constexpr std::size_t shortest_typed = 2;  // bytes; less begins everything
constexpr std::size_t stories_seen = 300;  // of the front page, whose headlines are compared
constexpr std::size_t leads_read = 12;     // for the names in them
constexpr std::size_t most_of_a_kind = 5;

bool has_word_that_begins(std::string_view words, const std::string& folded) {
  const auto compared = text::fold_case(one_line(words, longest_headline));
  return std::ranges::any_of(text::tokenize(compared, "").tokens, [&](const text::Token& token) {
    return std::string_view(compared).substr(token.begin).starts_with(folded);
  });
}

std::string quoted(const std::string& words) { return "\"" + words + "\""; }

} // namespace

Response suggestions(const Asked& asked) {
  const auto typed = one_line(asked.target.parameter("q"), longest_typed);
  const auto folded = text::fold_case(typed);
  text::json::array names, outlets, headlines;
  if (folded.size() >= shortest_typed) {
    const Mutes mutes(asked.visitor.state);
    std::vector<store::StoredArticle> leads;
    for (const auto& story : asked.store.headlines({.limit = stories_seen, .now = asked.now})) {
      if (leads.size() == leads_read || !has_word_that_begins(story.headline, folded) ||
          mutes.hide(asked.store, story))
        continue;
      if (headlines.size() < most_of_a_kind)
        headlines.emplace_back(one_line(story.headline, longest_headline));
      if (auto lead = asked.store.article(story.lead))
        leads.push_back(*std::move(lead));
    }
    for (const auto& named : names_in(leads))
      if (names.size() < most_of_a_kind && has_word_that_begins(named.name, folded) &&
          !mutes.hide(named.name, ""))
        names.emplace_back(quoted(one_line(named.name, longest_named)));
    for (const auto& outlet : asked.store.outlets_named(typed, most_of_a_kind))
      if (!mutes.hide(outlet.name, outlet.domain))
        outlets.emplace_back("outlet:" + quoted(one_line(outlet.name, longest_named)));
  }
  text::json::array completions = std::move(names);
  completions.insert(completions.end(), outlets.begin(), outlets.end());
  completions.insert(completions.end(), headlines.begin(), headlines.end());
  Response response{200,
                    "application/x-suggestions+json",
                    text::json::serialize(text::json::array{typed, std::move(completions)}) + "\n",
                    {}};
  response.headers.emplace_back(
      "Cache-Control", asked.visitor.state == nullptr ? "max-age=60" : "private, max-age=60");
  return response;
}

} // namespace portal
