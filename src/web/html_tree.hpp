// Lays the tokens of a page out as a tree (WHATWG HTML §13.2.6.4, "in body" above all).
#pragma once
#include "web/html.hpp"
#include "web/html_entities.hpp"
#include "web/html_tags.hpp"
#include "web/html_tokens.hpp"
#include <string_view>
#include <vector>

namespace web {

class TreeBuilder {
public:
  // Copies the page.
  TreeBuilder(std::string_view html, HtmlLimits limits);

  // False where the page has more nodes than is allowed; then it is not to be used further.
  bool build();
  Document take();

private:
  struct Open {
    Tag tag;
    NodeIndex index;
    std::string_view name;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void take_start(std::string_view name);
  void take_end(std::string_view name);
  void take_text(std::string_view text);

  void make_room_for(Tag tag);
  void make_room_in_table(Tag tag);
  void end_list_item(Tag first, Tag second);
  void end_link();
  void end_phrasing(Tag tag, std::string_view name);
  void end_heading();
  void end_paragraph();
  void leave_head();
  void take_whole_text(Tag tag);

  void open(Tag tag, std::string_view name, std::span<const Attribute> attributes);
  void reopen(const Open& closed);
  void add_attributes(Node& node, std::span<const Attribute> attributes);
  void close_from(std::size_t depth);
  bool close(Tag tag, std::uint16_t bounds);
  [[nodiscard]] std::size_t find_open(Tag tag, std::uint16_t bounds) const;
  [[nodiscard]] Tag innermost() const { return open_.back().tag; }

  std::string_view keep(std::string_view text);
  std::string_view keep_lower(std::string_view name);
  std::string_view keep_decoded(std::string_view text, Place place);

  HtmlLimits limits_;
  Document document_;
  std::vector<Open> open_; // [0] is <html>
  HtmlTokens tokens_;
  std::size_t flat_ = 0; // open elements that are deeper than is allowed
  bool has_body_ = false;
};

} // namespace web
