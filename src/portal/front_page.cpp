#include "portal/cards.hpp"
#include "portal/coverage.hpp"
#include "portal/pages.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "story/variety.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t ranked = 60;             // stories from which the top of the page is chosen
constexpr std::size_t top_stories = 7;         // the first of them big
constexpr std::size_t second_stories = 2;      // that stand under it
constexpr std::size_t most_of_one_section = 3; // at the top, so that a match day does not fill it
constexpr std::size_t read_of_lead = 800;      // bytes, that tell which names are names
constexpr std::size_t per_section = 5;
constexpr std::size_t echoes = 4;       // stories of one source that many repeat
constexpr std::size_t least_echoed = 3; // articles
constexpr std::size_t lead_reports = 5; // that the lead story names

using Shown = std::unordered_set<std::uint64_t>;

story::Gist gist_of(const Asked& asked, const news::Story& story) {
  const auto lead = asked.store.article(story.lead);
  if (!lead)
    return {};
  const auto opening = std::string_view(lead->article.text).substr(0, read_of_lead);
  return story::gist_of(story.headline, text::repair_utf8(opening), lead->article.language);
}

std::vector<news::Story> choose_top(const Asked& asked, const std::vector<news::Story>& stories,
                                    Shown& shown) {
  std::vector<news::Story> top;
  std::array<std::size_t, news::section_count> taken{};
  story::Variety variety;
  for (const auto& story : stories) {
    if (top.size() == top_stories)
      break;
    auto& of_its_section = taken[std::to_underlying(story.section)];
    if (of_its_section == most_of_one_section || !variety.take(gist_of(asked, story)))
      continue;
    ++of_its_section;
    shown.insert(std::to_underlying(story.id));
    top.push_back(story);
  }
  return top;
}

std::vector<news::Story> choose_echoes(const std::vector<news::Story>& stories, Shown& shown) {
  std::vector<news::Story> chosen;
  for (const auto& story : stories)
    if (chosen.size() < echoes && story.independent <= 1 && story.articles >= least_echoed &&
        shown.insert(std::to_underlying(story.id)).second)
      chosen.push_back(story);
  return chosen;
}

// Who had it first, and who followed.
std::vector<View> reports_view(const Asked& asked, const news::Story& story) {
  const auto articles = asked.store.articles_of(story.id, 50);
  std::vector<View> views;
  for (const auto& report : reports_of(articles)) {
    if (views.size() == lead_reports)
      break;
    auto& view = views.emplace_back(article_card(asked, *report.article));
    view.words("copies",
               report.copies.empty() ? "" : count(report.copies.size(), "copy", "copies"));
    if (views.size() == 1)
      view.mark("is_first");
  }
  return views;
}

std::vector<View> section_blocks(const Asked& asked, const Mutes& mutes, Shown& shown) {
  std::vector<View> blocks;
  for (const auto section : news::sections) {
    store::StoryFilter filter{
        .section = section, .since = {}, .limit = per_section + top_stories + echoes, .offset = 0};
    std::vector<news::Story> stories;
    for (auto& story : headlines(asked.store, mutes, filter))
      if (stories.size() < per_section && shown.insert(std::to_underlying(story.id)).second)
        stories.push_back(std::move(story));
    if (stories.empty())
      continue;
    auto& block = blocks.emplace_back();
    block.words("name", section_title(section));
    block.words("id", std::string(news::name(section)));
    block.list("first", story_cards(asked, std::span(stories).first(1), Telling::some,
                                    Pictured::wished_for));
    block.list("others", story_cards(asked, std::span(stories).subspan(1), Telling::none,
                                     Pictured::wished_for));
  }
  return blocks;
}

Response empty_front_page(const Asked& asked) {
  View view;
  if (asked.store.counts().stories > 0)
    view.mark("all_is_muted");
  return page(asked, "empty", std::move(view), {.title = "", .description = "No news."});
}

} // namespace

Response front_page(const Asked& asked) {
  const Mutes mutes(asked.visitor.state);
  const auto stories = headlines(asked.store, mutes, {.limit = ranked, .now = asked.now});
  if (stories.empty())
    return empty_front_page(asked);
  Shown shown;
  const auto top = choose_top(asked, stories, shown);
  const auto echoed = choose_echoes(stories, shown);

  View view;
  auto lead = story_card(asked, top.front(), Telling::more, Pictured::wished_for);
  if (top.front().articles > 1)
    lead.list("reports_of_lead", reports_view(asked, top.front()));
  view.part("lead", std::move(lead));
  const auto second = std::span(top).subspan(1, std::min(second_stories, top.size() - 1));
  const auto third = std::span(top).subspan(1 + second.size());
  view.list_within("second", "stories",
                   story_cards(asked, second, Telling::more, Pictured::wished_for));
  view.list_within("third", "stories",
                   story_cards(asked, third, Telling::some, Pictured::wished_for));
  const auto counts = asked.store.counts();
  view.words("size", count(counts.articles, "article", "articles") + " from " +
                         count(counts.outlets, "outlet", "outlets"));
  view.list_within("echoed", "stories",
                   story_cards(asked, echoed, Telling::none, Pictured::wished_for));
  view.list("blocks", section_blocks(asked, mutes, shown));
  return page(asked, "front", std::move(view),
              {.title = "",
               .description = "Top stories by section: who reported first, who has words of its "
                              "own, and who copies."});
}

} // namespace portal
