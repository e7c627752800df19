#include "article/body/blocks.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <utility>

namespace article {

namespace {

using web::Tag;

constexpr std::size_t most_blocks = 20'000;

enum class Role : std::uint8_t { inline_, block, skipped };

Role role_of(Tag tag) { // NOLINT(readability-function-size): a table
  switch (tag) {
  case Tag::head:
  case Tag::script:
  case Tag::style:
  case Tag::svg:
  case Tag::iframe:
  case Tag::object:
  case Tag::embed:
  case Tag::audio:
  case Tag::video:
  case Tag::canvas:
  case Tag::select:
  case Tag::option:
  case Tag::textarea:
  case Tag::button:
  case Tag::input:
  case Tag::map:
  case Tag::noscript:
  case Tag::template_:
  case Tag::dialog:
  case Tag::progress:
  case Tag::title:
    return Role::skipped;
  case Tag::address:
  case Tag::article:
  case Tag::aside:
  case Tag::blockquote:
  case Tag::body:
  case Tag::caption:
  case Tag::center:
  case Tag::hgroup:
  case Tag::search:
  case Tag::dd:
  case Tag::details:
  case Tag::dir:
  case Tag::div:
  case Tag::dl:
  case Tag::dt:
  case Tag::fieldset:
  case Tag::figcaption:
  case Tag::figure:
  case Tag::footer:
  case Tag::form:
  case Tag::frame:
  case Tag::frameset:
  case Tag::h1:
  case Tag::h2:
  case Tag::h3:
  case Tag::h4:
  case Tag::h5:
  case Tag::h6:
  case Tag::header:
  case Tag::hr:
  case Tag::html:
  case Tag::legend:
  case Tag::li:
  case Tag::main:
  case Tag::menu:
  case Tag::nav:
  case Tag::ol:
  case Tag::optgroup:
  case Tag::p:
  case Tag::pre:
  case Tag::section:
  case Tag::summary:
  case Tag::table:
  case Tag::tbody:
  case Tag::td:
  case Tag::tfoot:
  case Tag::th:
  case Tag::thead:
  case Tag::tr:
  case Tag::ul:
    return Role::block;
  default:
    return Role::inline_;
  }
}

bool is_hidden(const web::Document& document, const web::Node& node) {
  // React sends what comes late so, and shows it by script.
  if (document.attribute(node, "id").starts_with("S:"))
    return false;
  for (const auto& [name, value] : document.attributes(node)) {
    if (name == "hidden" && value != "until-found")
      return true;
    if (name == "aria-hidden" && value == "true" && node.tag != Tag::body && node.tag != Tag::html)
      return true;
    if (name == "style")
      for (const std::string_view hiding :
           {"display:none", "display: none", "visibility:hidden", "visibility: hidden"})
        if (value.find(hiding) != value.npos)
          return true;
  }
  return false;
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0, unspaced = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const bool word =
          (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
      words += word && !inside ? 1 : 0;
      inside = word || (inside && (byte == '\'' || byte == '-'));
      ++at;
      continue;
    }
    const auto point = text::decode_at(text, at);
    at += point.size;
    if (point.value >= 0x3040 && point.value <= 0x9FFF) {
      ++unspaced;
      inside = false;
    } else if (point.value >= 0xC0 && (point.value < 0x2000 || point.value > 0x206F)) {
      words += inside ? 0 : 1;
      inside = true;
    } else if (point.value != 0x2019) {
      inside = false;
    }
  }
  return words + (unspaced + 1) / 2;
}

constexpr std::string_view zero_width_space = "\xE2\x80\x8B"; // parts no word

class Splitter {
public:
  explicit Splitter(const web::Document& document) : document_(document) {}

  std::vector<Block> split() {
    const auto nodes = document_.nodes();
    std::vector<web::NodeIndex> open; // block-level elements and links
    for (web::NodeIndex at = 0; at < nodes.size() && blocks_.size() < most_blocks;) {
      while (!open.empty() && at >= nodes[open.back()].end)
        leave(open);
      const auto& node = nodes[at];
      if (node.tag == Tag::text) {
        write(node.text);
        ++at;
        continue;
      }
      const auto role = role_of(node.tag);
      const bool hidden = at > 0 && is_hidden(document_, node);
      if (role == Role::skipped || (hidden && role == Role::inline_)) {
        run_.push_back(' ');
        at = node.end;
        continue;
      }
      if (hidden)
        hidden_until_ = std::max(hidden_until_, node.end);
      if (node.tag == Tag::br) {
        // Two in a row part paragraphs.
        if (after_break_)
          end_block(element_of(open));
        else
          run_.push_back(' ');
        after_break_ = true;
      } else if (role == Role::block) {
        end_block(element_of(open));
        open.push_back(at);
      } else if (node.tag == Tag::a && !document_.attribute(node, "href").empty()) {
        ++links_;
        if (link_.empty())
          link_ = document_.attribute(node, "href");
        open.push_back(at);
      }
      ++at;
    }
    while (!open.empty())
      leave(open);
    return std::move(blocks_);
  }

private:
  void leave(std::vector<web::NodeIndex>& open) {
    if (document_.node(open.back()).tag == Tag::a)
      --links_;
    else
      end_block(element_of(open));
    open.pop_back();
  }

  [[nodiscard]] web::NodeIndex element_of(const std::vector<web::NodeIndex>& open) const {
    for (auto element = open.rbegin(); element != open.rend(); ++element)
      if (document_.node(*element).tag != Tag::a)
        return *element;
    return 0;
  }

  void write(std::string_view text) {
    const auto words = text::trim(text);
    if (words.empty()) {
      run_.append(text.starts_with(zero_width_space) ? text : " ");
      return;
    }
    after_break_ = false;
    if (links_ > 0)
      link_bytes_ += static_cast<std::uint32_t>(words.size());
    run_.append(text);
  }

  void end_block(web::NodeIndex element) {
    after_break_ = false;
    Block block;
    block.text = text::collapse_spaces(run_);
    run_.clear();
    block.link_bytes = std::exchange(link_bytes_, 0);
    block.link = std::exchange(link_, {});
    if (block.text.empty())
      return;
    block.element = element;
    block.hidden = element < hidden_until_;
    block.kind = kind_of(element);
    block.words = count_words(block.text);
    blocks_.push_back(std::move(block));
  }

  // A <div> right inside a list item is the item's.
  [[nodiscard]] Tag kind_of(web::NodeIndex element) const {
    auto tag = document_.node(element).tag;
    if (tag != Tag::div && tag != Tag::section)
      return tag;
    const auto parent = document_.node(element).parent;
    if (parent == web::no_node)
      return tag;
    const auto above = document_.node(parent).tag;
    return above == Tag::li || above == Tag::td || above == Tag::blockquote ||
                   above == Tag::figcaption
               ? above
               : tag;
  }

  const web::Document& document_;
  std::vector<Block> blocks_;
  std::string run_, link_;
  std::uint32_t link_bytes_ = 0;
  int links_ = 0;
  web::NodeIndex hidden_until_ = 0;
  bool after_break_ = false;
};

} // namespace

std::vector<Block> split_blocks(const web::Document& document) {
  return Splitter(document).split();
}

} // namespace article
