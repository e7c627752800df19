#include "portal/cards.hpp"
#include "portal/pictures/pictures.hpp"
#include "portal/reader/reading.hpp"
#include "portal/words.hpp"
#include "text/utf8.hpp"
#include "web/url.hpp"
#include <algorithm>
#include <utility>

namespace portal {

namespace {

constexpr std::size_t most_dots = 10;    // more are drawn to scale
constexpr std::size_t longest_name = 80; // bytes, of outlets and people

} // namespace

void add_language(View& view, const std::string& language) {
  view.words("language", language_tag(language));
  view.words("direction", is_right_to_left(language) ? "rtl" : "auto");
  view.words("language_name", language.starts_with("en") ? "" : language_name(language));
}

void add_picture(View& view, const Asked& asked, const news::Article& article, Pictured pictured) {
  auto* pictures = asked.settings.pictures;
  view.words("picture", pictures == nullptr ? "" : pictures->place_of(article.image));
  if (pictures != nullptr && pictured == Pictured::wished_for)
    pictures->wish_for(article.image);
}

View outlet_view(const news::Outlet& outlet) {
  View view;
  const auto name = one_line(outlet.name, longest_name);
  // Some pages give an address where their name should stand.
  const bool is_name = !name.empty() && name.find("://") == std::string::npos;
  view.words("outlet_name",
             !is_name && !outlet.domain.empty() ? one_line(outlet.domain, longest_name) : name);
  view.words("outlet_address",
             outlet.domain.empty() ? "" : "/outlet/" + web::percent_encode(outlet.domain));
  return view;
}

View coverage_view(const news::Story& story) {
  View view;
  const std::size_t all = std::max<std::uint32_t>(1, story.articles);
  const std::size_t own = std::clamp<std::size_t>(story.independent, 1, all);
  const auto drawn = std::min(all, most_dots);
  const auto nearest = (own * drawn + all / 2) / all;
  const auto filled = own == all ? drawn : std::clamp<std::size_t>(nearest, 1, drawn - 1);
  std::vector<View> dots(drawn);
  for (std::size_t i = 0; i < drawn; ++i)
    dots[i].words("kind", i < filled ? "own" : "copy");
  view.words("reports", count(all, "report", "reports"));
  view.words("independent", std::to_string(own));
  view.list("dots", std::move(dots));
  // A handful of outlets with the words of one: worth a warning. Two may well be chance.
  if (own == 1 && all >= 3)
    view.mark("one_source");
  return view;
}

View story_card(const Asked& asked, const news::Story& story, Telling telling, Pictured pictured) {
  View view;
  const auto lead = asked.store.article(story.lead);
  const bool is_alone = story.articles <= 1 && lead;
  for (const std::string name :
       {"coverage", "outlet", "language", "language_name", "telling", "picture"})
    view.words(name, ""); // else the template would look further out for them
  view.words("is_read", "");
  if (is_read(asked, story))
    view.mark("is_read");
  view.words("address", is_alone ? address_of(story.lead) : address_of(story.id));
  const auto headline = one_line(story.headline, longest_headline);
  view.words("headline", headline.empty() ? "Untitled" : headline);
  view.words("section_name", section_title(story.section));
  view.words("section_address", "/section/" + std::string(news::name(story.section)));
  view.part("time", time_view(lead ? lead->article.date() : story.first_seen, asked.now));
  if (story.articles > 1)
    view.part("coverage", coverage_view(story));
  if (lead) {
    view.part("outlet", outlet_view(lead->article.outlet));
    add_language(view, lead->article.language);
    add_picture(view, asked, lead->article, pictured);
    if (telling != Telling::none)
      view.words("telling",
                 opening(lead->article.text, lead->dateline, std::to_underlying(telling)));
  }
  return view;
}

std::vector<View> story_cards(const Asked& asked, std::span<const news::Story> stories,
                              Telling telling, Pictured pictured) {
  std::vector<View> cards;
  cards.reserve(stories.size());
  for (const auto& story : stories)
    cards.push_back(story_card(asked, story, telling, pictured));
  return cards;
}

std::vector<View> see_also(const Asked& asked, const news::Story& story, std::size_t most) {
  auto stories = headlines(asked.store, Mutes(asked.visitor.state),
                           {.section = story.section, .since = {}, .limit = most + 1});
  std::erase_if(stories, [&](const news::Story& each) { return each.id == story.id; });
  stories.resize(std::min(stories.size(), most));
  return story_cards(asked, stories, Telling::none);
}

void add_warnings(View& view, std::span<const news::LineageWarning> warnings) {
  std::vector<View> lines;
  lines.reserve(warnings.size());
  for (const auto& warning : warnings)
    lines.emplace_back().words("warning", one_line(warning.statement, longest_headline));
  view.list("warnings", std::move(lines));
}

View article_card(const Asked& asked, const store::StoredArticle& stored) {
  const auto& article = stored.article;
  View view;
  const auto headline = one_line(article.title, longest_headline);
  view.words("is_read", "");
  if (is_read(asked, article.id))
    view.mark("is_read");
  view.words("address", address_of(article.id));
  view.words("headline", headline.empty() ? "Untitled" : headline);
  view.part("outlet", outlet_view(article.outlet));
  view.part("time", time_view(article.date(), asked.now));
  view.words("byline", one_line(article.byline, longest_name));
  add_language(view, article.language);
  view.words("original", may_be_linked(article.canonical) ? article.canonical : "");
  return view;
}

} // namespace portal
