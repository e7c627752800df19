// The tokens of a page (WHATWG HTML §13.2.5), without what no reader sees. What is not closed hides
// nothing, unlike in a browser, scripts and styles aside.
#pragma once
#include "web/html.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class TokenKind : std::uint8_t { end_of_page, text, start, end, json_ld };

struct HtmlToken {
  TokenKind kind = TokenKind::end_of_page;
  std::string_view text; // as it stands, of a text or JSON-LD; of a tag its name, as it stands
};

// Every byte is looked at a bounded number of times.
class HtmlTokens {
public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  HtmlToken next();
  // Of the start tag last given; names and values as they stand. At most 100.
  [[nodiscard]] std::span<const Attribute> attributes() const { return attributes_; }
  // Text up to the end tag of an element whose content is no markup (title, textarea); all taken.
  // Nothing is taken where it is not closed.
  std::string_view raw_text(std::string_view name);

private:
  enum Unseen : std::uint8_t { script, style, svg, template_, iframe, noscript, noframes, unseen_count };

  bool skip_comment(); // whether one stood there
  HtmlToken tag();
  void read_attributes();
  void read_attribute();
  void skip_unseen(Unseen element);
  std::size_t find_end_tag(std::string_view name, std::size_t from) const;
  static Unseen unseen_named(std::string_view name);
  bool next_is_space() const;

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<Attribute> attributes_;
  bool comment_closes_ = true;                      // false: none does from here on
  std::array<bool, unseen_count> open_to_the_end_{}; // true: no end tag stands from here on
  std::array<bool, 2> raw_open_to_the_end_{};
};

} // namespace web
