// Stories and articles as they stand in lists.
#pragma once
#include "news/lineage.hpp"
#include "news/story.hpp"
#include "portal/page.hpp"
#include <cstdint>
#include <span>

namespace portal {

inline constexpr std::size_t longest_headline =
    240; // bytes, of lists; the longest by hand have 150

// How much of the article a card begins to tell, in bytes.
enum class Telling : std::uint16_t { none = 0, some = 190, more = 360 };

// Pictures are shown where they are held. wished_for: and fetched for the next view, which their
// outlets see; only of pages that tell nothing about who reads what.
enum class Pictured : std::uint8_t { if_held, wished_for };

// {address, headline, language, direction, outlet, outlet_address, time, telling, coverage,
// picture, …}. One call of the store: for the lead.
View story_card(const Asked& asked, const news::Story& story, Telling telling,
                Pictured pictured = Pictured::if_held);
std::vector<View> story_cards(const Asked& asked, std::span<const news::Story> stories,
                              Telling telling, Pictured pictured = Pictured::if_held);

// Others of its section, the top ones first, without what is muted.
std::vector<View> see_also(const Asked& asked, const news::Story& story, std::size_t most);

// {address, headline, language, outlet, outlet_address, time, …} of one article.
View article_card(const Asked& asked, const store::StoredArticle& stored);

// {warnings[{warning}]}: where its dates contradict what it copies.
void add_warnings(View& view, std::span<const news::LineageWarning> warnings);

// {picture}: where the portal shows the article's, or "".
void add_picture(View& view, const Asked& asked, const news::Article& article,
                 Pictured pictured = Pictured::if_held);

// {language, direction, language_name}: "lang" and "dir" of words that are not the page's.
void add_language(View& view, const std::string& language);

// {outlet_name, outlet_address}; no address where the outlet has no domain.
View outlet_view(const news::Outlet& outlet);

// {reports, independent, dots[], one_source}; of a story of one article only that mark is absent.
View coverage_view(const news::Story& story);

} // namespace portal
