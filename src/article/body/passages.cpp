#include "article/body/passages.hpp"
#include "article/body/content.hpp"
#include "article/body/line_words.hpp"
#include "article/body/see_also.hpp"
#include "text/time.hpp"
#include "web/url.hpp"
#include <algorithm>

namespace article {

namespace {

using news::PassageKind;
using web::Tag;

constexpr std::uint32_t paragraph_words = 15;

// The nearest of the elements around a block that makes it more than a paragraph.
PassageKind kind_of(const web::Document& document, const Block& block) {
  constexpr int reach = 4; // elements; a page laid out within a list is no list
  auto at = block.element;
  for (int steps = 0; at != web::no_node && steps < reach; ++steps, at = document.node(at).parent) {
    switch (document.node(at).tag) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      return PassageKind::heading;
    case Tag::blockquote:
      return PassageKind::quote;
    case Tag::li:
    case Tag::dt:
    case Tag::dd:
      return PassageKind::item;
    case Tag::td:
    case Tag::th:
      return PassageKind::cell;
    case Tag::pre:
      return PassageKind::preformatted;
    case Tag::article:
    case Tag::main:
    case Tag::section:
      return PassageKind::paragraph;
    default:
      break;
    }
  }
  return PassageKind::paragraph;
}

// A picture's: by its element, or by the words of a short line that is no sentence of the text.
bool is_caption(const Block& block) {
  constexpr std::uint32_t most_words = 25;
  return block.kind == Tag::figcaption ||
         (block.words <= most_words && read_line_words(block.text).credits);
}

// Says again what stands elsewhere in the article: its headline, its date, its people.
bool is_head_line(const news::Article& article, const std::string& line) {
  constexpr std::size_t longest = 80; // bytes of a date or a byline as it is written
  return line == article.title ||
         (line.size() <= longest &&
          (text::parse_time(line) ||
           (!article.byline.empty() && line.find(article.byline) != line.npos)));
}

// One behind the last block of the text.
std::size_t end_of_text(std::span<const float> probabilities) {
  auto end = probabilities.size();
  while (end > 0 && probabilities[end - 1] < kept_from)
    --end;
  return end;
}

} // namespace

void write_passages(news::Article& article, const web::Document& document,
                    std::span<const Block> blocks, std::span<const float> probabilities,
                    const std::string& base) {
  constexpr float near_text = 0.1F; // of what stands within it, though it is not kept
  constexpr std::size_t most_captions = 100, most_offers = 100;
  const auto end = end_of_text(probabilities);
  bool begun = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (probabilities[i] < near_text && block.link.empty() && !block.offer)
      continue;
    if (const auto elsewhere = see_also(block.text); elsewhere && !block.credit_line) {
      if (!elsewhere->empty())
        article.related.push_back({web::resolve(block.link, base).value_or(""), *elsewhere});
      continue;
    }
    if (block.offer && !block.hidden && begun && i < end && !is_caption(block)) {
      if (article.offers.size() < most_offers)
        article.offers.push_back(block.text);
      continue;
    }
    if (probabilities[i] < near_text)
      continue;
    if (is_caption(block) && !block.credit_line) {
      if (begun && article.captions.size() < most_captions)
        article.captions.push_back(block.text);
      continue;
    }
    if (probabilities[i] < kept_from || (!begun && is_head_line(article, block.text)))
      continue;
    begun = begun || block.words >= paragraph_words;
    article.text.append(article.text.empty() ? "" : "\n\n").append(block.text);
    article.kinds.push_back(kind_of(document, block));
  }
}

} // namespace article
