// Which ends of a plain text's lines part its paragraphs, and which only keep its lines short.
#pragma once
#include <cstddef>
#include <string_view>

namespace text {

class LineEnds {
public:
  explicit LineEnds(std::string_view text);

  // Of the line feed at this byte: the next line's first word had room before it, and no small
  // letter goes on with what stood there. A text whose lines nobody kept short wraps none.
  [[nodiscard]] bool ends_paragraph(std::size_t line_feed) const;

private:
  std::string_view text_;
  std::size_t width_ = 0; // columns of the longest line; 0: not kept short
};

} // namespace text
