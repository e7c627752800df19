// Builds the tree of a page from its tokens (WHATWG HTML §13.2.6). Foster parenting and the
// adoption agency move nodes; they are linked while the tree is built, and laid out at the end.
#pragma once
#include "web/html.hpp"
#include "web/html/open_elements.hpp"
#include "web/html/tokens.hpp"
#include <initializer_list>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace web {

class TreeBuilder {
public:
  // Copies the page.
  TreeBuilder(std::string_view html, HtmlLimits limits, HtmlReading reading);

  void begin_inside(HtmlContext context); // §13.4
  // False where the page has more nodes than is allowed; then it is not to be used further.
  bool build();
  Document take(); // once

private:
  enum class Mode : std::uint8_t;
  struct Links {
    NodeIndex first_child = no_node; // of a text that has grown: where in grown_texts_
    NodeIndex last_child = no_node;
    NodeIndex previous = no_node, next = no_node;
    bool is_open = false, is_formatting = false;
  };
  struct Spot {
    NodeIndex parent, before; // no_node: behind its last child
  };
  struct Formatting {
    NodeIndex node; // no_node: a marker
    Tag tag;
    std::uint64_t likeness; // a hash of the attributes
  };
  using Token = const HtmlToken&;
  static constexpr std::size_t none = OpenElements::none;

  // html_tree.cpp: from tokens to modes
  void process(Token token);
  void process_in(Mode mode, Token token);
  [[nodiscard]] bool follows_html_rules(Token token) const;
  void reset_mode();
  bool reset_mode_by(const OpenElement& element, std::size_t depth);
  void in_text(Token token);

  // html_tree_head.cpp
  static std::string_view take_spaces(HtmlToken& token);
  static bool skip_spaces(HtmlToken& token);
  bool take_leading_spaces(HtmlToken& token);
  bool take_what_stands_anywhere(HtmlToken& token);
  static bool may_end_before_body(Tag tag);
  static bool belongs_in_head(Tag tag);
  void open_html(std::span<const Attribute> attributes);
  void initial(Token token);
  void before_html(Token token);
  void before_head(Token token);
  void in_head(Token token);
  void start_in_head(Token token);
  void end_template();
  void in_head_noscript(Token token);
  void after_head(Token token);
  void start_in_head_again(Token token);
  [[nodiscard]] bool is_json_ld() const;
  void insert_raw_text(Token token, TextModel model);
  void skip_raw_text();

  // html_tree_after.cpp
  void insert_spaces_of(std::string_view text);
  void after_body(Token token);
  void after_after_body(Token token);
  void in_frameset(Token token);
  void after_frameset(Token token);
  void after_after_frameset(Token token);
  void in_template(Token token);
  void leave_template();

  // html_tree_body.cpp, html_tree_body_end.cpp
  void in_body(Token token);
  void text_in_body(Token token);
  void insert_without_nul(Token token);
  void note_words(std::string_view text);
  void start_in_body(Token token);
  void start_of_structure(Token token);
  void start_of_content(Token token);
  bool start_text(Token token);
  void start_frameset(Token token);
  void start_form(Token token);
  void start_list_item(Token token, Tag other);
  void start_button(Token token);
  void start_formatting(Token token);
  void start_table(Token token);
  void start_select(Token token);
  void start_void(Token token);
  void start_ruby_text(Token token);
  void end_in_body(Token token);
  void end_form();
  void end_break();
  void end_inside(Tag tag);
  void end_other(Token token);
  void end_paragraph();
  void end_list_item(Tag tag);

  // html_tree_table.cpp, html_tree_cells.cpp, html_tree_select.cpp
  void in_table(Token token);
  void start_in_table(Token token);
  void start_input_in_table(Token token);
  void in_table_otherwise(Token token);
  static bool holds_rows(Tag tag);
  static bool is_table_part(Tag tag);
  void flush_table_text();
  void in_caption(Token token);
  void in_column_group(Token token);
  void in_table_body(Token token);
  void in_row(Token token);
  void in_cell(Token token);
  void leave_caption();
  void leave_table_body();
  void leave_cell(Tag tag);
  void leave_row();
  void in_select(Token token);
  void start_in_select(Token token);
  void in_select_in_table(Token token);
  void leave_select();

  // html_tree_foreign.cpp
  void in_foreign(Token token);
  void text_in_foreign(Token token);
  void start_in_foreign(Token token);
  void end_in_foreign(Token token);
  void leave_foreign();
  void insert_foreign(Token token, Namespace ns);
  [[nodiscard]] Traits foreign_traits(const Node& node) const;

  // html_formatting.cpp: §13.2.4.3
  void add_formatting(NodeIndex node, Tag tag);
  void add_marker();
  void reconstruct_formatting();
  void clear_to_marker();
  void remove_formatting(NodeIndex node);
  [[nodiscard]] std::size_t find_formatting(Tag tag) const;
  [[nodiscard]] std::size_t position_in_formatting(NodeIndex node) const;
  void drop_formatting(std::size_t at);
  [[nodiscard]] std::uint64_t likeness_of(NodeIndex node) const;
  [[nodiscard]] bool are_alike(NodeIndex left, NodeIndex right) const;

  // html_adoption.cpp: §13.2.6.4.7
  void adopt(Token token);
  bool adopt_once(Token token);
  void adopt_block(std::size_t formatting, std::size_t formatting_depth, std::size_t block_depth);
  NodeIndex clone(NodeIndex node);

  // html_insertion.cpp: §13.2.6.1
  [[nodiscard]] Spot place_for(NodeIndex target) const;
  [[nodiscard]] Spot foster_place() const;
  NodeIndex create(const Node& node);
  void link(NodeIndex node, Spot spot);
  void unlink(NodeIndex node);
  NodeIndex insert(const Node& node, Spot spot);
  NodeIndex insert_element(Token token);
  NodeIndex insert_element(Tag tag);
  NodeIndex insert_void(Token token);
  NodeIndex insert_open(const Node& node, OpenElement element);
  void insert_text(std::string_view text);
  bool extend_text(NodeIndex node, std::string_view text);
  void insert_comment(Token token, NodeIndex parent);
  void insert_comment(Token token);
  void insert_doctype();
  void add_missing_attributes(NodeIndex node);
  Node element_of(Token token);
  std::string_view interned(std::string_view name);

  void push(const OpenElement& element);
  void pop();
  void leave_out(NodeIndex node);
  void close_innermost();
  void pop_until(Tag tag);
  void pop_to(std::size_t depth);
  void pop_to_one_of(std::initializer_list<Tag> tags);
  void remove_open(std::size_t depth);
  void end_implied(Tag but = Tag::other);
  void end_implied_in_template();
  void end_paragraph_in_button_scope();

  [[nodiscard]] bool keeps_everything() const {
    return reading_.content == HtmlContent::everything;
  }
  [[nodiscard]] Tag innermost() const { return open_.innermost().tag; }
  [[nodiscard]] const OpenElement& adjusted_innermost() const {
    return is_fragment_ && open_.size() == 1 ? context_ : open_.innermost();
  }

  // html_layout.cpp
  void lay_out();
  void lay_out_in_place();
  [[nodiscard]] bool is_left_out(const Node& node) const;

  HtmlLimits limits_;
  HtmlReading reading_;
  Document document_;
  std::string_view page_;
  HtmlTokens tokens_;
  std::vector<Node>& nodes_;
  std::vector<Links> links_;
  OpenElements open_; // [0] is <html>
  std::vector<Formatting> formatting_;
  std::vector<Mode> template_modes_;
  std::vector<HtmlToken> table_text_;
  std::unordered_set<std::string_view> names_;
  std::vector<std::string*> grown_texts_;
  OpenElement context_; // of a fragment
  NodeIndex head_ = no_node, form_ = no_node;
  Mode mode_, mode_before_text_;
  bool is_quirky_ = false;
  bool is_frameset_ok_ = true;
  bool fosters_ = false;
  bool skips_newline_ = false;
  bool is_json_ld_ = false;
  bool is_fragment_ = false;
  bool is_out_of_order_ = false;
};

enum class TreeBuilder::Mode : std::uint8_t {
  initial,
  before_html,
  before_head,
  in_head,
  in_head_noscript,
  after_head,
  in_body,
  text,
  in_table,
  in_caption,
  in_column_group,
  in_table_body,
  in_row,
  in_cell,
  in_select,
  in_select_in_table,
  in_template,
  after_body,
  in_frameset,
  after_frameset,
  after_after_body,
  after_after_frameset
};

// §13.2.6.4.1
bool asks_for_quirks(const HtmlDoctype& doctype);

} // namespace web
