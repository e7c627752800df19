// An HTML page as a tree in flat arrays: nodes in document order, text as views. Tokens and tree
// follow WHATWG HTML §13.2; departures: the limits below, and what HtmlContent leaves out.
#pragma once
#include "text/result.hpp"
#include "web/html/arena.hpp"
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

// The elements that mean something to the standard or to a reader of news; all others are `other`,
// as are those of SVG and MathML, their roots aside.
// clang-format off
enum class Tag : std::uint8_t {
  other, text, comment, doctype, document, // no elements
  a, abbr, address, amp_img, applet, area, article, aside, audio, b, base, basefont, bgsound, big,
  blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, dd, del, details,
  dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame,
  frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins,
  kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, math, menu, meta, nav,
  nobr, noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture, plaintext, pre,
  progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, small, source, span,
  strike, strong, style, sub, summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th,
  thead, time, title, tr, track, tt, u, ul, var, video, wbr, xmp, count_
};
// clang-format on

enum class Namespace : std::uint8_t { html, svg, mathml };

struct Attribute {
  std::string_view name, value; // name lower case but for SVG's, value with references decoded
};

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct Node {
  Tag tag = Tag::other;
  Namespace ns = Namespace::html;
  std::uint16_t attribute_count = 0;
  NodeIndex parent = no_node;
  NodeIndex end = 0; // one past the last descendant: [index + 1, end) is what is inside
  std::uint32_t first_attribute = 0;
  std::string_view text; // of a text node or comment
  std::string_view name; // of an element: lower case but for SVG's; of a doctype
};

struct HtmlLimits {
  std::size_t largest_page = 24u << 20; // bytes
  std::size_t most_nodes = 1'000'000;
  std::size_t deepest = 400; // where one more is opened, the innermost is closed
};

enum class HtmlContent : std::uint8_t {
  for_readers, // without comments, doctype, scripts, styles, frames, SVG, templates, <noscript>
  everything,  // below a node `document`; a doctype's identifiers are its attributes
};

enum class Scripting : std::uint8_t { on, off }; // whether what is in <noscript> is text

struct HtmlReading {
  HtmlContent content = HtmlContent::for_readers;
  Scripting scripting = Scripting::on;
};

// A tree owns its bytes; the views live as long as it. Movable, not copyable. Thread: any, one at a
// time; once parsed it is only read.
class Document {
public:
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
  HtmlArena texts_;         // what the views point into
  std::vector<Node> nodes_; // [0] is the root: <html>, or the document where there is everything
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> json_ld_;
};

// `html`: valid UTF-8. Whatever it holds, some tree comes out, unless a limit is passed.
text::Result<Document> parse_html(std::string_view html, std::string_view input,
                                  HtmlLimits limits = {}, HtmlReading reading = {});

// The tree of what would be inside an element `context` (§13.4): its root is an <html> around it.
struct HtmlContext {
  std::string_view name;
  Namespace ns = Namespace::html;
};
text::Result<Document> parse_html_fragment(std::string_view html, HtmlContext context,
                                           std::string_view input, HtmlLimits limits = {},
                                           HtmlReading reading = {});

// Plain text of an HTML fragment (a feed's title or summary), white space collapsed.
std::string plain_text(std::string_view html_fragment);

} // namespace web
