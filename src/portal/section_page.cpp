#include "portal/cards.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"

namespace portal {

namespace {

constexpr std::size_t per_page = 24;
constexpr std::size_t last_page = 50; // beyond, the news is old and a search is the better way

} // namespace

Response section_page(const Asked& asked) {
  const auto section = news::section_named(asked.name);
  if (!section)
    return error_page(asked, 404, "There is no such section",
                      "The sections are listed at the top of the page.");
  const auto number = asked.target.number("page", 1, 1, last_page);
  auto stories = headlines(
      asked.store, Mutes(asked.visitor.state),
      {.section = section, .since = {}, .limit = per_page + 1, .offset = (number - 1) * per_page});
  const bool has_next = stories.size() > per_page && number < last_page;
  stories.resize(std::min(stories.size(), per_page));

  const auto address = "/section/" + std::string(news::name(*section));
  View view;
  view.words("name", section_title(*section));
  view.words("feed", address + "/feed.xml");
  const auto big = std::min<std::size_t>(number == 1 ? 1 : 0, stories.size());
  view.list("first",
            story_cards(asked, std::span(stories).first(big), Telling::more, Pictured::wished_for));
  view.list("stories", story_cards(asked, std::span(stories).subspan(big), Telling::some,
                                   Pictured::wished_for));
  if (stories.empty())
    view.mark("is_empty");
  add_paging(view, address, number, has_next);
  return page(
      asked, "section", std::move(view),
      {.title = section_title(*section),
       .description = section_title(*section) + ": the top stories, traced to who reported first.",
       .section = section,
       .feed = address + "/feed.xml",
       .feed_title = "Headwater: " + section_title(*section)});
}

} // namespace portal
