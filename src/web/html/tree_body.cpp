// "In body": text and start tags (WHATWG HTML §13.2.6.4.7).
#include "text/utf8.hpp"
#include "web/html/bytes.hpp"
#include "web/html/tree.hpp"
#include <algorithm>

namespace web {

using namespace trait;

void TreeBuilder::in_body(Token token) {
  switch (token.kind) {
  case TokenKind::text:
    return text_in_body(token);
  case TokenKind::comment:
    return insert_comment(token);
  case TokenKind::start:
    return start_in_body(token);
  case TokenKind::end:
    return end_in_body(token);
  case TokenKind::end_of_page:
    if (!template_modes_.empty())
      in_template(token);
    return;
  case TokenKind::doctype:
    return;
  }
}

void TreeBuilder::text_in_body(Token token) {
  if (!token.has_nul || token.text.find_first_not_of('\0') != none)
    reconstruct_formatting();
  insert_without_nul(token);
  note_words(token.text);
}

// Behind words there is no <frameset>.
void TreeBuilder::note_words(std::string_view text) {
  is_frameset_ok_ = is_frameset_ok_ && bytes::is_blank_or_nul(text);
}

// A NUL is no character in HTML.
void TreeBuilder::insert_without_nul(Token token) {
  auto rest = token.text;
  if (token.has_nul)
    for (auto nul = rest.find('\0'); nul != rest.npos; nul = rest.find('\0')) {
      insert_text(rest.substr(0, nul));
      rest.remove_prefix(nul + 1);
    }
  insert_text(rest);
}

void TreeBuilder::start_in_body(Token token) {
  const auto traits = traits_of(token.tag);
  if ((traits & block) != 0) {
    end_paragraph_in_button_scope();
    insert_element(token);
  } else if ((traits & heading) != 0) {
    end_paragraph_in_button_scope();
    if (open_.innermost().has(heading))
      pop();
    insert_element(token);
  } else if ((traits & reopened) != 0) {
    start_formatting(token);
  } else if (belongs_in_head(token.tag)) {
    start_in_head(token);
  } else {
    start_of_structure(token);
  }
}

void TreeBuilder::start_formatting(Token token) {
  if (token.tag == Tag::a) {
    if (const auto at = find_formatting(Tag::a); at != none) {
      const auto node = formatting_[at].node;
      adopt(token);
      remove_formatting(node);
      if (links_[node].is_open)
        remove_open(open_.find(node));
    }
  }
  reconstruct_formatting();
  if (token.tag == Tag::nobr && open_.has_in_scope(Tag::nobr)) {
    adopt(token);
    reconstruct_formatting();
  }
  add_formatting(insert_element(token), token.tag);
}

void TreeBuilder::start_of_structure(Token token) {
  switch (token.tag) {
  case Tag::html:
    if (!open_.has(Tag::template_))
      add_missing_attributes(open_[0].node);
    return;
  case Tag::body:
    if (open_.size() > 1 && open_[1].tag == Tag::body && !open_.has(Tag::template_)) {
      is_frameset_ok_ = false;
      add_missing_attributes(open_[1].node);
    }
    return;
  case Tag::frameset:
    return start_frameset(token);
  case Tag::p:
    end_paragraph_in_button_scope();
    insert_element(token);
    return;
  case Tag::pre:
  case Tag::listing:
    end_paragraph_in_button_scope();
    insert_element(token);
    skips_newline_ = true;
    is_frameset_ok_ = false;
    return;
  case Tag::form:
    return start_form(token);
  case Tag::li:
    return start_list_item(token, Tag::li);
  case Tag::dd:
    return start_list_item(token, Tag::dt);
  case Tag::dt:
    return start_list_item(token, Tag::dd);
  case Tag::plaintext:
    end_paragraph_in_button_scope();
    insert_element(token);
    return tokens_.read_as(TextModel::plaintext, "");
  case Tag::table:
    return start_table(token);
  case Tag::hr:
    end_paragraph_in_button_scope();
    insert_void(token);
    is_frameset_ok_ = false;
    return;
  case Tag::caption:
  case Tag::col:
  case Tag::colgroup:
  case Tag::frame:
  case Tag::head:
  case Tag::tbody:
  case Tag::td:
  case Tag::tfoot:
  case Tag::th:
  case Tag::thead:
  case Tag::tr:
    return;
  default:
    start_of_content(token);
  }
}

void TreeBuilder::start_of_content(Token token) {
  switch (token.tag) {
  case Tag::button:
    return start_button(token);
  case Tag::applet:
  case Tag::marquee:
  case Tag::object:
    reconstruct_formatting();
    insert_element(token);
    add_marker();
    is_frameset_ok_ = false;
    return;
  case Tag::param:
  case Tag::source:
  case Tag::track:
    insert_void(token);
    return;
  case Tag::area:
  case Tag::br:
  case Tag::embed:
  case Tag::image:
  case Tag::img:
  case Tag::input:
  case Tag::keygen:
  case Tag::wbr:
    return start_void(token);
  case Tag::select:
    return start_select(token);
  case Tag::optgroup:
  case Tag::option:
    if (innermost() == Tag::option)
      pop();
    reconstruct_formatting();
    insert_element(token);
    return;
  case Tag::rb:
  case Tag::rtc:
  case Tag::rp:
  case Tag::rt:
    return start_ruby_text(token);
  case Tag::math:
    reconstruct_formatting();
    return insert_foreign(token, Namespace::mathml);
  case Tag::svg:
    reconstruct_formatting();
    return insert_foreign(token, Namespace::svg);
  default:
    if (start_text(token))
      return;
    reconstruct_formatting();
    insert_element(token);
  }
}

// The elements that hold nothing but text; false of any other.
bool TreeBuilder::start_text(Token token) {
  switch (token.tag) {
  case Tag::textarea:
    is_frameset_ok_ = false;
    skips_newline_ = true;
    insert_raw_text(token, TextModel::rcdata);
    return true;
  case Tag::xmp:
    end_paragraph_in_button_scope();
    reconstruct_formatting();
    is_frameset_ok_ = false;
    break;
  case Tag::iframe:
    is_frameset_ok_ = false;
    break;
  case Tag::noembed:
    break;
  case Tag::noscript:
    if (reading_.scripting == Scripting::on)
      break;
    return false;
  default:
    return false;
  }
  insert_raw_text(token, TextModel::rawtext);
  return true;
}

void TreeBuilder::start_frameset(Token token) {
  if (open_.size() < 2 || open_[1].tag != Tag::body || !is_frameset_ok_)
    return;
  unlink(open_[1].node);
  pop_to(1);
  insert_element(token);
  mode_ = Mode::in_frameset;
}

void TreeBuilder::start_form(Token token) {
  const bool is_in_template = open_.has(Tag::template_);
  if (form_ != no_node && !is_in_template)
    return;
  end_paragraph_in_button_scope();
  const auto node = insert_element(token);
  if (!is_in_template)
    form_ = node;
}

// `other`: what is ended as well, <dt> by <dd>.
void TreeBuilder::start_list_item(Token token, Tag other) {
  is_frameset_ok_ = false;
  for (auto depth = open_.size(); depth-- > 0;) {
    const auto& element = open_[depth];
    if (element.tag == token.tag || element.tag == other) {
      pop_to(depth);
      break;
    }
    if (element.has(special) && element.tag != Tag::address && element.tag != Tag::div &&
        element.tag != Tag::p)
      break;
  }
  end_paragraph_in_button_scope();
  insert_element(token);
}

void TreeBuilder::start_button(Token token) {
  if (open_.has_in_scope(Tag::button))
    pop_until(Tag::button);
  reconstruct_formatting();
  insert_element(token);
  is_frameset_ok_ = false;
}

void TreeBuilder::start_table(Token token) {
  if (!is_quirky_)
    end_paragraph_in_button_scope();
  insert_element(token);
  is_frameset_ok_ = false;
  mode_ = Mode::in_table;
}

void TreeBuilder::start_select(Token token) {
  reconstruct_formatting();
  insert_element(token);
  is_frameset_ok_ = false;
  const bool is_in_table = mode_ == Mode::in_table || mode_ == Mode::in_caption ||
                           mode_ == Mode::in_table_body || mode_ == Mode::in_row ||
                           mode_ == Mode::in_cell;
  mode_ = is_in_table ? Mode::in_select_in_table : Mode::in_select;
}

void TreeBuilder::start_void(Token token) {
  reconstruct_formatting();
  if (token.tag == Tag::input) {
    const auto attributes = tokens_.attributes();
    const auto type = std::ranges::find(attributes, "type", &Attribute::name);
    if (type == attributes.end() || !text::equals_ignoring_case(type->value, "hidden"))
      is_frameset_ok_ = false;
  } else {
    is_frameset_ok_ = false;
  }
  auto renamed = token;
  if (token.tag == Tag::image) {
    renamed.tag = Tag::img;
    renamed.text = name_of(Tag::img);
  }
  insert_void(renamed);
}

void TreeBuilder::start_ruby_text(Token token) {
  if (open_.has_in_scope(Tag::ruby))
    end_implied(token.tag == Tag::rp || token.tag == Tag::rt ? Tag::rtc : Tag::other);
  insert_element(token);
}

} // namespace web
