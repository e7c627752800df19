// The tokens of a page (WHATWG HTML §13.2.5).
#pragma once
#include "web/html.hpp"
#include "web/html/entities.hpp"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class TokenKind : std::uint8_t { end_of_page, text, start, end, comment, doctype };

struct HtmlToken {
  TokenKind kind = TokenKind::end_of_page;
  Tag tag = Tag::other; // of a start or end tag
  bool closes_itself = false;
  bool has_nul = false;       // which each place in the tree takes in its own way
  std::string_view text = {}; // references decoded; of a tag its name in lower case
};

struct HtmlDoctype {
  std::optional<std::string_view> name, public_id, system_id;
  bool forces_quirks = false;
};
// `inside`: what stands between "<!DOCTYPE" and ">", or the end of the page.
HtmlDoctype read_doctype(std::string_view inside, bool is_closed, HtmlArena& arena);

// How what follows is to be read: by tags, or as text until one end tag.
enum class TextModel : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

// "\r\n" and "\r" become "\n" (§13.2.3.5).
std::string with_plain_newlines(std::string_view html);

// Takes time linear in the page. Its views are into the page, whose newlines are plain, and the
// arena.
class HtmlTokens {
public:
  HtmlTokens(std::string_view html, HtmlArena& arena)
      : html_(html), arena_(arena), has_nul_(html.find('\0') != html.npos) {}

  HtmlToken next();
  // Of the start tag last given. At most 100.
  [[nodiscard]] std::span<const Attribute> attributes() const {
    return std::span(attributes_).subspan(first_attribute_);
  }
  [[nodiscard]] std::span<Attribute> attributes() {
    return std::span(attributes_).subspan(first_attribute_);
  }
  [[nodiscard]] const HtmlDoctype& doctype() const { return doctype_; }

  // To be called behind the start tag `name`, or where only an end tag of that name would end it.
  void read_as(TextModel model, std::string_view name);
  void allow_cdata(bool allowed) { allows_cdata_ = allowed; }

  // Those of the start tag last given stay at the index returned; all others go with their token.
  std::uint32_t keep_attributes();
  void drop_attributes() { attributes_.resize(first_attribute_); }
  std::vector<Attribute>& all_attributes() { return attributes_; }
  [[nodiscard]] const std::vector<Attribute>& all_attributes() const { return attributes_; }

private:
  static constexpr std::size_t none = std::string_view::npos;

  [[nodiscard]] bool begins_markup(std::size_t at) const;
  HtmlToken text_run();
  HtmlToken start_tag();
  HtmlToken end_tag();
  HtmlToken declaration();
  HtmlToken comment();
  HtmlToken comment_until(std::size_t end, std::size_t after);
  HtmlToken cdata();
  HtmlToken raw_text();

  HtmlToken tag(TokenKind kind);
  std::string_view read_name(Tag& tag);
  bool read_attributes(HtmlToken& token);
  bool read_attribute(bool kept);
  std::optional<std::string_view> read_value();
  void add_attribute(std::string_view name, std::string_view value, bool is_odd);

  [[nodiscard]] std::size_t raw_text_end() const;
  [[nodiscard]] std::size_t script_end() const;
  [[nodiscard]] bool is_name_at(std::size_t at, std::string_view name) const;
  void skip_spaces();

  std::string_view lowered(std::string_view name);
  std::string_view decoded(std::string_view text, Place place);
  std::string_view without_nul(std::string_view text);

  std::string_view html_;
  HtmlArena& arena_;
  std::size_t at_ = 0;
  std::vector<Attribute> attributes_;
  std::size_t first_attribute_ = 0;
  HtmlDoctype doctype_;
  std::string scratch_;
  std::string_view raw_name_; // of the end tag that ends the text
  TextModel model_ = TextModel::data;
  bool has_nul_;
  bool allows_cdata_ = false;
};

} // namespace web
