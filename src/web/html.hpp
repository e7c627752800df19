// An HTML page as a tree in flat arrays: nodes in document order, text as views. Tokens and tree
// follow WHATWG HTML §13.2; departures: no foster parenting, no reconstruction of formatting
// elements, no implied <head>, <body> or <tbody>. Scripts, styles, comments, templates, frames,
// SVG and <noscript> are passed over, JSON-LD aside.
#pragma once
#include "text/result.hpp"
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

// The elements that mean something to a reader of news; all others are `other`.
// clang-format off
enum class Tag : std::uint8_t {
  other, text, // text: a run of characters, no element
  a, abbr, address, amp_img, area, article, aside, audio, b, base, big, blockquote, body, br, button,
  canvas, caption, center, cite, code, col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em,
  embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6,
  head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main,
  map, mark, menu, meta, nav, noscript, object, ol, optgroup, option, p, param, picture, pre,
  progress, q, s, samp, script, search, section, select, small, source, span, strike, strong, style,
  sub, summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th, thead, time, title, tr,
  track, tt, u, ul, var, video, wbr, count_
};
// clang-format on

struct Attribute {
  std::string_view name, value; // name lower case, value with entities decoded
};

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct Node {
  Tag tag = Tag::other;
  std::uint16_t attribute_count = 0;
  NodeIndex parent = no_node;
  NodeIndex end = 0; // one past the last descendant: [index + 1, end) is what is inside
  std::uint32_t first_attribute = 0;
  std::string_view text; // of a text node
  std::string_view name; // of an element: lower case
};

struct HtmlLimits {
  std::size_t largest_page = 24u << 20; // bytes
  std::size_t most_nodes = 1'000'000;
  std::size_t deepest = 400; // elements below are laid flat into their last allowed ancestor
};

// A tree owns its bytes; the views live as long as it. Movable, not copyable. Thread: any, one at a
// time; once parsed it is only read.
class Document {
public:
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;

  [[nodiscard]] std::span<const Node> nodes() const { return nodes_; }
  [[nodiscard]] const Node& node(NodeIndex index) const { return nodes_[index]; }
  [[nodiscard]] std::span<const Attribute> attributes(const Node& node) const {
    return {attributes_.data() + node.first_attribute, node.attribute_count};
  }
  [[nodiscard]] std::string_view attribute(const Node& node, std::string_view name) const; // or ""

  // All text inside, white space collapsed.
  [[nodiscard]] std::string text_of(NodeIndex index) const;

  // Bodies of <script type="application/ld+json">, in order, as they stand.
  [[nodiscard]] std::span<const std::string_view> json_ld() const { return json_ld_; }

private:
  friend class TreeBuilder;
  Document() = default;
  std::vector<Node> nodes_; // [0] is the root <html>
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> json_ld_;
  std::deque<std::string> texts_; // what the views point into: the page, and what had entities
};

// `html`: valid UTF-8. Whatever it holds, some tree comes out, unless a limit is passed.
text::Result<Document> parse_html(std::string_view html, std::string_view input,
                                  HtmlLimits limits = {});

// Plain text of an HTML fragment (a feed's title or summary), white space collapsed.
std::string plain_text(std::string_view html_fragment);

} // namespace web
