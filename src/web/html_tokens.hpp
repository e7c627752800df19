// The tokens of a page (WHATWG HTML §13.2.5), without what no reader sees. What is not closed hides
// nothing, unlike in a browser; scripts and styles aside.
#pragma once
#include "web/html.hpp"
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace web {

enum class TokenKind : std::uint8_t { end_of_page, text, start, end, json_ld };

struct HtmlToken {
  TokenKind kind = TokenKind::end_of_page;
  std::string_view text; // as it stands; of a tag its name
};

// Takes time linear in the page. Views into it.
class HtmlTokens {
public:
  explicit HtmlTokens(std::string_view html [[clang::lifetimebound]]) : html_(html) {}

  HtmlToken next();
  // Of the start tag last given; names and values as they stand. At most 100.
  [[nodiscard]] std::span<const Attribute> attributes() const { return attributes_; }
  // What stands before the end tag of <title> or <textarea>, in which there are no tags; "" and
  // nothing taken where it is not closed.
  std::string_view take_until_end_of(Tag tag);

private:
  static constexpr std::size_t none = std::string_view::npos;

  bool skip_markup();
  HtmlToken start_tag();
  HtmlToken end_tag();
  HtmlToken unseen_or_start(std::string_view name);
  void read_attributes();
  void read_attribute();
  std::string_view read_value();
  std::size_t end_tag_of(Tag tag);
  void skip_past(char end);
  void skip_spaces();

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<Attribute> attributes_;
  bool closes_itself_ = false;
  bool no_comment_ends_ = false; // from here on
  std::array<bool, static_cast<std::size_t>(Tag::count_)>
      none_ends_{}; // such an element, from here on
};

} // namespace web
