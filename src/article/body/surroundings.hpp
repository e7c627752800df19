// What each element says of itself and of all around it, and what text it holds.
#pragma once
#include "article/body/blocks.hpp"
#include "article/labels.hpp"
#include "web/html.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace article {

inline constexpr std::int16_t unsaid = 100; // steps; no element says it

struct Surroundings {
  std::uint16_t depth = 0;
  // Steps up to the nearest element whose classes speak so.
  std::int16_t content = unsaid, lead = unsaid, comments = unsaid, others = unsaid, around = unsaid,
               offer = unsaid;
  bool in_article = false, in_main = false, in_aside = false, in_nav = false, in_header = false,
       in_footer = false, in_form = false, in_table = false, in_figure = false, in_list = false,
       in_quote = false;
  float words = 0, link_words = 0, paragraphs = 0; // of the blocks inside
  float score = 0;                                 // as a container of the article
};

// One for each node of the document; of text nodes empty.
std::vector<Surroundings> look_around(const web::Document& document, const Labels& labels,
                                      std::span<const Block> blocks);

// The element with the highest score.
web::NodeIndex best_container(std::span<const Surroundings> around);

// Of a block's text, inside links: 0–1.
float link_share(const Block& block);

} // namespace article
