// A page as the blocks a reader sees: a paragraph, a heading, a list item, a cell, a run of text.
#pragma once
#include "web/html.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace article {

struct Block {
  std::string text;              // white space collapsed, never empty
  web::NodeIndex element = 0;    // the nearest block-level element around it
  web::Tag kind = web::Tag::div; // of that element; p, li, h1…h6, td, blockquote, pre, figcaption
  std::uint32_t link_bytes = 0;  // of `text`, inside <a>
  std::uint32_t words = 0;       // runs of letters or digits; a CJK character counts as half
  std::string link;              // address of the first link in it, as it stands
  bool offer = false;            // of a small box that offers a newsletter or a subscription
  bool credit_line = false;      // at the text's foot, saying whose it is
  bool hidden = false;           // by its element's own word: hidden, aria-hidden, display: none
};

// In document order. Forms' controls are left out. At most 20,000 blocks.
std::vector<Block> split_blocks(const web::Document& document);

} // namespace article
