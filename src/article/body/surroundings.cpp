#include "article/body/surroundings.hpp"
#include <algorithm>

namespace article {

namespace {

using web::NodeIndex;
using web::Tag;

void note_label(Surroundings& here, Label said) {
  const auto note = [said](std::int16_t& steps, Label one) {
    steps = (said & one) != 0 ? std::int16_t{0} : steps;
  };
  note(here.content, label::content);
  note(here.lead, label::lead);
  note(here.comments, label::comments);
  note(here.others, label::others);
  note(here.around, label::around);
  note(here.offer, label::offer);
}

void note_tag(Surroundings& here, Tag tag) {
  switch (tag) {
  case Tag::article:
    here.in_article = true;
    break;
  case Tag::main:
    here.in_main = true;
    break;
  case Tag::aside:
    here.in_aside = true;
    break;
  case Tag::nav:
    here.in_nav = true;
    break;
  case Tag::header:
    here.in_header = true;
    break;
  case Tag::footer:
    here.in_footer = true;
    break;
  case Tag::form:
    here.in_form = true;
    break;
  case Tag::table:
    here.in_table = true;
    break;
  case Tag::figure:
  case Tag::figcaption:
    here.in_figure = true;
    break;
  case Tag::ul:
  case Tag::ol:
    here.in_list = true;
    break;
  case Tag::blockquote:
    here.in_quote = true;
    break;
  default:
    break;
  }
}

// Parents stand before their children.
void look_down(const web::Document& document, const Labels& labels,
               std::span<Surroundings> around) {
  const auto nodes = document.nodes();
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const auto& node = nodes[i];
    if (node.tag == Tag::text)
      continue;
    auto& here = around[i];
    if (node.parent != web::no_node) {
      here = around[node.parent];
      here.words = here.link_words = here.paragraphs = here.score = 0;
      ++here.depth;
      for (auto* steps :
           {&here.content, &here.lead, &here.comments, &here.others, &here.around, &here.offer})
        *steps = std::min<std::int16_t>(static_cast<std::int16_t>(*steps + 1), unsaid);
    }
    note_tag(here, node.tag);
    if (node.tag != Tag::body && node.tag != Tag::html) // theirs speak of the page as a whole
      note_label(here, labels.of(i));
  }
}

// Sums over what is inside: a block counts for every element around it. A container's score is
// the readability family's: long paragraphs count for their parent, half for the grandparent.
void count_up(const web::Document& document, std::span<const Block> blocks,
              std::span<Surroundings> around) {
  for (const auto& block : blocks) {
    const auto share = link_share(block);
    const bool paragraph = block.words >= 10 && share < 0.4F;
    const float worth =
        paragraph ? std::min(static_cast<float>(block.words), 120.0F) * (1 - share) : 0.0F;
    int steps = 0;
    for (auto at = block.element; at != web::no_node; at = document.node(at).parent, ++steps) {
      auto& here = around[at];
      here.words += static_cast<float>(block.words);
      here.link_words += static_cast<float>(block.words) * share;
      here.paragraphs += paragraph ? 1.0F : 0.0F;
      here.score += steps == 1 ? worth : steps == 2 ? worth / 2 : steps == 0 ? worth / 4 : 0.0F;
    }
  }
}

} // namespace

std::vector<Surroundings> look_around(const web::Document& document, const Labels& labels,
                                      std::span<const Block> blocks) {
  std::vector<Surroundings> around(document.nodes().size());
  look_down(document, labels, around);
  count_up(document, blocks, around);
  return around;
}

NodeIndex best_container(std::span<const Surroundings> around) {
  const auto best = std::ranges::max_element(around, {}, &Surroundings::score);
  return static_cast<NodeIndex>(best - around.begin());
}

float link_share(const Block& block) {
  return std::min(1.0F, static_cast<float>(block.link_bytes) /
                            static_cast<float>(std::max<std::size_t>(block.text.size(), 1)));
}

} // namespace article
