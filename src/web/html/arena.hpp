// What a page's tree keeps beside the page: texts whose references were decoded, names in lower
// case. What it has given out stays where it is, even when it is moved.
#pragma once
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace web {

class HtmlArena {
public:
  HtmlArena() = default;
  HtmlArena(HtmlArena&&) noexcept = default;
  HtmlArena& operator=(HtmlArena&&) noexcept = default;

  std::string_view keep(std::string_view text);
  // A text of its own, which may be added to: its views hold until then.
  std::string& own(std::string text) { return owned_.emplace_back(std::move(text)); }

private:
  std::deque<std::string> blocks_, owned_;
};

} // namespace web
