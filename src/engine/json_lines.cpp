#include "engine/json_lines.hpp"
#include "text/utf8.hpp"
#include <algorithm>
#include <utility>

namespace engine {

namespace {
constexpr std::size_t longest_line = 16u << 20; // bytes; the longest article seen has 0.4 MB
}

JsonLines::JsonLines(std::string path, GzFile file, std::string begun, text::Time fetched)
    : path_(std::move(path)), file_(std::move(file)), buffer_(std::move(begun)), fetched_(fetched) {
}

std::optional<text::Result<news::Page>> JsonLines::next() {
  while (auto line = read_line()) {
    ++number_;
    if (!*line)
      return std::unexpected(line->error());
    if (text::trim(**line).empty())
      continue;
    news::Page page;
    page.input = path_ + ":" + std::to_string(number_);
    page.bytes = *std::move(*line);
    page.content_type = "application/json";
    page.form = news::PageForm::article;
    page.fetched = fetched_;
    return page;
  }
  return std::nullopt;
}

std::optional<text::Result<std::string>> JsonLines::read_line() {
  std::size_t searched = begin_;
  for (;;) {
    if (const auto end = buffer_.find('\n', searched); end != buffer_.npos) {
      auto line = buffer_.substr(begin_, end - begin_);
      begin_ = end + 1;
      return line;
    }
    if (buffer_.size() - begin_ > longest_line)
      return pass_over_line();
    buffer_.erase(0, std::exchange(begin_, 0));
    searched = buffer_.size();
    if (at_end_ || !file_.read_block(buffer_))
      break;
  }
  if (!buffer_.empty())
    return std::exchange(buffer_, {});
  if (!std::exchange(at_end_, true))
    if (auto why = file_.trouble(); !why.empty())
      return text::input_error(path_, std::move(why));
  return std::nullopt;
}

text::Result<std::string> JsonLines::pass_over_line() {
  do
    buffer_.clear();
  while (file_.read_block(buffer_) && buffer_.find('\n') == buffer_.npos);
  const auto end = buffer_.find('\n');
  begin_ = end == buffer_.npos ? buffer_.size() : end + 1;
  return text::limit_error(path_ + ":" + std::to_string(number_ + 1),
                           "line longer than " + std::to_string(longest_line >> 20) + " MiB");
}

} // namespace engine
